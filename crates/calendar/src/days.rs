//! A last day in calendar days: for times that a law counts in days and not in working days.

use crate::{BadCalendar, Calendar};
use jiff::civil::Date;

/// A last day, inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub date: Date,
    /// It rests on a year whose holidays are not announced.
    pub provisional: bool,
    /// From the day after the first to the last that is counted, month by month, in order.
    pub months: Vec<Stretch>,
    /// The days at the end that the last day moved over, because nobody works on them.
    pub moved: Option<(Date, Date)>,
}

/// Neighbouring calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub from: Date,
    /// Inclusive.
    pub to: Date,
    /// How many days are used up at the end of `to`.
    pub counted_to: u16,
}

impl Calendar {
    /// The last of `days` calendar days. The first day is not counted; when the last falls on a
    /// weekend or holiday, the next working day is the last.
    ///
    /// # Errors
    /// [`BadCalendar::TooFar`] when the count runs past the last year a date can have (9999).
    pub fn term(&self, first: Date, days: u16) -> Result<Term, BadCalendar> {
        let next = |date: Date| date.tomorrow().map_err(|_| BadCalendar::TooFar { received: first, days });
        let mut months: Vec<Stretch> = Vec::new();
        let mut date = first;
        for counted_to in 1..=days {
            date = next(date)?;
            match months.last_mut() {
                Some(last) if last.to.first_of_month() == date.first_of_month() => {
                    *last = Stretch { to: date, counted_to, ..*last };
                }
                _ => months.push(Stretch { from: date, to: date, counted_to }),
            }
        }
        let counted = date;
        let mut moved = None;
        while days > 0 && !self.day(date).counts() {
            moved = Some((counted, date));
            date = next(date)?;
        }
        Ok(Term { date, provisional: !self.is_published(date), months, moved })
    }
}
