//! A node answers before it has read its listings, which takes seconds where there are many. Meanwhile whatever may be
//! about one waits: an empty list, or "not found", would be believed, by people and by programs that keep copies.

use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::time::Duration;

/// Then whoever asks is told to come back.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Pages about no listing, and where such files lie.
const OTHERS: [&str; 5] = ["/", "/about", "/card", "/check", "/staff"];
const FILES: [&str; 2] = ["/assets/", "/log/"];

pub async fn wait(State((state, patience)): State<(AppState, Duration)>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let other = OTHERS.contains(&path) || FILES.iter().any(|folder| path.starts_with(folder));
    let soon = request.method() == Method::GET && other;
    if !soon && tokio::time::timeout(patience, state.node.listed()).await.is_err() {
        return Problem::from(node::Error::Busy).into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::{Router, body::Body, routing::get};
    use std::sync::Arc;
    use testkit::TestTown;
    use tower::ServiceExt;

    #[tokio::test]
    async fn nobody_waits_for_ever() {
        let town = TestTown::sqlite(1).await;
        let state = AppState { node: Arc::new(town.unlisted().await), world: town.world.clone(), secure: false };
        let waits = from_fn_with_state((state, Duration::from_millis(1)), wait);
        let all = Router::new().fallback(get(async || "it")).layer(waits);
        for (path, status) in [("/", StatusCode::OK), ("/counters", StatusCode::SERVICE_UNAVAILABLE)] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            assert_eq!(all.clone().oneshot(request).await.unwrap().status(), status, "{path}");
        }
    }
}
