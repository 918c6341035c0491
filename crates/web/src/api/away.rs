//! Who is away and covered, and which days a point is closed.

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
use id::{AbsenceId, ClosureId, MemberId};
use jiff::civil::Date;
use node::{Colleague, Error};
use office::Span;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Leave {
    pub absences: Vec<Absence>,
    pub closures: Vec<Closure>,
}

#[derive(Serialize, ToSchema)]
pub struct Absence {
    #[schema(value_type = Uuid)]
    pub id: AbsenceId,
    pub member: Person,
    pub cover: Option<Person>,
    /// Days, both included.
    #[schema(value_type = String, format = Date)]
    pub first: Date,
    #[schema(value_type = String, format = Date)]
    pub last: Date,
    /// Points that the cover cannot open, because their key was not at hand.
    pub without_key: Vec<Point>,
}

/// Somebody on the staff.
#[derive(Serialize, ToSchema)]
pub struct Person {
    #[schema(value_type = Uuid)]
    pub id: MemberId,
    pub name: String,
}

#[derive(Serialize, ToSchema)]
pub struct Closure {
    #[schema(value_type = Uuid)]
    pub id: ClosureId,
    pub point: Point,
    #[schema(value_type = String, format = Date)]
    pub first: Date,
    #[schema(value_type = String, format = Date)]
    pub last: Date,
    /// holiday, move, works or emergency.
    pub reason: &'static str,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// Oneself when left out; a lead may name somebody of their offices.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub member: Option<MemberId>,
    #[schema(value_type = String, format = Date)]
    pub first: Date,
    #[schema(value_type = String, format = Date)]
    pub last: Date,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub cover: Option<MemberId>,
}

/// Who of this member's offices is away, and which of their points are closed; from today on.
#[utoipa::path(get, path = "/api/v1/away", operation_id = "away_list", security(("session" = [])), responses(
    (status = OK, body = Leave),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, reader: Reader, SignedIn(staff): SignedIn) -> Json<Leave> {
    let mut rng = state.rng();
    let cx = state.context(&mut *rng);
    let (leave, closures) = (state.node.leave(&cx, &staff), state.node.closures(&cx, &staff));
    let names = Names::new(&state, reader);
    let person = |c: Colleague| Person { id: c.id, name: c.name };
    let absences = leave.absences.into_iter().map(|a| Absence {
        id: a.id,
        member: person(a.member),
        cover: a.cover.map(person),
        first: a.span.first,
        last: a.span.last,
        without_key: a.without_key.into_iter().map(|p| names.point(p)).collect(),
    });
    let closures = closures.into_iter().map(|c| Closure {
        id: c.id,
        point: names.point(c.point),
        first: c.span.first,
        last: c.span.last,
        reason: c.reason.name(),
    });
    Json(Leave { absences: absences.collect(), closures: closures.collect() })
}

/// Says that a member is away, and who covers: the keys of their points are lent for that time.
#[utoipa::path(post, path = "/api/v1/absences", operation_id = "away_say", request_body = Away, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn say(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(Away { member, first, last, cover }): Body<Away>,
) -> Result<StatusCode, Problem> {
    let mut rng = state.rng();
    state.node.away(&mut state.context(&mut *rng), &staff, member, Span { first, last }, cover).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says that they are back: what was lent opens nothing any more.
#[utoipa::path(delete, path = "/api/v1/absences/{id}", operation_id = "away_back", params(("id" = Uuid, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn back(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id = id.parse().map_err(|_| Error::UnknownLeave)?;
    let mut rng = state.rng();
    state.node.back(&mut state.context(&mut *rng), &staff, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
