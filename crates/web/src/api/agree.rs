//! Proposing and ending an agreement: for stewards, who say their passphrase once more.

use super::agreements::Agreement;
use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use node::agreement::{Clause, Proposal, Signs, a_year};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// What the other town serves at `/.well-known/anydoor`.
    #[schema(value_type = Object)]
    pub keys: Value,
    /// Everything that both towns can do for each other, if not said.
    #[schema(value_type = Option<Vec<Object>>)]
    pub clauses: Option<Vec<Clause>>,
    /// Today, if not said.
    #[schema(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
    /// A year later, if not said.
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
    pub passphrase: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndIt {
    /// Today, if not said.
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
    pub passphrase: String,
}

/// All agreements, with this town's proposals.
#[utoipa::path(get, path = "/api/v1/proposals", operation_id = "proposals", security(("session" = [])), responses(
    (status = OK, body = Vec<Agreement>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, SignedIn(staff): SignedIn) -> Result<Json<Vec<Agreement>>, Problem> {
    let mut rng = state.rng();
    let all = state.node.all_agreements(&state.context(&mut *rng), Some(&staff))?;
    Ok(Json(all.into_iter().map(Agreement::from).collect()))
}

/// Signs a proposal: the document is for the other town to accept.
#[utoipa::path(post, path = "/api/v1/proposals", operation_id = "agreement_propose", request_body = Propose,
    security(("session" = [])), responses(
    (status = OK, body = Object, description = "The document with this town's signature."),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn propose(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Propose>,
) -> Result<Json<Value>, Problem> {
    let partner = sent.keys.to_string();
    let read = state.node.read_keys(&staff, &partner)?;
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    let from = sent.from.unwrap_or_else(|| state.node.today(cx));
    let until = sent.until.unwrap_or_else(|| a_year(from));
    let clauses = sent.clauses.unwrap_or_else(|| state.node.possible_clauses(&read));
    let by = Signs::Steward(&staff, &sent.passphrase);
    let signed = state.node.propose_agreement(cx, by, &Proposal { partner, clauses, from, until }).await?;
    Ok(Json(serde_json::from_str(&signed).unwrap_or_default()))
}

/// Ends an agreement: nothing new crosses from that day on.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/end", operation_id = "agreement_end", request_body = EndIt,
    params(("id" = String, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn end(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<EndIt>,
) -> Result<StatusCode, Problem> {
    let by = Signs::Steward(&staff, &sent.passphrase);
    let mut rng = state.rng();
    state.node.end_agreement(&mut state.context(&mut *rng), by, &id, sent.on).await?;
    Ok(StatusCode::NO_CONTENT)
}
