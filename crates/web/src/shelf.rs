//! Public pages as they were last drawn and compressed. A page that holds nothing but what everybody may see is drawn
//! once for all who read the same language in the same minute, until what is public changes; and who has it already is
//! told so (RFC 9110, 13.1.2). Nothing that was typed is kept here: a query comes in the body of a post.

use crate::headers;
use crate::locale::Reader;
use crate::state::AppState;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes of pages that are kept at most; what comes then is drawn each time, until the next minute.
const ROOM: usize = 32 << 20;
/// What a request may differ in, as long as its answer is the same; beside the cookies, of which there must be none
/// but the language.
const DIFFERS: [HeaderName; 2] = [header::HOST, header::ACCEPT_ENCODING];

/// Marks an answer that depends on nothing but what is public, the minute, and [`DIFFERS`].
#[derive(Clone)]
pub struct ForAll;

#[derive(Default)]
pub struct Shelf(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    edition: u64,
    minute: i64,
    pages: HashMap<String, Arc<Page>>,
    bytes: usize,
}

struct Page {
    headers: HeaderMap,
    body: Bytes,
}

impl Shelf {
    /// What there is of this [edition](node::Node::edition) in this minute; everything older goes.
    fn with<T>(&self, (edition, minute): (u64, i64), work: impl FnOnce(&mut Kept) -> T) -> T {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if (kept.edition, kept.minute) != (edition, minute) {
            *kept = Kept { edition, minute, ..Kept::default() };
        }
        work(&mut kept)
    }
}

pub async fn serve(State((state, shelf)): State<(AppState, Arc<Shelf>)>, request: Request, next: Next) -> Response {
    let Some(key) = key(&state, &request) else {
        return next.run(request).await;
    };
    // Both are asked for before anything is drawn: what changes meanwhile is drawn again.
    let now = (state.node.edition(), state.world.now().as_second() / 60);
    let asked = request.headers().clone();
    let page = match shelf.with(now, |kept| kept.pages.get(&key).cloned()) {
        Some(page) => page,
        None => match drawn(next.run(request).await).await {
            Err(other) => return other,
            Ok(page) => {
                let page = Arc::new(page);
                shelf.with(now, |kept| kept.put(key, page.clone()));
                page
            }
        },
    };
    page.answer(&asked)
}

impl Kept {
    fn put(&mut self, key: String, page: Arc<Page>) {
        let more = key.len() + page.body.len();
        if self.bytes + more <= ROOM {
            self.bytes += more;
            self.pages.insert(key, page);
        }
    }
}

/// What tells this request's answer from others; none if it may be somebody's own.
fn key(state: &AppState, request: &Request) -> Option<String> {
    let headers = request.headers();
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let mut names = cookies.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
    let plain = names.all(|pair| pair.split('=').next().is_some_and(|name| name.trim() == crate::cookies::LANGUAGE));
    if request.method() != Method::GET || !plain || headers.contains_key(header::RANGE) {
        return None;
    }
    let reader = Reader::new(state.node.clone(), headers, request.uri());
    let mut key = format!("{} {} {}", reader.locale.tag, reader.arrives, request.uri());
    for name in DIFFERS {
        key.push('\n');
        key.push_str(headers.get(name).map_or(Ok(""), |value| value.to_str()).ok()?);
    }
    Some(key)
}

/// The answer, if it is for all, to be kept; else as it is.
async fn drawn(response: Response) -> Result<Page, Response> {
    if response.extensions().get::<ForAll>().is_none() || response.status() != StatusCode::OK {
        return Err(response);
    }
    let (mut parts, body) = response.into_parts();
    // It lies in memory already, however long it is.
    let body = to_bytes(body, usize::MAX).await.map_err(|_| crate::problem::Problem::ours().into_response())?;
    let digest = HEXLOWER.encode(&Sha256::digest(&body)[..16]);
    if let Ok(tag) = HeaderValue::try_from(format!("\"{digest}\"")) {
        parts.headers.insert(header::ETAG, tag);
    }
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    Ok(Page { headers: parts.headers, body })
}

impl Page {
    fn answer(&self, asked: &HeaderMap) -> Response {
        let tag = self.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).unwrap_or_default();
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        if headers::knows(asked, tag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.body_mut() = Body::empty();
            response.headers_mut().remove(header::CONTENT_LENGTH);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_goes_and_there_is_an_end() {
        let shelf = Shelf::default();
        let page = |long| Arc::new(Page { headers: HeaderMap::new(), body: vec![0; long].into() });
        let has = |edition, minute| shelf.with((edition, minute), |kept| kept.pages.len());
        shelf.with((1, 7), |kept| kept.put("a".into(), page(10)));
        assert_eq!((has(1, 7), has(1, 8), has(1, 7)), (1, 0, 0));
        shelf.with((1, 7), |kept| kept.put("a".into(), page(10)));
        assert_eq!((has(1, 7), has(2, 7)), (1, 0));
        for name in ["a", "b", "c"] {
            shelf.with((2, 9), |kept| kept.put(name.into(), page(ROOM / 2)));
        }
        assert_eq!(has(2, 9), 1);
        shelf.with((2, 9), |kept| kept.put("d".into(), page(10)));
        assert_eq!(has(2, 9), 2);
    }
}
