//! Letters: what an office says on paper, drawn from the case as it is and kept nowhere. Each stands
//! in two languages beside each other; what somebody typed stands once, as it was typed.

mod appeal;
mod compose;
mod fonts;
mod kind;
mod ledger;
mod page;
mod papers;
pub mod pdf;
#[cfg(test)]
pub mod samples;
mod there;
mod voice;

pub use compose::{draw, last_day};
pub use kind::{Kind, Link, links};
pub use page::LetterPage;

use super::card;
use super::visit::{Answer, Visit};
use crate::problem::Problem;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use node::Card;
use serde::Deserialize;

/// `?with=`: the second language.
#[derive(Default, Deserialize)]
pub struct Beside {
    with: Option<String>,
}

pub type Asked = Result<Query<Beside>, QueryRejection>;

pub fn with(asked: Asked) -> Option<String> {
    asked.ok().and_then(|Query(beside)| beside.with)
}

/// A letter for who holds the card.
pub async fn show(visit: Visit, Path(kind): Path<String>, beside: Asked) -> Answer {
    Ok(match opened(&visit, &kind, beside).await? {
        Ok((card, page)) => visit.held(&card, page),
        Err(again) => again,
    })
}

/// The same as PDF.
pub async fn save(visit: Visit, Path(kind): Path<String>, beside: Asked) -> Answer {
    pdf::may(&visit)?;
    Ok(match opened(&visit, &kind, beside).await? {
        Ok((card, page)) => (visit.keep(&card), pdf::answer(page).await?).into_response(),
        Err(again) => again,
    })
}

/// The letter as it is now; or the page that asks for the card.
async fn opened(visit: &Visit, kind: &str, beside: Asked) -> Result<Result<(Card, LetterPage), Response>, Problem> {
    let kind = Kind::parse(kind).ok_or_else(Problem::not_found)?;
    let Some(card) = visit.card() else {
        return Ok(Err(card::again(visit, &format!("/card/letters/{}", kind.name()), None)));
    };
    let mut rng = visit.state.rng();
    let view = visit.node().view(&mut visit.state.context(&mut *rng), &card).await?;
    let page = draw(visit, &view, kind, with(beside).as_deref(), "/card/case".into());
    Ok(Ok((card, page.ok_or_else(Problem::not_found)?)))
}
