//! A person asks for help, keeps the card, and comes back to it; all through the router, as a
//! browser without script would.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use testkit::TestTown;

#[track_caller]
fn has(seen: &Seen, text: &str) {
    assert!(seen.body.contains(text), "no {text:?} in {} {}", seen.status, seen.body);
}

/// The six groups that a card's page shows, as text.
fn code(seen: &Seen) -> String {
    let (_, after) = seen.body.split_once("class=\"code\"").unwrap();
    let code = after.split("</p>").next().unwrap();
    let groups = code.split("<span>").skip(1).map(|g| &g[..4]);
    groups.collect::<Vec<_>>().join("-")
}

async fn asks(browser: &mut Browser, need: &str) -> String {
    let seen = browser.post("/apply/ask-for-help", &[("need", need), ("name", "Ayşe"), ("reply_language", "en")]).await;
    assert_eq!((seen.status, seen.to.as_deref()), (StatusCode::SEE_OTHER, Some("/apply/review")));
    has(&browser.get("/apply/review").await, need);
    assert_eq!(browser.post("/apply/send", &[]).await.to.as_deref(), Some("/apply/card"));
    code(&browser.get("/apply/card").await)
}

#[tokio::test]
async fn from_a_need_to_a_case_and_back_with_the_card() {
    let town = TestTown::sqlite(1).await;
    let mut browser = Browser::new(&town);
    let code = asks(&mut browser, "My wages were not paid").await;
    // Pressed twice it is one case, and the card does not change.
    assert_eq!(browser.post("/apply/send", &[]).await.to.as_deref(), Some("/apply/card"));
    assert_eq!(self::code(&browser.get("/apply/card").await), code);

    let wrong = browser.post("/apply/card", &[("saved", "typed"), ("last", "XXXX")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = browser.post("/apply/card", &[("saved", "typed"), ("last", &code[25..])]).await;
    assert_eq!(right.to.as_deref(), Some("/card/case"));
    has(&browser.get("/card/case").await, "My wages were not paid");

    let gone = browser.post("/card/forget", &[]).await;
    assert_eq!(gone.to.as_deref(), Some("/"));
    assert!(gone.header("clear-site-data").contains("cache"));
    let asked = browser.get("/card/case").await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(!asked.body.contains("My wages"));
    // A blank form holds nothing of whoever sat here before.
    assert!(!browser.get("/apply/ask-for-help").await.body.contains("My wages"));

    let mut mistyped = code.clone();
    mistyped.replace_range(0..1, if code.starts_with('A') { "B" } else { "A" });
    let told = browser.post("/card", &[("code", &mistyped)]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&told, &mistyped);
    let open = browser.post("/card", &[("code", &code.to_lowercase().replace('-', " "))]).await;
    assert_eq!(open.to.as_deref(), Some("/card/case"));
    has(&browser.get("/card/case").await, "My wages were not paid");
}

#[tokio::test]
async fn an_expired_card_loses_no_word() {
    let town = TestTown::sqlite(2).await;
    let mut browser = Browser::new(&town);
    let code = asks(&mut browser, "Where do I register?").await;
    town.world.advance_minutes(31);
    let asked = browser.post("/card/message", &[("text", "a long <letter>")]).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    has(&asked, "a long &lt;letter&gt;");
    let back =
        browser.post("/card", &[("code", &code), ("next", "/card/case"), ("kept.text", "a long <letter>")]).await;
    assert_eq!(back.status, StatusCode::OK);
    has(&back, "a long &lt;letter&gt;</textarea>");
    assert_eq!(browser.post("/card/message", &[("text", "a long <letter>")]).await.status, StatusCode::SEE_OTHER);
    has(&browser.get("/card/case").await, "a long &lt;letter&gt;</p>");
}

#[tokio::test]
async fn bad_answers_are_told_and_kept() {
    let town = TestTown::sqlite(3).await;
    let mut browser = Browser::new(&town);
    let mut check = async |body: Vec<u8>, says: &str, keeps: &str| {
        let seen = browser.post_raw("/apply/ask-for-help", "application/x-www-form-urlencoded", body).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        has(&seen, "role=\"alert\"");
        assert!(seen.body.contains(says), "{says}: {}", &seen.body[..3000.min(seen.body.len())]);
        assert!(seen.body.contains(keeps), "{says}: nothing kept");
    };
    check(b"need=&name=Ay".to_vec(), "Please fill this in.", "value=\"Ay\"").await;
    check(b"need=help+%FF+me&name=Ay".to_vec(), "cannot be read", "help \u{FFFD} me").await;
    check(b"need=a%00b&name=Ay".to_vec(), "NUL", "value=\"Ay\"").await;
    let long = "ئ".repeat(500_000);
    check(format!("need=help&name={long}").into_bytes(), "200", &long).await;
    check(b"need=first&need=second".to_vec(), "twice", "first").await;
    check("need=&name=\u{202E}👋".as_bytes().to_vec(), "Please fill this in.", "\u{202E}👋").await;
    // One name, in any script, with an override and a picture in it, is a name.
    let fine = browser.post("/apply/ask-for-help", &[("need", "x \u{202E} 👋"), ("name", "佳")]).await;
    assert_eq!(fine.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.post("/apply/nothing", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn documents_go_in_and_come_out_and_never_run() {
    let town = TestTown::sqlite(4).await;
    let mut browser = Browser::new(&town);
    asks(&mut browser, "Papers").await;
    let none = browser.upload("/card/attach", "", b"").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.upload("/card/attach", "a.html", b"<script>alert(1)</script>").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&page, "This is a web page");
    let sent = browser.upload("/card/attach", "<script>.txt", b"See: <script>alert(1)</script>").await;
    assert_eq!(sent.to.as_deref(), Some("/card/case#documents"));
    let seen = browser.get("/card/case").await;
    has(&seen, "&lt;script&gt;.txt");
    let (_, link) = seen.body.split_once("href=\"/card/documents/").unwrap();
    let (number, _) = link.split_once("/pages/1\"").unwrap();
    let shown = browser.get(&format!("/card/documents/{number}/pages/1")).await;
    has(&shown, "See: &lt;script&gt;");
    assert!(shown.header("content-security-policy").contains("sandbox allow-same-origin allow-forms"));
    assert_eq!(shown.header("cache-control"), "no-store");
    let file = browser.get(&format!("/card/documents/{number}")).await;
    assert_eq!(file.body, "See: <script>alert(1)</script>");
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert!(file.header("content-security-policy").starts_with("sandbox"));
    assert_eq!(browser.get("/card/documents/99").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_a_case_does_not_allow_is_not_drawn_and_is_told() {
    let town = TestTown::sqlite(5).await;
    let mut browser = Browser::new(&town);
    asks(&mut browser, "Something").await;
    let seen = browser.get("/card/case").await;
    assert!(!seen.body.contains("action=\"/card/close\"") && !seen.body.contains("action=\"/card/complete\""));
    assert_eq!(browser.post("/card/close", &[]).await.status, StatusCode::CONFLICT);
    let question = browser.post("/card/withdraw", &[]).await;
    has(&question, "name=\"sure\"");
    assert_eq!(browser.post("/card/withdraw", &[("sure", "yes")]).await.to.as_deref(), Some("/card/case"));
    has(&browser.get("/card/case").await, "Taken back");
}
