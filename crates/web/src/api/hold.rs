//! Holds: parts that outlive a deletion because a court or an audit needs them.

use super::body::Body;
use super::lost::Passphrase;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use case::{Hold, Recorded};
use id::CaseId;
use jiff::civil::Date;
use node::hold::{HoldView, NewHold, Why};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Parts of a request that outlive a deletion.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoldRow {
    /// `answers`, `thread`, `documents`.
    pub parts: Vec<&'static str>,
    /// The last day of it.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    /// `court`, `claim` or `audit`.
    pub why: Option<&'static str>,
    /// By which the order or the audit is found.
    pub reference: String,
    /// A second member said so too; otherwise it holds nothing yet.
    pub set: bool,
}

impl From<HoldView> for HoldRow {
    fn from(view: HoldView) -> Self {
        let HoldView { parts, until, why, reference, set } = view;
        Self { parts, until, why: why.map(Why::name), reference, set }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskHold {
    /// `answers`, `thread`, `documents`.
    #[schema(value_type = Vec<String>)]
    pub parts: Vec<Recorded>,
    /// `court`, `claim` or `audit`.
    #[schema(value_type = String)]
    pub why: Why,
    #[serde(default)]
    pub reference: String,
    /// The last day: within six months.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    /// The member's own, once more.
    pub passphrase: String,
}

/// Asks that parts outlive a deletion. They do once another member has said so too.
#[utoipa::path(post, path = "/api/v1/cases/{id}/hold", operation_id = "case_hold", params(("id" = Uuid, Path)),
    request_body = AskHold, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn ask(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<AskHold>,
) -> Result<StatusCode, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let has = |part| sent.parts.contains(&part);
    let (answers, thread) = (has(Recorded::Answers), has(Recorded::Thread));
    let hold = Hold { answers, thread, documents: has(Recorded::Documents), until: sent.until };
    let new = NewHold { hold, why: sent.why, reference: sent.reference };
    let mut rng = state.rng();
    state.node.ask_hold(&mut state.context(&mut *rng), &staff, case, &sent.passphrase, new).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says so too, as the second member: from now on it holds.
#[utoipa::path(post, path = "/api/v1/cases/{id}/hold/set", operation_id = "case_hold_set",
    params(("id" = Uuid, Path)), request_body = Passphrase, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn set(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Passphrase>,
) -> Result<StatusCode, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let mut rng = state.rng();
    state.node.set_hold(&mut state.context(&mut *rng), &staff, case, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Drops what was asked for, or ends what is in force.
#[utoipa::path(post, path = "/api/v1/cases/{id}/hold/end", operation_id = "case_hold_end",
    params(("id" = Uuid, Path)), request_body = Passphrase, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn end(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path(id): Path<String>,
    Body(sent): Body<Passphrase>,
) -> Result<StatusCode, Problem> {
    let case: CaseId = id.parse().map_err(|_| node::Error::NoGrant)?;
    let mut rng = state.rng();
    state.node.end_hold(&mut state.context(&mut *rng), &staff, case, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}
