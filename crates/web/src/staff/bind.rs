//! What is posted from the page of bindings; what was chosen comes back with an error.

use super::bindings::{BadRow, page};
use super::counter::Counter;
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use node::{Error, Staff};
use office::import::{Bad, Table, Why};
use office::{Binding, What};

const HERE: &str = "/staff/bindings";

pub async fn again() -> Redirect {
    Redirect::to(HERE)
}

pub async fn bind(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, HERE.to_owned(), None)),
        other => other?,
    };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let done = match (subject(posted.get("subject")), posted.get("point").parse()) {
        (None, _) => Err(Error::UnknownWord),
        (_, Err(_)) => Err(Error::UnknownPoint),
        (Some((what, subject)), Ok(point)) => {
            let binding = Binding { what, subject: subject.to_owned(), area: posted.get("area").to_owned(), point };
            counter.node().bind(&mut cx, &staff, binding).await
        }
    };
    after(&counter, &staff, &posted, done)
}

pub async fn unbind(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, HERE.to_owned(), None)),
        other => other?,
    };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let done = match subject(posted.get("subject")) {
        None => Err(Error::UnknownWord),
        Some((what, subject)) => counter.node().unbind(&mut cx, &staff, (what, subject, posted.get("area"))).await,
    };
    after(&counter, &staff, &posted, done)
}

/// A table of bindings: the page says what became of each row.
pub async fn table(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, HERE.to_owned(), None)),
        other => other?,
    };
    let Some(file) = posted.files.iter().find(|f| f.field == "table") else {
        let choose = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "bindings-choose-table");
        let error = Some(choose.sentence(&counter.visit.reader));
        let page = super::bindings::BindingsPage { error, ..page(&counter, &staff, "", "")? };
        return Ok((choose.status, counter.visit.page(page)).into_response());
    };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let table = Table { file: &file.name, bytes: &file.bytes };
    let bound = counter.node().bind_table(&mut cx, &staff, table).await?;
    let mut page = page(&counter, &staff, "", "")?;
    page.taken = Some(bound.bindings.len());
    page.bad = bound.refused.into_iter().map(bad).collect();
    Ok(counter.visit.page(page))
}

fn bad(row: Bad) -> BadRow {
    let why = match row.why {
        Why::Table => "bindings-bad-table",
        Why::Empty => "bindings-bad-empty",
        Why::NoKind => "bindings-bad-kind",
        Why::NoSubject => "bindings-bad-subject",
        Why::NoPoint => "bindings-bad-point",
        Why::Lead => "bindings-bad-lead",
        Why::LongArea => "bindings-bad-area",
        Why::Twice => "bindings-bad-twice",
    };
    BadRow { line: row.fault.line, column: row.fault.field, value: row.fault.value, why }
}

fn after(counter: &Counter, staff: &Staff, posted: &Posted, done: Result<(), Error>) -> Answer {
    let problem = match done {
        Ok(()) => return Ok(Redirect::to(HERE).into_response()),
        Err(error @ (Error::NotAllowed | Error::Store(_))) => return Err(error.into()),
        Err(Error::UnknownWord | Error::UnknownPoint) => {
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "bindings-choose")
        }
        Err(error) => Problem::from(error),
    };
    let mut page = page(counter, staff, posted.get("subject"), posted.get("point"))?;
    page.area = posted.get("area").chars().take(200).collect();
    page.error = Some(problem.sentence(&counter.visit.reader));
    Ok((problem.status, counter.visit.page(page)).into_response())
}

/// `procedure:publish-listing`.
fn subject(value: &str) -> Option<(What, &str)> {
    let (what, subject) = value.split_once(':')?;
    Some((What::parse(what)?, subject))
}
