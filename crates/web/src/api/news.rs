//! How news finds people: chosen by the holder, and the tasks of who tells them.

use super::body::Body;
use super::names::Names;
use super::problem::{ProblemBody, field};
use super::who::SignedIn;
use super::wire::Point;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use id::{CaseId, PointId};
use jiff::civil::Date;
use node::view::How;
use node::{Card, Contact, Error, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How the holder wants to be told of news.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// collect, text, email, call, post or nothing. Messages only where the town sends them.
    pub way: String,
    /// A number, a mail address, or the lines of a letter.
    #[serde(default)]
    pub to: String,
    /// The counter at which it is collected; the receiving point when not said.
    #[schema(value_type = Option<Uuid>)]
    #[serde(default)]
    pub point: Option<String>,
}

impl Choice {
    pub fn read(&self, language: &str) -> Result<Contact, Problem> {
        let way = Way::parse(&self.way).ok_or_else(|| field("way", "contact-error-choose"))?;
        let point: Option<PointId> =
            self.point.as_ref().map(|id| id.parse().map_err(|_| Error::UnknownPoint)).transpose()?;
        Ok(Contact::typed(way, &self.to, point, language).map_err(Error::from)?)
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithChoice {
    pub card: String,
    pub contact: Choice,
}

/// Chooses how news finds the holder; again as often as they like.
#[utoipa::path(post, path = "/api/v1/card/contact", operation_id = "card_contact", request_body = WithChoice, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn choose(
    State(state): State<AppState>,
    reader: Reader,
    Body(sent): Body<WithChoice>,
) -> Result<StatusCode, Problem> {
    let card = Card::parse(&sent.card).map_err(Error::from)?;
    let contact = sent.contact.read(reader.locale.tag)?;
    let mut rng = state.rng();
    state.node.choose(&mut state.context(&mut *rng), &card, contact).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody who is to be told that there is news.
#[derive(Serialize, ToSchema)]
pub struct Task {
    #[schema(value_type = Uuid)]
    pub case: CaseId,
    #[schema(value_type = Option<String>)]
    pub number: Option<String>,
    /// Whose task it is.
    pub point: Point,
    /// Unread since this day.
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    #[schema(value_type = String, format = Date)]
    pub due: Date,
    pub late: bool,
}

/// The people whom this member's points are to tell, the most urgent first.
#[utoipa::path(get, path = "/api/v1/tasks", operation_id = "tasks", security(("session" = [])), responses(
    (status = OK, body = Vec<Task>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn tasks(
    State(state): State<AppState>,
    reader: Reader,
    SignedIn(staff): SignedIn,
) -> Result<Json<Vec<Task>>, Problem> {
    let mut rng = state.rng();
    let rows = state.node.tasks(&mut state.context(&mut *rng), &staff).await?;
    let names = Names::new(&state, reader);
    let task = |row: node::view::TaskRow| {
        let node::view::TaskRow { case, number, since, due, late, point } = row;
        Task { case, number: number.map(|n| n.to_string()), point: names.point(point), since, due, late }
    };
    Ok(Json(rows.into_iter().map(task).collect()))
}

/// How to reach the holder, and nothing else of the case.
#[derive(Serialize, ToSchema)]
pub struct Reach {
    /// collect, text, email, call or post.
    #[schema(value_type = String)]
    pub way: &'static str,
    pub to: String,
    /// In which the holder wants to be told.
    pub language: String,
    /// All that is to be said, in that language.
    pub say: String,
    #[schema(value_type = String, format = Date)]
    pub since: Date,
}

/// How to reach the holder of a case with unread news. That it was read is on the holder's timeline
/// before anything is shown.
#[utoipa::path(get, path = "/api/v1/cases/{id}/contact", operation_id = "case_contact", params(("id" = Uuid, Path)), security(("session" = [])),
    responses(
        (status = OK, body = Reach),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn contact(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Reach>, Problem> {
    let case = id.parse().map_err(|_| Error::NoGrant)?;
    let mut rng = state.rng();
    let found = state.node.reach_out(&mut state.context(&mut *rng), &staff, case).await?;
    let say = state.node.texts().text(&found.contact.language, "notify-text", &[]);
    let Contact { way, to, language, .. } = found.contact;
    Ok(Json(Reach { way: way.name(), to, language, say, since: found.news.since }))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// called, posted or handed_over.
    pub how: String,
}

/// Says that the holder was told.
#[utoipa::path(post, path = "/api/v1/cases/{id}/tell", operation_id = "case_tell", params(("id" = Uuid, Path)), request_body = Told,
    security(("session" = [])), responses(
        (status = NO_CONTENT),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn tell(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Told>,
) -> Result<StatusCode, Problem> {
    let case = id.parse().map_err(|_| Error::NoGrant)?;
    let how = How::parse(&sent.how).ok_or_else(|| field("how", "tell-error-how"))?;
    let mut rng = state.rng();
    state.node.tell(&mut state.context(&mut *rng), &staff, case, how).await?;
    Ok(StatusCode::NO_CONTENT)
}
