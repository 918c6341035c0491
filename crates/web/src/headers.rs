//! Headers that every answer carries.

use crate::assets;
use crate::cookies;
use crate::shelf::ForAll;
use axum::extract::Request;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{AppendHeaders, IntoResponse, Response};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Nothing but our own styles and pictures; forms post to us only.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| policy(&format!("{PICTURES} {FORMS}")));
/// The same for the few pages with a script, which all work without it.
static POLICY_WITH_SCRIPT: LazyLock<HeaderValue> =
    LazyLock::new(|| policy(&format!("script-src 'self'; {PICTURES} {FORMS}")));
/// The same, and the script may send something to us, or ask us.
static POLICY_WITH_UPLOADS: LazyLock<HeaderValue> =
    LazyLock::new(|| policy(&format!("script-src 'self'; connect-src 'self'; {PICTURES} {FORMS}")));
/// The same, and the script may run the engine that we send. Only where it is used.
static POLICY_WITH_ENGINE: LazyLock<HeaderValue> =
    LazyLock::new(|| policy(&format!("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; {PICTURES} {FORMS}")));
/// For a page that shows what somebody sent: a box of its own, in which nothing runs, whatever a
/// browser makes of it. The same origin, so that the way back is still ours.
static POLICY_FOR_PAPERS: LazyLock<HeaderValue> =
    LazyLock::new(|| policy(&format!("img-src data:; {FORMS}; sandbox allow-same-origin allow-forms allow-downloads")));
const PICTURES: &str = "img-src 'self' data:;";
const FORMS: &str = "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Styles are our own file, or the same within a page, word for word.
fn policy(more: &str) -> HeaderValue {
    let text = format!("default-src 'none'; style-src 'self' {}; {more}", assets::style_source());
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Adds them where a handler has not said otherwise.
pub async fn add(request: Request, next: Next) -> Response {
    let at_counter = cookies::read(request.headers(), cookies::COUNTER).is_some();
    let of_everybody = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if at_counter && !of_everybody {
        // What one person looked at is not kept for the next to find.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| POLICY.clone());
    let mut unless_set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    // Nothing leaves to another site. Not `no-referrer`: browsers then post `Origin: null`, and on a
    // plain address in a local network nothing else tells our own forms from a stranger's.
    unless_set(header::REFERRER_POLICY, "same-origin");
    unless_set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    unless_set(header::CACHE_CONTROL, "no-store");
    response
}

/// For pages that hold nothing of anybody: the same for everyone who reads the same language.
pub fn public(page: Response) -> Response {
    let headers =
        AppendHeaders([(header::CACHE_CONTROL, "public, max-age=60"), (header::VARY, "cookie, accept-language")]);
    (headers, page).into_response()
}

/// The same for pages that are drawn from nothing but what the town publishes and the time.
pub fn for_all(page: Response) -> Response {
    drawn_once(public(page))
}

/// For pages that are as much the same for everybody, and that no browser keeps: one in which somebody types would still
/// hold it for whoever goes back to it.
pub fn drawn_once(mut page: Response) -> Response {
    page.extensions_mut().insert(ForAll);
    page
}

/// Whether whoever asks has what goes by `tag` (RFC 9110, 13.1.2: weak or not is no matter).
pub fn knows(asked: &HeaderMap, tag: &str) -> bool {
    let opaque = tag.trim_start_matches("W/");
    let mut named = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.any(|list| list.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == opaque))
}

/// A public file that programs ask for again and again: who names the one they have gets none (RFC 9110, 13.1.2). The
/// tag is weak, because the file may go compressed.
pub fn unless_known(asked: &HeaderMap, kind: &'static str, body: String) -> Response {
    let digest = Sha256::digest(&body);
    let tag = format!("W/\"{}\"", HEXLOWER.encode(digest.get(..16).unwrap_or(&digest)));
    let answer = match knows(asked, &tag) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => ([(header::CONTENT_TYPE, kind)], body).into_response(),
    };
    public(([(header::ETAG, tag)], answer).into_response())
}

/// For a page that loads our one script.
pub fn with_script(mut page: Response) -> Response {
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY_WITH_SCRIPT.clone());
    page
}

/// For a page whose script talks to us.
pub fn with_uploads(mut page: Response) -> Response {
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY_WITH_UPLOADS.clone());
    page
}

/// For "What can I get?", whose script works it out on the device.
pub fn with_engine(mut page: Response) -> Response {
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY_WITH_ENGINE.clone());
    page
}

/// For a page with a form that goes to another town. `origin` is a scheme, a host and a port.
pub fn posting_to(mut page: Response, origin: &str) -> Response {
    let policy = POLICY.to_str().unwrap_or_default();
    let policy = policy.replace("form-action 'self'", &format!("form-action 'self' {origin}"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// For a page that shows a paper.
pub fn sandboxed(mut page: Response) -> Response {
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY_FOR_PAPERS.clone());
    page
}

/// Headers of a file that somebody sent: kept, never shown in the page, never run.
pub fn download(name: &str) -> HeaderMap {
    // RFC 8187: everything but attribute characters percent-encoded, so the value is ASCII.
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_cannot_break_out_of_its_header() {
        let headers = download("a\"\r\nset-cookie: x; ئا.pdf");
        let value = headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(value.starts_with("attachment; filename*=UTF-8''a%22%0D%0Aset%2Dcookie"), "{value}");
    }
}
