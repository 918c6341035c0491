//! The cases in front of a member, soonest deadline first. Nothing here was typed by a person.

use super::counter::Counter;
use super::{sign_in, tell};
use crate::pages::Said;
use crate::pages::handover;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use id::CaseNumber;
use jiff::civil::Date;
use node::{Error, Staff, view};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
pub struct QueuePage {
    pub member: String,
    pub points: Vec<String>,
    /// People who are to be told that there is news.
    pub tasks: Vec<tell::Row>,
    /// Those of them that are a colleague's who is away.
    pub lent: Vec<LentRow>,
    pub rows: Vec<Row>,
    /// The last row, if there may be more behind it.
    pub next: Option<String>,
    /// Not the first page.
    pub further: bool,
    /// A case number that was typed, and why it leads nowhere.
    pub typed: String,
    pub missed: Option<String>,
    /// Why there are no rows to show to this member at all.
    pub refused: Option<String>,
    /// Whoever keeps the directory has another page.
    pub steward: bool,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "staff/queue.html";
}

#[derive(Serialize)]
pub struct LentRow {
    pub of: String,
    pub point: String,
    pub until: String,
}

#[derive(Serialize)]
pub struct Row {
    pub case: String,
    /// The case number.
    pub number: String,
    pub procedure: String,
    pub about: Option<Said>,
    /// Message key.
    pub stage: String,
    pub point: String,
    pub received: Option<Date>,
    pub due: Option<Date>,
    pub late: bool,
    pub today: bool,
    pub escalated: bool,
    /// The card was lost and is to be replaced.
    pub card_asked: bool,
    /// The town that it came from.
    pub came: Option<String>,
    /// A step of it is in another town, which may be silent.
    pub elsewhere: bool,
    pub silent: bool,
    /// A step that another town lost.
    pub lost: bool,
    /// Sealed to a key that was lost.
    pub locked: bool,
}

#[derive(Deserialize)]
pub struct From {
    after: Option<String>,
}

pub async fn show(counter: Counter, from: Result<Query<From>, QueryRejection>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    // Who comes with an address that leads nowhere begins at the beginning.
    let after = from.ok().and_then(|Query(f)| f.after).and_then(|id| id.parse().ok());
    let mut rng = counter.visit.state.rng();
    let tasks = if after.is_none() { tell::rows(&counter, &staff).await } else { Ok(Vec::new()) };
    match counter.node().queue(&mut counter.visit.state.context(&mut *rng), &staff, after).await {
        Ok(rows) => {
            let page = page(&counter, &staff, rows, after.is_some());
            Ok(counter.visit.reader.page(QueuePage { tasks: tasks?, ..page }))
        }
        Err(error @ Error::NotAllowed) => {
            let problem = Problem::from(error);
            let refused = Some(problem.sentence(&counter.visit.reader));
            let page = QueuePage { refused, ..page(&counter, &staff, Vec::new(), false) };
            Ok((problem.status, counter.visit.reader.page(page)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// The queue again, after a case number that leads to nothing of this member's.
pub async fn missed(counter: &Counter, staff: &Staff, typed: &str) -> Answer {
    let mut rng = counter.visit.state.rng();
    let rows = counter.node().queue(&mut counter.visit.state.context(&mut *rng), staff, None).await?;
    let missed = Some(counter.t("staff-number-none"));
    let page = QueuePage { typed: typed.chars().take(40).collect(), missed, ..page(counter, staff, rows, false) };
    Ok((StatusCode::NOT_FOUND, counter.visit.reader.page(page)).into_response())
}

fn page(counter: &Counter, staff: &Staff, rows: Vec<view::QueueRow>, further: bool) -> QueuePage {
    let today = counter.visit.local(counter.visit.state.world.now()).date();
    let full = rows.len() >= node::PAGE;
    let next = rows.last().filter(|_| full).map(|row| row.case.to_string());
    let rota = counter.node().rota();
    let lent = |l: &node::Lent| LentRow {
        of: rota.seats.iter().find(|s| s.member == l.of).map_or_else(String::new, |s| s.name.clone()),
        point: counter.point(l.point),
        until: l.until.to_string(),
    };
    QueuePage {
        lent: staff.lent.iter().map(lent).collect(),
        member: staff.member.name.clone(),
        points: staff.points().into_iter().map(|p| counter.point(p)).collect(),
        tasks: Vec::new(),
        rows: rows.into_iter().map(|row| draw(counter, row, today)).collect(),
        next,
        further,
        typed: String::new(),
        missed: None,
        refused: None,
        steward: staff.member.role == office::Role::Steward,
    }
}

fn draw(counter: &Counter, row: view::QueueRow, today: Date) -> Row {
    let public = counter.node().public();
    let case = row.case.to_string();
    Row {
        number: number(row.number),
        case,
        procedure: if row.locked { counter.t("queue-locked") } else { counter.procedure(&row.procedure) },
        about: row.about.and_then(|id| Said::about(&public.directory, id, &counter.visit.reader)),
        stage: counter.t(super::case::stage(row.stage)),
        point: counter.point(row.point),
        received: row.received,
        due: row.due,
        late: row.late || row.due.is_some_and(|due| due < today),
        today: row.due == Some(today),
        escalated: row.escalated,
        card_asked: row.card_asked,
        came: row.came.map(|names| handover::name(&counter.visit.reader, &names)),
        elsewhere: row.elsewhere,
        silent: row.silent,
        lost: row.lost,
        locked: row.locked,
    }
}

/// A case number to show; nothing for a case that is older than case numbers.
pub fn number(number: Option<CaseNumber>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}
