//! The holder's last word on a finished case.

use super::body::Body;
use super::card::{WithCard, read};
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use node::view::KeptView;
use serde::Serialize;
use utoipa::ToSchema;

/// Until when a draft or a finished request is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct Kept {
    /// The last day; of one whose end is announced, the last to undo it.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    pub announced: bool,
    /// Its holder wants it deleted.
    pub asked: bool,
    /// The office is obliged to keep some of it until then.
    #[schema(value_type = Option<String>, format = Date)]
    pub record: Option<Date>,
}

impl From<KeptView> for Kept {
    fn from(view: KeptView) -> Self {
        let KeptView { until, announced, asked, record } = view;
        Self { until, announced, asked, record }
    }
}

/// Asks that a finished request be deleted: that is done after three days in which it can be undone.
#[utoipa::path(post, path = "/api/v1/card/delete", operation_id = "card_delete", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn delete(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.delete(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps a request whose deletion was asked for or announced.
#[utoipa::path(post, path = "/api/v1/card/keep", operation_id = "card_keep", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn keep(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.keep(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}
