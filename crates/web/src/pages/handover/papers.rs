//! A paper that the office in the other town added to its answer: saved, as it was sent.

use crate::api::document;
use crate::pages::card;
use crate::pages::visit::{Answer, Visit};
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use node::Error;

pub async fn download(visit: Visit, Path((number, place)): Path<(String, String)>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    if visit.reader.counter.is_some() {
        return Err(Problem::new(StatusCode::FORBIDDEN, "counter-no-download"));
    }
    let (number, place) = read(&number, &place)?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    Ok(document::download(visit.node().letter_paper(&mut cx, &card, number, place).await?))
}

/// What is no number is no paper.
pub fn read(number: &str, place: &str) -> Result<(u32, u32), Error> {
    let read = |text: &str| text.parse().map_err(|_| Error::UnknownDocument);
    Ok((read(number)?, read(place)?))
}
