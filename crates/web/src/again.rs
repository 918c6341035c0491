//! A form that was sent while the store was away or full comes back with the sentence, and one press
//! sends it again: nothing that somebody typed is lost because of us.

use crate::forms::Posted;
use crate::standing;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use serde::Serialize;

/// Bytes of a form that can come back; the longest page of ours has a quarter of them.
const MOST: usize = 256 * 1024;
/// Characters of an answer that is worth showing: shorter ones come along unseen.
const SHOWN: usize = 20;

/// What a form held, to be sent again to where it went.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Again {
    pub action: String,
    pub pairs: Vec<(String, String)>,
    /// The longer answers.
    pub typed: Vec<String>,
}

/// The request as it was, and its form, if it has one that can come back.
pub async fn keep(request: Request) -> (Request, Option<Bytes>) {
    let (path, headers) = (request.uri().path(), request.headers());
    let said = |name| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let form = said(header::CONTENT_TYPE).starts_with("application/x-www-form-urlencoded");
    let short = said(header::CONTENT_LENGTH).parse().is_ok_and(|length: usize| length <= MOST);
    // What a passphrase was typed into is typed again.
    let secret =
        ["/api/", "/staff/sign-in", "/staff/passkeys", "/card/uploads"].iter().any(|start| path.starts_with(start));
    if request.method() != Method::POST || !form || !short || secret {
        return (request, None);
    }
    let (parts, body) = request.into_parts();
    match to_bytes(body, MOST).await {
        Ok(bytes) => (Request::from_parts(parts, Body::from(bytes.clone())), Some(bytes)),
        // The other side hung up.
        Err(_) => (Request::from_parts(parts, Body::empty()), None),
    }
}

/// The form of a page about a problem that passes.
pub fn again(status: StatusCode, path: &str, form: Option<&Bytes>) -> Option<Again> {
    let passes = [StatusCode::SERVICE_UNAVAILABLE, StatusCode::INSUFFICIENT_STORAGE].contains(&status);
    let mut pairs = Posted::urlencoded(form.filter(|_| passes)?).pairs;
    pairs.retain(|(name, _)| name != standing::FIELD && name != "passphrase");
    let long = pairs.iter().filter(|(name, text)| name != "code" && text.chars().count() >= SHOWN);
    let typed = long.map(|(_, text)| text.clone()).collect();
    Some(Again { action: path.to_owned(), pairs, typed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_comes_back_without_its_secrets_and_only_when_it_is_our_fault() {
        let form = Bytes::from_static(b"text=typed+slowly+and+long&passphrase=x&_person=1&way=call");
        let back = again(StatusCode::SERVICE_UNAVAILABLE, "/card/message", Some(&form)).unwrap();
        let names: Vec<_> = back.pairs.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((names, back.typed), (vec!["text", "way"], vec!["typed slowly and long".to_owned()]));
        assert_eq!(again(StatusCode::CONFLICT, "/card/message", Some(&form)), None);
        assert_eq!(again(StatusCode::SERVICE_UNAVAILABLE, "/card/message", None), None);
    }
}
