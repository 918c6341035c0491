//! Which letters there are, and which of them a case has.

use super::super::visit::Visit;
use super::there;
use case::Kind as Event;
use node::view::{CaseView, Entry, MessageKind};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// That it was received, and by when it is decided.
    Acceptance,
    /// The one notice of what is missing.
    Missing,
    /// More time, with the reasons.
    Extension,
    Decision,
    Answer,
    /// That another office has it now.
    Transfer,
    Withdrawal,
    /// That an office holds originals, and since when.
    Originals,
    /// That they were given back.
    Returned,
    /// What is to be paid.
    Fee,
    /// That it was paid.
    Payment,
    /// What happened, and who looked.
    Timeline,
    /// What an office of another town answered to the step of this number.
    There(u32),
}

impl Kind {
    /// But those from other towns, of which there may be several.
    pub const ALL: [Kind; 12] = [
        Kind::Acceptance,
        Kind::Missing,
        Kind::Extension,
        Kind::Decision,
        Kind::Answer,
        Kind::Transfer,
        Kind::Withdrawal,
        Kind::Originals,
        Kind::Returned,
        Kind::Fee,
        Kind::Payment,
        Kind::Timeline,
    ];

    /// As it stands in addresses.
    pub fn name(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Kind::There(number) => return Cow::Owned(there::word(number)),
            Kind::Acceptance => "acceptance",
            Kind::Missing => "missing",
            Kind::Extension => "extension",
            Kind::Decision => "decision",
            Kind::Answer => "answer",
            Kind::Transfer => "transfer",
            Kind::Withdrawal => "withdrawal",
            Kind::Originals => "originals",
            Kind::Returned => "returned",
            Kind::Fee => "fee",
            Kind::Payment => "payment",
            Kind::Timeline => "timeline",
        })
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).or_else(|| there::read(name).map(Kind::There))
    }

    /// Message key. What was received is not yet accepted.
    pub fn title(self, view: &CaseView) -> &'static str {
        match self {
            Kind::Acceptance if accepted(view).is_none() => "letter-receipt",
            Kind::Acceptance => "letter-acceptance",
            Kind::Missing => "letter-missing",
            Kind::Extension => "letter-extension",
            Kind::Decision => "letter-decision",
            Kind::Answer => "letter-answer",
            Kind::Transfer => "letter-transfer",
            Kind::Withdrawal => "letter-withdrawal",
            Kind::Originals => "letter-originals",
            Kind::Returned => "letter-returned",
            Kind::Fee => "letter-fee",
            Kind::Payment => "letter-payment",
            Kind::Timeline => "letter-timeline",
            Kind::There(number) => there::title(view, number),
        }
    }

    /// Only what happened can be printed.
    pub fn exists(self, view: &CaseView) -> bool {
        let said = |kinds: &[MessageKind]| view.thread.iter().any(|m| kinds.contains(&m.kind));
        match self {
            Kind::Acceptance | Kind::Timeline => view.received.is_some(),
            Kind::Missing => said(&[MessageKind::Asked]),
            Kind::Extension => said(&[MessageKind::Extended]),
            Kind::Decision => said(&[MessageKind::DecidedYes, MessageKind::DecidedNo]),
            Kind::Answer => said(&[MessageKind::Answer]),
            Kind::Transfer => said(&[MessageKind::Passed]),
            Kind::Withdrawal => event(view, Event::Withdrawn).is_some(),
            Kind::Originals => said(&[MessageKind::OriginalTaken]),
            Kind::Returned => said(&[MessageKind::OriginalReturned]),
            Kind::Fee => view.received.is_some() && view.fee.is_some() && view.paid.is_none(),
            Kind::Payment => view.paid.is_some(),
            Kind::There(number) => there::step(view, number).is_some(),
        }
    }
}

/// The last event of this kind.
pub fn event(view: &CaseView, kind: Event) -> Option<&Entry> {
    view.timeline.iter().rfind(|e| e.kind == kind.name())
}

/// How it came to be accepted, if it was.
pub fn accepted(view: &CaseView) -> Option<&Entry> {
    event(view, Event::Accepted).or_else(|| event(view, Event::AcceptedBySilence))
}

/// A letter that can be opened.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub kind: Cow<'static, str>,
    pub title: String,
}

/// The letters that this case has, for its page; those from other towns with the town.
pub fn links(visit: &Visit, view: &CaseView) -> Vec<Link> {
    let there = view.handed.iter().map(|h| Kind::There(h.number));
    let all = Kind::ALL.into_iter().chain(there).filter(|kind| kind.exists(view));
    let link = |kind: Kind| {
        let (title, town) = (visit.reader.text(kind.title(view), &[]), there::town(visit, view, kind));
        Link { kind: kind.name(), title: town.map_or_else(|| title.clone(), |town| format!("{title} · {town}")) }
    };
    all.map(link).collect()
}
