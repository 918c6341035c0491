//! A letter for the counter to print. To open it is a look: it is on the holder's timeline first.

use super::counter::Counter;
use super::sign_in;
use crate::pages::letters::{Beside, Kind, draw};
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use id::CaseId;
use node::Error;

pub async fn show(
    counter: Counter,
    Path((id, kind)): Path<(String, String)>,
    beside: Result<Query<Beside>, QueryRejection>,
) -> Answer {
    let kind = Kind::parse(&kind).ok_or_else(Problem::not_found)?;
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let mut rng = counter.visit.state.rng();
    let view = counter.node().look(&mut counter.visit.state.context(&mut *rng), &staff, case).await?;
    let with = beside.map_or_else(|_| Beside::default(), |Query(b)| b).with;
    let back = format!("/staff/cases/{case}");
    let page = draw(&counter.visit, &view, kind, with.as_deref(), back).ok_or_else(Problem::not_found)?;
    Ok(counter.visit.page(page))
}
