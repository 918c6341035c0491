//! Counter mode: a member writes down what the person in front of them asks for. Until the member
//! leaves the mode, every page says so and has one button that wipes it for the next person.

use super::counter::Counter;
use super::sign_in;
use crate::cookies;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::standing::Standing;
use crate::state::AppState;
use crate::templates::Page;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, IntoResponseParts, Redirect, Response};
use id::PointId;
use node::{Error, Staff};
use serde::Serialize;

#[derive(Serialize)]
pub struct HelpPage {
    pub member: String,
    /// Those of the member's points that are counters.
    pub counters: Vec<CounterRow>,
    /// This browser is in counter mode.
    pub on: bool,
    pub error: Option<String>,
}

#[derive(Serialize)]
pub struct CounterRow {
    pub id: String,
    pub name: String,
}

impl Page for HelpPage {
    const TEMPLATE: &'static str = "staff/counter.html";
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff, None)))
}

fn page(counter: &Counter, staff: &Staff, error: Option<String>) -> HelpPage {
    let points = counters_of(counter, staff).into_iter();
    let row = |id: PointId| CounterRow { id: id.to_string(), name: counter.point(id) };
    let on = counter.visit.reader.counter.is_some();
    HelpPage { member: staff.member.name.clone(), counters: points.map(row).collect(), on, error }
}

fn counters_of(counter: &Counter, staff: &Staff) -> Vec<PointId> {
    let words = &counter.visit.reader.words;
    let tag = counter.visit.reader.locale.tag;
    staff.points().into_iter().filter(|point| words.counter(*point, tag).is_some()).collect()
}

/// From now on this browser stands at a counter; whatever card it held before is wiped first.
pub async fn begin(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, "/staff/counter".to_owned(), None)),
        other => other?,
    };
    let chosen = posted.get("point").parse::<PointId>().ok();
    let Some(point) = chosen.filter(|point| counters_of(&counter, &staff).contains(point)) else {
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "error-unknown-point");
        let page = page(&counter, &staff, Some(problem.sentence(&counter.visit.reader)));
        return Ok((problem.status, counter.visit.page(page)).into_response());
    };
    let visit = &counter.visit;
    let at = Standing::next(point, visit.reader.locale, &mut *visit.state.rng());
    let at = cookies::session(cookies::COUNTER, &at.cookie(), visit.state.secure);
    Ok((AppendHeaders(at), wiped(visit.state.secure), Redirect::to("/")).into_response())
}

/// "Finish, next person". Needs no session: a wipe is never refused.
pub async fn finish(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let secure = state.secure;
    let Some(now) = Standing::read(&headers) else { return (wiped(secure), Redirect::to("/")).into_response() };
    let next = Standing::next(now.point, now.language, &mut *state.rng());
    let at = cookies::session(cookies::COUNTER, &next.cookie(), secure);
    // The next person begins in the language in which the member began.
    let language = cookies::language(now.language.tag, secure);
    (AppendHeaders(at), AppendHeaders(language), wiped(secure), Redirect::to("/")).into_response()
}

/// Back to the member's own work; the last person is wiped too.
pub async fn leave(counter: Counter) -> Response {
    let secure = counter.visit.state.secure;
    let off = cookies::forget(cookies::COUNTER, secure);
    (AppendHeaders(off), wiped(secure), Redirect::to("/staff/queue")).into_response()
}

/// Takes the card away, and everything that the browser kept of these pages.
fn wiped(secure: bool) -> impl IntoResponseParts {
    (AppendHeaders(cookies::forget(cookies::CARD, secure)), AppendHeaders([cookies::clear_site_data()]))
}
