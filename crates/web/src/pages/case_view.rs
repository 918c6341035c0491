//! From what the node shows of a case to what its holder reads.

use super::acting;
use super::attendance;
use super::corrects;
use super::custody::{self, OriginalRow};
use super::fields::{self, AnswerRow, ErrorRow, with_name};
use super::handover::{self, CameLine, HandedRow};
use super::holds::{self, HoldLine};
use super::letters::{self, Link};
use super::offer::PublishedLine;
use super::replace;
use super::said::say;
use super::timeline::{self, EntryRow, LineRow, ReaderLine};
use super::visit::Visit;
use crate::locale::Reader;
use crate::offline::Own;
use crate::templates::Page;
use case::Stage;
use i18n::Arg;
use id::PointId;
use node::Public;
use node::view::{By, CaseView, DocumentRow, GuestRow, Message, MessageKind};
use procedure::Procedure;
use serde::Serialize;

#[derive(Serialize)]
pub struct CasePage {
    pub title: String,
    /// The case number.
    pub number: Option<String>,
    /// The state in words, and what happens next.
    pub state: String,
    pub next: String,
    /// How far it is, in the office's word.
    pub step: Option<String>,
    /// Who acts now; nobody when it is over.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    pub received: Option<String>,
    /// Who acts today, when that is not simply the point in charge.
    pub attendance: Vec<String>,
    /// Told when the step now running is late: what was done about it.
    pub late: Option<String>,
    pub asked: Option<MessageRow>,
    /// The answer, or the decision, last given.
    pub outcome: Option<MessageRow>,
    pub deadlines: Vec<DeadlineRow>,
    pub messages: Vec<MessageRow>,
    pub documents: Vec<DocumentLine>,
    pub answers: Vec<AnswerRow>,
    pub timeline: Vec<EntryRow>,
    pub readers: Vec<ReaderLine>,
    pub remedy: Option<String>,
    /// The last day to ask for a review.
    pub appeal: Option<String>,
    pub letters: Vec<Link>,
    /// Originals that an office holds, or held.
    pub originals: Vec<OriginalRow>,
    /// Come to a counter to be seen, before anything can be granted.
    pub unseen: bool,
    pub fee: Option<String>,
    pub paid: Option<String>,
    /// For whom it is, if not for the holder.
    pub acting: Option<String>,
    /// Steps that other towns do, or did.
    pub handed: Vec<HandedRow>,
    /// A step could be done by another town, if the holder agrees.
    pub crossings: bool,
    /// It is a step of a request in another town.
    pub came: Option<CameLine>,
    /// What became public of it.
    pub published: Option<PublishedLine>,
    /// Where to tell whoever keeps the listing that it is not so, once the request came to something.
    pub wrong: Option<String>,
    /// The second cards there are.
    pub guests: Vec<GuestLine>,
    /// Read with a second card.
    pub as_guest: bool,
    /// What the holder has to know while the card is being replaced.
    pub replacing: Vec<String>,
    /// An interpreter is asked for.
    pub interpreter: bool,
    /// A complaint waits for its answer.
    pub complaint: bool,
    /// Until when it is kept.
    pub kept: Vec<String>,
    /// What of it outlives a deletion, and why.
    pub holds: Vec<HoldLine>,
    /// Offices that lost the key to it.
    pub lost: Vec<String>,
    /// How news finds the holder.
    pub contact: Option<String>,
    /// The state may be kept on this device.
    pub own: Option<Own>,
    /// Who answers a complaint.
    pub above: String,
    pub may: May,
    /// What was typed into the message box.
    pub text: String,
    /// The same of a complaint.
    pub complaining: String,
    pub errors: Vec<ErrorRow>,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "case.html";
}

/// Only what may be done now is drawn.
#[derive(Debug, Default, Serialize)]
pub struct May {
    pub message: bool,
    pub attach: bool,
    pub complete: bool,
    pub withdraw: bool,
    pub close: bool,
    pub send: bool,
    pub share: bool,
    pub restore: bool,
    pub complain: bool,
    pub veto: bool,
    pub allow_replacing: bool,
    pub forbid_replacing: bool,
    pub unpublish: bool,
    pub choose: bool,
    pub delete: bool,
    pub keep: bool,
    pub let_in: bool,
}

/// A second card.
#[derive(Debug, Clone, Serialize)]
pub struct GuestLine {
    pub guest: String,
    pub label: String,
    pub until: Option<String>,
}

impl GuestLine {
    fn of(row: &GuestRow) -> Self {
        Self { guest: row.guest.to_string(), label: row.label.clone(), until: row.until.map(|d| d.to_string()) }
    }
}

#[derive(Debug, Clone, Serialize)]
pub struct MessageRow {
    pub who: String,
    /// Written by the holder.
    pub mine: bool,
    /// What kind of message it is, in words; none for an ordinary one.
    pub kind: Option<String>,
    /// Date and time of the town.
    pub day: String,
    pub time: String,
    pub text: String,
    /// In the reader's language, whatever language the office reads.
    pub phrases: Vec<String>,
    pub document: Option<DocumentLine>,
}

#[derive(Debug, Clone, Serialize)]
pub struct DocumentLine {
    pub number: u32,
    pub name: String,
    /// Kilobytes, rounded up.
    pub kilobytes: u64,
    pub pages: u32,
}

impl DocumentLine {
    fn of(row: &DocumentRow) -> Self {
        Self { number: row.number, name: row.name.clone(), kilobytes: row.size.div_ceil(1024), pages: row.pages }
    }
}

#[derive(Debug, Serialize)]
pub struct DeadlineRow {
    pub what: String,
    pub date: String,
    pub provisional: bool,
    pub lines: Vec<LineRow>,
}

/// State and next step in words, for each stage.
pub fn stage_keys(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Draft => ("state-draft", "next-draft"),
        Stage::Sent => ("state-sent", "next-sent"),
        Stage::ToComplete => ("state-to-complete", "next-to-complete"),
        Stage::Accepted => ("state-accepted", "next-accepted"),
        Stage::Decided => ("state-decided", "next-decided"),
        Stage::Answered => ("state-answered", "next-answered"),
        Stage::Closed => ("state-closed", "next-closed"),
        Stage::Withdrawn => ("state-withdrawn", "next-withdrawn"),
    }
}

pub fn kind_key(kind: MessageKind) -> Option<&'static str> {
    match kind {
        MessageKind::Text | MessageKind::Document => None,
        MessageKind::Asked => Some("message-asked"),
        MessageKind::DecidedYes => Some("message-decided-yes"),
        MessageKind::DecidedNo => Some("message-decided-no"),
        MessageKind::Answer => Some("message-answer"),
        MessageKind::Extended => Some("message-extended"),
        MessageKind::Passed => Some("message-passed"),
        MessageKind::Complaint => Some("message-complaint"),
        MessageKind::Resolved => Some("message-resolved"),
        MessageKind::Step => Some("message-step"),
        MessageKind::Interpret => Some("message-interpreter"),
        MessageKind::Interpreted => Some("message-interpreted"),
        MessageKind::OriginalTaken => Some("message-original-taken"),
        MessageKind::OriginalReturned => Some("message-original-returned"),
        MessageKind::Attested => Some("message-attested"),
        MessageKind::Paid => Some("message-paid"),
        MessageKind::GivenBack => Some("message-given-back"),
        MessageKind::Unpublished => Some("message-unpublished"),
    }
}

pub fn draw(visit: &Visit, view: &CaseView) -> CasePage {
    let reader = &visit.reader;
    let public = visit.node().public();
    let procedure = visit.node().procedure(&view.procedure);
    let office = point(&public, view.responsible, reader);
    let stage = Stage::parse(view.stage).unwrap_or(Stage::Sent);
    let (state, next) = stage_keys(stage);
    let owner = match stage {
        Stage::Draft | Stage::ToComplete => Some(reader.text("case-you", &[])),
        Stage::Sent | Stage::Accepted | Stage::Decided => Some(office.clone()),
        Stage::Answered | Stage::Closed | Stage::Withdrawn => None,
    };
    // Somebody elsewhere has a step of it: they act now.
    let there = handover::has_it(visit, view);
    let away = !there.is_empty() && matches!(stage, Stage::Sent | Stage::Accepted);
    let (owner, next) = if away { (Some(there.join(", ")), "next-elsewhere") } else { (owner, next) };
    let messages: Vec<MessageRow> = view.thread.iter().map(|m| message(visit, &public, m)).collect();
    let last = |wanted: &[MessageKind]| view.thread.iter().rfind(|m| wanted.contains(&m.kind));
    let outcome = last(&[MessageKind::DecidedYes, MessageKind::DecidedNo, MessageKind::Answer]);
    let answered = handover::answered_by(visit, view).filter(|_| stage == Stage::Answered && outcome.is_none());
    let asked = last(&[MessageKind::Asked]).filter(|_| stage == Stage::ToComplete);
    let late = view.late.then(|| match view.escalation.filter(|_| view.released) {
        Some(at) => with_name(reader, "case-late-told", &point(&public, at, reader)),
        None => reader.text("case-late", &[]),
    });
    let documents = documents(view);
    let can = |verb: &str| view.may.contains(&verb);
    CasePage {
        title: procedure.map_or_else(|| view.procedure.clone(), |p| reader.text(&p.name, &[])),
        number: view.number.map(|n| n.to_string()),
        state: reader.text(state, &[]),
        step: view.step.as_ref().map(|key| reader.text(key, &[])),
        next: reader.text(next, &[("office", Arg::Text(answered.as_ref().unwrap_or(&office)))]),
        owner,
        due: view.deadlines.first().filter(|_| stage.is_open()).map(|d| d.date.to_string()),
        received: view.received.map(|d| d.to_string()),
        late,
        attendance: if stage.is_open() { attendance::told(&public, view, reader) } else { Vec::new() },
        asked: asked.map(|m| message(visit, &public, m)),
        outcome: outcome.map(|m| message(visit, &public, m)),
        deadlines: view.deadlines.iter().map(|d| timeline::deadline(d, reader)).collect(),
        messages,
        answers: procedure.map_or_else(Vec::new, |p| fields::answered(p, &view.answers, &public.directory, reader)),
        timeline: view.timeline.iter().map(|e| timeline::entry(visit, &public, e, &documents)).collect(),
        readers: view.readers.iter().map(|r| timeline::reader_line(&public, r, &documents, reader)).collect(),
        documents,
        appeal: letters::last_day(visit, view),
        letters: letters::links(visit, view),
        originals: custody::rows(visit, view),
        unseen: view.unseen && stage.is_open(),
        fee: view.fee.clone(),
        paid: view.paid.map(|d| d.to_string()),
        acting: procedure.and_then(|p| acting::said(p, &view.answers, reader)),
        handed: handover::rows(visit, &public, view, true),
        crossings: false,
        came: CameLine::of(visit, view),
        published: view.published.as_ref().map(PublishedLine::of),
        wrong: wrong(visit, view, procedure),
        guests: view.guests.iter().map(GuestLine::of).collect(),
        replacing: view.replacement.as_ref().map_or_else(Vec::new, |r| replace::notice(reader, &public, r)),
        as_guest: view.as_guest,
        interpreter: view.interpreter,
        complaint: view.complaint,
        kept: super::kept::said(reader, view),
        holds: holds::said(reader, &view.holds),
        lost: super::let_in::said(&public, view, reader),
        contact: view.contact.as_ref().map(|c| super::contact::sentence(reader, &public, c, view.receiving)),
        own: Own::of(visit, view),
        above: point(&public, view.escalation.unwrap_or(view.responsible), reader),
        remedy: procedure.filter(|_| outcome.is_some()).map(|p| reader.text(&p.remedy, &[])),
        may: May {
            message: can("message"),
            attach: can("attach"),
            complete: can("complete"),
            withdraw: can("withdraw"),
            close: can("close"),
            send: can("send"),
            share: can("share"),
            restore: can("restore"),
            complain: can("complain"),
            veto: can("veto"),
            allow_replacing: can("allow_replacing"),
            forbid_replacing: can("forbid_replacing"),
            unpublish: can("unpublish"),
            choose: can("choose"),
            delete: can("delete"),
            keep: can("keep"),
            let_in: can("let_in"),
        },
        text: String::new(),
        complaining: String::new(),
        errors: Vec::new(),
    }
}

/// A request that came to an end may have shown that a listing is wrong. Its keeper is told in a request of its own,
/// which nothing joins to this one.
fn wrong(visit: &Visit, view: &CaseView, procedure: Option<&Procedure>) -> Option<String> {
    let ended =
        matches!(Stage::parse(view.stage), Some(Stage::Decided | Stage::Answered | Stage::Closed | Stage::Withdrawn));
    let about = view.about.filter(|_| ended && !procedure.is_some_and(|p| p.corrects || p.takes_down))?;
    corrects::form(visit, about)
}

/// A point's name; a short id when it is no longer in the directory.
pub fn point(public: &Public, id: PointId, reader: &Reader) -> String {
    match public.offices.point(id) {
        Some(point) => say(&point.names, reader.locale.tag).to_owned(),
        None => id.to_string(),
    }
}

pub fn documents(view: &CaseView) -> Vec<DocumentLine> {
    view.thread.iter().filter_map(|m| m.document.as_ref()).map(DocumentLine::of).collect()
}

fn message(visit: &Visit, public: &Public, m: &Message) -> MessageRow {
    let reader = &visit.reader;
    let at = visit.local(m.at);
    let who = match &m.by {
        By::Holder => reader.text("case-you", &[]),
        By::Office { point: id, member } => format!("{} · {member}", point(public, *id, reader)),
    };
    MessageRow {
        who,
        mine: m.by == By::Holder,
        kind: match m.is_unproved() {
            true => Some(reader.text("message-attested-unproved", &[])),
            false => kind_key(m.kind).map(|key| reader.text(key, &[])),
        },
        day: at.date().to_string(),
        time: at.strftime("%H:%M").to_string(),
        text: m.text.clone(),
        phrases: m.phrases.iter().map(|said| reader.sentence(said)).collect(),
        document: m.document.as_ref().map(DocumentLine::of),
    }
}
