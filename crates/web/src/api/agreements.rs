//! Agreements with other towns: public, and what a steward signs.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use jiff::civil::Date;
use node::agreement::{AgreementLine, BadTerms, Clause, Party, Quarter, Signs, Stands};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// An agreement with another town.
#[derive(Serialize, ToSchema)]
pub struct Agreement {
    pub id: String,
    /// Key, names, authority and identity key of the other town.
    #[schema(value_type = Object)]
    pub partner: Party,
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    /// `proposed`, `not-yet`, `in-force`, `over` or `ended`.
    pub stands: &'static str,
    /// What may cross: procedure, step, mode, the town that does it and its office, working days, and the paths
    /// of the answers.
    #[schema(value_type = Vec<Object>)]
    pub clauses: Vec<Clause>,
    /// The document with its signatures: what the other town accepts, and anybody can check.
    #[schema(value_type = Object)]
    pub document: Value,
    /// The signed word that ended it.
    #[schema(value_type = Option<Object>)]
    pub ended: Option<Value>,
}

impl From<AgreementLine> for Agreement {
    fn from(line: AgreementLine) -> Self {
        let stands = match line.stands {
            Stands::Proposed => "proposed",
            Stands::NotYet => "not-yet",
            Stands::InForce => "in-force",
            Stands::Over => "over",
            Stands::Ended => "ended",
        };
        let json = |text: &str| serde_json::from_str(text).unwrap_or_default();
        Self {
            id: line.id,
            partner: line.partner,
            from: line.from,
            until: line.until,
            stands,
            clauses: line.clauses.into_iter().map(|line| line.clause).collect(),
            document: json(&line.document),
            ended: line.ended.as_deref().map(json),
        }
    }
}

/// All that both towns have signed.
#[utoipa::path(get, path = "/api/v1/agreements", operation_id = "agreements",
    responses((status = OK, body = Vec<Agreement>)))]
pub async fn list(State(state): State<AppState>) -> Json<Vec<Agreement>> {
    let mut rng = state.rng();
    let all = state.node.agreements(&state.context(&mut *rng));
    Json(all.into_iter().map(Agreement::from).collect())
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/agreements/{id}", operation_id = "agreement", params(("id" = String, Path)),
    responses(
    (status = OK, body = Agreement),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn one(State(state): State<AppState>, Path(id): Path<String>) -> Result<Json<Agreement>, Problem> {
    let mut rng = state.rng();
    let mut all = state.node.agreements(&state.context(&mut *rng)).into_iter();
    let found = all.find(|line| line.id == id).ok_or(node::Error::from(BadTerms::Unknown))?;
    Ok(Json(found.into()))
}

/// How many steps the other town gave back in a quarter that is over. Each number may be off by a few: noise with
/// P(n) proportional to 2^-|n| was added once, before anything was counted.
#[derive(Serialize, ToSchema)]
pub struct Kept {
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    pub in_time: u32,
    pub late: u32,
    /// Not taken, or given back as not theirs.
    pub undone: u32,
}

impl From<Quarter> for Kept {
    fn from(quarter: Quarter) -> Self {
        let Quarter { from, until, in_time, late, undone } = quarter;
        Self { from, until, in_time, late, undone }
    }
}

/// How well the other town keeps it: the last eight quarters at most, the newest first.
#[utoipa::path(get, path = "/api/v1/agreements/{id}/kept", operation_id = "agreement_kept",
    params(("id" = String, Path)), responses(
    (status = OK, body = Vec<Kept>),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn kept(State(state): State<AppState>, Path(id): Path<String>) -> Result<Json<Vec<Kept>>, Problem> {
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    let mut all = state.node.agreements(cx).into_iter();
    let town = all.find(|line| line.id == id).ok_or(node::Error::from(BadTerms::Unknown))?.partner.town;
    Ok(Json(state.node.figures(cx, &town).await?.into_iter().map(Kept::from).collect()))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// What the other town sent.
    #[schema(value_type = Object)]
    pub document: Value,
    /// The steward's own, once more.
    pub passphrase: String,
}

/// Signs what another town proposed, or takes in what both have signed. For stewards.
#[utoipa::path(post, path = "/api/v1/agreements/accept", operation_id = "agreement_accept", request_body = Accept,
    security(("session" = [])), responses(
    (status = OK, body = Object, description = "The document with both signatures."),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn accept(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Accept>,
) -> Result<Json<Value>, Problem> {
    let by = Signs::Steward(&staff, &sent.passphrase);
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    let signed = state.node.accept_agreement(cx, by, &sent.document.to_string()).await?;
    Ok(Json(serde_json::from_str(&signed).unwrap_or_default()))
}
