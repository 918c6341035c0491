//! A hold: what of a case must not go, because a court or an audit needs it. Two members put it on, for six
//! months at most. Nobody reads more by it; it only outlives a deletion, as a record does.

use crate::command::{Actor, Command};
use crate::decide::{Decision, Grants, Refusal};
use crate::event::Kind;
use crate::keep::Recorded;
use crate::state::{Stage, State};
use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Months that a hold lasts at most. A longer need is put on anew, by two members again.
const LONGEST: i64 = 6;

/// What is held, and the last day of it. Why is sealed: it stands in the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub answers: bool,
    pub thread: bool,
    pub documents: bool,
    pub until: Date,
}

impl Hold {
    pub fn covers(&self, part: Recorded) -> bool {
        match part {
            Recorded::Answers => self.answers,
            Recorded::Thread => self.thread,
            Recorded::Documents => self.documents,
        }
    }

    pub fn parts(&self) -> Vec<Recorded> {
        Recorded::ALL.into_iter().filter(|part| self.covers(*part)).collect()
    }
}

/// The holds of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// One member asked for it; it holds nothing yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Hold>,
    /// In force until its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<Hold>,
}

impl Holding {
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl State {
    /// The hold in force on `day`.
    pub fn held(&self, day: Date) -> Option<Hold> {
        self.holding.set.filter(|hold| day <= hold.until)
    }
}

/// Decides the commands about holds; `None` for every other.
pub(crate) fn decide(s: &State, actor: Actor, command: Command, today: Date) -> Option<Result<Decision, Refusal>> {
    let decided = match command {
        Command::AskHold(hold) => ask(s, hold, today),
        Command::SetHold { other } => set(s, other, today),
        Command::EndHold => end(s, today),
        _ => return None,
    };
    Some(if actor == Actor::Point(s.responsible) { decided } else { Err(Refusal::NotInCharge) })
}

fn fits(s: &State, hold: Hold, today: Date) -> Result<(), Refusal> {
    let draft = s.stage == Stage::Draft || s.before == Some(Stage::Draft);
    if draft || s.leaving.gone.is_some() {
        return Err(Refusal::Stage(s.stage));
    }
    let latest = today.saturating_add(Span::new().months(LONGEST));
    if hold.parts().is_empty() || hold.until < today || hold.until > latest {
        return Err(Refusal::BadHold);
    }
    let gone = s.leaving.parted.is_some() && hold.parts().iter().any(|part| !s.left().contains(part));
    if gone { Err(Refusal::PartGone) } else { Ok(()) }
}

fn ask(s: &State, hold: Hold, today: Date) -> Result<Decision, Refusal> {
    fits(s, hold, today)?;
    if s.holding.asked.is_some() {
        return Err(Refusal::HoldAsked);
    }
    Ok(step(s, Kind::HoldAsked, Holding { asked: Some(hold), set: s.held(today) }))
}

fn set(s: &State, other: bool, today: Date) -> Result<Decision, Refusal> {
    let hold = s.holding.asked.ok_or(Refusal::NoHold)?;
    fits(s, hold, today)?;
    if !other {
        return Err(Refusal::SameMember);
    }
    Ok(step(s, Kind::HoldSet, Holding { asked: None, set: Some(hold) }))
}

/// What is asked for is dropped first; then what is in force.
fn end(s: &State, today: Date) -> Result<Decision, Refusal> {
    let left = match (s.holding.asked, s.held(today)) {
        (Some(_), set) => Holding { asked: None, set },
        (None, Some(_)) => Holding::default(),
        (None, None) => return Err(Refusal::NoHold),
    };
    Ok(step(s, Kind::HoldEnded, left))
}

fn step(s: &State, kind: Kind, holding: Holding) -> Decision {
    Decision { kind, next: State { seq: s.seq + 1, holding, ..s.clone() }, grants: Grants::Unchanged }
}

#[cfg(test)]
#[path = "hold_tests.rs"]
mod tests;
