//! `/hsds/services`.

use super::paging::Asked;
use super::public;
use crate::api::problem::ProblemBody;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use listing::{Kind, Service};

/// Services, each with only what it has one of; by name, or for a search the best first.
#[utoipa::path(get, path = "/hsds/services", params(Asked), responses(
    (status = OK, body = Object),
    (status = BAD_REQUEST, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(
    State(state): State<AppState>,
    reader: Reader,
    query: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Problem> {
    let asked = Asked::read(query)?;
    let all = state.node.public();
    let directory = &all.directory;
    let found: Vec<&Service> = match asked.words() {
        Some(words) => {
            let ids = all.index.find(node::search::Kind::Service, words, reader.locale.tag, usize::MAX);
            ids.into_iter().filter_map(|id| directory.service(id)).collect()
        }
        None => directory.services().iter().collect(),
    };
    let of = asked.organization_id;
    let found: Vec<&Service> = found.into_iter().filter(|s| of.is_none() || s.organization_id == of).collect();
    let page = listing::page(&found, asked.page(), asked.per_page(), |s| listing::service_summary(directory, s));
    Ok(public(page))
}

/// A service with everything that belongs to it.
#[utoipa::path(get, path = "/hsds/services/{id}", params(("id" = String, Path)), responses(
    (status = OK, body = Object),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn one(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| node::Error::UnknownListing)?;
    let service = listing::full(&state.node.public().directory, Kind::Service, id);
    Ok(public(service.ok_or(node::Error::UnknownListing)?))
}
