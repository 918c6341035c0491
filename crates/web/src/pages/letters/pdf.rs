//! A letter as PDF: the page's own words, on sheets.

use super::super::visit::Visit;
use super::fonts::FONTS;
use super::page::LetterPage;
use crate::headers;
use crate::problem::Problem;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use letter::Unset;
use node::Error;
use tokio::sync::Semaphore;

/// Letters set at a time: each takes a processor for some tens of milliseconds.
static TURNS: Semaphore = Semaphore::const_new(2);
/// Letters that may wait for their turn; whoever comes then is told to come back.
static WAITING: Semaphore = Semaphore::const_new(32);

/// # Errors
/// At a counter, where the file would stay for the next person.
pub fn may(visit: &Visit) -> Result<(), Problem> {
    match visit.reader.counter {
        Some(_) => Err(Problem::new(StatusCode::FORBIDDEN, "counter-no-download")),
        None => Ok(()),
    }
}

/// # Errors
/// `letter-pdf-no-font` when this machine has no font for a character of it: the page can be printed.
pub async fn answer(page: LetterPage) -> Result<Response, Problem> {
    let place = WAITING.try_acquire().map_err(|_| Error::Busy)?;
    let turn = TURNS.acquire().await.map_err(|_| Error::Busy)?;
    drop(place);
    let name = page.file;
    let set = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        letter::pdf(&page.letter, &FONTS)
    });
    let bytes = set.await.map_err(|_| Problem::ours())?.map_err(|unset| match unset {
        Unset::NoGlyph => Problem::new(StatusCode::NOT_IMPLEMENTED, "letter-pdf-no-font"),
        Unset::Unwritten => Problem::ours(),
    })?;
    let mut headers = headers::download(&name);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    Ok((headers, bytes).into_response())
}
