//! Replacing a lost card: asked for at any counter by the case's number, checked by two members of
//! the office in charge, handed over, and then three working days in which the old card can object.

use crate::command::{Actor, Command};
use crate::decide::{Decision, Grants, Refusal};
use crate::event::Kind;
use crate::state::{Stage, State};
use calendar::{BadCalendar, Calendar, Due};
use id::PointId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Working days in which the old card can object.
const OBJECT: u16 = 3;

/// A replacement that is going on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The counter at which it was asked for.
    pub at: PointId,
    /// One member of the office in charge has checked the person against the request.
    pub checked: bool,
    /// Number of the event that made the new card: a second member has checked too.
    pub made: Option<u32>,
    /// The day the new card was in the person's hand; the old one's days to object count from it.
    pub handed: Option<Date>,
}

impl State {
    /// The last day on which the old card can object. `None` before the new one is handed over.
    ///
    /// # Errors
    /// [`BadCalendar`] for dates no calendar reaches.
    pub fn objects_until(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        let handed = self.replacement.as_ref().and_then(|r| r.handed);
        handed.map(|from| cal.due(from, OBJECT, &[])).transpose()
    }

    /// The day on which the new card takes over.
    ///
    /// # Errors
    /// [`BadCalendar`] as above.
    pub fn replaces_on(&self, cal: &Calendar) -> Result<Option<Date>, BadCalendar> {
        Ok(self.objects_until(cal)?.and_then(|due| due.date.tomorrow().ok()))
    }
}

/// Decides the commands about cards; `None` for every other.
pub(crate) fn decide(
    s: &State,
    actor: Actor,
    command: Command,
    today: Date,
    cal: &Calendar,
) -> Option<Result<Decision, Refusal>> {
    let decided = match command {
        Command::Replaceable { allowed } => holder(actor).and_then(|()| choose(s, allowed)),
        Command::Veto => holder(actor).and_then(|()| running(s)).map(|_| ended(s, Kind::CardVetoed)),
        Command::AskCard => ask(s, actor),
        Command::CheckCard { other } => in_charge(s, actor).and_then(|()| check(s, other)),
        Command::HandCard => in_charge(s, actor).and_then(|()| hand(s, today)),
        Command::StopCard => in_charge(s, actor).and_then(|()| running(s)).map(|_| ended(s, Kind::CardStopped)),
        Command::TakeOver => take_over(s, actor, today, cal),
        _ => return None,
    };
    Some(decided)
}

fn holder(actor: Actor) -> Result<(), Refusal> {
    if actor == Actor::Holder { Ok(()) } else { Err(Refusal::NotHolder) }
}

fn in_charge(s: &State, actor: Actor) -> Result<(), Refusal> {
    if actor == Actor::Point(s.responsible) { Ok(()) } else { Err(Refusal::NotInCharge) }
}

fn running(s: &State) -> Result<&Replacement, Refusal> {
    s.replacement.as_ref().ok_or(Refusal::NoReplacement)
}

fn step(s: &State, kind: Kind, grants: Grants, replacement: Option<Replacement>) -> Decision {
    Decision { kind, next: State { seq: s.seq + 1, replacement, ..s.clone() }, grants }
}

/// What was going on is over, and a card that was made for it never opens anything.
fn ended(s: &State, kind: Kind) -> Decision {
    let made = s.replacement.as_ref().is_some_and(|r| r.made.is_some());
    step(s, kind, if made { Grants::NoNextCard } else { Grants::Unchanged }, None)
}

/// Whether the card may ever be replaced. Forbidding it is an objection too.
fn choose(s: &State, allowed: bool) -> Result<Decision, Refusal> {
    if allowed == s.replaceable {
        return Err(Refusal::ChosenAlready);
    }
    // Forbidding it is an objection, and always possible.
    if allowed && matches!(s.stage, Stage::Closed | Stage::Withdrawn) {
        return Err(Refusal::Stage(s.stage));
    }
    let mut decision = match allowed {
        true => step(s, Kind::CardAllowed, Grants::Unchanged, s.replacement.clone()),
        false => ended(s, Kind::CardForbidden),
    };
    decision.next.replaceable = allowed;
    Ok(decision)
}

fn ask(s: &State, actor: Actor) -> Result<Decision, Refusal> {
    let Actor::Point(at) = actor else { return Err(Refusal::NotInCharge) };
    if matches!(s.stage, Stage::Draft | Stage::Withdrawn) {
        return Err(Refusal::Stage(s.stage));
    }
    if !s.replaceable {
        return Err(Refusal::NotReplaceable);
    }
    if s.replacement.is_some() {
        return Err(Refusal::AskedForCard);
    }
    let asked = Replacement { at, checked: false, made: None, handed: None };
    Ok(step(s, Kind::CardAsked, Grants::Unchanged, Some(asked)))
}

/// `other`: by somebody else than who checked first.
fn check(s: &State, other: bool) -> Result<Decision, Refusal> {
    let now = running(s)?;
    if now.made.is_some() {
        return Err(Refusal::CheckedTwice);
    }
    if !now.checked {
        let checked = Replacement { checked: true, ..now.clone() };
        return Ok(step(s, Kind::CardChecked, Grants::Unchanged, Some(checked)));
    }
    if !other {
        return Err(Refusal::SameMember);
    }
    let made = Replacement { made: Some(s.seq + 1), ..now.clone() };
    Ok(step(s, Kind::CardMade, Grants::NextCard, Some(made)))
}

fn hand(s: &State, today: Date) -> Result<Decision, Refusal> {
    let now = running(s)?;
    if now.made.is_none() || now.handed.is_some() {
        return Err(Refusal::NoReplacement);
    }
    let handed = Replacement { handed: Some(today), ..now.clone() };
    Ok(step(s, Kind::CardHanded, Grants::Unchanged, Some(handed)))
}

fn take_over(s: &State, actor: Actor, today: Date, cal: &Calendar) -> Result<Decision, Refusal> {
    let due = s.replaces_on(cal)?.is_some_and(|day| today >= day);
    let Some(made) = s.replacement.as_ref().and_then(|r| r.made).filter(|_| due && actor == Actor::Clock) else {
        return Err(Refusal::NotDue);
    };
    let mut decision = step(s, Kind::CardReplaced, Grants::TakeOver, None);
    decision.next.card = made;
    Ok(decision)
}

#[cfg(test)]
#[path = "replace_tests.rs"]
mod tests;
