//! The office in charge replaces a lost card: two members check, the new card is handed over.

use super::counter::Counter;
use super::lost::NewCardPage;
use super::{case, queue, sign_in};
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use id::CaseId;
use node::{Error, Staff};

/// "I have compared the person with this request."
pub async fn check(counter: Counter, Path(id): Path<String>, posted: Posted) -> Answer {
    let (staff, case) = match whose(&counter, &id).await? {
        Ok(both) => both,
        Err(sign_in) => return Ok(sign_in),
    };
    if posted.get("compared") != "yes" {
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "lost-not-compared");
        return case::again(&counter, &staff, case, problem, None).await;
    }
    let done = {
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        counter.node().check_card(&mut cx, &staff, case, posted.get("passphrase")).await
    };
    match done {
        Ok(None) => Ok(Redirect::to(&format!("/staff/cases/{case}")).into_response()),
        Ok(Some(card)) => {
            let mut rng = counter.visit.state.rng();
            let view = counter.node().look(&mut counter.visit.state.context(&mut *rng), &staff, case).await?;
            Ok(counter.visit.page(NewCardPage {
                member: staff.member.name,
                case: case.to_string(),
                number: queue::number(view.number),
                groups: card.text().split('-').map(str::to_owned).collect(),
            }))
        }
        Err(error) => case::again(&counter, &staff, case, error.into(), None).await,
    }
}

pub async fn hand(counter: Counter, Path(id): Path<String>) -> Answer {
    let (staff, case) = match whose(&counter, &id).await? {
        Ok(both) => both,
        Err(sign_in) => return Ok(sign_in),
    };
    let done = {
        let mut rng = counter.visit.state.rng();
        counter.node().hand_card(&mut counter.visit.state.context(&mut *rng), &staff, case).await
    };
    after(&counter, &staff, case, done).await
}

pub async fn stop(counter: Counter, Path(id): Path<String>) -> Answer {
    let (staff, case) = match whose(&counter, &id).await? {
        Ok(both) => both,
        Err(sign_in) => return Ok(sign_in),
    };
    let done = {
        let mut rng = counter.visit.state.rng();
        counter.node().stop_card(&mut counter.visit.state.context(&mut *rng), &staff, case).await
    };
    after(&counter, &staff, case, done).await
}

async fn after(counter: &Counter, staff: &Staff, case: CaseId, done: Result<(), Error>) -> Answer {
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/staff/cases/{case}")).into_response()),
        Err(error) => case::again(counter, staff, case, error.into(), None).await,
    }
}

/// The member and the case, or the page to sign in at.
async fn whose(counter: &Counter, id: &str) -> Result<Result<(Staff, CaseId), axum::response::Response>, Problem> {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    match counter.staff().await {
        Err(Error::SignedOut) => Ok(Err(sign_in::ended(counter, format!("/staff/cases/{case}"), None))),
        other => Ok(Ok((other?, case))),
    }
}
