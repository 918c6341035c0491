//! Letters: what an office says on paper, drawn from the case as it is and kept nowhere. Each stands
//! in two languages beside each other; what somebody typed stands once, as it was typed.

mod appeal;
mod compose;
mod kind;
mod ledger;
mod page;
mod papers;
#[cfg(test)]
pub mod samples;
mod voice;

pub use compose::{draw, last_day};
pub use kind::{Kind, Link, links};

use super::card;
use super::visit::{Answer, Visit};
use crate::problem::Problem;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use serde::Deserialize;

/// `?with=`: the second language.
#[derive(Default, Deserialize)]
pub struct Beside {
    pub with: Option<String>,
}

/// A letter for who holds the card.
pub async fn show(visit: Visit, Path(kind): Path<String>, beside: Result<Query<Beside>, QueryRejection>) -> Answer {
    let kind = Kind::parse(&kind).ok_or_else(Problem::not_found)?;
    let Some(card) = visit.card() else {
        return Ok(card::again(&visit, &format!("/card/letters/{}", kind.name()), None));
    };
    let mut rng = visit.state.rng();
    let view = visit.node().view(&mut visit.state.context(&mut *rng), &card).await?;
    let with = beside.map_or_else(|_| Beside::default(), |Query(b)| b).with;
    let page = draw(&visit, &view, kind, with.as_deref(), "/card/case".into()).ok_or_else(Problem::not_found)?;
    Ok(visit.held(&card, page))
}
