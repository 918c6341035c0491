//! Replacing a lost card, as whoever holds it decides.

use super::body::Body;
use super::card::{WithCard, read};
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaceable {
    pub card: String,
    pub allowed: bool,
}

/// Whether a lost card may be replaced. Forbidding it also ends a replacement that is going on.
#[utoipa::path(post, path = "/api/v1/card/replaceable", operation_id = "card_replaceable", request_body = Replaceable, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn replaceable(State(state): State<AppState>, Body(sent): Body<Replaceable>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.replaceable(&mut state.context(&mut *rng), &card, sent.allowed).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Objects to a replacement: this card stays the card.
#[utoipa::path(post, path = "/api/v1/card/veto", operation_id = "card_veto", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn veto(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.veto(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}
