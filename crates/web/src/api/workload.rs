//! How much is in front of a member's own points.

use super::names::Names;
use super::problem::ProblemBody;
use super::who::SignedIn;
use super::wire::Point;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use node::WEEKS;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Workload {
    pub point: Point,
    /// Open cases.
    pub open: u32,
    /// By stage.
    #[schema(value_type = Object)]
    pub stages: BTreeMap<&'static str, u32>,
    /// By the week in which something is owed: past, this, next, second, third, later; waiting is for
    /// the person.
    #[schema(value_type = Object)]
    pub weeks: BTreeMap<&'static str, u32>,
}

/// Counts of the open cases of this member's points; never of persons or members.
#[utoipa::path(get, path = "/api/v1/workload", security(("session" = [])), responses(
    (status = OK, body = Vec<Workload>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn workload(
    State(state): State<AppState>,
    reader: Reader,
    SignedIn(staff): SignedIn,
) -> Result<Json<Vec<Workload>>, Problem> {
    let mut rng = state.rng();
    let all = state.node.workload(&mut state.context(&mut *rng), &staff).await?;
    let names = Names::new(&state, reader);
    let told = |w: node::Workload| Workload {
        point: names.point(w.point),
        open: w.open,
        stages: w.stages.into_iter().collect(),
        weeks: WEEKS.into_iter().zip(w.weeks).collect(),
    };
    Ok(Json(all.into_iter().map(told).collect()))
}
