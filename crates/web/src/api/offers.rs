//! Jobs and rooms that offices published, and how their holder takes them down.

use super::body::Body;
use super::card::{WithCard, read};
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use id::{ListingId, PointId};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Everything about it that is public.
#[derive(Serialize, ToSchema)]
pub struct Offer {
    #[schema(value_type = Uuid)]
    pub id: ListingId,
    /// The procedure whose form names the answers.
    pub procedure: String,
    /// The door it stands behind.
    pub door: String,
    pub title: String,
    #[schema(value_type = Object)]
    pub answers: Value,
    /// The last day on which it is shown.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    #[schema(value_type = String, format = Date)]
    pub published: Date,
    /// Who published it.
    #[schema(value_type = Uuid)]
    pub point: PointId,
}

/// All that are shown today, the newest first. A report about one is a case under the procedure
/// `report-listing`, with its id as `about`.
#[utoipa::path(get, path = "/api/v1/offers", operation_id = "offers", responses((status = OK, body = Vec<Offer>)))]
pub async fn list(State(state): State<AppState>) -> Json<Vec<Offer>> {
    Json(shown(&state))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/offers/{id}", operation_id = "offer", params(("id" = String, Path)), responses(
    (status = OK, body = Offer),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn one(State(state): State<AppState>, Path(id): Path<String>) -> Result<Json<Offer>, Problem> {
    let unknown = node::Error::UnknownListing;
    let found = shown(&state).into_iter().find(|o| o.id.to_string() == id);
    Ok(Json(found.ok_or(unknown)?))
}

fn shown(state: &AppState) -> Vec<Offer> {
    let mut rng = state.rng();
    let today = state.node.today(&state.context(&mut *rng));
    let public = state.node.public();
    let offer = |o: &listing::Offer| Offer {
        id: o.id,
        procedure: o.procedure.clone(),
        door: o.door.clone(),
        title: o.title.clone(),
        answers: o.answers.clone(),
        until: o.until,
        published: o.published,
        point: o.point,
    };
    public.directory.offers().iter().filter(|o| o.shown(today)).map(offer).collect()
}

/// Takes down what the office published of this case.
#[utoipa::path(post, path = "/api/v1/card/unpublish", operation_id = "card_unpublish", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn unpublish(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.unpublish(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}
