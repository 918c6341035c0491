//! What an office does with a case.

use super::body::Body;
use super::document::{decode, download};
use super::names::Names;
use super::problem::ProblemBody;
use super::who::SignedIn;
use super::wire::Case;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use id::CaseId;
use node::custody::Way;
use node::{Action, Chosen, Staff};
use procedure::Gap;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Ids of the procedure's evidence list.
    pub evidence: Vec<String>,
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    pub granted: bool,
    /// The reasons.
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Write {
    #[serde(default)]
    pub text: String,
    /// Ids of the procedure's sentences.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// What stands in the gaps of a sentence: by its id, then `day` (2026-12-01), `hour` (09:30), `place`.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub gaps: Gaps,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    #[serde(default)]
    pub text: String,
    /// Ids of the procedure's sentences.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// What stands in the gaps of a sentence: by its id, then `day` (2026-12-01), `hour` (09:30), `place`.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub gaps: Gaps,
    /// It needs an interpreter.
    #[serde(default)]
    pub interpreter: bool,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Id of one of the procedure's steps.
    pub step: String,
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    /// The point that takes it.
    #[schema(value_type = Uuid)]
    pub to: String,
    /// The reasons.
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attach {
    pub name: String,
    pub media_type: String,
    /// Base64 (RFC 4648, section 4).
    pub data: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// Id from the procedure's evidence list.
    pub paper: String,
    /// counter or post.
    pub way: String,
    /// What it looks like.
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveBack {
    /// As the entry of the thread that says it was taken has it.
    pub original: u32,
    /// counter or post.
    pub way: String,
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attest {
    /// person, or an id from the procedure's evidence list.
    pub what: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pay {}

/// Something that is not an id is a case nobody was given.
pub fn case(id: &str) -> Result<CaseId, Problem> {
    Ok(id.parse().map_err(|_| node::Error::NoGrant)?)
}

async fn act(state: &AppState, staff: &Staff, id: &str, action: Action) -> Result<StatusCode, Problem> {
    let case = case(id)?;
    let mut rng = state.rng();
    state.node.act(&mut state.context(&mut *rng), staff, case, action).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Opens a case. The look is on the holder's timeline before anything is shown.
#[utoipa::path(get, path = "/api/v1/cases/{id}", operation_id = "case_look", params(("id" = Uuid, Path)), security(("session" = [])), responses(
    (status = OK, body = Case),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn look(
    State(state): State<AppState>,
    reader: Reader,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Case>, Problem> {
    let case = case(&id)?;
    let mut rng = state.rng();
    let view = state.node.look(&mut state.context(&mut *rng), &staff, case).await?;
    Ok(Json(Names::new(&state, reader).case(view)))
}

/// One document of a case; a look of its own.
#[utoipa::path(get, path = "/api/v1/cases/{id}/documents/{number}", operation_id = "case_document", params(("id" = Uuid, Path), ("number" = u32, Path)),
    security(("session" = [])), responses(
        (status = OK, content_type = "application/octet-stream", description = "The file, as a download."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn document(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let case = case(&id)?;
    let number = number.parse().map_err(|_| node::Error::UnknownDocument)?;
    let mut rng = state.rng();
    let file = state.node.look_document(&mut state.context(&mut *rng), &staff, case, number).await?;
    Ok(download(file))
}

/// Writes the endpoints of the actions, which differ in name, body and action only.
macro_rules! action {
    ($(#[$doc:meta])* $verb:ident $path:literal, $body:ty, $sent:pat => $action:expr) => {
        $(#[$doc])*
        #[utoipa::path(post, path = $path, operation_id = concat!("case_", stringify!($verb)), params(("id" = Uuid, Path)), request_body = $body,
            security(("session" = [])), responses(
                (status = NO_CONTENT),
                (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
            )
        )]
        pub async fn $verb(
            State(state): State<AppState>,
            SignedIn(staff): SignedIn,
            Path(id): Path<String>,
            Body(sent): Body<$body>,
        ) -> Result<StatusCode, Problem> {
            let $sent = sent;
            act(&state, &staff, &id, $action).await
        }
    };
}

/// Says that nothing is missing.
#[utoipa::path(post, path = "/api/v1/cases/{id}/accept", operation_id = "case_accept", params(("id" = Uuid, Path)), security(("session" = [])),
    responses(
        (status = NO_CONTENT),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn accept(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    act(&state, &staff, &id, Action::Accept).await
}

action! {
    /// Asks, once, for what is missing.
    complete "/api/v1/cases/{id}/complete", Ask, Ask { evidence, text } => Action::Complete { evidence, text }
}
action! {
    /// Grants or refuses, with reasons.
    decide "/api/v1/cases/{id}/decide", Decide, Decide { granted, text } => Action::Decide { granted, text }
}
action! {
    /// Answers.
    answer "/api/v1/cases/{id}/answer", Write, Write { text, phrases, gaps } => Action::Answer { text, phrases: chosen(phrases, gaps) }
}
action! {
    /// Passes the case to the point that is responsible.
    pass "/api/v1/cases/{id}/pass", Pass, Pass { to, text } => {
        let to = to.parse().map_err(|_| node::Error::UnknownPoint)?;
        Action::Pass { to, text }
    }
}
action! {
    /// Takes more time, once, with reasons.
    extend "/api/v1/cases/{id}/extend", Reasons, Reasons { text } => Action::Extend { text }
}
action! {
    /// Says that an interpreter was there.
    interpreted "/api/v1/cases/{id}/interpreted", Nothing, Nothing {} => Action::Interpreted
}
action! {
    /// Says how far the case is, with one of the procedure's steps.
    step "/api/v1/cases/{id}/step", Step, Step { step, text } => Action::Step { step, text }
}
action! {
    /// Answers a complaint.
    resolve "/api/v1/cases/{id}/resolve", Reasons, Reasons { text } => Action::Resolve { text }
}
action! {
    /// Writes to the person.
    reply "/api/v1/cases/{id}/reply", Reply, Reply { text, phrases, gaps, interpreter } => match interpreter {
        true => Action::Interpret { text, phrases: chosen(phrases, gaps) },
        false => Action::Reply { text, phrases: chosen(phrases, gaps) },
    }
}
action! {
    /// Takes an original of the person's into custody.
    take "/api/v1/cases/{id}/take", Take, Take { paper, way, text } =>
        Action::Take { paper, way: Way::parse(&way)?, text }
}
action! {
    /// Gives an original back.
    give_back "/api/v1/cases/{id}/give-back", GiveBack, GiveBack { original, way, text } =>
        Action::GiveBack { number: original, way: Way::parse(&way)?, text }
}
action! {
    /// Says that the person, or a paper, was seen, and that no copy is kept.
    attest "/api/v1/cases/{id}/attest", Attest, Attest { what } => Action::Attest { what }
}
action! {
    /// Says that the fee was paid.
    pay "/api/v1/cases/{id}/pay", Pay, Pay {} => Action::Pay
}
action! {
    /// Adds a document.
    attach "/api/v1/cases/{id}/documents", Attach, Attach { name, media_type, data } =>
        Action::Attach(decode(name, media_type, data)?)
}

action! {
    /// Gives a step back to the town that it came from.
    hand_back "/api/v1/cases/{id}/return", Reasons, Reasons { text } => Action::Return { text }
}

type Gaps = BTreeMap<String, BTreeMap<Gap, String>>;

fn chosen(phrases: Vec<String>, mut gaps: Gaps) -> Vec<Chosen> {
    let one = |id: String| Chosen { gaps: gaps.remove(&id).unwrap_or_default(), id };
    phrases.into_iter().map(one).collect()
}
