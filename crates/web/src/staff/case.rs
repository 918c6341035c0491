//! One case, opened. That it was looked at is on the holder's timeline before this is drawn.

use super::counter::Counter;
use super::forms::{self, FormRow};
use super::hold::{self, Holding};
use super::kept::Kept;
use super::queue::number;
use super::replacing::{self, Replacing};
use super::sign_in::{self, KeptPage};
use crate::api::document;
use crate::pages::Said;
use crate::pages::case_view::{self, DeadlineRow, DocumentLine, MessageRow};
use crate::pages::custody::OriginalRow;
use crate::pages::fields::AnswerRow;
use crate::pages::handover::{self, CameLine, HandedRow};
use crate::pages::letters::Link;
use crate::pages::timeline::{EntryRow, ReaderLine};
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use calendar::What;
use case::{Kind, Stage};
use i18n::Arg;
use id::CaseId;
use node::view::{CaseView, NewsView};
use node::{Error, Staff};
use procedure::Mode;
use serde::Serialize;

#[derive(Serialize)]
pub struct CasePage {
    pub member: String,
    pub case: String,
    /// The case number.
    pub number: String,
    pub title: String,
    pub about: Option<Said>,
    /// Where to tell whoever keeps that listing that it is not so.
    pub wrong: Option<String>,
    pub stage: String,
    pub step: Option<String>,
    pub late: bool,
    /// An interpreter is asked for.
    pub interpreter: bool,
    /// A complaint waits for its answer.
    pub complaint: bool,
    pub originals: Vec<OriginalRow>,
    pub unseen: bool,
    pub fee: Option<String>,
    pub paid: Option<String>,
    /// For whom it is, if not for the holder.
    pub acting: Option<String>,
    pub released: bool,
    /// Unread news, and who tells the person.
    pub unread: Option<String>,
    pub tell: bool,
    /// Who acts today, when that is not simply the point in charge.
    pub attendance: Vec<String>,
    pub received: Option<String>,
    pub responsible: String,
    pub escalation: Option<String>,
    /// The language in which the person wants to be answered, by its own name.
    pub language: Option<Named>,
    pub deadlines: Vec<DeadlineRow>,
    pub answers: Vec<AnswerRow>,
    pub messages: Vec<MessageRow>,
    pub documents: Vec<DocumentLine>,
    pub forms: Vec<FormRow>,
    pub attach: bool,
    pub timeline: Vec<EntryRow>,
    pub readers: Vec<ReaderLine>,
    pub letters: Vec<Link>,
    /// The card was lost and is being replaced.
    pub replacing: Option<Replacing>,
    /// What of it outlives a deletion.
    pub holding: Holding,
    /// Steps that other towns do, or did.
    pub handed: Vec<HandedRow>,
    /// It is a step of a request in another town.
    pub came: Option<CameLine>,
    /// Another town can do it, once it is accepted here and the person agrees.
    pub crosses: bool,
    /// What went wrong with what was posted last.
    pub error: Option<String>,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "staff/case.html";
}

#[derive(Serialize)]
pub struct Named {
    pub tag: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
}

impl Named {
    pub fn of(l: &'static i18n::Locale) -> Self {
        Self { tag: l.tag, name: l.name, dir: if l.rtl { "rtl" } else { "ltr" } }
    }
}

/// What the person has not seen, and who tells them by when.
fn unread(counter: &Counter, news: &NewsView) -> String {
    let reader = &counter.visit.reader;
    let say = |day: jiff::civil::Date| reader.words.texts().date(reader.locale.tag, day);
    let since = reader.text("tell-unread", &[("date", Arg::Text(&say(news.since)))]);
    let point = counter.point(news.teller);
    let then = match (news.due, news.told, news.sent) {
        (Some(due), ..) => reader.text("tell-owner", &[("point", Arg::Text(&point)), ("date", Arg::Text(&say(due)))]),
        (None, Some(told), _) => reader.text("tell-told", &[("date", Arg::Text(&say(told)))]),
        (None, None, Some(sent)) => reader.text("tell-sent", &[("date", Arg::Text(&say(sent)))]),
        (None, None, None) => return since,
    };
    format!("{since} {then}")
}

/// The message key of a stage, in an office's words.
pub fn stage(name: &str) -> &'static str {
    match Stage::parse(name) {
        Some(Stage::Draft) | None => "staff-stage-draft",
        Some(Stage::Sent) => "staff-stage-sent",
        Some(Stage::ToComplete) => "staff-stage-to-complete",
        Some(Stage::Accepted) => "staff-stage-accepted",
        Some(Stage::Decided) => "staff-stage-decided",
        Some(Stage::Answered) => "staff-stage-answered",
        Some(Stage::Closed) => "staff-stage-closed",
        Some(Stage::Withdrawn) => "staff-stage-withdrawn",
    }
}

fn event_of_the_person(kind: &str) -> Option<&'static str> {
    match Kind::parse(kind)? {
        Kind::Completed => Some("staff-event-completed"),
        Kind::Message => Some("staff-event-message"),
        Kind::Document => Some("staff-event-document"),
        Kind::Closed => Some("staff-event-closed"),
        Kind::HandedOver => Some("staff-event-handed-over"),
        Kind::Recalled => Some("staff-event-recalled"),
        _ => None,
    }
}

fn of_the_person(counter: &Counter, said: &mut [String], parts: &[String]) {
    let answers = said.iter_mut().zip(parts).filter(|(_, part)| *part == "answers");
    answers.for_each(|(said, _)| *said = counter.t("staff-part-answers"));
}

pub async fn show(counter: Counter, Path(id): Path<String>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let case = id.parse().map_err(|_| Error::NoGrant)?;
    let view = look(&counter, &staff, case).await?;
    Ok(counter.visit.page(draw(&counter, &staff, view, None, None)))
}

pub async fn download(counter: Counter, Path((id, number)): Path<(String, String)>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let case = id.parse().map_err(|_| Error::NoGrant)?;
    let number = number.parse().map_err(|_| Error::UnknownDocument)?;
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    Ok(document::download(counter.node().look_document(&mut cx, &staff, case, number).await?))
}

/// Where a counter has to check the request first, whoever is there learns what comes next.
fn crosses(counter: &Counter, view: &CaseView) -> bool {
    let waits = view.stage == Stage::Sent.name() && view.handed.is_empty() && view.came.is_none();
    let checked = counter.node().procedure(&view.procedure).is_some_and(|p| p.mode != Mode::Online);
    waits && checked && handover::partners::do_step_of(&counter.visit, &view.procedure)
}

async fn look(counter: &Counter, staff: &Staff, case: CaseId) -> Result<CaseView, Error> {
    let mut rng = counter.visit.state.rng();
    counter.node().look(&mut counter.visit.state.context(&mut *rng), staff, case).await
}

/// The case as it is now, with what went wrong and what was typed. When the case is no longer this
/// member's to see, at least what they typed is.
pub async fn again(counter: &Counter, staff: &Staff, case: CaseId, problem: Problem, kept: Option<Kept>) -> Answer {
    let error = Some(problem.sentence(&counter.visit.reader));
    let page = match (look(counter, staff, case).await, kept) {
        (Ok(view), kept) => counter.visit.page(draw(counter, staff, view, kept.as_ref(), error)),
        (Err(_), Some(kept)) => counter.visit.page(KeptPage { kept, error, sendable: false }),
        (Err(_), None) => return Err(problem),
    };
    Ok((problem.status, page).into_response())
}

/// The case as it is now, and why some of what was added was not taken.
pub async fn refused(counter: &Counter, staff: &Staff, case: CaseId, status: StatusCode, error: String) -> Answer {
    let view = look(counter, staff, case).await?;
    Ok((status, counter.visit.page(draw(counter, staff, view, None, Some(error)))).into_response())
}

fn draw(counter: &Counter, staff: &Staff, view: CaseView, kept: Option<&Kept>, error: Option<String>) -> CasePage {
    let visit = &counter.visit;
    let public = counter.node().public();
    let mut drawn = case_view::draw(visit, &view);
    // The shared rows speak to the holder, whom a member reads about.
    for (row, deadline) in drawn.deadlines.iter_mut().zip(&view.deadlines) {
        let waits = row.lines.iter_mut().zip(&deadline.lines).filter(|(_, line)| line.what == What::Stopped);
        waits.for_each(|(said, _)| said.what = counter.t("staff-days-stopped"));
    }
    for (line, entry) in drawn.timeline.iter_mut().zip(&view.timeline) {
        if let Some(key) = event_of_the_person(entry.kind) {
            line.what = counter.t(key);
        }
        of_the_person(counter, &mut line.parts, &entry.parts);
    }
    for (line, row) in drawn.readers.iter_mut().zip(&view.readers) {
        if row.point.is_none() && !row.dormant && !row.notifier {
            line.who = counter.t("staff-holder-card");
        }
    }
    let handed = handover::rows(visit, &public, &view, false);
    let case = view.case.to_string();
    let language = i18n::locale(&view.language).map(Named::of);
    CasePage {
        member: staff.member.name.clone(),
        number: number(view.number),
        case,
        title: drawn.title,
        about: view.about.and_then(|id| Said::about(&public.directory, id, &visit.reader)),
        wrong: drawn.wrong.take(),
        step: drawn.step,
        stage: counter.t(stage(view.stage)),
        late: view.late,
        interpreter: view.interpreter,
        complaint: view.complaint,
        originals: std::mem::take(&mut drawn.originals),
        unseen: drawn.unseen,
        fee: drawn.fee.take(),
        paid: drawn.paid.take(),
        acting: drawn.acting.take(),
        released: view.released,
        unread: view.news.as_ref().map(|news| unread(counter, news)),
        tell: view.may.contains(&"tell"),
        attendance: drawn.attendance,
        received: view.received.map(|d| d.to_string()),
        responsible: counter.point(view.responsible),
        escalation: view.escalation.map(|p| counter.point(p)),
        language,
        deadlines: drawn.deadlines,
        answers: drawn.answers,
        messages: drawn.messages,
        documents: drawn.documents,
        forms: forms::rows(counter, &view, kept),
        attach: view.may.contains(&"attach"),
        timeline: drawn.timeline,
        readers: drawn.readers,
        letters: drawn.letters,
        replacing: replacing::draw(counter, &view),
        crosses: crosses(counter, &view),
        came: drawn.came,
        handed,
        holding: hold::draw(counter, &view, kept),
        error,
    }
}
