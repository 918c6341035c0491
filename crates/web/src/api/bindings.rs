//! Which point takes what: for stewards.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use id::PointId;
use office::What;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What goes to which point.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// procedure, organization or door.
    #[schema(value_type = String)]
    pub what: What,
    /// Its id.
    pub subject: String,
    /// A district; empty for the whole town.
    #[serde(default)]
    pub area: String,
    #[schema(value_type = Uuid)]
    pub point: PointId,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    #[schema(value_type = String)]
    pub what: What,
    pub subject: String,
    #[serde(default)]
    pub area: String,
}

/// All bindings of the town.
#[utoipa::path(get, path = "/api/v1/bindings", operation_id = "bindings", security(("session" = [])), responses(
    (status = OK, body = Vec<Binding>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, SignedIn(staff): SignedIn) -> Result<Json<Vec<Binding>>, Problem> {
    let all = state.node.bindings(&staff)?.into_iter();
    Ok(Json(all.map(|b| Binding { what: b.what, subject: b.subject, area: b.area, point: b.point }).collect()))
}

/// Binds; the same subject and district again takes the new point.
#[utoipa::path(post, path = "/api/v1/bind", operation_id = "bind", request_body = Binding,
    security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn bind(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Binding>,
) -> Result<StatusCode, Problem> {
    let Binding { what, subject, area, point } = sent;
    let mut rng = state.rng();
    let binding = office::Binding { what, subject, area, point };
    state.node.bind(&mut state.context(&mut *rng), &staff, binding).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Unbinds: it goes to the town's counter again.
#[utoipa::path(post, path = "/api/v1/unbind", operation_id = "unbind", request_body = Bound,
    security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn unbind(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Bound>,
) -> Result<StatusCode, Problem> {
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    state.node.unbind(cx, &staff, (sent.what, &sent.subject, &sent.area)).await?;
    Ok(StatusCode::NO_CONTENT)
}
