//! Steps of a case that another town does, and a case that is another town's step.
//!
//! Whose a step is, moves only with an event of the case that asked: see the crate `handover` for why a line
//! that is cut never makes two owners, and never none.

use crate::clock::Clock;
use crate::command::{Actor, Command};
use crate::decide::{Decision, Grants, Refusal};
use crate::event::Kind;
use crate::state::{Stage, State};
use calendar::{BadCalendar, Calendar};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Steps that can be handed over in one case, one after another: each has a card of its own in the other town,
/// and whoever comes there with theirs has them all tried.
pub const HANDED: usize = 8;

/// How a step ended in the other town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Answered,
    /// Its office is not in charge of it, and said why.
    NotOurs,
    /// The person took it back there, or here.
    Withdrawn,
    /// The other town was put back to a time before it had the step, and will not act.
    Lost,
}

impl Outcome {
    /// The word that pages, the API and the other town use.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Answered => "answered",
            Outcome::NotOurs => "not_ours",
            Outcome::Withdrawn => "withdrawn",
            Outcome::Lost => "lost",
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Crossing {
    /// The person agreed. Whoever was in charge is, until the other town has it.
    Offered,
    /// Taken back before that.
    Recalled,
    /// The other town did not take it.
    Refused,
    /// The other town acts.
    There,
    /// It is back, and ended so.
    Back(Outcome),
}

/// One step that the person agreed to hand to another town. Which town and what for is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// The number of the event that handed it over.
    pub number: u32,
    /// Its place among the steps of the procedure.
    pub step: u8,
    /// Working days that the other town has.
    pub days: u16,
    /// Its answer is the answer of the whole case.
    pub ends: bool,
    pub since: Date,
    pub at: Crossing,
    /// The day the other town got it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub there: Option<Date>,
    /// What the other town's office wrote so far.
    #[serde(default)]
    pub letters: u32,
}

/// Of a case that is a step of another town's case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// Written to the other town so far.
    #[serde(default)]
    pub letters: u32,
    /// How it went back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<Outcome>,
}

impl Handed {
    /// The day after which the other town is silent: half of its time.
    ///
    /// # Errors
    /// [`BadCalendar`] for dates no calendar reaches.
    pub fn silent_from(&self, cal: &Calendar) -> Result<Option<Date>, BadCalendar> {
        if self.at != Crossing::Offered {
            return Ok(None);
        }
        cal.due(self.since, (self.days / 2).max(1), &[]).map(|due| Some(due.date))
    }
}

impl State {
    /// The first day after which one of the towns that a step was offered to is silent.
    ///
    /// # Errors
    /// As for [`Handed::silent_from`].
    pub fn silent_from(&self, cal: &Calendar) -> Result<Option<Date>, BadCalendar> {
        let mut first = None;
        for handed in &self.handed {
            first = first.into_iter().chain(handed.silent_from(cal)?).min();
        }
        Ok(first)
    }

    pub fn handed(&self, number: u32) -> Option<&Handed> {
        self.handed.iter().find(|h| h.number == number)
    }

    /// Whether this step is on its way, there, or was answered there.
    pub fn is_handed(&self, step: u8) -> bool {
        let stands = |at| matches!(at, Crossing::Offered | Crossing::There | Crossing::Back(Outcome::Answered));
        self.handed.iter().any(|h| h.step == step && stands(h.at))
    }

    /// Another town has a step of it.
    pub fn waits_elsewhere(&self) -> bool {
        self.handed.iter().any(|h| h.at == Crossing::There)
    }

    /// Another town lost a step, which is this office's again.
    pub fn has_lost(&self) -> bool {
        let lost = |h: &Handed| h.at == Crossing::Back(Outcome::Lost) && !self.is_handed(h.step);
        matches!(self.stage, Stage::Sent | Stage::ToComplete | Stage::Accepted) && self.handed.iter().any(lost)
    }

    /// Another town has the one step that ends it: here nobody decides meanwhile.
    pub fn acts_elsewhere(&self) -> bool {
        self.handed.iter().any(|h| h.ends && h.at == Crossing::There)
    }

    /// An office may not do this while another town does the step.
    pub(crate) fn hands_off(&self, command: Command) -> bool {
        use Command::{Accept, Answer, Ask, Decide, Extend, Pass, Step};
        match command {
            Decide { .. } | Answer => self.waits_elsewhere(),
            Accept | Ask | Extend | Pass { .. } | Step => self.acts_elsewhere(),
            _ => false,
        }
    }
}

/// Decides the commands about handovers; `None` for every other.
pub(crate) fn decide(s: &State, actor: Actor, command: Command, today: Date) -> Option<Result<Decision, Refusal>> {
    let by = |wanted: Actor| if actor == wanted { Ok(()) } else { Err(Refusal::NotHolder) };
    let time = || if actor == Actor::Clock { Ok(()) } else { Err(Refusal::NotDue) };
    Some(match command {
        Command::HandOver { .. } => by(Actor::Holder).and_then(|()| hand_over(s, command, today)),
        Command::Recall { number } => {
            by(Actor::Holder).and_then(|()| moves(s, number, Crossing::Offered, Crossing::Recalled, Kind::Recalled))
        }
        Command::CrossRefused { number } => {
            time().and_then(|()| moves(s, number, Crossing::Offered, Crossing::Refused, Kind::HandoverRefused))
        }
        Command::Crossed { number } => time().and_then(|()| crossed(s, number, today)),
        Command::Letter { number } => time().and_then(|()| letter(s, number)),
        Command::CameBack { number, outcome } => time().and_then(|()| came_back(s, number, outcome, today)),
        Command::WithdrawnThere => time().and_then(|()| withdrawn(s, today)),
        Command::Return => match actor {
            Actor::Point(point) if point == s.responsible => give_back(s, today),
            _ => Err(Refusal::NotInCharge),
        },
        _ => return None,
    })
}

fn step(s: &State, kind: Kind, change: impl FnOnce(&mut State)) -> Decision {
    let mut next = State { seq: s.seq + 1, ..s.clone() };
    change(&mut next);
    Decision { kind, next, grants: Grants::Unchanged }
}

fn hand_over(s: &State, command: Command, today: Date) -> Result<Decision, Refusal> {
    let Command::HandOver { step: which, days, early, ends } = command else { return Err(Refusal::NotDue) };
    let ready = s.stage == Stage::Accepted || (early && s.stage == Stage::Sent);
    if !ready || s.came.is_some() || s.is_handed(which) {
        return Err(Refusal::Stage(s.stage));
    }
    if s.handed.len() >= HANDED {
        return Err(Refusal::HandedOften);
    }
    if !early && s.profile.seen && !s.seen {
        return Err(Refusal::NotSeen);
    }
    let number = s.seq + 1;
    let handed =
        Handed { number, step: which, days, ends, since: today, at: Crossing::Offered, there: None, letters: 0 };
    Ok(step(s, Kind::HandedOver, |next| next.handed.push(handed)))
}

fn at(s: &State, number: u32, wanted: Crossing) -> Result<(), Refusal> {
    match s.handed(number) {
        Some(handed) if handed.at == wanted => Ok(()),
        _ => Err(Refusal::NotThere),
    }
}

fn set(next: &mut State, number: u32, change: impl FnOnce(&mut Handed)) {
    if let Some(handed) = next.handed.iter_mut().find(|h| h.number == number) {
        change(handed);
    }
}

fn moves(s: &State, number: u32, from: Crossing, to: Crossing, kind: Kind) -> Result<Decision, Refusal> {
    at(s, number, from)?;
    Ok(step(s, kind, |next| set(next, number, |h| h.at = to)))
}

fn crossed(s: &State, number: u32, today: Date) -> Result<Decision, Refusal> {
    at(s, number, Crossing::Offered)?;
    Ok(step(s, Kind::Released, |next| set(next, number, |h| (h.at, h.there) = (Crossing::There, Some(today)))))
}

fn letter(s: &State, number: u32) -> Result<Decision, Refusal> {
    at(s, number, Crossing::There)?;
    Ok(step(s, Kind::Letter, |next| set(next, number, |h| h.letters += 1)))
}

fn came_back(s: &State, number: u32, outcome: Outcome, today: Date) -> Result<Decision, Refusal> {
    at(s, number, Crossing::There)?;
    let ends = outcome == Outcome::Answered && s.handed(number).is_some_and(|h| h.ends);
    let in_hand = matches!(s.stage, Stage::Sent | Stage::ToComplete | Stage::Accepted);
    let kind = if outcome == Outcome::Lost { Kind::HandoverLost } else { Kind::CameBack };
    Ok(step(s, kind, |next| {
        set(next, number, |h| h.at = Crossing::Back(outcome));
        if ends && in_hand {
            next.stage = Stage::Answered;
            let Clock { answered, late, stopped, .. } = &mut next.clock;
            (*answered, *late, *stopped) = (Some(today), false, None);
        }
    }))
}

/// The person took it back in the other town: told by that town, on whose word this one was opened.
fn withdrawn(s: &State, today: Date) -> Result<Decision, Refusal> {
    let open = matches!(s.stage, Stage::Sent | Stage::ToComplete | Stage::Accepted | Stage::Decided);
    if s.came.is_none_or(|came| came.back.is_some()) || !open {
        return Err(Refusal::Stage(s.stage));
    }
    Ok(step(s, Kind::Withdrawn, |next| {
        next.before = None;
        next.stage = Stage::Withdrawn;
        next.clock.withdrawn = Some(today);
        next.clock.stopped = s.clock.stopped.or(Some(today));
        back(next, Outcome::Withdrawn);
    }))
}

fn give_back(s: &State, today: Date) -> Result<Decision, Refusal> {
    let open = matches!(s.stage, Stage::Sent | Stage::ToComplete | Stage::Accepted);
    if s.came.is_none_or(|came| came.back.is_some()) || !open {
        return Err(Refusal::Stage(s.stage));
    }
    if !s.originals.is_empty() {
        return Err(Refusal::HoldsOriginal);
    }
    Ok(step(s, Kind::GivenBack, |next| {
        next.stage = Stage::Closed;
        let Clock { answered, late, stopped, .. } = &mut next.clock;
        (*answered, *late, *stopped) = (Some(today), false, None);
        back(next, Outcome::NotOurs);
    }))
}

/// What is not there yet stays here.
pub(crate) fn recall_all(next: &mut State) {
    for handed in next.handed.iter_mut().filter(|h| h.at == Crossing::Offered) {
        handed.at = Crossing::Recalled;
    }
}

/// How a case that came from elsewhere goes back.
pub(crate) fn back(next: &mut State, outcome: Outcome) {
    if let Some(came) = next.came.as_mut() {
        came.back.get_or_insert(outcome);
    }
}

#[cfg(test)]
#[path = "handed_tests.rs"]
mod tests;
