//! Working days, and the arithmetic of a due date shown line by line.
//!
//! A calendar is a plain set of public holidays and of weekend days worked in exchange, for the
//! years in which they have been announced, plus an office's own closed days. Everything here is in
//! civil dates: the caller has already decided which day it is at the office.

pub mod batch;
mod days;
mod due;
mod file;

pub use days::{Stretch, Term};
pub use due::{Due, Line, Stop, What};

use jiff::civil::{Date, Weekday};
use std::{collections::BTreeSet, sync::LazyLock};

/// What can be wrong with a calendar file, or with counting in a calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCalendar {
    #[error("the calendar file cannot be read: {0}")]
    Unreadable(String),
    #[error("the calendar file has no region")]
    NoRegion,
    #[error("the calendar names the year {0:?}; a year has four digits")]
    Year(String),
    #[error("the calendar lists {date} under the year {year}, which is neither that year nor next to it")]
    Stray { date: Date, year: i16 },
    #[error("the calendar lists {0} both as a day off and as a day worked")]
    Both(Date),
    #[error("counting {days} working days from {received} leaves the years a date can have")]
    TooFar { received: Date, days: u16 },
}

/// What a day is at an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    Working,
    /// A Saturday or Sunday worked in exchange for a day off: counts like any working day.
    WorkedWeekend,
    Weekend,
    Holiday,
    /// A day that would be worked, but on which this office is closed.
    Closed,
}

impl Day {
    /// Whether a clock counts this day.
    pub fn counts(self) -> bool {
        matches!(self, Day::Working | Day::WorkedWeekend)
    }
}

/// The working days of one region, and of one office when it has closed days of its own.
#[derive(Debug, Clone)]
pub struct Calendar {
    region: String,
    off: BTreeSet<Date>,
    work: BTreeSet<Date>,
    closed: BTreeSet<Date>,
    published: Published,
}

#[derive(Debug, Clone)]
enum Published {
    /// Nothing has to be announced: the week alone decides.
    Always,
    Years(BTreeSet<i16>),
}

/// A calendar that ships with the project: `cn` or `weekdays`, in any case of letters.
pub fn builtin(region: &str) -> Option<Calendar> {
    static CHINA: LazyLock<Option<Calendar>> =
        LazyLock::new(|| Calendar::from_json(include_str!("../data/cn.json")).ok());
    match region.to_ascii_lowercase().as_str() {
        "cn" => CHINA.clone(),
        "weekdays" => Some(Calendar::weekdays()),
        _ => None,
    }
}

impl Calendar {
    /// Monday to Friday, no holidays; never provisional.
    fn weekdays() -> Self {
        Self {
            region: "weekdays".to_owned(),
            off: BTreeSet::new(),
            work: BTreeSet::new(),
            closed: BTreeSet::new(),
            published: Published::Always,
        }
    }

    /// The same calendar with days on which the office is closed, added to those it already has.
    pub fn with_closures(mut self, dates: impl IntoIterator<Item = Date>) -> Self {
        self.closed.extend(dates);
        self
    }

    /// The region's name in lower case, as [`builtin`] takes it.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// What `d` is. A weekend or holiday stays one even when the office lists it as closed.
    pub fn day(&self, d: Date) -> Day {
        let weekend = matches!(d.weekday(), Weekday::Saturday | Weekday::Sunday);
        if self.off.contains(&d) {
            return Day::Holiday;
        }
        // A published list may name an ordinary weekday as worked (China, 3 February 2020).
        let worked = if !weekend {
            Day::Working
        } else if self.work.contains(&d) {
            Day::WorkedWeekend
        } else {
            return Day::Weekend;
        };
        if self.closed.contains(&d) { Day::Closed } else { worked }
    }

    /// Whether the holidays of the year of `d` have been announced.
    pub fn is_published(&self, d: Date) -> bool {
        match &self.published {
            Published::Always => true,
            Published::Years(years) => years.contains(&d.year()),
        }
    }
}
