//! The holder lets an office read again whose key was lost.

use super::body::Body;
use super::card::{WithCard, read};
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// Gives the offices named in `lost` their grants once more, to the keys they have now.
#[utoipa::path(post, path = "/api/v1/card/let-in", operation_id = "card_let_in", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn let_in(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.let_in(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}
