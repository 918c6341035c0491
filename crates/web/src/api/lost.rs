//! A lost card: what any counter says of it, and what the office in charge does.

use super::body::Body;
use super::names::Names;
use super::number::Number;
use super::problem::ProblemBody;
use super::who::SignedIn;
use super::wire::Point;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use id::CaseId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Told {
    /// The point in charge of the case.
    pub responsible: Point,
}

/// Tells the office in charge of a case that its card is lost. Nothing of the case is read.
#[utoipa::path(post, path = "/api/v1/lost", operation_id = "card_lost", request_body = Number, security(("session" = [])), responses(
    (status = OK, body = Told),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn lost(
    State(state): State<AppState>,
    reader: Reader,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Number>,
) -> Result<Json<Told>, Problem> {
    let mut rng = state.rng();
    let point = state.node.ask_card(&mut state.context(&mut *rng), &staff, &sent.number).await?;
    Ok(Json(Told { responsible: Names::new(&state, reader).point(point) }))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// The member's own, once more.
    pub passphrase: String,
}

#[derive(Serialize, ToSchema)]
pub struct NewCard {
    /// Only after the second member's check; shown in this answer and never again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
}

/// "I have compared the person with the request." The second member's check makes the new card.
#[utoipa::path(post, path = "/api/v1/cases/{id}/card", operation_id = "case_card", params(("id" = Uuid, Path)),
    request_body = Passphrase, security(("session" = [])), responses(
    (status = OK, body = NewCard),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn check(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Passphrase>,
) -> Result<Json<NewCard>, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let mut rng = state.rng();
    let made = state.node.check_card(&mut state.context(&mut *rng), &staff, case, &sent.passphrase).await?;
    Ok(Json(NewCard { card: made.map(|card| card.text().to_string()) }))
}

/// The new card is in the person's hand: the old one has three working days to object.
#[utoipa::path(post, path = "/api/v1/cases/{id}/card/handed", operation_id = "case_card_handed",
    params(("id" = Uuid, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn handed(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let mut rng = state.rng();
    state.node.hand_card(&mut state.context(&mut *rng), &staff, case).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Calls a replacement off.
#[utoipa::path(post, path = "/api/v1/cases/{id}/card/stop", operation_id = "case_card_stop",
    params(("id" = Uuid, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn stop(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let mut rng = state.rng();
    state.node.stop_card(&mut state.context(&mut *rng), &staff, case).await?;
    Ok(StatusCode::NO_CONTENT)
}
