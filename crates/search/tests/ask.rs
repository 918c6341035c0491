//! What is found, and what is said with it.
#![allow(clippy::unwrap_used, reason = "a test")]

use id::ListingId;
use search::{Answer, Builder, Field, Filters, Index, Kind, LONGEST, Listing, Same, Text, Wrong};

const TOWN: &[(&str, &[(&str, &str)])] = &[
    ("school", &[("en", "School enrolment"), ("zh-Hans", "义务教育阶段入学登记"), ("ug", "مەكتەپكە تىزىملىتىش")]),
    ("advice", &[("en", "Advice on schools"), ("es", "Consejo sobre colegios y educación")]),
    ("library", &[("en", "Library card"), ("zh-Hans", "图书证"), ("ar", "بطاقة المكتبة")]),
    ("tax", &[("zh-Hant", "稅務局辦稅廳"), ("en", "Tax office")]),
    ("clinic", &[("en", "Walk-in clinic"), ("ug", "دوختۇرخانا"), ("zh-Hans", "门诊")]),
];

fn town() -> Index {
    let mut builder = Builder::default();
    for (id, names) in TOWN {
        let texts = names.iter().map(|(language, text)| Text { field: Field::Name, language, text });
        builder.add(&Listing::new(ListingId::named(id), Kind::Service, texts.collect()));
    }
    let mut same = Same::default();
    same.add("en", ["doctor", "clinic"]);
    same.add("zh-Hans", ["看病", "门诊"]);
    builder.finish(same)
}

fn ask(query: &str, locale: &str) -> Answer {
    town().ask(query, locale, &Filters::default(), 10).unwrap()
}

#[track_caller]
fn check(query: &str, locale: &str, want: &[&str]) {
    let found: Vec<ListingId> = ask(query, locale).hits.iter().filter(|hit| hit.whole).map(|hit| hit.id).collect();
    let want: Vec<ListingId> = want.iter().map(|id| ListingId::named(id)).collect();
    assert_eq!(found, want, "{query}");
}

#[test]
fn words_and_their_forms() {
    check("school", "en", &["school", "advice"]);
    check("SCHOOL  enrol", "en", &["school"]);
    check("librar", "en", &["library"]);
    check("educacion", "es", &["advice"]);
    check("مكتبه", "ar", &["library"]);
}

#[test]
fn one_and_two_chinese_letters_in_either_writing() {
    check("税", "zh-Hans", &["tax"]);
    check("税务", "zh-Hans", &["tax"]);
    check("稅務局", "zh-Hant", &["tax"]);
    check("圖書", "zh-Hant", &["library"]);
    check("入学", "zh-Hans", &["school"]);
    check("教育登记", "zh-Hans", &["school"]);
}

#[test]
fn names_in_other_scripts() {
    check("ruxue dengji", "zh-Hans", &["school"]);
    check("ruxuedengji", "en", &["school"]);
    check("rù xué", "en", &["school"]);
    check("ru4xue2", "en", &["school"]);
    check("mektep", "ug", &["school"]);
    check("doxturxana", "en", &["clinic"]);
}

#[test]
fn slips_of_the_hand_and_what_was_meant() {
    for slip in ["shcool", "schol", "schoool", "xchool"] {
        assert!(ask(slip, "en").hits[0].whole, "{slip}");
    }
    assert_eq!(ask("shcool enrolment", "en").meant.as_deref(), Some("school enrolment"));
    assert_eq!(ask("educasion", "es").meant.as_deref(), Some("educación"));
    assert_eq!(ask("school", "en").meant, None);
    assert_eq!(ask("دوختۇرخانە", "ug").meant.as_deref(), Some("دوختۇرخانا"));
}

#[test]
fn words_that_mean_the_same() {
    check("doctor", "en", &["clinic"]);
    check("看病", "zh-Hans", &["clinic"]);
}

#[test]
fn the_nearest_when_nothing_has_it_all() {
    let answer = ask("library bicycle", "en");
    assert!(!answer.hits[0].whole);
    assert_eq!(answer.hits[0].id, ListingId::named("library"));
    assert!(ask("schooner zzz", "en").hits.iter().all(|hit| !hit.whole));
    assert!(ask("zzzz", "en").hits.is_empty());
}

#[test]
fn marks_are_where_it_was_found() {
    let marked = |query: &str, text: &str, language: &str| -> Vec<String> {
        ask(query, language).marks(text, language).into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(marked("school", "A School, two schools.", "en"), ["School", "schools"]);
    assert_eq!(marked("入学登记", "办理入學登記手续", "zh-Hant"), ["入學登記"]);
    assert_eq!(marked("مكتبة", "في المَكتبة العامة", "ar"), ["المَكتبة"]);
    assert_eq!(marked("ruxue", "小学入学", "zh-Hans"), ["入学"]);
    assert_eq!(marked("shcool", "School", "en"), ["School"]);
    assert_eq!(marked("mektep", "مەكتەپكە تىزىملىتىش", "ug"), ["مەكتەپكە"]);
}

/// Whoever pastes the name of a listing, however long, finds that listing first.
#[test]
fn a_listing_is_found_by_its_whole_name() {
    let many = |word: &str, times: usize| word.repeat(times);
    let words = |n: u32| (0..60).map(|at| format!("office{}", n * 7 + at * 3)).collect::<Vec<_>>().join(" ");
    let mut names = vec![
        many("Haltestellenbeschriftungsgenehmigungs", 6),
        many("Haltestellenbeschriftungsgenehmigungs", 5),
        many("入学登记窗口", LONGEST / 6),
        many("تسجيل المدرسة ", LONGEST / 14),
    ];
    names.extend((0..20).map(words));
    let mut builder = Builder::default();
    for name in &names {
        let texts = vec![Text { field: Field::Name, language: "", text: name }];
        builder.add(&Listing::new(ListingId::named(name), Kind::Service, texts));
    }
    let index = builder.finish(Same::default());
    for name in &names {
        let found = index.ask(name, "en", &Filters::default(), 3).unwrap();
        let first = found.hits[0];
        assert!(first.whole && first.id == ListingId::named(name), "{name}");
    }
}

#[test]
fn what_cannot_be_looked_for() {
    let refused = |query: &str| town().ask(query, "en", &Filters::default(), 10).err();
    for empty in ["", "  ", "?!", "\u{202E}", "\0", "***%%((("] {
        assert_eq!(refused(empty), Some(Wrong::Empty), "{empty:?}");
    }
    assert_eq!(refused(&"x".repeat(LONGEST + 1)), Some(Wrong::TooLong));
    assert_eq!(refused(&"学".repeat(10_000_000)), Some(Wrong::TooLong));
    assert_eq!(refused(&"学".repeat(LONGEST)), None);
    assert_eq!(refused(&"a ".repeat(LONGEST / 2)), None);
    assert!(Index::default().ask("school", "en", &Filters::default(), 10).unwrap().hits.is_empty());
}
