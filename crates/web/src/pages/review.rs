//! Before sending: what was answered, what was added, and one button.

use super::card;
use super::case_view::{DocumentLine, documents};
use super::fields::{self, AnswerRow, ErrorRow};
use super::visit::{Answer, Visit};
use crate::templates::Page;
use axum::response::{IntoResponse, Redirect};
use case::{Refusal, Stage};
use node::{Card, Error};
use serde::Serialize;

#[derive(Serialize)]
pub struct ReviewPage {
    pub title: String,
    pub answers: Vec<AnswerRow>,
    pub documents: Vec<DocumentLine>,
    /// Where it will go.
    pub office: String,
    pub may_attach: bool,
    pub errors: Vec<ErrorRow>,
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "review.html";
}

pub async fn show(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    with_errors(&visit, &card, Vec::new()).await
}

/// A draft's page; what was sent already has its own.
pub async fn with_errors(visit: &Visit, card: &Card, errors: Vec<ErrorRow>) -> Answer {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    if view.stage != Stage::Draft.name() {
        return Ok((visit.keep(card), Redirect::to("/card/case")).into_response());
    }
    let public = visit.node().public();
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    let page = ReviewPage {
        title: visit.reader.text(&procedure.name, &[]),
        answers: fields::answered(procedure, &view.answers, &public.directory, &visit.reader),
        documents: documents(&view),
        office: super::case_view::point(&public, view.receiving, &visit.reader),
        may_attach: view.may.contains(&"attach"),
        errors,
    };
    Ok(visit.held(card, page))
}

/// Pressed twice, it is still one case.
pub async fn send(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    match visit.node().send(&mut cx, &card).await {
        Ok(()) => {}
        Err(Error::Refused(Refusal::Stage(stage))) if stage != Stage::Draft => {}
        Err(error) => return Err(error.into()),
    }
    Ok((visit.keep(&card), Redirect::to("/apply/card")).into_response())
}
