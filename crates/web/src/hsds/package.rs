//! The whole directory as a Tabular Data Package.

use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// All tables in CSV with their description, as one ZIP archive.
#[utoipa::path(get, path = "/hsds/datapackage.zip", responses((status = OK, content_type = "application/zip", body = Vec<u8>)))]
pub async fn package(State(state): State<AppState>) -> Result<Response, Problem> {
    let all = state.node.public();
    // Made once after each import; the first who asks waits for it beside everybody else's requests.
    let made = tokio::task::spawn_blocking(move || all.data_package().map(<[u8]>::to_vec)).await;
    let bytes = made.ok().flatten().ok_or_else(Problem::ours)?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"hsds.zip\""),
        (header::CACHE_CONTROL, "public, max-age=60"),
    ];
    Ok((headers, bytes).into_response())
}
