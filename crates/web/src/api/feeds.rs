//! The feeds that the town follows: for stewards.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::staff::feed_reason as reason;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use node::feeds::{NewFeed, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Feed {
    /// Also the source of its records.
    pub name: String,
    pub address: String,
    /// Hours between two looks.
    pub hours: i64,
    #[schema(value_type = String)]
    pub next: Timestamp,
    /// The last look, if there was one.
    pub last: Option<Look>,
}

#[derive(Serialize, ToSchema)]
pub struct Look {
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// `came` with the rows of each file and what became of the records, or `not` with the reason.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub outcome: Outcome,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Following {
    pub name: String,
    pub address: String,
    pub hours: u32,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Stopping {
    pub name: String,
}

/// A row that was not taken.
#[derive(Serialize, ToSchema)]
pub struct Rejected {
    pub file: String,
    /// Physical line; 0 when nobody knows.
    pub line: u64,
    pub field: String,
    /// Why, for programs.
    pub code: String,
    /// What belongs to the code.
    pub args: BTreeMap<String, String>,
    /// Why, in the reader's language.
    pub reason: String,
    /// What stands there, shortened.
    pub value: String,
}

/// All feeds, with what the last look came to.
#[utoipa::path(get, path = "/api/v1/feeds", operation_id = "feeds", security(("session" = [])), responses(
    (status = OK, body = Vec<Feed>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, SignedIn(staff): SignedIn) -> Result<Json<Vec<Feed>>, Problem> {
    let feed = |f: node::feeds::Feed| Feed {
        name: f.name,
        address: f.address,
        hours: f.hours,
        next: f.next,
        last: f.looked.map(|(at, outcome)| Look { at, outcome }),
    };
    Ok(Json(state.node.feeds(&staff).await?.into_iter().map(feed).collect()))
}

/// Follows a feed from now on; one of this name takes the new address, and is read at once.
#[utoipa::path(post, path = "/api/v1/feeds", operation_id = "follow_feed", request_body = Following,
    security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn follow(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Following>,
) -> Result<StatusCode, Problem> {
    let Following { name, address, hours } = sent;
    let mut rng = state.rng();
    let new = NewFeed { name, address, hours };
    state.node.follow_feed(&mut state.context(&mut *rng), &staff, new).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Follows it no longer; what came from it stays.
#[utoipa::path(post, path = "/api/v1/feeds/stop", operation_id = "stop_feed", request_body = Stopping,
    security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn stop(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Body(sent): Body<Stopping>,
) -> Result<StatusCode, Problem> {
    let mut rng = state.rng();
    state.node.stop_feed(&mut state.context(&mut *rng), &staff, &sent.name).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The rows that the last look did not take, the first ten thousand.
#[utoipa::path(get, path = "/api/v1/feeds/{feed}/rejected", operation_id = "feed_rejected",
    params(("feed" = String, Path)), security(("session" = [])), responses(
    (status = OK, body = Vec<Rejected>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn rejected(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    reader: Reader,
    Path(feed): Path<String>,
) -> Result<Json<Vec<Rejected>>, Problem> {
    let row = |r: listing::Reject| {
        let (code, args) = r.reason.parts();
        let reason = reason(&reader, &r.reason);
        Rejected {
            file: r.file,
            line: r.line,
            field: r.field,
            code,
            args: args.into_iter().collect(),
            reason,
            value: r.value,
        }
    };
    Ok(Json(state.node.feed_rejected(&staff, &feed).await?.into_iter().map(row).collect()))
}
