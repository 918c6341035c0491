//! Second cards, taking up what was taken back, complaining.

use super::case_acts::after;
use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use super::{card, case};
use crate::forms::Posted;
use crate::problem::Problem;
use crate::templates::Page;
use axum::response::{IntoResponse, Redirect};
use serde::Serialize;

/// A second card, shown once.
#[derive(Serialize)]
pub struct SharePage {
    /// The holder's word for it.
    pub label: String,
    /// Six groups of four.
    pub groups: Vec<String>,
}

impl Page for SharePage {
    const TEMPLATE: &'static str = "share.html";
}

pub async fn share(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let days = posted.get("days").parse().ok();
    match visit.node().share(&mut cx, &card, posted.get("label"), days).await {
        Ok((_, second)) => {
            let groups = second.text().split('-').map(str::to_owned).collect();
            Ok(visit.held(&card, SharePage { label: posted.get("label").trim().to_owned(), groups }))
        }
        Err(error @ node::Error::UnknownCard) => Err(error.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let label = visit.reader.text("share-label", &[]);
            let row = ErrorRow { field: "label".to_owned(), label, text: problem.sentence(&visit.reader) };
            case::with_errors(&visit, &card, problem.status, vec![row], "").await
        }
    }
}

pub async fn unshare(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = match posted.get("guest").parse() {
        Ok(guest) => visit.node().unshare(&mut cx, &card, guest).await,
        Err(_) => Err(node::Error::UnknownGuest),
    };
    after(&visit, &card, done).await
}

pub async fn restore(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().restore(&mut cx, &card).await;
    after(&visit, &card, done).await
}

pub async fn complain(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", Some(posted))) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    match visit.node().complain(&mut cx, &card, posted.get("text")).await {
        Ok(()) => Ok((visit.keep(&card), Redirect::to("/card/case")).into_response()),
        Err(error @ node::Error::UnknownCard) => Err(error.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let label = visit.reader.text("complain-label", &[]);
            let row = ErrorRow { field: "complaint".to_owned(), label, text: problem.sentence(&visit.reader) };
            case::with_errors(&visit, &card, problem.status, vec![row], posted.get("text")).await
        }
    }
}
