//! What the holder takes away of each event.

use super::body::Body;
use super::card::{WithCard, read};
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use node::Receipt;

/// A receipt for each event: the promise at once, the proof after the next publication of the log. What stands
/// in one, and how it is checked without us: `docs/log-format.md`.
#[utoipa::path(post, path = "/api/v1/card/receipts", operation_id = "card_receipts", request_body = WithCard, responses(
    (status = OK, body = Vec<Object>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn receipts(
    State(state): State<AppState>,
    Body(sent): Body<WithCard>,
) -> Result<Json<Vec<Receipt>>, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    Ok(Json(state.node.receipts(&mut state.context(&mut *rng), &card).await?))
}
