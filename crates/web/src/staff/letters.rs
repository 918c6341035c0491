//! A letter for the counter to print. To open it is a look: it is on the holder's timeline first.

use super::counter::Counter;
use super::sign_in;
use crate::pages::letters::{Asked, Kind, LetterPage, draw, pdf, with};
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::extract::Path;
use axum::response::Response;
use id::CaseId;
use node::Error;

pub async fn show(counter: Counter, Path((id, kind)): Path<(String, String)>, beside: Asked) -> Answer {
    Ok(match opened(&counter, &id, &kind, beside).await? {
        Ok(page) => counter.visit.page(page),
        Err(first) => first,
    })
}

/// The same as PDF, and a look like any other.
pub async fn save(counter: Counter, Path((id, kind)): Path<(String, String)>, beside: Asked) -> Answer {
    pdf::may(&counter.visit)?;
    match opened(&counter, &id, &kind, beside).await? {
        Ok(page) => pdf::answer(page).await,
        Err(first) => Ok(first),
    }
}

async fn opened(
    counter: &Counter,
    id: &str,
    kind: &str,
    beside: Asked,
) -> Result<Result<LetterPage, Response>, Problem> {
    let kind = Kind::parse(kind).ok_or_else(Problem::not_found)?;
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(Err(sign_in::first(counter))),
        other => other?,
    };
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let mut rng = counter.visit.state.rng();
    let view = counter.node().look(&mut counter.visit.state.context(&mut *rng), &staff, case).await?;
    let page = draw(&counter.visit, &view, kind, with(beside).as_deref(), format!("/staff/cases/{case}"));
    Ok(Ok(page.ok_or_else(Problem::not_found)?))
}
