//! What is posted from the page of feeds; what was typed comes back with an error.

use super::counter::Counter;
use super::feeds::page;
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::response::{IntoResponse, Redirect};
use node::feeds::NewFeed;
use node::{Error, Staff};

const HERE: &str = "/staff/feeds";

pub async fn again() -> Redirect {
    Redirect::to(HERE)
}

pub async fn follow(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, HERE.to_owned(), None)),
        other => other?,
    };
    let hours = posted.get("hours").parse().unwrap_or(0);
    let new = NewFeed { name: posted.get("name").to_owned(), address: posted.get("address").to_owned(), hours };
    let mut rng = counter.visit.state.rng();
    let done = counter.node().follow_feed(&mut counter.visit.state.context(&mut *rng), &staff, new).await;
    after(&counter, &staff, &posted, done).await
}

pub async fn stop(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, HERE.to_owned(), None)),
        other => other?,
    };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let done = counter.node().stop_feed(&mut cx, &staff, posted.get("name")).await;
    after(&counter, &staff, &posted, done).await
}

async fn after(counter: &Counter, staff: &Staff, posted: &Posted, done: Result<(), Error>) -> Answer {
    let problem = match done {
        Ok(()) => return Ok(Redirect::to(HERE).into_response()),
        Err(error @ Error::Feed(_)) => Problem::from(error),
        Err(error) => return Err(error.into()),
    };
    let mut page = page(counter, staff, posted.get("hours").parse().unwrap_or(24)).await?;
    page.name = posted.get("name").chars().take(200).collect();
    page.address = posted.get("address").chars().take(4000).collect();
    page.error = Some(problem.sentence(&counter.visit.reader));
    Ok((problem.status, counter.visit.page(page)).into_response())
}
