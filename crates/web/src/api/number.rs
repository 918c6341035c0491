//! From a case number to the case.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use id::CaseId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// Nine digits; blanks and dashes do not matter.
    pub number: String,
}

#[derive(Serialize, ToSchema)]
pub struct Numbered {
    #[schema(value_type = Uuid)]
    pub case: CaseId,
}

/// The case with this number, among those of this member's points. A number that no case has, one of
/// somebody else's case and a mistyped one are the same answer.
#[utoipa::path(post, path = "/api/v1/number", request_body = Number, security(("session" = [])), responses(
    (status = OK, body = Numbered),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn numbered(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Number>,
) -> Result<Json<Numbered>, Problem> {
    let mut rng = state.rng();
    let case = state.node.numbered(&mut state.context(&mut *rng), &staff, &sent.number).await?;
    Ok(Json(Numbered { case }))
}
