//! Forms without script: rows added and removed, the language changed halfway, and nothing lost.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use testkit::TestTown;

#[track_caller]
fn has(seen: &Seen, texts: &[&str]) {
    for text in texts {
        assert!(seen.body.contains(text), "no {text:?} in {} {}", seen.status, seen.body);
    }
}

#[track_caller]
fn lacks(seen: &Seen, text: &str) {
    assert!(!seen.body.contains(text), "{text:?} in {}", seen.body);
}

#[tokio::test]
async fn the_language_changes_and_what_was_typed_stays() {
    let town = TestTown::sqlite(21).await;
    let mut browser = Browser::new(&town);
    let typed = [("need", ""), ("name", "Ay <b>"), ("reply_language", "en")];
    let seen = browser.post("/apply/ask-for-help", &[&typed[..], &[("language", "ug")]].concat()).await;
    assert_eq!(seen.status, StatusCode::OK);
    has(&seen, &["lang=\"ug\" dir=\"rtl\"", "value=\"Ay &lt;b&gt;\"", "value=\"en\" id=\"reply_language\" checked"]);
    lacks(&seen, "role=\"alert\"");
    has(&browser.get("/").await, &["<html lang=\"ug\""]);
    // The button that sends is the first of the form, so that Enter is not a change of language.
    let (before, _) = seen.body.split_once("formaction=").unwrap();
    has(&seen, &["<form id=\"form\" "]);
    assert!(before.contains("<button form=\"form\""));

    let draft = [("need", "one"), ("language", "xx")];
    assert_eq!(browser.post("/apply/ask-for-help", &draft).await.status, StatusCode::OK);
    assert_eq!(browser.post("/apply/ask-for-help", &[("need", "one")]).await.status, StatusCode::SEE_OTHER);
    let seen = browser.post("/apply/change", &[("need", "two"), ("language", "zh-Hans")]).await;
    has(&seen, &["<html lang=\"zh-Hans\"", "two</textarea>"]);
    has(&browser.get("/apply/review").await, &["<html lang=\"zh-Hans\"", "one"]);
    browser.post("/apply/send", &[]).await;
    let seen = browser.post("/card/message", &[("text", "half a"), ("language", "en")]).await;
    has(&seen, &["<html lang=\"en\"", "half a</textarea>"]);
    browser.post("/card/forget", &[]).await;
    let seen = browser.post("/card/message", &[("text", "half a"), ("language", "ug")]).await;
    assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
    has(&seen, &["name=\"kept.text\" value=\"half a\""]);
    let carried = [("code", "ABCD"), ("next", "/card/case"), ("kept.text", "half a"), ("language", "en")];
    let seen = browser.post("/card", &carried).await;
    assert_eq!(seen.status, StatusCode::OK);
    has(&seen, &["<html lang=\"en\"", "value=\"ABCD\"", "name=\"kept.text\" value=\"half a\""]);
}

#[tokio::test]
async fn rows_are_added_removed_told_apart_and_read_back() {
    let town = TestTown::sqlite(22).await;
    let mut browser = Browser::new(&town);
    const PATH: &str = "/apply/school-transfer";
    let first = [("children.0.name", "Ay"), ("children.0.grade", "99"), ("from_town", "")];
    let seen = browser.post(PATH, &[&first[..], &[("_add", "children")]].concat()).await;
    assert_eq!(seen.status, StatusCode::OK);
    has(&seen, &["Child 2", "value=\"Ay\"", "value=\"99\"", "name=\"children.1.name\"", "value=\"children.0\""]);
    lacks(&seen, "role=\"alert\"");

    let two = [&first[..], &[("children.1.name", "Bey"), ("children.1.born", "2019-02-30")]].concat();
    let seen = browser.post(PATH, &two).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&seen, &["id=\"children.0.grade-error\"", "id=\"children.1.born-error\"", "href=\"#children.1.born\""]);
    has(&seen, &["Child 2 · Date of birth", "The most is 12."]);
    let seen = browser.post(PATH, &[&two[..], &[("_remove", "children.0")]].concat()).await;
    has(&seen, &["value=\"Bey\"", "value=\"2019-02-30\"", "Child 1"]);
    lacks(&seen, "value=\"Ay\"");
    lacks(&seen, "Child 2");

    let good = [
        ("children.0.name", "Ay"),
        ("children.0.born", "2019-02-28"),
        ("children.0.grade", "1"),
        ("children.0.school", "Hill <School>"),
        ("children.2.name", "Bey"),
        ("children.2.born", "2016-09-01"),
        ("children.2.grade", "٤"),
        ("children.2.school", "Hill"),
        ("from_town", "Kashgar"),
        ("start", "2026-03-02"),
        ("name", "Nur"),
        ("acting_for", "child"),
        ("address", "Bridge Street 3"),
        ("phone", "555"),
    ];
    assert_eq!(browser.post(PATH, &good).await.status, StatusCode::SEE_OTHER);
    for page in ["/apply/review", "/card/case"] {
        let seen = browser.get(page).await;
        has(&seen, &["<dt>Child 1</dt>", "<dt>Child 2</dt>", "Hill &lt;School&gt;", "For my child"]);
        browser.post("/apply/send", &[]).await;
    }
}

#[tokio::test]
async fn ten_thousand_rows_are_one_sentence_and_a_small_page() {
    let town = TestTown::sqlite(23).await;
    let mut browser = Browser::new(&town);
    let rows: Vec<_> = (0..10_000).map(|n| format!("co_workers.{n}.name=x&co_workers.{n}.amount=1")).collect();
    let body = format!("employer=Mill&{}", rows.join("&"));
    let kind = "application/x-www-form-urlencoded";
    let seen = browser.post_raw("/apply/unpaid-wages-help", kind, body.into_bytes()).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&seen, &["At most 50 can be given here.", "value=\"Mill\"", "Co-worker 50"]);
    lacks(&seen, "Co-worker 51");
    assert!(seen.bytes < 100_000, "{}", seen.bytes);
}

#[tokio::test]
async fn every_procedure_has_a_small_page_in_every_language_behind_its_door() {
    let town = TestTown::sqlite(24).await;
    let mut browser = Browser::new(&town);
    let mut shown = 0;
    for procedure in town.node.procedures() {
        for locale in i18n::LOCALES {
            browser.post("/language", &[("language", locale.tag), ("back", "/")]).await;
            let seen = browser.get(&format!("/apply/{}", procedure.id)).await;
            assert!(seen.bytes <= 14 * 1024, "{} in {}: {} bytes", procedure.id, locale.tag, seen.bytes);
            let name = town.node.texts().text(locale.tag, &procedure.name, &[]);
            has(&seen, &[&format!("<h1>{name}</h1>")]);
            let door = browser.get(&format!("/doors/{}", procedure.door)).await;
            shown += usize::from(door.body.contains(&name) && procedure.id != "ask-for-help");
        }
    }
    assert_eq!(shown, 15 * i18n::LOCALES.len());
}

#[tokio::test]
async fn a_form_says_who_in_another_town_can_act() {
    let (town, other) = (TestTown::sqlite(25).await, TestTown::elsewhere(26).await);
    let mut browser = Browser::new(&town);
    const PATH: &str = "/apply/starting-a-business";
    lacks(&browser.get(PATH).await, "An office in another town");
    testkit::agreed(&town, &other, None).await;
    let seen = browser.get(PATH).await;
    has(&seen, &["An office in another town can do this for you:", "<li>Business licence: ", "<li>Food permit: "]);
    has(&seen, &["Nothing goes there before you have seen what it is and agreed."]);
    lacks(&browser.get("/apply/use-of-a-hall").await, "An office in another town");
}
