//! Languages, texts and dates.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use i18n::{Arg, BadTexts, LOCALES, REVIEW_MARK, Texts, locale, negotiate};
use jiff::civil::date;
use proptest::prelude::*;

/// The interface with one more file in one language.
fn with(tag: &str, ftl: &str) -> Texts {
    let mut texts = Texts::interface().unwrap();
    texts.add(tag, ftl).unwrap();
    texts
}

/// Without the isolating marks, which do not show.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_language_that_a_browser_asks_for() {
    let table = [
        ("", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh-hans-cn", "zh-Hans"),
        ("zh-TW", "zh-Hans"),
        ("UG-CN", "ug"),
        ("ar-MA,fr;q=0.9", "ar"),
        ("es-419", "es"),
        ("fr, ug;q=0.3, zh;q=0.4", "zh-Hans"),
        ("fr, ug ; q=0.4, zh;q=0.4", "ug"),
        ("ug;q=0, zh;q=0.001", "zh-Hans"),
        ("ug;q=0", "en"),
        ("ug;q=0.5, *", "en"),
        ("fr, de", "en"),
        ("ug;q=2, zh;q=0.1", "zh-Hans"),
        ("ug;q=1.5, zh;q=0.1", "zh-Hans"),
        ("ug;q=NaN, zh;q=0.1", "zh-Hans"),
        ("ug;q=-1, zh;q=0.1", "zh-Hans"),
        ("ug;q=0.+99, zh;q=0.1", "zh-Hans"),
        ("ug;q=0.9999, zh;q=0.1", "zh-Hans"),
        ("ug;level=1, zh;q=0.1", "zh-Hans"),
        (",;,-,--;q=,ug", "ug"),
        ("ugly, english", "en"),
    ];
    for (header, expected) in table {
        assert_eq!(negotiate(header).tag, expected, "{header:?}");
    }
}

#[test]
fn a_language_by_its_tag() {
    assert_eq!(locale("ZH-hans").map(|l| l.name), Some("简体中文"));
    assert_eq!(locale("ug").map(|l| l.rtl), Some(true));
    assert_eq!(locale("zh"), None);
}

#[test]
fn dates() {
    let texts = Texts::interface().unwrap();
    let table = [
        ("en", date(2026, 2, 10), "Tue 10 February 2026"),
        ("zh-Hans", date(2026, 2, 10), "2026年2月10日 星期二"),
        ("ug", date(2026, 2, 10), "2026-يىلى 10-فېۋرال، سەيشەنبە"),
        ("ar", date(2026, 2, 10), "الثلاثاء 10 فبراير 2026"),
        ("es", date(2026, 2, 10), "mar, 10 de febrero de 2026"),
        ("en", date(2026, 11, 29), "Sun 29 November 2026"),
        ("zh-Hans", date(2026, 11, 29), "2026年11月29日 星期日"),
        ("ug", date(2026, 12, 28), "2026-يىلى 28-دېكابىر، دۈشەنبە"),
        ("xx", date(2026, 2, 10), "Tue 10 February 2026"),
    ];
    for (tag, date, expected) in table {
        assert_eq!(bare(&texts.date(tag, date)), expected, "{tag}");
    }
    for l in LOCALES {
        for day in date(2026, 1, 1).series(jiff::Span::new().days(1)).take(365) {
            let text = texts.date(l.tag, day);
            assert!(!text.contains(['⟦', '\u{2068}', '\u{2069}']), "{}: {text}", l.tag);
        }
    }
}

#[test]
fn a_missing_text_falls_back_to_english_and_then_shows_its_key() {
    let texts = with("en", "only-english = Hello { $name }");
    let name = [("name", Arg::from("Ana"))];
    assert_eq!(texts.text("ug", "only-english", &name), "Hello Ana");
    assert_eq!(texts.text("xx", "only-english", &name), "Hello Ana");
    assert_eq!(texts.text("ug", "nowhere", &name), "⟦nowhere⟧");
    assert_eq!(texts.text("en", "only-english", &[]), "Hello {$name} ⟦only-english⟧");
    assert!(texts.has("en", "only-english") && !texts.has("ug", "only-english"));
    assert!(texts.keys("en").contains(&"only-english".to_owned()));
    assert!(texts.keys("xx").is_empty());
}

#[test]
fn variables_are_isolated_only_where_the_sentence_runs_right_to_left() {
    for l in LOCALES {
        let texts = with(l.tag, "x = [{ $name }]");
        let text = texts.text(l.tag, "x", &[("name", Arg::from("Ana"))]);
        assert_eq!(text, if l.rtl { "[\u{2068}Ana\u{2069}]" } else { "[Ana]" }, "{}", l.tag);
    }
}

#[test]
fn numbers_choose_plural_forms_in_every_language() {
    let check = |tag: &str, n: i64, expected: &str| {
        let ftl = "days = { $n ->\n    [0] none\n    [one] { $n } day\n   *[other] { $n } days\n}";
        let text = with(tag, ftl).text(tag, "days", &[("n", Arg::from(n))]);
        assert_eq!(bare(&text), expected, "{tag} {n}");
    };
    for tag in ["en", "ug", "es"] {
        check(tag, 0, "none");
        check(tag, 1, "1 day");
        check(tag, 20000, "20000 days");
    }
    check("zh-Hans", 1, "1 days"); // Chinese has one form for all numbers
}

#[test]
fn arabic_counts_in_six_forms() {
    let texts = Texts::interface().unwrap();
    let check = |key: &str, name: &str, n: i64, expected: &str| {
        assert_eq!(bare(&texts.text("ar", key, &[(name, Arg::from(n))])), expected, "{key} {n}");
    };
    check("event-times", "n", 0, "ولا مرة");
    check("event-times", "n", 1, "مرة واحدة");
    check("event-times", "n", 2, "مرتان");
    check("event-times", "n", 3, "3 مرات");
    check("event-times", "n", 11, "11 مرة");
    check("event-times", "n", 100, "100 مرة");
    check("ages-from", "from", 6, "من عمر 6 سنوات");
    check("ages-to", "to", 18, "حتى عمر 18 سنة");
}

#[test]
fn files_that_are_refused_change_nothing() {
    let mut texts = with("en", "here = one\n-brand = Anydoor\nabout = { -brand }");
    let before = texts.keys("en");
    let mut check = |tag: &str, ftl: &str, expected: &str| {
        assert_eq!(texts.add(tag, ftl).unwrap_err().to_string(), expected, "{ftl:?}");
    };
    check("en", "new = 1\nhere = two", r#"the text "here" is defined twice in en"#);
    check("en", "new = 1\nnew = 2", r#"the text "new" is defined twice in en"#);
    check("en", "new = 1\nbrand = x", r#"the text "brand" is defined twice in en"#);
    check("en", "date-long = x", r#"the text "date-long" is defined twice in en"#);
    check("fr", "new = 1", r#"there is no language "fr""#);
    let error = texts.add("en", "new = 1\n\nbroken { = x\n").unwrap_err();
    assert!(matches!(error, BadTexts::Syntax { line: 3, .. }), "{error}");
    assert_eq!(texts.keys("en"), before);
    assert_eq!(texts.text("en", "here", &[]), "one");
    assert_eq!(texts.text("en", "about", &[]), "Anydoor");
    assert!(!before.contains(&"-brand".to_owned()));
    texts.add("ug", "here = بىر").unwrap(); // the same key in another language is another text
}

#[test]
fn a_machine_draft_says_so() {
    assert!(!Texts::interface().unwrap().unreviewed("en"));
    assert!(Texts::interface().unwrap().unreviewed("ug"));
    assert!(with("en", &format!("{REVIEW_MARK}\nx = 1")).unreviewed("en"));
    assert!(!with("en", &format!("x = 1\n{REVIEW_MARK}")).unreviewed("en"));
}

#[test]
fn texts_are_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Texts::interface().unwrap());
}

proptest! {
    #[test]
    fn any_header_is_answered(header in ".{0,60}|([a-z*]{1,3}(-[A-Za-z]{1,4})?(;q=[01]?\\.?[0-9]{0,4})?,? ?){0,6}") {
        prop_assert!(LOCALES.contains(negotiate(&header)));
    }

    #[test]
    fn the_heavier_language_wins_wherever_it_stands(a in 0u16..=1000, b in 0u16..=1000) {
        let header = format!("ug;q={}.{:03},zh;q={}.{:03}", a / 1000, a % 1000, b / 1000, b % 1000);
        let expected = if a == 0 && b == 0 { "en" } else if a >= b { "ug" } else { "zh-Hans" };
        prop_assert_eq!(negotiate(&header).tag, expected);
    }

    #[test]
    fn any_argument_is_shown_as_it_is(value in ".{0,40}") {
        let texts = with("en", "x = <{ $v }>");
        prop_assert_eq!(texts.text("en", "x", &[("v", Arg::from(&value))]), format!("<{value}>"));
    }

    #[test]
    fn any_file_is_answered(ftl in "(.{0,20}|[a-c] = [{}$x ]{0,6})(\n(.{0,20}|[a-c] = [{}$x ]{0,6})){0,4}") {
        let mut texts = Texts::interface().unwrap();
        let before = texts.keys("en");
        if texts.add("en", &ftl).is_err() {
            prop_assert_eq!(texts.keys("en"), before);
        }
    }
}
