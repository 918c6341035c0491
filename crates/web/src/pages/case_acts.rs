//! What a holder does on the case's page: write, say that all is sent, say that it is settled.

use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use super::{card, case, language};
use crate::forms::Posted;
use crate::problem::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use node::{Card, Error};

pub async fn message(mut visit: Visit, mut posted: Posted) -> Answer {
    let chosen = language::pressed(&mut visit, &mut posted);
    let Some(card) = visit.card() else {
        return Ok(language::keep(chosen, card::again(&visit, "/card/case", Some(posted))));
    };
    let text = posted.get("text").replace("\r\n", "\n");
    if chosen.is_some() {
        let page = case::with_errors(&visit, &card, StatusCode::OK, Vec::new(), &text).await?;
        return Ok(language::keep(chosen, page));
    }
    if let Some(key) = posted.refused("text") {
        let errors = vec![about_text(&visit, visit.reader.text(key, &[]))];
        return case::with_errors(&visit, &card, StatusCode::UNPROCESSABLE_ENTITY, errors, &text).await;
    }
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let sent = match posted.get("interpreter") {
        "" => visit.node().message(&mut cx, &card, &text).await,
        _ => visit.node().interpret(&mut cx, &card, &text).await,
    };
    match sent {
        Ok(()) => Ok((visit.keep(&card), Redirect::to("/card/case#messages")).into_response()),
        Err(error) => {
            let problem = Problem::from(error);
            let errors = vec![about_text(&visit, problem.sentence(&visit.reader))];
            case::with_errors(&visit, &card, problem.status, errors, &text).await
        }
    }
}

fn about_text(visit: &Visit, text: String) -> ErrorRow {
    ErrorRow { field: "text".to_owned(), label: visit.reader.text("case-write", &[]), text }
}

pub async fn complete(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().complete(&mut cx, &card).await;
    after(&visit, &card, done).await
}

pub async fn close(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().close(&mut cx, &card).await;
    after(&visit, &card, done).await
}

pub async fn unpublish(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().unpublish(&mut cx, &card).await;
    after(&visit, &card, done).await
}

/// Back to the case, with a sentence when it could not be done.
pub async fn after(visit: &Visit, card: &Card, done: Result<(), Error>) -> Answer {
    match done {
        Ok(()) => Ok((visit.keep(card), Redirect::to("/card/case")).into_response()),
        Err(error @ Error::UnknownCard) => Err(error.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let errors = vec![ErrorRow::plain(problem.sentence(&visit.reader))];
            case::with_errors(visit, card, problem.status, errors, "").await
        }
    }
}
