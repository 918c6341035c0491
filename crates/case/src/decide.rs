//! The rules: from a state and a command to what happens, or why not.

use crate::clock::{Clock, Profile};
use crate::command::{Actor, Command};
use crate::event::Kind;
use crate::handed::{self, Outcome};
use crate::hold::{self, Holding};
use crate::keep::{self, Leaving, UNDO};
use crate::news::{self, News};
use crate::state::{Stage, State};
use calendar::{BadCalendar, Calendar, Day, Stop};
use id::PointId;
use jiff::civil::Date;

/// Days back to which paper can be keyed in with its true date of receipt.
const KEYED_WITHIN: i64 = 30;

/// What happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub kind: Kind,
    /// The state after the event; its `seq` is the event's.
    pub next: State,
    pub grants: Grants,
}

/// What happens to grants, beside those that new parts bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grants {
    Unchanged,
    /// The office in charge gets every part, the escalation office a dormant grant on each; so again when
    /// their keys were lost.
    ToOffice,
    /// The new point gets every part, the old one loses them.
    Move {
        from: PointId,
        to: PointId,
    },
    /// The dormant one of this point becomes live.
    Release {
        to: PointId,
    },
    /// The same, and the point it stands in for loses its own.
    Replace {
        from: PointId,
        to: PointId,
    },
    /// The card to come gets every part, dormant.
    NextCard,
    /// It loses them again, and opens nothing.
    NoNextCard,
    /// It takes the place of the old one.
    TakeOver,
    /// All go, and everything sealed; but for what the office in charge is obliged to keep.
    Record,
    /// All go, and everything sealed.
    Shred,
}

/// Why not. Each is a sentence in the reader's language, by [`Refusal::key`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the case is {} and does not allow this now", .0.name())]
    Stage(Stage),
    #[error("another point is in charge of this case")]
    NotInCharge,
    #[error("only the holder of the card can do this")]
    NotHolder,
    #[error("what is missing can be asked for once, and was; write a message instead")]
    AskedOnce,
    #[error("the deadline was extended once already")]
    ExtendedOnce,
    #[error("the deadline has passed and can no longer be extended")]
    TooLate,
    #[error("a case can only be passed to another point")]
    PassToSelf,
    #[error("it is not yet time")]
    NotDue,
    #[error("the time for undoing this is over")]
    UndoOver,
    #[error("a case that is open is not deleted")]
    StillOpen,
    #[error("a case with an open complaint is not deleted")]
    ComplaintRuns,
    #[error("a complaint is open already")]
    ComplainedAlready,
    #[error("there is no complaint to answer")]
    NoComplaint,
    #[error("there is no news that waits")]
    NoNews,
    #[error("paper can be keyed in within thirty days, and never before it came")]
    BadReceipt,
    #[error("an original is still with the office; it is given back before the case ends")]
    HoldsOriginal,
    #[error("this original is not with the office")]
    NotHeld,
    #[error("this is granted only after the person was seen at a counter")]
    NotSeen,
    #[error("the fee was paid already")]
    PaidAlready,
    #[error("that is how it is already")]
    ChosenAlready,
    #[error("it was not chosen that a lost card can be replaced")]
    NotReplaceable,
    #[error("a new card was asked for already")]
    AskedForCard,
    #[error("no card is being replaced")]
    NoReplacement,
    #[error("the second check is another member's")]
    SameMember,
    #[error("two members have checked already")]
    CheckedTwice,
    #[error("a hold names parts, and a last day within six months")]
    BadHold,
    #[error("a hold is asked for already and waits for a second member")]
    HoldAsked,
    #[error("there is no hold")]
    NoHold,
    #[error("that part is gone already")]
    PartGone,
    #[error("another town's office has this step now")]
    Elsewhere,
    #[error("this step is not there any more")]
    NotThere,
    #[error("steps of this case were handed over eight times already")]
    HandedOften,
    #[error("{0}")]
    Calendar(#[from] BadCalendar),
}

impl Refusal {
    /// The message that explains it.
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::Stage(_) => "refusal-stage",
            Refusal::NotInCharge => "refusal-not-in-charge",
            Refusal::NotHolder => "refusal-not-holder",
            Refusal::AskedOnce => "refusal-asked-once",
            Refusal::ExtendedOnce => "refusal-extended-once",
            Refusal::TooLate => "refusal-too-late",
            Refusal::PassToSelf => "refusal-pass-to-self",
            Refusal::NotDue => "refusal-not-due",
            Refusal::UndoOver => "refusal-undo-over",
            Refusal::StillOpen => "refusal-still-open",
            Refusal::ComplaintRuns => "refusal-complaint-runs",
            Refusal::ComplainedAlready => "refusal-complained-already",
            Refusal::NoComplaint => "refusal-no-complaint",
            Refusal::NoNews => "refusal-no-news",
            Refusal::BadReceipt => "refusal-bad-receipt",
            Refusal::HoldsOriginal => "refusal-holds-original",
            Refusal::NotHeld => "refusal-not-held",
            Refusal::NotSeen => "refusal-not-seen",
            Refusal::PaidAlready => "refusal-paid-already",
            Refusal::ChosenAlready => "refusal-chosen-already",
            Refusal::NotReplaceable => "refusal-not-replaceable",
            Refusal::AskedForCard => "refusal-asked-for-card",
            Refusal::NoReplacement => "refusal-no-replacement",
            Refusal::SameMember => "refusal-same-member",
            Refusal::CheckedTwice => "refusal-checked-twice",
            Refusal::BadHold => "refusal-bad-hold",
            Refusal::HoldAsked => "refusal-hold-asked",
            Refusal::NoHold => "refusal-no-hold",
            Refusal::PartGone => "refusal-part-gone",
            Refusal::Elsewhere => "refusal-elsewhere",
            Refusal::NotThere => "refusal-not-there",
            Refusal::HandedOften => "refusal-handed-often",
            Refusal::Calendar(_) => "refusal-calendar",
        }
    }
}

/// A new case, as a draft or, where it needs no draft, sent at once.
pub fn open(receiving: PointId, escalation: Option<PointId>, profile: Profile, sent: Option<Date>) -> Decision {
    let (stage, kind, grants) = match sent {
        Some(_) => (Stage::Sent, Kind::Sent, Grants::ToOffice),
        None => (Stage::Draft, Kind::Drafted, Grants::Unchanged),
    };
    let clock = Clock { received: sent, ..Clock::default() };
    let next = State {
        stage,
        number: None,
        seq: 1,
        receiving,
        responsible: receiving,
        escalation,
        standby: None,
        stands_for: None,
        before: None,
        listed: vec![],
        profile,
        clock,
        originals: vec![],
        seen: false,
        replaceable: false,
        replacement: None,
        card: 0,
        news: News::default(),
        leaving: Leaving::default(),
        holding: Holding::default(),
        handed: vec![],
        came: None,
    };
    Decision { kind, next, grants }
}

/// What `command` by `actor` does on `today`.
///
/// # Errors
/// [`Refusal`], and then nothing happens.
pub fn decide(s: &State, actor: Actor, command: Command, today: Date, cal: &Calendar) -> Result<Decision, Refusal> {
    if let Some(decided) = crate::replace::decide(s, actor, command, today, cal) {
        return decided;
    }
    if let Some(decided) = keep::decide(s, actor, command, today).or_else(|| hold::decide(s, actor, command, today)) {
        return decided;
    }
    if let Some(decided) = handed::decide(s, actor, command, today) {
        let mut decision = decided?;
        news::follow(decision.kind, &mut decision.next, today);
        keep::follow(s.stage, decision.kind, &mut decision.next, today);
        return Ok(decision);
    }
    may(s, actor, command)?;
    if s.hands_off(command) {
        return Err(Refusal::Elsewhere);
    }
    let mut next = State { seq: s.seq + 1, ..s.clone() };
    let mut grants = Grants::Unchanged;
    let stage = |allowed: &[Stage]| match allowed.contains(&s.stage) {
        true => Ok(()),
        false => Err(Refusal::Stage(s.stage)),
    };
    const IN_HAND: &[Stage] = &[Stage::Sent, Stage::ToComplete, Stage::Accepted, Stage::Decided, Stage::Answered];

    let kind = match command {
        Command::Edit => {
            stage(&[Stage::Draft])?;
            Kind::Edited
        }
        Command::Send | Command::SendReceived { .. } => {
            stage(&[Stage::Draft])?;
            let on = if let Command::SendReceived { on } = command { on } else { today };
            let earliest = today.saturating_sub(jiff::Span::new().days(KEYED_WITHIN));
            if on > today || on < earliest {
                return Err(Refusal::BadReceipt);
            }
            next.stage = Stage::Sent;
            next.clock.received = Some(on);
            grants = Grants::ToOffice;
            Kind::Sent
        }
        Command::Complete => {
            stage(&[Stage::ToComplete])?;
            next.stage = Stage::Sent;
            next.clock.completed = Some(today);
            resume(&mut next, today);
            Kind::Completed
        }
        Command::Message => {
            stage(IN_HAND)?;
            Kind::Message
        }
        Command::AttachByHolder => {
            stage(&[Stage::Draft, Stage::Sent, Stage::ToComplete, Stage::Accepted, Stage::Decided, Stage::Answered])?;
            Kind::Document
        }
        Command::Withdraw => {
            stage(&[Stage::Draft, Stage::Sent, Stage::ToComplete, Stage::Accepted])?;
            next.before = Some(s.stage);
            next.stage = Stage::Withdrawn;
            next.clock.withdrawn = Some(today);
            next.clock.stopped = s.clock.stopped.or(Some(today));
            handed::back(&mut next, Outcome::Withdrawn);
            handed::recall_all(&mut next);
            Kind::Withdrawn
        }
        Command::Restore => {
            stage(&[Stage::Withdrawn])?;
            // The other town was told.
            if s.came.is_some() || s.waits_elsewhere() {
                return Err(Refusal::UndoOver);
            }
            let last = s.clock.withdrawn.map(|d| d.saturating_add(jiff::Span::new().days(UNDO)));
            let (Some(before), true) = (s.before, last.is_some_and(|last| today <= last)) else {
                return Err(Refusal::UndoOver);
            };
            next.stage = before;
            next.before = None;
            next.clock.withdrawn = None;
            next.clock.late = false;
            if before != Stage::ToComplete {
                resume(&mut next, today);
            }
            Kind::Restored
        }
        Command::Share => {
            stage(&[&[Stage::Draft], IN_HAND].concat())?;
            Kind::Shared
        }
        Command::Unshare => Kind::Unshared,
        // Also of what is over: somebody may look at it still.
        Command::Complain => {
            stage(&[IN_HAND, &[Stage::Closed]].concat())?;
            if s.leaving.parted.is_some() {
                return Err(Refusal::Stage(s.stage));
            }
            if s.clock.complaint.is_some() {
                return Err(Refusal::ComplainedAlready);
            }
            next.clock.complaint = Some(today);
            if let Some(to) = s.escalation.filter(|_| !s.clock.released) {
                next.clock.released = true;
                grants = Grants::Release { to };
            }
            Kind::Complained
        }
        // Told as a message: a kind of its own would say what the case is about.
        Command::Unpublish => {
            stage(&[Stage::Decided, Stage::Answered, Stage::Closed])?;
            Kind::Message
        }
        Command::Resolve => {
            if s.clock.complaint.is_none() {
                return Err(Refusal::NoComplaint);
            }
            next.clock.complaint = None;
            Kind::Resolved
        }
        Command::Take => {
            stage(IN_HAND)?;
            next.originals.push(next.seq);
            Kind::OriginalTaken
        }
        Command::GiveBack { number } => {
            if !s.originals.contains(&number) {
                return Err(Refusal::NotHeld);
            }
            next.originals.retain(|held| *held != number);
            if next.originals.is_empty() && matches!(s.stage, Stage::Answered | Stage::Withdrawn) {
                next.clock.late = false;
            }
            Kind::OriginalReturned
        }
        Command::Attest { person } => {
            stage(IN_HAND)?;
            next.seen |= person;
            Kind::Attested
        }
        Command::Pay => {
            stage(IN_HAND)?;
            if s.clock.paid.is_some() {
                return Err(Refusal::PaidAlready);
            }
            next.clock.paid = Some(today);
            Kind::Paid
        }
        Command::Close => {
            stage(&[Stage::Answered])?;
            if !s.originals.is_empty() {
                return Err(Refusal::HoldsOriginal);
            }
            next.stage = Stage::Closed;
            Kind::Closed
        }
        Command::List => {
            if !s.is_open() {
                stage(IN_HAND)?;
            }
            if let Actor::Point(point) = actor {
                next.listed.push(point);
            }
            Kind::Listed
        }
        Command::LetIn => {
            stage(&[IN_HAND, &[Stage::Closed]].concat())?;
            grants = Grants::ToOffice;
            Kind::LetIn
        }
        Command::Look => {
            stage(&[IN_HAND, &[Stage::Closed, Stage::Withdrawn]].concat())?;
            Kind::Looked
        }
        Command::Accept => {
            stage(&[Stage::Sent, Stage::ToComplete])?;
            if s.stage == Stage::ToComplete {
                next.clock.completed = Some(today);
                resume(&mut next, today);
            }
            next.stage = Stage::Accepted;
            Kind::Accepted
        }
        Command::Ask => {
            stage(&[Stage::Sent])?;
            if s.clock.asked.is_some() {
                return Err(Refusal::AskedOnce);
            }
            next.stage = Stage::ToComplete;
            next.clock.asked = Some(today);
            next.clock.stopped = Some(today);
            Kind::Asked
        }
        Command::Reply => {
            stage(IN_HAND)?;
            Kind::Reply
        }
        Command::AttachByOffice => {
            stage(IN_HAND)?;
            Kind::OfficeDocument
        }
        Command::Decide { granted } => {
            stage(&[Stage::Accepted])?;
            if granted && s.profile.seen && !s.seen {
                return Err(Refusal::NotSeen);
            }
            next.stage = Stage::Decided;
            next.clock.decided = Some(today);
            next.clock.late = false;
            Kind::Decided
        }
        Command::Answer => {
            // A question is answered without a decision; answering what was sent accepts it.
            stage(&[Stage::Sent, Stage::Accepted, Stage::Decided])?;
            next.stage = Stage::Answered;
            next.clock.answered = Some(today);
            next.clock.late = false;
            handed::back(&mut next, Outcome::Answered);
            Kind::Answered
        }
        Command::Extend => {
            stage(&[Stage::Accepted])?;
            if s.clock.extended {
                return Err(Refusal::ExtendedOnce);
            }
            if s.decide_due(cal)?.is_some_and(|due| today > due.date) {
                return Err(Refusal::TooLate);
            }
            next.clock.extended = true;
            Kind::Extended
        }
        Command::Pass { to } => {
            stage(&[Stage::Sent, Stage::ToComplete, Stage::Accepted])?;
            if to == s.responsible {
                return Err(Refusal::PassToSelf);
            }
            leave(s, &mut next, today, cal);
            next.responsible = to;
            next.stands_for = None;
            looks_again(&mut next);
            grants = Grants::Move { from: s.responsible, to };
            Kind::Passed
        }
        Command::Silence => {
            stage(&[Stage::Sent])?;
            due(s, today, cal)?;
            next.stage = Stage::Accepted;
            Kind::AcceptedBySilence
        }
        Command::Late => {
            if s.originals.is_empty() && !s.acts_elsewhere() {
                stage(&[Stage::Accepted, Stage::Decided])?;
            }
            due(s, today, cal)?;
            next.clock.late = true;
            if let Some(to) = s.escalation.filter(|_| !s.clock.released) {
                next.clock.released = true;
                grants = Grants::Release { to };
            }
            Kind::Late
        }
        Command::CloseByTime => {
            stage(&[Stage::Answered])?;
            if !s.originals.is_empty() {
                return Err(Refusal::HoldsOriginal);
            }
            due(s, today, cal)?;
            next.stage = Stage::Closed;
            Kind::ClosedByTime
        }
        Command::Replaceable { .. }
        | Command::Veto
        | Command::AskCard
        | Command::CheckCard { .. }
        | Command::HandCard
        | Command::StopCard
        | Command::Delete
        | Command::Keep
        | Command::AskHold(_)
        | Command::SetHold { .. }
        | Command::EndHold
        | Command::HandOver { .. }
        | Command::Recall { .. }
        | Command::Return
        | Command::Crossed { .. }
        | Command::CrossRefused { .. }
        | Command::Letter { .. }
        | Command::CameBack { .. }
        | Command::WithdrawnThere
        | Command::Leave
        | Command::TakeOver => return Err(Refusal::NotDue), // decided above
        Command::Choose(_)
        | Command::SeeContact
        | Command::Tell { .. }
        | Command::Notify
        | Command::Unreached
        | Command::Unread => news::decide(s, &mut next, command, today, cal)?,
        Command::StandIn => {
            // Only what an office owes; who waits for the person can go on waiting.
            stage(&[Stage::Sent, Stage::Accepted, Stage::Decided])?;
            let to = s.escalation.filter(|to| *to != s.responsible).ok_or(Refusal::NotDue)?;
            leave(s, &mut next, today, cal);
            looks_again(&mut next);
            next.responsible = to;
            next.escalation = s.standby;
            next.standby = None;
            next.stands_for = s.stands_for.or(Some(s.responsible));
            next.clock.released = false;
            grants = Grants::Replace { from: s.responsible, to };
            Kind::StoodIn
        }
        Command::Step => {
            stage(&[Stage::Accepted])?;
            Kind::Stepped
        }
        Command::Recount => {
            stage(IN_HAND)?;
            Kind::DatesMoved
        }
    };
    news::follow(kind, &mut next, today);
    keep::follow(s.stage, kind, &mut next, today);
    Ok(Decision { kind, next, grants })
}

/// Whether `actor` is in a place to ask for this.
fn may(s: &State, actor: Actor, command: Command) -> Result<(), Refusal> {
    use Command::{AttachByHolder, Close, Complain, Complete, Edit, Message, Restore, Send, Share, Unshare, Withdraw};
    use Command::{CloseByTime, Late, Recount, Silence, StandIn};
    let by_holder = matches!(
        command,
        Edit | Send
            | Command::SendReceived { .. }
            | Complete
            | Message
            | AttachByHolder
            | Withdraw
            | Restore
            | Close
            | Share
            | Unshare
            | Complain
            | Command::Unpublish
            | Command::LetIn
            | Command::Choose(_)
    );
    // A complaint is answered by the office above, where there is one.
    if command == Command::Resolve {
        let above = s.escalation.unwrap_or(s.responsible);
        return if actor == Actor::Point(above) { Ok(()) } else { Err(Refusal::NotInCharge) };
    }
    // Who tells the holder need not be in charge of the case.
    if matches!(command, Command::SeeContact | Command::Tell { .. }) {
        return if actor == Actor::Point(s.teller()) { Ok(()) } else { Err(Refusal::NotInCharge) };
    }
    let by_clock = matches!(
        command,
        Silence | Late | CloseByTime | StandIn | Recount | Command::Notify | Command::Unreached | Command::Unread
    );
    match actor {
        Actor::Holder if by_holder => Ok(()),
        Actor::Clock if by_clock => Ok(()),
        Actor::Guest if command == Command::Look => Ok(()),
        Actor::Guest => Err(Refusal::NotHolder),
        Actor::Point(_) if by_holder => Err(Refusal::NotHolder),
        Actor::Point(_) if by_clock => Err(Refusal::NotDue),
        Actor::Point(point) if point == s.responsible => Ok(()),
        // Who was let in because the case is late may see it, write, and put it into other hands.
        Actor::Point(point) if s.clock.released && s.escalation == Some(point) => match command {
            Command::List | Command::Look | Command::Reply | Command::Pass { .. } => Ok(()),
            _ => Err(Refusal::NotInCharge),
        },
        _ => Err(Refusal::NotInCharge),
    }
}

/// The closed days of the point that is left stay uncounted; those still to come do not.
fn leave(s: &State, next: &mut State, today: Date, cal: &Calendar) {
    let Some(from) = s.clock.received else { return };
    let days = std::iter::successors(from.tomorrow().ok(), |d| d.tomorrow().ok()).take_while(|d| *d <= today);
    next.clock.closed.extend(days.filter(|d| cal.day(*d) == Day::Closed && !s.clock.closed.contains(d)));
}

/// The clock goes on after today; the days since it stopped did not count.
fn resume(next: &mut State, today: Date) {
    if let Some(after) = next.clock.stopped.take() {
        next.clock.stops.push(Stop { after, until: today });
    }
}

/// Another office checks for itself who lost their card.
fn looks_again(next: &mut State) {
    if let Some(replacement) = next.replacement.as_mut().filter(|r| r.made.is_none()) {
        replacement.checked = false;
    }
}

/// Refuses before the day on which time acts.
fn due(s: &State, today: Date, cal: &Calendar) -> Result<(), Refusal> {
    match s.step_wakes(cal)? {
        Some(day) if today >= day => Ok(()),
        _ => Err(Refusal::NotDue),
    }
}
