//! What members see at the counter.

use crate::state::AppState;
use axum::Router;

pub const TEMPLATES: &[(&str, &str)] = &[];

pub fn router() -> Router<AppState> {
    Router::new()
}

#[cfg(test)]
pub fn samples() -> Vec<crate::templates::Sample> {
    Vec::new()
}
