//! The cases in front of a member.

use super::names::Names;
use super::problem::ProblemBody;
use super::who::SignedIn;
use super::wire::QueueRow;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct From {
    /// The last case of the page before.
    #[param(value_type = Option<Uuid>)]
    after: Option<String>,
}

/// The open cases of this member's points, soonest deadline first. The next page starts after the
/// last row of this one.
#[utoipa::path(get, path = "/api/v1/queue", params(From), security(("session" = [])), responses(
    (status = OK, body = Vec<QueueRow>),
    (status = UNAUTHORIZED, body = ProblemBody, content_type = "application/problem+json"),
    (status = FORBIDDEN, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn queue(
    State(state): State<AppState>,
    reader: Reader,
    SignedIn(staff): SignedIn,
    from: Result<Query<From>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<Vec<QueueRow>>, Problem> {
    let wrong = || Problem::new(StatusCode::BAD_REQUEST, "api-error-query");
    let Query(From { after }) = from.map_err(|_| wrong())?;
    let after = after.map(|id| id.parse()).transpose().map_err(|_| wrong())?;
    let mut rng = state.rng();
    let rows = state.node.queue(&mut state.context(&mut *rng), &staff, after).await?;
    let names = Names::new(&state, reader);
    Ok(Json(rows.into_iter().map(|row| names.queue_row(row)).collect()))
}
