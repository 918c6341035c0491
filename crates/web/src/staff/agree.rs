//! What a steward posts about agreements. Whatever the town signs is read first, and the passphrase is asked for
//! each time.

use super::counter::Counter;
use super::members_acts::signed_in;
use super::proposal::{accept, propose};
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use node::agreement::{BadTerms, Signs};
use node::{Error, Staff};

pub const HERE: &str = "/staff/agreements";

pub async fn again() -> Redirect {
    Redirect::to(HERE)
}

fn ended(counter: &Counter) -> Response {
    sign_in::ended(counter, HERE.to_owned(), None)
}

/// Shows what a file from another town would come to: keys to propose an agreement to, or an agreement to sign.
pub async fn read(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let file = posted.files.iter().find(|f| f.field == "file").map(|f| String::from_utf8_lossy(&f.bytes).into_owned());
    let Some(text) = file else {
        let choose = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "agreements-choose-file");
        return first(&counter, &staff, &choose);
    };
    // One signature is under a town's keys; several are under an agreement.
    let of_keys = !text.contains("\"signatures\"");
    let shown = if of_keys {
        propose(&counter, &staff, &text, None).map(|page| counter.visit.page(page))
    } else {
        accept(&counter, &staff, &text).map(|page| counter.visit.page(page))
    };
    shown.or_else(|error| first(&counter, &staff, &error.into()))
}

pub async fn sign(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let (document, by) = (posted.get("document"), Signs::Steward(&staff, posted.get("passphrase")));
    let done = {
        let mut rng = counter.visit.state.rng();
        counter.node().accept_agreement(&mut counter.visit.state.context(&mut *rng), by, document).await
    };
    match done {
        Ok(_) => Ok(Redirect::to(HERE).into_response()),
        Err(Error::NotAllowed) => Err(Error::NotAllowed.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let Ok(mut page) = accept(&counter, &staff, document) else { return first(&counter, &staff, &problem) };
            page.error = Some(problem.sentence(&counter.visit.reader));
            Ok((problem.status, counter.visit.page(page)).into_response())
        }
    }
}

pub async fn end(counter: Counter, Path(id): Path<String>, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let done = async {
        let on = posted.get("on");
        let on = (!on.is_empty()).then(|| on.parse().map_err(|_| BadTerms::EndDay)).transpose()?;
        let by = Signs::Steward(&staff, posted.get("passphrase"));
        let mut rng = counter.visit.state.rng();
        counter.node().end_agreement(&mut counter.visit.state.context(&mut *rng), by, &id, on).await
    };
    match done.await {
        Ok(_) => Ok(Redirect::to(HERE).into_response()),
        Err(error) => first(&counter, &staff, &error.into()),
    }
}

/// The page of all agreements, with a sentence; refused whole to anybody but a steward.
pub fn first(counter: &Counter, staff: &Staff, problem: &Problem) -> Answer {
    let mut page = super::agreements::page(counter, staff)?;
    page.error = Some(problem.sentence(&counter.visit.reader));
    Ok((problem.status, counter.visit.page(page)).into_response())
}
