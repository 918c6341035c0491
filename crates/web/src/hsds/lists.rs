//! The five lists of HSDS and their entries. Each list has a twin by POST that takes the same in its body.

use super::asked::Asked;
use super::found::found;
use super::public;
use crate::api::problem::ProblemBody;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::{Body, Bytes};
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use id::ListingId;
use listing::{Directory, Kind};
use serde_json::{Value, json};
use std::convert::Infallible;

macro_rules! lists {
    ($($list:ident $one:ident = $path:literal $each:literal $kind:ident $what:literal ($($name:literal),*);)*) => {$(
        #[doc = $what]
        #[utoipa::path(method(get, post), path = $path, params(
            ("search" = Option<String>, Query, description = "Words that must be found."),
            ("page" = Option<usize>, Query, description = "From 1."),
            ("per_page" = Option<usize>, Query, description = "From 1 to 100; 20 when not said."),
            ("format" = Option<String>, Query, description = "`json`, or `ndjson` for all of it, one object a line."),
            $(($name = Option<String>, Query)),*
        ), responses(
            (status = OK, body = Object),
            (status = BAD_REQUEST, body = ProblemBody, content_type = "application/problem+json"),
        ))]
        pub async fn $list(
            State(state): State<AppState>,
            reader: Reader,
            RawQuery(query): RawQuery,
            body: Bytes,
        ) -> Result<Response, Problem> {
            list(&state, &reader, Kind::$kind, query.as_deref(), &body)
        }

        /// With everything that belongs to it.
        #[utoipa::path(get, path = $each, params(("id" = String, Path)), responses(
            (status = OK, body = Object),
            (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
        ))]
        pub async fn $one(
            State(state): State<AppState>,
            Path(id): Path<String>,
            RawQuery(query): RawQuery,
        ) -> Result<Response, Problem> {
            one(&state, Kind::$kind, &id, query.as_deref())
        }
    )*};
}

lists! {
    services service = "/hsds/services" "/hsds/services/{id}" Service "Services; by name, or for a search the best first."
        ("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full");
    organizations organization = "/hsds/organizations" "/hsds/organizations/{id}" Organization "Organizations, by name."
        ("taxonomy_term_id", "taxonomy_id", "organization_id", "full", "full_service");
    service_at_locations service_at_location = "/hsds/service_at_locations" "/hsds/service_at_locations/{id}" ServiceAtLocation "Which service is where."
        ("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode", "proximity");
    taxonomies taxonomy = "/hsds/taxonomies" "/hsds/taxonomies/{id}" Taxonomy "Lists of terms." ();
    taxonomy_terms taxonomy_term = "/hsds/taxonomy_terms" "/hsds/taxonomy_terms/{id}" TaxonomyTerm "Terms that things are marked with."
        ("taxonomy_id", "top_only", "parent_id");
}

fn list(state: &AppState, reader: &Reader, kind: Kind, query: Option<&str>, body: &[u8]) -> Result<Response, Problem> {
    let asked = Asked::read(kind, query, body)?;
    let all = state.node.public();
    let ids = found(&all, kind, &asked, reader.locale.tag);
    if asked.lines() {
        let lines = ids.into_iter().map(move |id| {
            let mut line = write(&all.directory, kind, id, &asked).to_string();
            line.push('\n');
            Ok::<_, Infallible>(line)
        });
        let kind = [(header::CONTENT_TYPE, "application/x-ndjson")];
        return Ok((kind, Body::from_stream(stream::iter(lines))).into_response());
    }
    let (page, per_page) = (asked.page(), asked.per_page(ids.len()));
    Ok(public(listing::page(&ids, page, per_page, |id| write(&all.directory, kind, *id, &asked))))
}

fn write(directory: &Directory, kind: Kind, id: ListingId, asked: &Asked) -> Value {
    if asked.minimal {
        let modified = directory.service(id).and_then(|service| service.last_modified.as_deref());
        return json!({ "id": id, "modified_date": modified });
    }
    let whole = asked.full || asked.full_service;
    let written = if whole { listing::full(directory, kind, id) } else { listing::summary(directory, kind, id) };
    let mut written = written.unwrap_or_default();
    if asked.full_service {
        offered(directory, id, &mut written);
    }
    written
}

/// An organization's services, with everything that belongs to them.
fn offered(directory: &Directory, id: ListingId, written: &mut Value) {
    let services = directory.services_of(id).into_iter().filter_map(|s| listing::full(directory, Kind::Service, s.id));
    written["services"] = services.collect();
}

fn one(state: &AppState, kind: Kind, id: &str, query: Option<&str>) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| node::Error::UnknownListing)?;
    let all = state.node.public();
    let mut written = listing::full(&all.directory, kind, id).ok_or(node::Error::UnknownListing)?;
    if kind == Kind::Organization && query == Some("full_service=true") {
        offered(&all.directory, id, &mut written);
    }
    Ok(public(written))
}
