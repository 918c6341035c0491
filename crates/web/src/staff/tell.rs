//! Telling somebody that there is news: how to reach them, and one press when it is done. What is
//! shown here, and that it was, is on the holder's timeline first.

use super::case::Named;
use super::counter::Counter;
use super::queue::number;
use super::sign_in;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use id::CaseId;
use jiff::civil::Date;
use node::view::{How, TaskRow, TellView};
use node::{Error, Staff, Way};
use serde::Serialize;

#[derive(Serialize)]
pub struct TellPage {
    pub member: String,
    pub case: String,
    /// The case number.
    pub number: String,
    /// What the person chose.
    pub way: String,
    /// A number or an address, as it was typed.
    pub to: String,
    pub since: Date,
    pub due: Option<Date>,
    /// The language in which they want to be told, and the one sentence to say in it.
    pub language: Option<Named>,
    pub say: String,
    pub buttons: Vec<Button>,
}

impl Page for TellPage {
    const TEMPLATE: &'static str = "staff/tell.html";
}

#[derive(Serialize)]
pub struct Button {
    pub how: &'static str,
    pub label: String,
    /// What they asked for.
    pub first: bool,
}

/// A row of the list above the queue.
#[derive(Serialize)]
pub struct Row {
    pub case: String,
    /// The case number.
    pub number: String,
    pub point: String,
    pub since: Date,
    pub due: Date,
    pub late: bool,
}

pub async fn rows(counter: &Counter, staff: &Staff) -> Result<Vec<Row>, Error> {
    let mut rng = counter.visit.state.rng();
    let tasks = counter.node().tasks(&mut counter.visit.state.context(&mut *rng), staff).await?;
    let row = |row: TaskRow| Row {
        case: row.case.to_string(),
        number: number(row.number),
        point: counter.point(row.point),
        since: row.since,
        due: row.due,
        late: row.late,
    };
    Ok(tasks.into_iter().map(row).collect())
}

pub async fn show(counter: Counter, Path(id): Path<String>) -> Answer {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let view = counter.node().reach_out(&mut cx, &staff, case).await?;
    Ok(counter.visit.page(draw(&counter, &staff, view)))
}

/// The keys of the forms that are posted here.
pub async fn tell(counter: Counter, Path(id): Path<String>, posted: crate::forms::Posted) -> Answer {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, format!("/staff/cases/{case}/tell"), None)),
        other => other?,
    };
    let how = How::parse(posted.get("how"));
    let how = how.ok_or_else(|| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "tell-error-how"))?;
    let mut rng = counter.visit.state.rng();
    counter.node().tell(&mut counter.visit.state.context(&mut *rng), &staff, case, how).await?;
    Ok(Redirect::to("/staff/queue").into_response())
}

fn way(way: Way) -> (&'static str, How) {
    match way {
        Way::Collect | Way::Nothing => ("tell-way-collect", How::HandedOver),
        Way::Text => ("tell-way-text", How::Called),
        Way::Email => ("tell-way-email", How::Called),
        Way::Call => ("tell-way-call", How::Called),
        Way::Post => ("tell-way-post", How::Posted),
    }
}

fn draw(counter: &Counter, staff: &Staff, view: TellView) -> TellPage {
    let (key, first) = way(view.contact.way);
    let locale = i18n::locale(&view.contact.language);
    let tag = locale.map_or(counter.visit.reader.locale.tag, |l| l.tag);
    let button = |how| {
        let key = match how {
            How::Called => "tell-called",
            How::Posted => "tell-posted",
            How::HandedOver => "tell-handed-over",
        };
        Button { how: How::name(how), label: counter.t(key), first: how == first }
    };
    let mut buttons: Vec<Button> = How::ALL.into_iter().map(button).collect();
    buttons.sort_by_key(|b| !b.first);
    TellPage {
        member: staff.member.name.clone(),
        number: number(view.number),
        case: view.case.to_string(),
        way: counter.t(key),
        to: view.contact.to,
        since: view.news.since,
        due: view.news.due,
        language: locale.map(Named::of),
        say: counter.node().texts().text(tag, "notify-text", &[]),
        buttons,
    }
}
