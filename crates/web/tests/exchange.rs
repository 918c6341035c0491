//! `POST /handover` as other programs find it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

use axum::http::header;
use client::{Site, with};

const LARGEST: usize = 8 * 1024 * 1024;

#[tokio::test]
async fn what_is_too_large_is_refused_by_name_and_before_it_is_read() {
    let site = Site::new(61).await;
    let json = with(header::CONTENT_TYPE, "application/json");
    let answer = site.send("POST", "/handover", std::slice::from_ref(&json), vec![b'x'; LARGEST + 1]).await;
    assert_eq!((answer.status.as_u16(), &answer.json()["key"]), (413, &"handover-too-large".into()));
    let says = with(header::CONTENT_LENGTH, (LARGEST + 1).to_string());
    let answer = site.send("POST", "/handover", &[json.clone(), says], "x").await;
    assert_eq!(answer.status.as_u16(), 413, "what it says of its length is believed");
    let answer = site.send("POST", "/handover", &[json], vec![b'x'; LARGEST]).await;
    assert!(answer.json()["key"].is_null(), "what is not too large to be read is the node's: {}", answer.text());
}

#[tokio::test]
async fn it_has_no_session_no_language_and_one_method() {
    let site = Site::new(62).await;
    let asks = [
        with(header::ACCEPT_ENCODING, "gzip"),
        with(header::ACCEPT_LANGUAGE, "ug"),
        with(header::COOKIE, "counter=1; language=ug"),
    ];
    let answer = site.send("POST", "/handover", &asks, "{}").await;
    assert!(answer.status.is_client_error(), "nobody signed it");
    assert!(answer.header(header::SET_COOKIE).is_empty() && answer.header(header::CONTENT_ENCODING).is_empty());
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
    assert!(answer.text().is_ascii(), "{}", answer.text());
    assert_eq!(site.get("/handover", &[]).await.status.as_u16(), 405);
}
