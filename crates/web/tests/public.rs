//! What everybody sees, and what goes along with every answer.

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use testkit::TestTown;

#[tokio::test]
async fn every_public_page_answers_in_the_language_asked_for() {
    let town = TestTown::sqlite(1).await;
    let mut browser = Browser::new(&town);
    for path in
        ["/", "/check", "/doors/arrive", "/doors/community", "/counters", "/about", "/card", "/apply/ask-for-help"]
    {
        let seen = browser.get(path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert!(seen.body.contains("<html lang=\"en\" dir=\"ltr\">"), "{path}");
        assert!(seen.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
    }
    let changed = browser.post("/language", &[("language", "ug"), ("back", "/about")]).await;
    assert_eq!(changed.to.as_deref(), Some("/about"));
    assert!(browser.get("/about").await.body.contains("<html lang=\"ug\" dir=\"rtl\">"));
    let found = browser.post("/find", &[("q", "ئۆي")]).await;
    assert_eq!((found.status, found.header("cache-control")), (StatusCode::OK, "no-store"));
}

#[tokio::test]
async fn back_leads_nowhere_else() {
    let town = TestTown::sqlite(2).await;
    let mut browser = Browser::new(&town);
    for back in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1"] {
        let seen = browser.post("/language", &[("language", "ug"), ("back", back)]).await;
        assert_eq!(seen.to.as_deref(), Some("/"), "{back}");
    }
}

#[tokio::test]
async fn a_wrong_address_or_method_says_what_to_do() {
    let town = TestTown::sqlite(3).await;
    let mut browser = Browser::new(&town);
    let cases = [
        ("/nothing", StatusCode::NOT_FOUND),
        ("/doors/nothing", StatusCode::NOT_FOUND),
        ("/listings/x", StatusCode::NOT_FOUND),
        ("/listings/6f1d2a94-7c35-4b0e-9b57-a0d00c4e11e5", StatusCode::NOT_FOUND),
        ("/language", StatusCode::METHOD_NOT_ALLOWED),
        ("/assets/x.css", StatusCode::NOT_FOUND),
    ];
    for (path, status) in cases {
        let seen = browser.get(path).await;
        assert_eq!(seen.status, status, "{path}");
        assert!(seen.body.contains("<h1>That did not work</h1>"), "{path}");
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let town = TestTown::sqlite(4).await;
    let mut browser = Browser::new(&town);
    browser.with("sec-fetch-site", "cross-site");
    let seen = browser.post("/apply/ask-for-help", &[("need", "x")]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    assert!(seen.body.contains("another site"), "{}", seen.body);
    browser.with("sec-fetch-site", "same-origin");
    assert_eq!(browser.post("/apply/ask-for-help", &[("need", "x")]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn home_and_its_style_are_light() {
    let town = TestTown::sqlite(5).await;
    let mut browser = Browser::new(&town);
    browser.with("accept-encoding", "gzip");
    for language in i18n::LOCALES.iter().map(|l| l.tag) {
        browser.post("/language", &[("language", language), ("back", "/")]).await;
        let home = browser.get("/").await;
        let style = browser.get("/assets/style.css").await;
        assert_eq!((home.header("content-encoding"), style.header("content-encoding")), ("gzip", "gzip"));
        let bytes = home.bytes + style.bytes;
        assert!(bytes < 12 * 1024, "{language}: {bytes} bytes before headers");
    }
}

#[tokio::test]
async fn whoever_comes_from_elsewhere_sees_a_page_without_asking_again() {
    let town = TestTown::sqlite(7).await;
    let mut browser = Browser::new(&town);
    browser.with("accept-encoding", "gzip");
    for path in ["/", "/check", "/card", "/apply/ask-for-help", "/counters", "/nothing"] {
        for from in ["none", "cross-site", "same-site"] {
            browser.with("sec-fetch-site", from);
            let bytes = browser.get(path).await.bytes;
            assert!(bytes < 12 * 1024, "{path}: {bytes} bytes before headers");
        }
    }
    let mut browser = Browser::new(&town);
    for path in ["/", "/card", "/check", "/nothing"] {
        browser.with("sec-fetch-site", "none");
        let seen = browser.get(path).await;
        let style = seen.body.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let source = format!("'sha256-{}'", BASE64.encode(&Sha256::digest(style)));
        assert!(seen.header("content-security-policy").contains(&format!("style-src 'self' {source};")), "{path}");
        // What it is told to load beside comes last, and nothing waits for it.
        let (_, last) = seen.body.split_once("<link rel=\"stylesheet\"").unwrap();
        assert!(last.contains("media=\"not all\"") && last.contains("</body>"), "{path}: {last}");
        browser.with("sec-fetch-site", "same-origin");
        let seen = browser.get(path).await;
        let (head, _) = seen.body.split_once("<body>").unwrap();
        assert!(head.contains("<link rel=\"stylesheet\"") && !head.contains("<style>"), "{path}");
    }
}

#[tokio::test]
async fn what_is_too_large_is_told_and_not_read() {
    let town = TestTown::sqlite(6).await;
    let mut browser = Browser::new(&town);
    let body = vec![b'a'; 5 * 1024 * 1024];
    let seen = browser.post_raw("/find", "application/x-www-form-urlencoded", body).await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(seen.body.contains("too large"));
}
