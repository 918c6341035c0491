//! What is around a counter, for programs: a screen at a door, a map.

use super::problem::ProblemBody;
use crate::locale::Reader;
use crate::pages::{Said, say};
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use id::{ListingId, PointId};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct HereBody {
    /// In the reader's language, if it has one in it.
    name: String,
    office: Option<String>,
    /// Its place, as in the directory.
    #[schema(value_type = Option<Uuid>)]
    place: Option<ListingId>,
    /// Enough members are there for new requests.
    takes: bool,
    /// Other counters that take requests, the nearest first.
    counters: Vec<CounterNear>,
    /// Other places within three kilometres that are open now, the nearest first.
    open: Vec<PlaceNear>,
}

#[derive(Serialize, ToSchema)]
pub struct CounterNear {
    #[schema(value_type = Uuid)]
    point: PointId,
    name: String,
    /// Nothing when nobody said where one of the two is.
    metres: Option<f64>,
}

#[derive(Serialize, ToSchema)]
pub struct PlaceNear {
    #[schema(value_type = Uuid)]
    id: ListingId,
    name: Option<String>,
    metres: f64,
}

/// A counter, and what is around it now.
#[utoipa::path(get, path = "/api/v1/here/{point}", operation_id = "here", params(("point" = String, Path)), responses(
    (status = OK, body = HereBody),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn here(
    State(state): State<AppState>,
    reader: Reader,
    Path(point): Path<String>,
) -> Result<Json<HereBody>, Problem> {
    let id: PointId = point.parse().map_err(|_| Problem::from(node::Error::UnknownPoint))?;
    let here = state.node.here(id, state.node.local(state.world.now()))?;
    let public = state.node.public();
    let name = |id| public.offices.point(id).map(|p| say(&p.names, reader.locale.tag).to_owned());
    let office = public.offices.point(id).and_then(|p| public.offices.office(p.office));
    let counter = |&(point, metres): &(PointId, Option<f64>)| Some(CounterNear { point, name: name(point)?, metres });
    let place = |hit: &node::search::Hit| {
        let at = public.directory.location(hit.id)?;
        let name = Said::maybe(&at.anydoor, "name", at.name.as_ref(), &reader).map(|said| said.text);
        Some(PlaceNear { id: hit.id, name, metres: hit.metres? })
    };
    Ok(Json(HereBody {
        name: name(id).unwrap_or_default(),
        office: office.map(|office| say(&office.names, reader.locale.tag).to_owned()),
        place: here.place,
        takes: here.takes,
        counters: here.counters.iter().filter_map(counter).collect(),
        open: here.open.hits.iter().filter_map(place).collect(),
    }))
}
