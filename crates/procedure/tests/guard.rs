//! What may not be published, planted everywhere and in every language.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use procedure::{Procedure, guard};
use std::collections::BTreeMap;

const GOOD: &str = include_str!("../../../catalogue/arrival/ask-for-help/procedure.yaml");

fn refused(from: &str, to: &str) -> Vec<String> {
    assert!(GOOD.contains(from), "{from:?} is not in the shipped file");
    let procedure = Procedure::parse("p.yaml", &GOOD.replace(from, to)).unwrap();
    guard::guard(&procedure, &BTreeMap::new()).into_iter().map(|r| r.field).collect()
}

#[test]
fn planted_fields_choices_and_papers_are_refused_by_name() {
    let check = |from: &str, to: &str, field: &str| {
        let fields = refused(from, to);
        assert!(fields.iter().any(|f| f == field), "{to}: {fields:?}");
    };
    check("reply_language", "religion", "form.properties.religion");
    check("reply_language", "your_faith_code", "form.properties.your_faith_code");
    check("reply_language", "minzu", "form.properties.minzu");
    check("\"ug\"", "\"汉族\"", "form.properties.reply_language.enum");
    check("\"ug\"", "\"Muslim\"", "layout.reply_language.choices");
    check("label: ask-for-help-called", "label: ask-for-help-ethnicGroup", "layout.ask-for-help-ethnicGroup");
    check("text-of-the-letter", "political-opinion", "evidence.letter-received.shows");
    check("id: school-report", "id: baptism-religious", "evidence.baptism-religious");
    check("id: tell-us-more", "id: tell-us-your-creed", "phrases.tell-us-your-creed");
    check("remedy-answer", "your-belief", "remedy.your-belief");
    assert_eq!(refused("ask-for-help", "ask-for-help"), [""; 0]);
}

#[test]
fn planted_texts_are_refused_in_every_language() {
    let procedure = Procedure::parse("p.yaml", GOOD).unwrap();
    for (tag, text) in [
        ("en", "Your ethnicity"),
        ("en", "What is your race?"),
        ("en", "RELIGIOUS community"),
        ("en", "Ｒｅｌｉｇｉｏｎ"),
        ("en", "re\u{AD}ligion"),
        ("en", "Political views"),
        ("zh-Hans", "您的民族"),
        ("zh-Hans", "民　族："),
        ("zh-Hans", "宗教信仰"),
        ("zh-Hans", "政治面貌"),
        ("zh-Hans", "是否党员"),
        ("zh-Hant", "種族"),
        ("ug", "مىللىتىڭىز نېمە؟"),
        ("ug", "مىللەت"),
        ("ug", "دىنىڭىز"),
        ("ug", "دىنىي ئېتىقادىڭىز"),
        ("ug", "سىياسىي قارىشىڭىز"),
        ("ar", "ما هي ديانتك؟"),
        ("ar", "الدِّين"),
        ("ar", "العرق والقومية"),
        ("ar", "الآراء السياسية"),
        ("es", "¿Cuál es su religión?"),
        ("es", "Etnia"),
        ("es", "CREENCIAS"),
        ("es", "Opinión política"),
    ] {
        let texts = [(tag.to_owned(), format!("# note\nmy-key =\n    {text}\nother = fine\n"))];
        let found = guard::guard(&procedure, &texts.into());
        let fields: Vec<_> = found.iter().map(|r| r.field.as_str()).collect();
        assert_eq!(fields, [format!("texts.{tag}.my-key")], "{text}");
    }
}

#[test]
fn words_that_only_look_alike_pass() {
    for text in [
        "traces of paint",
        "the racecourse",
        "embrace",
        "terrace",
        "grace period",
        "bracelet",
        "in good faith",
        "privacy policy",
        "unbelievable",
        "English, Arabic or Uyghur language",
        "国籍",
        "家族",
        "上班族",
        "水族馆",
        "宁夏回族自治区",
        "街道教育办公室",
        "知道教师姓名",
        "诚信教育",
        "行政见习岗位",
        "维吾尔语",
        "政府",
        "礼拜三",
        "义务教育",
        "سىياسەت ماسلاشتۇرۇش",
        "دىنار",
        "شەھەردىن كەلدىم",
        "ئۇيغۇرچە",
        "لدينا سياسة خصوصية",
        "الوالدان",
        "اثنين",
        "ولدين",
        "política de privacidad",
        "trazas",
        "Santa Fe",
        "agricultor",
    ] {
        let texts = [("en".to_owned(), format!("my-key = {text}"))].into();
        assert_eq!(guard::guard_texts(&texts), [], "{text}");
    }
}
