//! Recovery partners: who can let somebody in at a point of one.

use super::body::Body;
use super::names::Names;
use super::problem::ProblemBody;
use super::who::SignedIn;
use super::wire::Point;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use id::PointId;
use node::Error;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Partner {
    pub point: Point,
    /// Its lead can let somebody in at `point` while fewer than two members are there.
    pub partner: Point,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    #[schema(value_type = Uuid)]
    pub partner: PointId,
    /// The caller's own, once more.
    pub passphrase: String,
}

/// The recovery partners there are. Public, as on the page of counters.
#[utoipa::path(get, path = "/api/v1/partners", operation_id = "partners", responses(
    (status = OK, body = Vec<Partner>),
))]
pub async fn list(State(state): State<AppState>, reader: Reader) -> Json<Vec<Partner>> {
    let names = Names::new(&state, reader);
    let row = |(point, partner)| Partner { point: names.point(point), partner: names.point(partner) };
    Json(state.node.public().partners().into_iter().map(row).collect())
}

/// Names the recovery partner of a point that the caller answers for, in the place of another.
#[utoipa::path(post, path = "/api/v1/points/{id}/partner", operation_id = "partner_name", params(("id" = Uuid, Path)),
    request_body = Named, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn name(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Named>,
) -> Result<StatusCode, Problem> {
    let point = id.parse().map_err(|_| Error::UnknownPoint)?;
    let mut rng = state.rng();
    let mut cx = state.context(&mut *rng);
    state.node.name_partner(&mut cx, &staff, point, sent.partner, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}
