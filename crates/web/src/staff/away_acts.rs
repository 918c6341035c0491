//! What is posted from the page of absences and closed days; what was chosen comes back with an error.

use super::away::{AwayPage, Typed, page};
use super::counter::Counter;
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use node::{Error, NewClosure, Staff};
use office::{Reason, Span};

impl Typed {
    fn of(posted: &Posted, of: &str, with: &str) -> Self {
        let get = |name: &str| posted.get(name).to_owned();
        Self { first: get("first"), last: get("last"), of: get(of), with: get(with), whole: !get("whole").is_empty() }
    }

    fn span(&self) -> Result<Span, Problem> {
        let day = |text: &str| text.parse::<Date>().map_err(|_| choose("staff-away-choose-days"));
        Ok(Span { first: day(&self.first)?, last: day(&self.last)? })
    }
}

fn choose(key: &'static str) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, key)
}

pub async fn away(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let typed = Typed::of(&posted, "of", "cover");
    let said = async {
        let span = typed.span()?;
        let id = |text: &str| Some(text).filter(|t| !t.is_empty()).map(str::parse).transpose();
        let of = id(&typed.of).map_err(|_| Error::UnknownColleague)?;
        let cover = id(&typed.with).map_err(|_| Error::UnknownColleague)?;
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        Ok(counter.node().away(&mut cx, &staff, of, span, cover).await?)
    };
    let said = said.await;
    after(&counter, &staff, said, |page| page.away = typed)
}

pub async fn back(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let done = match posted.get("id").parse() {
        Ok(id) => counter.node().back(&mut cx, &staff, id).await,
        Err(_) => Err(Error::UnknownLeave),
    };
    after(&counter, &staff, done.map_err(Problem::from), |_| {})
}

pub async fn shut(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let typed = Typed::of(&posted, "point", "reason");
    let said = async {
        let span = typed.span()?;
        let point = typed.of.parse().map_err(|_| Error::UnknownPoint)?;
        let reason = Reason::parse(&typed.with).ok_or_else(|| choose("staff-closed-choose-reason"))?;
        let new = NewClosure { point, whole_office: typed.whole, span, reason };
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        Ok(counter.node().shut(&mut cx, &staff, new).await?)
    };
    let said = said.await;
    after(&counter, &staff, said, |page| page.shut = typed)
}

pub async fn reopen(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let done = match posted.get("id").parse() {
        Ok(id) => counter.node().reopen(&mut cx, &staff, id).await,
        Err(_) => Err(Error::UnknownLeave),
    };
    after(&counter, &staff, done.map_err(Problem::from), |_| {})
}

/// Where the address of a posted form leads when it is opened.
pub async fn again() -> Redirect {
    Redirect::to("/staff/away")
}

async fn signed_in(counter: &Counter) -> Result<Option<Staff>, Problem> {
    match counter.staff().await {
        Err(Error::SignedOut) => Ok(None),
        other => Ok(Some(other?)),
    }
}

fn ended(counter: &Counter) -> axum::response::Response {
    sign_in::ended(counter, "/staff/away".to_owned(), None)
}

fn after(counter: &Counter, staff: &Staff, done: Result<(), Problem>, keep: impl FnOnce(&mut AwayPage)) -> Answer {
    match done {
        Ok(()) => Ok(Redirect::to("/staff/away").into_response()),
        Err(problem) => {
            let mut page = AwayPage { error: Some(problem.sentence(&counter.visit.reader)), ..page(counter, staff) };
            keep(&mut page);
            Ok((problem.status, counter.visit.page(page)).into_response())
        }
    }
}
