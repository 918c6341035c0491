//! Days on which a point is closed.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use node::{Error, NewClosure};
use office::{Reason, Span};
use serde::Deserialize;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Shut {
    #[schema(value_type = Uuid)]
    pub point: String,
    /// Every point of its office too.
    #[serde(default)]
    pub whole_office: bool,
    #[schema(value_type = String, format = Date)]
    pub first: Date,
    #[schema(value_type = String, format = Date)]
    pub last: Date,
    /// holiday, move, works or emergency.
    pub reason: String,
}

/// Puts down days on which a point is closed.
#[utoipa::path(post, path = "/api/v1/closures", operation_id = "closure_say", request_body = Shut, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn shut(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Shut>,
) -> Result<StatusCode, Problem> {
    let point = sent.point.parse().map_err(|_| Error::UnknownPoint)?;
    let wrong = || Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "staff-closed-choose-reason");
    let reason = Reason::parse(&sent.reason).ok_or_else(wrong)?;
    let span = Span { first: sent.first, last: sent.last };
    let new = NewClosure { point, whole_office: sent.whole_office, span, reason };
    let mut rng = state.rng();
    state.node.shut(&mut state.context(&mut *rng), &staff, new).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends closed days early.
#[utoipa::path(delete, path = "/api/v1/closures/{id}", operation_id = "closure_reopen", params(("id" = Uuid, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn reopen(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id = id.parse().map_err(|_| Error::UnknownLeave)?;
    let mut rng = state.rng();
    state.node.reopen(&mut state.context(&mut *rng), &staff, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
