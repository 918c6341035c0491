//! The public directory in HSDS 3.1 (openreferral/specification): reading only, for everybody.

mod asked;
mod found;
mod lists;
mod package;

use crate::api::{openapi, problem::complete};
use crate::state::AppState;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router, middleware};
use serde_json::Value;
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Where the profile is described; ours is the specification itself.
const PROFILE: &str = "https://docs.openreferral.org/en/v3.1.3/";

#[derive(OpenApi)]
#[openapi(info(title = "Anydoor: public directory", description = "Human Services Data Specification 3.1."))]
struct Document;

pub fn router() -> Router<AppState> {
    let (router, openapi) = OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(about))
        .routes(routes!(lists::services))
        .routes(routes!(lists::service))
        .routes(routes!(lists::organizations))
        .routes(routes!(lists::organization))
        .routes(routes!(lists::service_at_locations))
        .routes(routes!(lists::service_at_location))
        .routes(routes!(lists::taxonomies))
        .routes(routes!(lists::taxonomy))
        .routes(routes!(lists::taxonomy_terms))
        .routes(routes!(lists::taxonomy_term))
        .routes(routes!(package::package))
        .split_for_parts();
    router
        .route("/hsds", get(about))
        .route("/hsds/openapi.json", openapi::serve(openapi))
        .layer(middleware::map_response(complete))
}

/// Which specification this is.
#[utoipa::path(get, path = "/hsds/", responses((status = OK, body = Object)))]
async fn about(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or("localhost");
    let scheme = if state.secure { "https" } else { "http" };
    public(listing::about(PROFILE, &format!("{scheme}://{host}/hsds/openapi.json")))
}

/// The same for everybody, and it changes with an import only.
fn public(body: Value) -> Response {
    ([(header::CACHE_CONTROL, "public, max-age=60")], Json(body)).into_response()
}
