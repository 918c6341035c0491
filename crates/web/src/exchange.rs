//! `POST /handover`: what another town says. Bytes and fields in, bytes and fields out: all that is in them is
//! the node's. A program calls it, so there is no session, no cookie and no language, and nothing is compressed:
//! the answer is signed as it lies there.

use crate::log;
use crate::state::AppState;
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use node::Reply;
use tower_http::catch_panic::CatchPanicLayer;

/// Bytes of one message at most.
const LARGEST: usize = 8 * 1024 * 1024;

pub fn router() -> Router<AppState> {
    Router::new().route("/handover", post(receive)).layer(CatchPanicLayer::new()).layer(from_fn(log::answered))
}

async fn receive(State(state): State<AppState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    // What says how long it is, is not read first.
    let says = parts.headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    if says.is_some_and(|bytes: usize| bytes > LARGEST) {
        return too_large();
    }
    let Ok(body) = to_bytes(body, LARGEST).await else { return too_large() };
    let text = |(name, value): (&HeaderName, &HeaderValue)| {
        // A field that is no ASCII text is in no signature that this town believes.
        Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
    };
    let request = node::Request {
        method: parts.method.as_str().to_owned(),
        path: parts.uri.path().to_owned(),
        fields: parts.headers.iter().filter_map(text).collect(),
        body: body.into(),
    };
    let mut rng = state.rng();
    drawn(state.node.receive(&mut state.context(&mut *rng), request).await)
}

fn drawn(reply: Reply) -> Response {
    let mut response = reply.body.into_response();
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    for (name, value) in reply.fields {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Or broken off: nobody hears the answer then.
fn too_large() -> Response {
    let says = format!(
        r#"{{"type":"urn:anydoor:handover-too-large","status":413,"key":"handover-too-large","max":{LARGEST}}}"#
    );
    (StatusCode::PAYLOAD_TOO_LARGE, [(header::CONTENT_TYPE, "application/problem+json")], says).into_response()
}
