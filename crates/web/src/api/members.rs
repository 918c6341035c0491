//! Who is on the staff; letting somebody in; one's own passphrase.

use super::away::Person;
use super::body::Body;
use super::lost::Passphrase;
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
use node::{Error, Invitation};
use office::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Line {
    pub member: Person,
    /// officer, lead or steward.
    #[schema(value_type = String)]
    pub role: Role,
    pub points: Vec<Point>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    pub name: String,
    /// officer, lead or steward.
    #[schema(value_type = String)]
    pub role: Role,
    /// Points that the caller leads.
    #[serde(default)]
    #[schema(value_type = Vec<Uuid>)]
    pub points: Vec<PointId>,
    /// The caller's own, once more.
    pub passphrase: String,
}

#[derive(Serialize, ToSchema)]
pub struct Invited {
    pub member: Person,
    /// What the new member signs in with; in this answer and never again.
    pub passphrase: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    #[schema(value_type = Uuid)]
    pub point: PointId,
    /// The caller's own, once more.
    pub passphrase: String,
}

#[derive(Serialize, ToSchema)]
pub struct Renewed {
    /// The new one; in this answer and never again. All sessions ended.
    pub passphrase: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Remove {
    /// Also when a point would have nobody left who can read its open requests; only a steward may. Their
    /// holders then have to let the point in again.
    #[serde(default)]
    pub loses: bool,
    /// The caller's own, once more.
    pub passphrase: String,
}

/// Whom this member can decide about: a lead their offices, a steward everybody.
#[utoipa::path(get, path = "/api/v1/members", operation_id = "members", security(("session" = [])), responses(
    (status = OK, body = Vec<Line>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, reader: Reader, SignedIn(staff): SignedIn) -> Json<Vec<Line>> {
    let names = Names::new(&state, reader);
    let line = |m: node::MemberLine| Line {
        member: Person { id: m.id, name: m.name },
        role: m.role,
        points: m.points.into_iter().map(|p| names.point(p)).collect(),
    };
    Json(state.node.members(&staff).lines.into_iter().map(line).collect())
}

/// Lets somebody new in, signed by whoever invites.
#[utoipa::path(post, path = "/api/v1/invitations", operation_id = "member_invite", request_body = Invite, security(("session" = [])), responses(
    (status = OK, body = Invited),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn invite(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(Invite { name, role, points, passphrase }): Body<Invite>,
) -> Result<Json<Invited>, Problem> {
    let mut rng = state.rng();
    let invited = Invitation { name, role, points };
    let (member, told) = state.node.invite(&mut state.context(&mut *rng), &staff, &invited, &passphrase).await?;
    Ok(Json(Invited { member: Person { id: member.id, name: member.name }, passphrase: told.text().to_owned() }))
}

/// A member answers for one more point, which the caller leads.
#[utoipa::path(post, path = "/api/v1/members/{id}/seats", operation_id = "member_seat", params(("id" = Uuid, Path)),
    request_body = Seat, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn seat(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Seat>,
) -> Result<StatusCode, Problem> {
    let member = id.parse().map_err(|_| Error::UnknownMember)?;
    let mut rng = state.rng();
    state.node.seat(&mut state.context(&mut *rng), &staff, member, sent.point, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a member out; the keys of their points change.
#[utoipa::path(post, path = "/api/v1/members/{id}/remove", operation_id = "member_remove", params(("id" = Uuid, Path)),
    request_body = Remove, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn remove(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Remove>,
) -> Result<StatusCode, Problem> {
    let member = id.parse().map_err(|_| Error::UnknownMember)?;
    let mut rng = state.rng();
    state.node.remove(&mut state.context(&mut *rng), &staff, member, sent.loses, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A new passphrase in the place of the old one. Every session of the caller ends, and their passkeys go.
#[utoipa::path(post, path = "/api/v1/passphrase", operation_id = "passphrase_renew", request_body = Passphrase,
    security(("session" = [])), responses(
    (status = OK, body = Renewed),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn passphrase(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Passphrase>,
) -> Result<Json<Renewed>, Problem> {
    let mut rng = state.rng();
    let told = state.node.renew_passphrase(&mut state.context(&mut *rng), &staff, &sent.passphrase).await?;
    Ok(Json(Renewed { passphrase: told.text().to_owned() }))
}
