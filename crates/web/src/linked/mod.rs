//! The public side for programs, in the terms of others: CPSV-AP, schema.org, iCalendar.

pub mod calendar;
mod cpsv;
pub mod schema;
mod service;
mod words;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/procedures.jsonld", get(cpsv::procedures))
        .route("/listings/{id}/events.ics", get(calendar::listing))
        .route("/doors/{door}/events.ics", get(calendar::door))
}
