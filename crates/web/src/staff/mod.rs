//! What members at the counter see; one file a page.

use crate::state::AppState;
use axum::Router;

/// Name and source of every template of these pages: `("staff/queue.html", include_str!(…))`.
pub const TEMPLATES: &[(&str, &str)] = &[];

pub fn router() -> Router<AppState> {
    Router::new()
}

/// Contents for the test that draws every page in every language.
#[cfg(test)]
pub fn samples() -> Vec<crate::templates::Sample> {
    Vec::new()
}
