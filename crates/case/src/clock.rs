//! The clocks of a case, in working days of the office's calendar.
//!
//! One clock runs from the day of receipt, which is not counted, to the promised decision. It
//! stops while the office waits for the person. The notice of what is missing and the delivery
//! after the decision have times of their own inside it.

use crate::command::Command;
use crate::keep::Keep;
use crate::state::{Stage, State};
use calendar::{BadCalendar, Calendar, Due, Stop};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How many working days each step may take. Stands in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// To say what is missing; silence then means accepted.
    pub notice: u16,
    /// To decide.
    pub decide: u16,
    /// Added once, with reasons.
    pub extend: u16,
    /// To deliver what was decided.
    pub deliver: u16,
    /// After the answer, until the case closes by itself.
    pub settle: u16,
    /// Whose working days.
    pub region: String,
    /// Nothing is granted before the person was seen at a counter.
    #[serde(default)]
    pub seen: bool,
    /// How long it is kept; none on cases older than that.
    #[serde(default)]
    pub keep: Option<Keep>,
}

/// Working days in which a complaint is answered.
const COMPLAINT: u16 = 10;

/// The dates of a case. Days only: a time of day would tell who was standing at the counter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub received: Option<Date>,
    /// The day the one notice was given; there is no second.
    pub asked: Option<Date>,
    /// The day what was missing came in.
    pub completed: Option<Date>,
    /// Times that did not count: the office waited for the person, or the person had withdrawn.
    pub stops: Vec<Stop>,
    /// Standing still since this day.
    pub stopped: Option<Date>,
    /// The day it was withdrawn.
    pub withdrawn: Option<Date>,
    /// The day of a complaint that waits for its answer.
    pub complaint: Option<Date>,
    pub extended: bool,
    pub decided: Option<Date>,
    pub answered: Option<Date>,
    /// The day the fee was paid.
    #[serde(default)]
    pub paid: Option<Date>,
    /// The step now running has missed its day.
    pub late: bool,
    /// The escalation office was let in; once it is, it stays.
    pub released: bool,
    /// Days on which a point that was in charge before was closed: they stay uncounted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Date>,
}

/// What time will do by itself if nobody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timer {
    Silence,
    Late,
    CloseByTime,
}

/// A day by which something is owed, and the arithmetic behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What happens on the first day after it.
    pub timer: Timer,
    pub due: Due,
}

impl State {
    /// The calendar of the point in charge, and the closed days of those before it.
    fn days<'a>(&self, cal: &'a Calendar) -> Cow<'a, Calendar> {
        match self.clock.closed.as_slice() {
            [] => Cow::Borrowed(cal),
            closed => Cow::Owned(cal.clone().with_closures(closed.iter().copied())),
        }
    }

    /// The time in which the office must say what is missing.
    ///
    /// # Errors
    /// [`BadCalendar`] for dates no calendar reaches; so for all of these.
    pub fn notice_due(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        let from = self.clock.completed.or(self.clock.received);
        from.map(|from| self.days(cal).due(from, self.profile.notice, &self.clock.stops)).transpose()
    }

    /// The promised day of the decision. `None` in a draft, and while the clock stands still.
    pub fn decide_due(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        let Some(received) = self.clock.received else { return Ok(None) };
        if self.clock.stopped.is_some() {
            return Ok(None);
        }
        let extra = if self.clock.extended { self.profile.extend } else { 0 };
        self.days(cal).due(received, self.profile.decide.saturating_add(extra), &self.clock.stops).map(Some)
    }

    /// The day by which a complaint is to be answered, by the office above.
    ///
    /// # Errors
    /// [`BadCalendar`] as for all of these.
    pub fn complaint_due(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        self.clock.complaint.map(|from| cal.due(from, COMPLAINT, &[])).transpose()
    }

    /// The day by which the step now running is owed, and what follows if it is missed.
    pub fn deadline(&self, cal: &Calendar) -> Result<Option<Deadline>, BadCalendar> {
        let (timer, due) = match self.stage {
            // The other town's office says what is missing; what was promised here stays promised.
            Stage::Sent if self.acts_elsewhere() => (Timer::Late, self.decide_due(cal)?),
            Stage::Sent => (Timer::Silence, self.notice_due(cal)?),
            Stage::Accepted => (Timer::Late, self.decide_due(cal)?),
            Stage::Decided => {
                let from = self.clock.decided;
                (Timer::Late, from.map(|d| self.days(cal).due(d, self.profile.deliver, &[])).transpose()?)
            }
            // A case does not end while an office has what belongs to the person: giving it back has a day.
            Stage::Answered | Stage::Withdrawn if !self.originals.is_empty() => {
                let from = self.clock.withdrawn.or(self.clock.answered);
                (Timer::Late, from.map(|d| cal.due(d, self.profile.deliver, &[])).transpose()?)
            }
            Stage::Answered => {
                let from = self.clock.answered;
                (Timer::CloseByTime, from.map(|d| self.days(cal).due(d, self.profile.settle, &[])).transpose()?)
            }
            Stage::Draft | Stage::ToComplete | Stage::Closed | Stage::Withdrawn => return Ok(None),
        };
        Ok(due.map(|due| Deadline { timer, due }))
    }

    /// The day on which time acts next, if it ever does: on the step now running, on unread news, or on
    /// the card.
    pub fn wakes(&self, cal: &Calendar) -> Result<Option<Date>, BadCalendar> {
        let unread = self.unread_due(cal)?.and_then(|due| due.date.tomorrow().ok());
        Ok([self.step_wakes(cal)?, unread, self.replaces_on(cal)?, self.leaves_on()].into_iter().flatten().min())
    }

    /// What time has to do on `today`, if anything.
    pub fn turn(&self, today: Date, cal: &Calendar) -> Result<Option<Command>, BadCalendar> {
        if self.replaces_on(cal)?.is_some_and(|day| today >= day) {
            return Ok(Some(Command::TakeOver));
        }
        if self.leaves_on().is_some_and(|day| today >= day) {
            return Ok(Some(Command::Leave));
        }
        let step = self.step_wakes(cal)?.filter(|day| today >= *day);
        if let (Some(_), Some(deadline)) = (step, self.deadline(cal)?) {
            return Ok(Some(match deadline.timer {
                Timer::Silence => Command::Silence,
                Timer::Late => Command::Late,
                Timer::CloseByTime => Command::CloseByTime,
            }));
        }
        Ok(self.unread_due(cal)?.filter(|due| today > due.date).map(|_| Command::Unread))
    }

    /// The day on which time acts on the step now running.
    pub fn step_wakes(&self, cal: &Calendar) -> Result<Option<Date>, BadCalendar> {
        match self.deadline(cal)? {
            Some(Deadline { timer: Timer::Late, .. }) if self.clock.late => Ok(None),
            // Who complained is not sent away by time.
            Some(Deadline { timer: Timer::CloseByTime, .. }) if self.clock.complaint.is_some() => Ok(None),
            Some(deadline) => Ok(deadline.due.date.tomorrow().ok()),
            None => Ok(None),
        }
    }
}
