//! What other towns read of this one: the signed document of its keys, the same for everybody, without a session
//! or a cookie.

use crate::problem::Problem;
use crate::state::AppState;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new().route("/.well-known/anydoor", get(keys))
}

async fn keys(State(state): State<AppState>) -> Result<Response, Problem> {
    let mut rng = state.rng();
    let document = state.node.key_document(&state.context(&mut *rng))?;
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=60")];
    Ok((headers, document).into_response())
}
