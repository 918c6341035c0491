//! Pages and the JSON API; one file per page or endpoint. No SQL, no cryptography, no rules: a page
//! calls one verb of the node and draws what comes back.

mod again;
mod api;
mod assets;
mod cookies;
mod exchange;
mod find;
mod forms;
mod headers;
mod hsds;
mod linked;
mod listed;
mod locale;
mod log;
mod offline;
mod pages;
mod passkey;
mod problem;
mod sentence;
mod shelf;
mod staff;
mod standing;
mod state;
mod templates;
mod tiles;
mod towns;

pub use pages::blank_form;
pub use state::AppState;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, Uri};
use axum::middleware::{from_fn, from_fn_with_state};
use problem::Problem;
use shelf::Shelf;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// What another town's page may post here: it changes nothing, it only draws a page.
fn from_a_partner(_: &Method, to: &Uri) -> bool {
    to.path() == pages::ARRIVE
}

/// Everything that is answered over HTTP.
///
/// From the outside in: the log, pages that were drawn already, compression, headers, problems drawn in the reader's
/// language, listings read, panics caught, requests from other sites refused, limits of size, routes.
pub fn router(state: AppState) -> Router {
    Router::new()
        .merge(pages::router())
        .merge(staff::router())
        .merge(api::router())
        .merge(hsds::router())
        .merge(linked::router())
        .merge(assets::router())
        .merge(offline::router())
        .merge(tiles::router())
        .merge(towns::router())
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::method())
        .layer(DefaultBodyLimit::max(forms::MAX_FORM))
        .layer(CsrfLayer::new().with_insecure_bypass(from_a_partner).with_rejection_response(problem::cross_site))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(from_fn_with_state((state.clone(), listed::PATIENCE), listed::wait))
        .layer(from_fn_with_state(state.clone(), problem::draw))
        .layer(from_fn(headers::add))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state((state.clone(), Arc::new(Shelf::default())), shelf::serve))
        .layer(from_fn(log::answered))
        // Behind none of these: what another town says is signed byte for byte.
        .merge(exchange::router())
        .with_state(state)
}
