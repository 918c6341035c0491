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
