//! The holder's page: where the case stands, what was said, who looked, and what can be done now.

use super::card;
use super::case_view::{CasePage, draw};
use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use crate::headers;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use node::Card;

pub async fn show(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let page = page(&visit, &card).await?;
    Ok(headers::with_uploads(visit.held(&card, page)))
}

async fn page(visit: &Visit, card: &Card) -> Result<CasePage, node::Error> {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    Ok(draw(visit, &view))
}

/// With a text that was typed while the card was forgotten.
pub async fn resumed(visit: &Visit, card: &Card, text: &str) -> Answer {
    let page = CasePage { text: text.to_owned(), ..page(visit, card).await? };
    Ok(headers::with_uploads(visit.held(card, page)))
}

/// Something was wrong: the page says what, and keeps what was typed.
pub async fn with_errors(visit: &Visit, card: &Card, status: StatusCode, errors: Vec<ErrorRow>, text: &str) -> Answer {
    let page = CasePage { text: text.to_owned(), errors, ..page(visit, card).await? };
    Ok((status, headers::with_uploads(visit.held(card, page))).into_response())
}
