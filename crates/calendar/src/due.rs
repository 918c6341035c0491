//! The due date: so many working days after a day of receipt, with the arithmetic that leads there.

use crate::{BadCalendar, Calendar, Day};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A time in which the clock waited for the person: the days `d` with `after < d <= until` are not
/// counted, so `after` is the day of the question and `until` the day of the reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    pub after: Date,
    pub until: Date,
}

impl Stop {
    fn covers(&self, d: Date) -> bool {
        self.after < d && d <= self.until
    }
}

/// A last day, inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    pub date: Date,
    /// A day on the way lies in a year whose holidays are not announced: to be worked out again.
    pub provisional: bool,
    /// From the day of receipt to `date`, every day in exactly one line, in order.
    pub lines: Vec<Line>,
}

/// Neighbouring days of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub from: Date,
    /// Inclusive.
    pub to: Date,
    pub what: What,
    /// How many working days are used up at the end of `to`.
    pub counted_to: u16,
}

/// Why the days of a line count or do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The day of receipt: never counted, whatever day it is.
    Received,
    Counted,
    /// Counted, though a Saturday or Sunday.
    WorkedWeekend,
    Weekend,
    Holiday,
    Closed,
    /// The clock waited for the person; weekends and holidays inside the wait belong to it.
    Stopped,
}

impl What {
    fn counts(self) -> bool {
        matches!(self, What::Counted | What::WorkedWeekend)
    }
}

impl Calendar {
    /// The last of `days` working days. The day of receipt is not counted and the last day is
    /// inclusive; 0 days are over on the day of receipt itself.
    ///
    /// Errors only when the count runs past the last year a date can have (9999).
    pub fn due(&self, received: Date, days: u16, stops: &[Stop]) -> Result<Due, BadCalendar> {
        let mut date = received;
        let mut counted = 0;
        let mut provisional = false;
        let mut line = Line { from: received, to: received, what: What::Received, counted_to: 0 };
        let mut lines = Vec::new();
        while counted < days {
            date = date.tomorrow().map_err(|_| BadCalendar::TooFar { received, days })?;
            provisional |= !self.is_published(date);
            let what = self.what(date, stops);
            counted += u16::from(what.counts());
            if what != line.what {
                lines.push(line);
                line = Line { from: date, to: date, what, counted_to: counted };
            }
            line.to = date;
            line.counted_to = counted;
        }
        lines.push(line);
        Ok(Due { date, provisional, lines })
    }

    fn what(&self, d: Date, stops: &[Stop]) -> What {
        if stops.iter().any(|stop| stop.covers(d)) {
            return What::Stopped;
        }
        match self.day(d) {
            Day::Working => What::Counted,
            Day::WorkedWeekend => What::WorkedWeekend,
            Day::Weekend => What::Weekend,
            Day::Holiday => What::Holiday,
            Day::Closed => What::Closed,
        }
    }
}
