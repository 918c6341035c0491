//! Steps that another town does: what could go there, the holder's word, and taking it back.

use super::body::Body;
use super::card::{WithCard, read};
use super::names::Names;
use super::problem::ProblemBody;
use super::wire::Phrase;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::{Timestamp, civil::Date};
use node::view;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

pub mod papers;
mod wire;

pub use wire::{CameFrom, Handed, Town};

/// A step that another town could do, if the holder agrees.
#[derive(Debug, Serialize, ToSchema)]
pub struct Crossing {
    /// Id of the agreement between the towns.
    pub agreement: String,
    /// Id of the step in the procedure.
    pub step: String,
    /// What is done there.
    pub what: Phrase,
    /// Why these answers cross.
    pub why: Phrase,
    pub town: Town,
    /// Who does it there.
    pub office: String,
    /// Working days of that office, at most.
    pub days: u16,
    /// Everything that crosses.
    pub fields: Vec<Field>,
}

/// An answer that crosses.
#[derive(Debug, Serialize, ToSchema)]
pub struct Field {
    /// `name`; of rows, `children.name`: then the value is a list with one member for each row.
    pub path: String,
    #[schema(value_type = Object)]
    pub value: Value,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    pub card: String,
    /// Both as `card_crossings` gives them.
    pub agreement: String,
    pub step: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    pub card: String,
    /// As the case's `handed` has it.
    pub number: u32,
}

#[derive(Serialize, ToSchema)]
pub struct Agreed {
    pub number: u32,
}

/// What could be handed over now, with every answer that would cross.
#[utoipa::path(post, path = "/api/v1/card/handovers", operation_id = "card_crossings", request_body = WithCard, responses(
    (status = OK, body = Vec<Crossing>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn crossings(
    State(state): State<AppState>,
    reader: Reader,
    Body(sent): Body<WithCard>,
) -> Result<Json<Vec<Crossing>>, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let crossings = state.node.crossings(&mut state.context(&mut *rng), &card).await?;
    let names = Names::new(&state, reader);
    Ok(Json(crossings.into_iter().map(|c| names.crossing(c)).collect()))
}

/// Agrees to one of them. For a while nothing is sent.
#[utoipa::path(post, path = "/api/v1/card/handovers/agree", operation_id = "card_hand_over", request_body = Agree, responses(
    (status = CREATED, body = Agreed),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn agree(
    State(state): State<AppState>,
    Body(sent): Body<Agree>,
) -> Result<(StatusCode, Json<Agreed>), Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    let number = state.node.hand_over(cx, &card, &sent.agreement, &sent.step).await?;
    Ok((StatusCode::CREATED, Json(Agreed { number })))
}

/// Takes a step back before it is sent.
#[utoipa::path(post, path = "/api/v1/card/handovers/recall", operation_id = "card_recall", request_body = Recall, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn recall(State(state): State<AppState>, Body(sent): Body<Recall>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.recall(&mut state.context(&mut *rng), &card, sent.number).await?;
    Ok(StatusCode::NO_CONTENT)
}
