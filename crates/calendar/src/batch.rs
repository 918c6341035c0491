//! Due dates from text to text, for the command line: `2026-03-16`, `2027-01-20 provisional`.

use crate::{BadCalendar, Due, builtin};
use jiff::civil::Date;
use std::fmt;

/// Text that does not ask for a due date; the sentence says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    #[error("there is no calendar for the region {0:?}; there are \"cn\" and \"weekdays\"")]
    Region(String),
    #[error("{0:?} is not a date; write it as 2026-02-10")]
    Date(String),
    #[error("{0:?} is not a number of days; write a whole number from 0 to 65535")]
    Days(String),
    #[error("{0:?} is not a date and a number of days; write them as 2026-02-10 20")]
    Pair(String),
    #[error(transparent)]
    Calendar(#[from] BadCalendar),
}

/// The due date of `days` working days, in figures, after `from`, a date as YYYY-MM-DD.
pub fn line(region: &str, from: &str, days: &str) -> Result<String, BadLine> {
    let calendar = builtin(region).ok_or_else(|| BadLine::Region(region.to_owned()))?;
    let received = date(from).ok_or_else(|| BadLine::Date(from.to_owned()))?;
    let count = count(days).ok_or_else(|| BadLine::Days(days.to_owned()))?;
    Ok(calendar.due(received, count, &[])?.to_string())
}

/// The same for a line `DATE DAYS`, with any white space around and between.
pub fn pair(region: &str, text: &str) -> Result<String, BadLine> {
    let mut words = text.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(from), Some(days), None) => line(region, from, days),
        _ => Err(BadLine::Pair(text.trim().to_owned())),
    }
}

/// Stricter than ISO 8601, which also allows a time of day and dates without hyphens.
fn date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.to_string() == text)
}

fn count(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The date, and the word `provisional` when it is.
impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.date, if self.provisional { " provisional" } else { "" })
    }
}
