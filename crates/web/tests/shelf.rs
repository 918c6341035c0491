//! A public page is drawn once for all who read it, and never for one of them alone.

mod client;

use axum::http::{StatusCode, header};
use client::{Site, with};

#[tokio::test]
async fn who_has_a_page_already_is_told_so() {
    let site = Site::new(1).await;
    let first = site.send("GET", "/", &[], "").await;
    let tag = first.header(header::ETAG).to_owned();
    assert!(first.status == StatusCode::OK && tag.starts_with('"'), "{tag}");
    let again = site.send("GET", "/", &[], "").await;
    assert_eq!((&again.body, again.header(header::ETAG)), (&first.body, tag.as_str()));
    assert_eq!(again.header(header::CACHE_CONTROL), "public, max-age=60");
    for asked in [tag.clone(), format!("\"other\", W/{tag}")] {
        let known = site.send("GET", "/", &[with(header::IF_NONE_MATCH, asked)], "").await;
        assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(known.header(header::ETAG), tag);
    }
    let other = site.send("GET", "/", &[with(header::IF_NONE_MATCH, "\"other\"")], "").await;
    assert_eq!((other.status, other.body), (StatusCode::OK, first.body));
}

#[tokio::test]
async fn what_differs_is_drawn_apart() {
    let site = Site::new(2).await;
    let plain = site.send("GET", "/", &[], "").await;
    for other in [
        with(header::ACCEPT_LANGUAGE, "ug"),
        with(header::COOKIE, "language=ug"),
        with(header::ACCEPT_ENCODING, "gzip"),
    ] {
        let seen = site.send("GET", "/", std::slice::from_ref(&other), "").await;
        assert_ne!(seen.body, plain.body, "{other:?}");
        assert_ne!(seen.header(header::ETAG), plain.header(header::ETAG), "{other:?}");
    }
    let zipped = site.send("GET", "/", &[with(header::ACCEPT_ENCODING, "gzip")], "").await;
    assert_eq!(zipped.header(header::CONTENT_ENCODING), "gzip");
    assert!(zipped.body.len() < plain.body.len() / 2);
}

#[tokio::test]
async fn nobodys_own_page_is_kept() {
    let site = Site::new(3).await;
    for path in ["/", "/about", "/counters"] {
        for cookie in ["counter=x", "card=x", "session=x", "language=en; card=x"] {
            let seen = site.send("GET", path, &[with(header::COOKIE, cookie)], "").await;
            assert_eq!((seen.status, seen.header(header::ETAG)), (StatusCode::OK, ""), "{path} {cookie}");
        }
    }
    for path in ["/card", "/apply/ask-for-help", "/staff", "/nothing", "/listings/x"] {
        assert_eq!(site.send("GET", path, &[], "").await.header(header::ETAG), "", "{path}");
    }
}
