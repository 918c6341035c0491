//! The public log under `/log/`, as C2SP tlog-tiles lays it out: files, the same for everybody, without a
//! session or a cookie.

use crate::problem::Problem;
use crate::state::AppState;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const TEXT: &str = "text/plain; charset=utf-8";

pub fn router() -> Router<AppState> {
    Router::new().route("/log/key", get(key)).route("/log/{*path}", get(file))
}

/// By which the log is believed; better had from somewhere else.
async fn key(State(state): State<AppState>) -> Response {
    let headers = [(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "public, max-age=60")];
    (headers, format!("{}\n", state.node.log_key())).into_response()
}

async fn file(State(state): State<AppState>, Path(path): Path<String>) -> Result<Response, Problem> {
    let Some((bytes, for_ever)) = state.node.log_file(&path).await? else { return Err(Problem::not_found()) };
    let (kind, keep) = if for_ever { ("application/octet-stream", FOR_EVER) } else { (TEXT, "public, max-age=2") };
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], bytes).into_response())
}
