//! How long a case is kept, and how it goes: a draft by time, a finished case at its holder's wish or
//! by time, announced and with days to undo it. What the office is obliged to keep goes last.

use crate::command::{Actor, Command};
use crate::decide::{Decision, Grants, Refusal};
use crate::event::Kind;
use crate::state::{Stage, State};
use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Days in which a deletion, as a withdrawal, can be undone.
pub const UNDO: i64 = 3;
/// Days after its last change, after which a draft goes.
pub const DRAFT: i64 = 30;
/// Days for which the holder puts off an end that time announced.
const LONGER: i64 = 30;

/// Days after the end of a case; stands in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keep {
    /// Until its parts go.
    pub days: u32,
    /// What outlives a deletion by the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
}

/// What the office is obliged to keep, and for how many days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub days: u32,
    pub parts: Vec<Recorded>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recorded {
    Answers,
    Thread,
    Documents,
}

impl Recorded {
    pub const ALL: [Recorded; 3] = [Recorded::Answers, Recorded::Thread, Recorded::Documents];

    /// The word the API uses.
    pub fn name(self) -> &'static str {
        match self {
            Recorded::Answers => "answers",
            Recorded::Thread => "thread",
            Recorded::Documents => "documents",
        }
    }
}

/// Where a case stands on its way out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// The day of a draft's last change, or of the end of a case.
    pub since: Option<Date>,
    /// It goes some days after this one.
    pub announced: Option<Date>,
    /// Its holder wants it.
    pub asked: bool,
    /// The holder put it off until this day.
    pub until: Option<Date>,
    /// The day on which all went but the record.
    pub parted: Option<Date>,
    /// What was left then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Vec<Recorded>>,
    /// The day on which everything went.
    pub gone: Option<Date>,
}

impl State {
    /// The last day before the next step on the way out; `None` while nothing takes that way.
    pub fn last_day(&self) -> Option<Date> {
        let (l, keep) = (&self.leaving, self.profile.keep.as_ref());
        let since = l.since.filter(|_| l.gone.is_none())?;
        match self.stage {
            Stage::Draft => Some(later(since, DRAFT)),
            _ if !self.originals.is_empty() || self.clock.complaint.is_some() || self.waits_elsewhere() => None,
            Stage::Withdrawn if self.before == Some(Stage::Draft) => Some(later(since, UNDO)),
            Stage::Closed | Stage::Withdrawn => match (l.parted, l.announced) {
                (Some(parted), _) => {
                    // What nobody has to keep any more goes on the same day.
                    let over = parted.yesterday().unwrap_or(parted);
                    Some(self.left().into_iter().map(|part| self.obliged(part).unwrap_or(over)).min().unwrap_or(over))
                }
                (None, Some(day)) => Some(later(day, UNDO)),
                (None, None) => keep.map(|k| later(since, k.days.into()).max(l.until.unwrap_or(since))),
            },
            _ => None,
        }
    }

    /// The first day on which time takes that step.
    pub fn leaves_on(&self) -> Option<Date> {
        self.last_day().and_then(|day| day.tomorrow().ok())
    }

    /// Until when law obliges the office to keep some of it beyond a deletion on `today`.
    pub fn record_until(&self, today: Date) -> Option<Date> {
        self.record_end().filter(|last| self.before != Some(Stage::Draft) && today <= *last)
    }

    fn record_end(&self) -> Option<Date> {
        let record = self.profile.keep.as_ref()?.record.as_ref()?;
        Some(later(self.leaving.since?, record.days.into()))
    }

    /// The last day of which `part` outlives a deletion: as record, or by a hold.
    fn obliged(&self, part: Recorded) -> Option<Date> {
        let record = self.profile.keep.as_ref().and_then(|k| k.record.as_ref());
        let record = record.filter(|r| r.parts.contains(&part)).and_then(|_| self.record_end());
        let held = self.holding.set.filter(|hold| hold.covers(part)).map(|hold| hold.until);
        record.into_iter().chain(held).max()
    }

    /// What outlives a deletion on `day`.
    pub fn outlives(&self, day: Date) -> Vec<Recorded> {
        Recorded::ALL.into_iter().filter(|part| self.obliged(*part).is_some_and(|last| day <= last)).collect()
    }

    /// What is left of a case that was deleted but for what must be kept.
    pub fn left(&self) -> Vec<Recorded> {
        let record = self.profile.keep.as_ref().and_then(|k| k.record.as_ref());
        // From before holds: the record.
        self.leaving.left.clone().or_else(|| record.map(|r| r.parts.clone())).unwrap_or_default()
    }

    /// Until when some of it outlives a deletion on `day`, for either reason.
    pub fn outlives_until(&self, day: Date) -> Option<Date> {
        self.outlives(day).into_iter().filter_map(|part| self.obliged(part)).max()
    }
}

/// The commands about leaving; `None` for others.
pub(crate) fn decide(s: &State, actor: Actor, command: Command, today: Date) -> Option<Result<Decision, Refusal>> {
    match (command, actor) {
        (Command::Leave, Actor::Clock) => Some(leave(s, today)),
        (Command::Leave, _) => Some(Err(Refusal::NotDue)),
        (Command::Delete, Actor::Holder) => Some(delete(s, today)),
        (Command::Keep, Actor::Holder) => Some(keep(s, today)),
        (Command::Delete | Command::Keep, _) => Some(Err(Refusal::NotHolder)),
        _ => None,
    }
}

/// What an event of any kind does to the day from which a case is kept.
pub(crate) fn follow(before: Stage, kind: Kind, next: &mut State, today: Date) {
    let l = &mut next.leaving;
    match next.stage {
        Stage::Draft if matches!(kind, Kind::Drafted | Kind::Edited | Kind::Document | Kind::Restored) => {
            l.since = Some(today);
        }
        Stage::Closed | Stage::Withdrawn if before != next.stage => l.since = Some(today),
        Stage::Draft | Stage::Closed | Stage::Withdrawn => {}
        _ => *l = Leaving::default(),
    }
}

fn delete(s: &State, today: Date) -> Result<Decision, Refusal> {
    match s.stage {
        Stage::Closed | Stage::Withdrawn if s.before != Some(Stage::Draft) => {}
        Stage::Draft | Stage::Withdrawn => return Err(Refusal::Stage(s.stage)),
        _ => return Err(Refusal::StillOpen),
    }
    if !s.originals.is_empty() {
        return Err(Refusal::HoldsOriginal);
    }
    if s.clock.complaint.is_some() {
        return Err(Refusal::ComplaintRuns);
    }
    if s.waits_elsewhere() {
        return Err(Refusal::StillOpen);
    }
    if s.leaving.asked {
        return Err(Refusal::ChosenAlready);
    }
    let mut decision = step(s, Kind::DeletionAsked, Grants::Unchanged);
    decision.next.leaving.asked = true;
    decision.next.leaving.announced = Some(today);
    Ok(decision)
}

fn keep(s: &State, today: Date) -> Result<Decision, Refusal> {
    if s.leaving.announced.is_none_or(|day| today > later(day, UNDO)) {
        return Err(Refusal::UndoOver);
    }
    let mut decision = step(s, Kind::Kept, Grants::Unchanged);
    let l = &mut decision.next.leaving;
    if !l.asked {
        l.until = Some(later(today, LONGER));
    }
    (l.announced, l.asked) = (None, false);
    Ok(decision)
}

fn leave(s: &State, today: Date) -> Result<Decision, Refusal> {
    if s.leaves_on().is_none_or(|day| today < day) {
        return Err(Refusal::NotDue);
    }
    let draft = s.stage == Stage::Draft || s.before == Some(Stage::Draft);
    if !draft && s.leaving.announced.is_none() && s.leaving.parted.is_none() {
        let mut decision = step(s, Kind::Announced, Grants::Unchanged);
        decision.next.leaving.announced = Some(today);
        return Ok(decision);
    }
    let mut left = if draft { vec![] } else { s.outlives(today) };
    if s.leaving.parted.is_some() {
        left.retain(|part| s.left().contains(part));
    }
    let (kind, grants) = if left.is_empty() { (Kind::Shredded, Grants::Shred) } else { (Kind::Parted, Grants::Record) };
    let mut decision = step(s, kind, grants);
    // There is nothing left that a new card could open.
    decision.next.replacement = None;
    let l = &mut decision.next.leaving;
    if left.is_empty() {
        l.gone = Some(today);
    } else {
        l.parted = l.parted.or(Some(today));
    }
    l.left = Some(left).filter(|left| !left.is_empty());
    Ok(decision)
}

fn step(s: &State, kind: Kind, grants: Grants) -> Decision {
    Decision { kind, next: State { seq: s.seq + 1, ..s.clone() }, grants }
}

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

#[cfg(test)]
#[path = "keep_tests.rs"]
pub(crate) mod tests;
