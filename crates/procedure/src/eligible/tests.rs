use crate::{Packs, shipped};

const LANGUAGES: [&str; 5] = ["en", "zh-Hans", "ug", "ar", "es"];

/// The one finding about the shipped packs with one change: file, line, field, sentence, whether refused.
#[track_caller]
fn check(change: impl Fn(&mut Packs), file: &str, field: &str, says: &str, refused: bool) {
    let mut packs = shipped();
    change(&mut packs);
    let (_, findings) = packs.read(&LANGUAGES);
    let found = findings.iter().find(|f| f.at.file.ends_with(file) && f.at.field == field);
    let found = found.unwrap_or_else(|| panic!("{field}: {findings:?}"));
    assert!(found.at.problem.contains(says), "{}", found.at.problem);
    assert_eq!((found.refused, found.at.line.is_some()), (refused, true));
}

fn grant(from: &'static str, to: &'static str) -> impl Fn(&mut Packs) {
    move |packs| {
        let pack = packs.packs.iter_mut().find(|pack| pack.folder.ends_with("startup-grant")).unwrap();
        assert!(pack.yaml.contains(from), "{from}");
        pack.yaml = pack.yaml.replacen(from, to, 1);
    }
}

fn asked(from: &'static str, to: &'static str) -> impl Fn(&mut Packs) {
    move |packs| {
        assert!(packs.questions.1.contains(from), "{from}");
        packs.questions.1 = packs.questions.1.replacen(from, to, 1);
    }
}

#[test]
fn a_rule_that_says_something_wrong_is_refused_with_its_line() {
    let file = "startup-grant/procedure.yaml";
    check(grant("ask: age", "ask: aeg"), file, "eligibility.aeg", "there is no such question", true);
    check(grant("[planned, young]", "[planned, yuong]"), file, "eligibility.yuong", "is not a choice there", true);
    check(grant("at_least: 18", "is: true"), file, "eligibility.age", "no such comparison", true);
    check(grant("at_least: 18", "at_least: 130"), file, "eligibility", "contradicts itself", true);
    check(grant("at_least: 18", "at_least: 0"), file, "eligibility.if-adult", "never makes a difference", true);
    let gap = "says: if-adult }\n      - { not: { all: [{ ask: age, at_least: 30, says: if-adult }, { ask: age, below: 40, says: if-adult }] } }";
    check(grant("says: if-adult }", gap), file, "eligibility.age", "has a gap: age from 30 to 39", false);
    check(grant("confirmed: false", ""), file, "confirmed", "missing field", true);
    check(grant("at_least: 18", "at_leest: 18"), file, "at_leest", "unknown field", true);
}

#[test]
fn what_the_project_does_not_ask_is_no_question() {
    let file = "catalogue/questions.yaml";
    let asks = "asks about ethnicity, religion, belief or political opinion";
    check(asked("id: certificate", "id: creed"), file, "questions.creed", asks, true);
    check(asked("value: young", "value: ethnic-business"), file, "questions.business", asks, true);
    check(asked("text: ask-age", "text: ask-your-belief"), file, "questions.age", asks, true);
    check(asked("id: certificate", "id: illness"), file, "questions.illness", "asks what a doctor finds (ill", true);
    let plant = |tag: &'static str, key: &'static str, text: &'static str| {
        move |packs: &mut Packs| {
            let ftl = packs.common.1.get_mut(tag).unwrap();
            let line = ftl.lines().find(|line| line.starts_with(&format!("{key} = "))).unwrap().to_owned();
            *ftl = ftl.replacen(&line, &format!("{key} = {text}"), 1);
        }
    };
    let found = "asks what a doctor finds";
    check(plant("es", "ask-certificate", "¿Tiene una enfermedad?"), file, "questions.certificate", found, true);
    check(plant("zh-Hans", "if-adult", "您有病"), "common/texts.zh-Hans.ftl", "if-adult", found, true);
    let creed = plant("ar", "ask-home", "ما هي ديانتك؟");
    check(creed, "common/texts.ar.ftl", "texts.ar.ask-home", asks, true);
}

#[test]
fn questions_are_complete_and_each_is_asked() {
    let file = "catalogue/questions.yaml";
    check(asked("text: ask-age", "text: ask-years"), file, "questions.age", "ask-years has no text in en", true);
    check(asked("min: 0, max: 120, ", ""), file, "questions.age", "a number needs `min`", true);
    check(
        asked("id: sells-food, kind: yes-no", "id: sells-food, kind: maybe"),
        file,
        "id",
        "unknown variant `maybe`",
        true,
    );
    let extra = "questions:\n  - { id: extra, kind: yes-no, text: ask-age }";
    check(asked("questions:", extra), file, "questions.extra", "no rule asks this", false);
}
