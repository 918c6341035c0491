//! The holder's page: where the case stands, what was said, who looked, and what can be done now.

use super::card;
use super::case_view::{CasePage, draw};
use super::explain::{self, Asked};
use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use crate::headers;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use node::Card;

pub async fn show(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut page = page(&visit, &card).await?;
    if let Ok(Query(asked)) = asked {
        explain::begin(&visit.reader, &asked, &mut page);
    }
    Ok(headers::with_uploads(visit.held(&card, page)))
}

async fn page(visit: &Visit, card: &Card) -> Result<CasePage, node::Error> {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    let mut page = draw(visit, &view);
    // A second card agrees to nothing.
    page.crossings = !view.as_guest && !visit.node().crossings(&mut cx, card).await?.is_empty();
    Ok(page)
}

/// With a text that was typed while the card was forgotten.
pub async fn resumed(visit: &Visit, card: &Card, text: &str) -> Answer {
    let page = CasePage { text: text.to_owned(), ..page(visit, card).await? };
    Ok(headers::with_uploads(visit.held(card, page)))
}

/// Something was wrong: the page says what, and keeps what was typed.
pub async fn with_errors(visit: &Visit, card: &Card, status: StatusCode, errors: Vec<ErrorRow>, text: &str) -> Answer {
    let mut page = page(visit, card).await?;
    let complaint = errors.iter().any(|row| row.field == "complaint") && page.may.complain && !page.complaint;
    *(if complaint { &mut page.complaining } else { &mut page.text }) = text.to_owned();
    page.errors = errors;
    Ok((status, headers::with_uploads(visit.held(card, page))).into_response())
}
