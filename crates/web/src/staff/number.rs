//! From a case number to the case, among those of the member's own points.

use super::counter::Counter;
use super::{queue, sign_in};
use crate::forms::Posted;
use crate::pages::visit::Answer;
use axum::response::{IntoResponse, Redirect};
use node::Error;

/// A number that no case has, one of somebody else's case and a mistyped one are the same answer.
pub async fn jump(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, "/staff/queue".to_owned(), None)),
        other => other?,
    };
    let typed = posted.get("number");
    let mut rng = counter.visit.state.rng();
    let found = counter.node().numbered(&mut counter.visit.state.context(&mut *rng), &staff, typed).await;
    match found {
        Ok(case) => Ok(Redirect::to(&format!("/staff/cases/{case}")).into_response()),
        Err(Error::NoGrant) => queue::missed(&counter, &staff, typed).await,
        Err(other) => Err(other.into()),
    }
}

pub async fn back() -> Redirect {
    Redirect::to("/staff/queue")
}
