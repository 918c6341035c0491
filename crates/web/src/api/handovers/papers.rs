//! Papers that came with the answer of another town's office.

use crate::api::body::Body;
use crate::api::card::{WithCard, read};
use crate::api::desk::case;
use crate::api::document::download;
use crate::api::problem::ProblemBody;
use crate::api::who::SignedIn;
use crate::pages::handover::read_paper;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;

/// One of them, for the holder: `place` is that of its letter.
#[utoipa::path(post, path = "/api/v1/card/handovers/{number}/papers/{place}", operation_id = "card_letter_paper",
    params(("number" = u32, Path), ("place" = u32, Path)), request_body = WithCard, responses(
    (status = OK, content_type = "application/octet-stream", description = "The file, as a download."),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn holder(
    State(state): State<AppState>,
    Path((number, place)): Path<(String, String)>,
    Body(sent): Body<WithCard>,
) -> Result<Response, Problem> {
    let card = read(&sent.card)?;
    let (number, place) = read_paper(&number, &place)?;
    let mut rng = state.rng();
    Ok(download(state.node.letter_paper(&mut state.context(&mut *rng), &card, number, place).await?))
}

/// The same for the office in charge; a look of its own.
#[utoipa::path(get, path = "/api/v1/cases/{id}/handovers/{number}/papers/{place}", operation_id = "case_letter_paper",
    params(("id" = Uuid, Path), ("number" = u32, Path), ("place" = u32, Path)), security(("session" = [])), responses(
    (status = OK, content_type = "application/octet-stream", description = "The file, as a download."),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn office(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path((id, number, place)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (case, (number, place)) = (case(&id)?, read_paper(&number, &place)?);
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    Ok(download(state.node.look_letter_paper(cx, &staff, case, number, place).await?))
}
