//! Before anything goes to another town: what, to whom and why; then the holder's word, and taking it
//! back.

use super::crossing::CrossingRow;
use crate::forms::Posted;
use crate::pages::case_acts::after;
use crate::pages::visit::{Answer, Visit};
use crate::pages::{card, keep};
use crate::templates::Page;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use node::{Card, Error};
use serde::Serialize;

#[derive(Serialize)]
pub struct HandoverPage {
    /// What was asked for.
    pub title: String,
    pub crossings: Vec<CrossingRow>,
}

impl Page for HandoverPage {
    const TEMPLATE: &'static str = "handover.html";
}

/// Where steps of a case stand on its page.
const BACK: &str = "/card/case#handed";

pub async fn show(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/handover", None)) };
    Ok(match page(&visit, &card).await? {
        page if page.crossings.is_empty() => (visit.keep(&card), Redirect::to(BACK)).into_response(),
        page => visit.held(&card, page),
    })
}

async fn page(visit: &Visit, card: &Card) -> Result<HandoverPage, Error> {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    let public = visit.node().public();
    let crossings = visit.node().crossings(&mut cx, card).await?;
    let row = |c| CrossingRow::of(procedure, c, &public.directory, &visit.reader);
    Ok(HandoverPage { title: visit.reader.text(&procedure.name, &[]), crossings: crossings.iter().map(row).collect() })
}

/// "I agree." Where many people use the computer, whoever has the card types its last group.
pub async fn agree(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/handover", None)) };
    let (agreement, step) = (posted.get("agreement"), posted.get("step"));
    if visit.reader.counter.is_some() && !keep::typed_back(&card, posted.get("last")) {
        let mut page = page(&visit, &card).await?;
        let meant = page.crossings.iter_mut().filter(|c| c.agreement == agreement && c.step == step);
        meant.for_each(|c| c.error = Some(visit.reader.text("keep-wrong-group", &[])));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visit.held(&card, page)).into_response());
    }
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    match visit.node().hand_over(&mut cx, &card, agreement, step).await {
        Ok(_) => Ok((visit.keep(&card), Redirect::to(BACK)).into_response()),
        Err(error) => after(&visit, &card, Err(error)).await,
    }
}

/// One press takes it back, as long as nothing was sent.
pub async fn recall(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    // No step has this number: an address that somebody typed is refused like one.
    let number = posted.get("number").parse().unwrap_or(u32::MAX);
    match visit.node().recall(&mut cx, &card, number).await {
        Ok(()) => Ok((visit.keep(&card), Redirect::to(BACK)).into_response()),
        Err(error) => after(&visit, &card, Err(error)).await,
    }
}
