//! What happened, who looked, who can look, and how the days were counted.

use super::case_view::{DeadlineRow, DocumentLine, point};
use super::visit::Visit;
use crate::locale::Reader;
use calendar::What;
use case::Kind;
use i18n::Arg;
use node::Public;
use node::view::{DeadlineView, Entry, How, ReaderRow};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct EntryRow {
    /// Of the event, by which its receipt is called.
    pub number: u32,
    pub what: String,
    pub day: String,
    /// Time of the town; known only from inside the case.
    pub time: Option<String>,
    /// Point and member; none for the holder and for time itself.
    pub who: Option<String>,
    /// What was shown.
    pub parts: Vec<String>,
    /// Where it was passed to.
    pub to: Option<String>,
    pub times: u32,
    /// Somebody of an office looked.
    pub look: bool,
}

/// Neighbouring days of one kind, in words.
#[derive(Debug, Clone, Serialize)]
pub struct LineRow {
    pub from: String,
    pub to: String,
    pub what: String,
    pub counts: bool,
    pub counted_to: u16,
}

#[derive(Debug, Clone, Serialize)]
pub struct ReaderLine {
    pub who: String,
    pub parts: Vec<String>,
    pub dormant: bool,
}

fn event_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Drafted => "event-drafted",
        Kind::Edited => "event-edited",
        Kind::Sent => "event-sent",
        Kind::Listed => "event-listed",
        Kind::Looked => "event-looked",
        Kind::Accepted => "event-accepted",
        Kind::AcceptedBySilence => "event-accepted-by-silence",
        Kind::Asked => "event-asked",
        Kind::Completed => "event-completed",
        Kind::Message => "event-message",
        Kind::Reply => "event-reply",
        Kind::Document => "event-document",
        Kind::OfficeDocument => "event-office-document",
        Kind::Decided => "event-decided",
        Kind::Answered => "event-answered",
        Kind::Extended => "event-extended",
        Kind::Passed => "event-passed",
        Kind::Late => "event-late",
        Kind::Closed => "event-closed",
        Kind::ClosedByTime => "event-closed-by-time",
        Kind::Withdrawn => "event-withdrawn",
        Kind::Restored => "event-restored",
        Kind::Shared => "event-shared",
        Kind::Unshared => "event-unshared",
        Kind::Complained => "event-complained",
        Kind::Resolved => "event-resolved",
        Kind::OriginalTaken => "event-original-taken",
        Kind::OriginalReturned => "event-original-returned",
        Kind::Attested => "event-attested",
        Kind::Stepped => "event-stepped",
        Kind::StoodIn => "event-stood-in",
        Kind::DatesMoved => "event-dates-moved",
        Kind::DeletionAsked => "event-deletion-asked",
        Kind::Kept => "event-kept",
        Kind::Announced => "event-end-announced",
        Kind::Parted => "event-parted",
        Kind::Shredded => "event-shredded",
        Kind::LetIn => "event-let-in",
        Kind::HoldAsked => "event-hold-asked",
        Kind::HoldSet => "event-hold-set",
        Kind::HoldEnded => "event-hold-ended",
        Kind::Paid => "event-paid",
        Kind::CardAllowed => "event-card-allowed",
        Kind::CardForbidden => "event-card-forbidden",
        Kind::CardAsked => "event-card-asked",
        Kind::CardChecked => "event-card-checked",
        Kind::CardMade => "event-card-made",
        Kind::CardHanded => "event-card-handed",
        Kind::CardVetoed => "event-card-vetoed",
        Kind::CardStopped => "event-card-stopped",
        Kind::CardReplaced => "event-card-replaced",
        Kind::ContactChosen => "event-contact-chosen",
        Kind::ContactSeen => "event-contact-seen",
        Kind::Told => "event-told",
        Kind::Notified => "event-notified",
        Kind::Unreached => "event-unreached",
        Kind::Unread => "event-unread",
        Kind::HandedOver => "event-handed-over",
        Kind::Recalled => "event-recalled",
        Kind::Released => "event-released",
        Kind::HandoverRefused => "event-handover-refused",
        Kind::HandoverLost => "event-handover-lost",
        Kind::Letter => "event-letter",
        Kind::CameBack => "event-came-back",
        Kind::Came => "event-came",
        Kind::GivenBack => "event-given-back",
    }
}

fn told_key(how: How) -> &'static str {
    match how {
        How::Called => "event-told-called",
        How::Posted => "event-told-posted",
        How::HandedOver => "event-told-handed-over",
    }
}

pub fn entry(visit: &Visit, public: &Public, e: &Entry, documents: &[DocumentLine]) -> EntryRow {
    let reader = &visit.reader;
    let kind = Kind::parse(e.kind);
    let who = e.point.map(|id| {
        let office = point(public, id, reader);
        e.member.as_ref().map_or_else(|| office.clone(), |member| format!("{office} · {member}"))
    });
    // The holder's own word, kept apart from text of the other direction.
    let who = who.or_else(|| e.guest.as_ref().map(|guest| format!("\u{2068}{guest}\u{2069}")));
    EntryRow {
        number: e.seq,
        what: match (kind, e.told) {
            (_, Some(how)) => reader.text(told_key(how), &[]),
            (Some(kind), None) => reader.text(event_key(kind), &[]),
            (None, None) => e.kind.to_owned(),
        },
        day: e.day.to_string(),
        time: e.at.map(|at| visit.local(at).strftime("%H:%M").to_string()),
        who,
        parts: e.parts.iter().map(|name| part(name, documents, reader)).collect(),
        to: e.to.map(|id| point(public, id, reader)),
        times: e.times,
        look: matches!(kind, Some(Kind::Looked | Kind::ContactSeen)),
    }
}

/// `head`, `answers`, `thread`, `document/3` in words; a document by its own name, kept apart from text of
/// the other direction.
fn part(name: &str, documents: &[DocumentLine], reader: &Reader) -> String {
    let number = name.strip_prefix("document/").and_then(|n| n.parse().ok());
    if let Some(document) = documents.iter().find(|d| Some(d.number) == number) {
        return format!("\u{2068}{}\u{2069}", document.name);
    }
    match name.split_once('/') {
        Some(("packet", _)) => reader.text("part-packet", &[]),
        Some((_, number)) => reader.text("part-document", &[("number", Arg::Text(number))]),
        None if name == "head" => reader.text("part-head", &[]),
        None if name == "answers" => reader.text("part-answers", &[]),
        None if name == "contact" => reader.text("part-contact", &[]),
        None if name == "thread" => reader.text("part-thread", &[]),
        None => reader.text("part-other", &[]),
    }
}

pub fn reader_line(public: &Public, row: &ReaderRow, documents: &[DocumentLine], reader: &Reader) -> ReaderLine {
    // No office waits for its grant here, but a card that is not in force yet.
    let next = row.point.is_none() && row.dormant;
    let key = match (row.guest, row.notifier) {
        (Some(_), _) => "share-guest",
        (None, true) => "reader-notifier",
        (None, false) => "case-your-card",
    };
    let card = || reader.text(if next { "replacing-next" } else { key }, &[]);
    let who = row.point.map_or_else(card, |id| point(public, id, reader));
    ReaderLine {
        who,
        parts: row.parts.iter().map(|name| part(name, documents, reader)).collect(),
        dormant: row.dormant && !next,
    }
}

pub fn deadline(d: &DeadlineView, reader: &Reader) -> DeadlineRow {
    let what = match d.what {
        "notice" => "deadline-notice",
        "decision" => "deadline-decision",
        "delivery" => "deadline-delivery",
        "complaint" => "deadline-complaint",
        _ => "deadline-closing",
    };
    let line = |l: &calendar::Line| LineRow {
        from: l.from.to_string(),
        to: l.to.to_string(),
        what: reader.text(day_key(l.what), &[]),
        counts: matches!(l.what, What::Counted | What::WorkedWeekend),
        counted_to: l.counted_to,
    };
    DeadlineRow {
        what: reader.text(what, &[]),
        date: d.date.to_string(),
        provisional: d.provisional,
        lines: d.lines.iter().map(line).collect(),
    }
}

fn day_key(what: What) -> &'static str {
    match what {
        What::Received => "days-received",
        What::Counted => "days-counted",
        What::WorkedWeekend => "days-worked-weekend",
        What::Weekend => "days-weekend",
        What::Holiday => "days-holiday",
        What::Closed => "days-closed",
        What::Stopped => "days-stopped",
    }
}
