//! `/hsds/organizations`.

use super::paging::Asked;
use super::public;
use crate::api::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use listing::{Kind, Organization, fold};
use serde_json::json;

/// Organizations, by name.
#[utoipa::path(get, path = "/hsds/organizations", params(Asked), responses(
    (status = OK, body = Object),
    (status = BAD_REQUEST, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(
    State(state): State<AppState>,
    query: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Problem> {
    let asked = Asked::read(query)?;
    let all = state.node.public();
    let words = asked.words().map(fold);
    let found: Vec<&Organization> = all
        .directory
        .organizations()
        .iter()
        .filter(|o| asked.organization_id.is_none_or(|id| id == o.id))
        .filter(|o| words.as_ref().is_none_or(|w| fold(&o.name).contains(w) || fold(&o.description).contains(w)))
        .collect();
    Ok(public(listing::page(&found, asked.page(), asked.per_page(), |o| json!(o))))
}

/// An organization with its places and phones.
#[utoipa::path(get, path = "/hsds/organizations/{id}", params(("id" = String, Path)), responses(
    (status = OK, body = Object),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn one(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| node::Error::UnknownListing)?;
    let organization = listing::full(&state.node.public().directory, Kind::Organization, id);
    Ok(public(organization.ok_or(node::Error::UnknownListing)?))
}
