//! How many reports about one offer or listing are taken on one day: whoever floods an office with them
//! hides the one that is true. In memory, and nothing about who reports.

use crate::Error;
use id::ListingId;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// About one; its office knows by then.
const ONE: u32 = 20;
/// About all of a town's.
const ALL: u32 = 500;

#[derive(Default)]
pub(crate) struct Reports(Mutex<Day>);

#[derive(Default)]
struct Day {
    day: Option<Date>,
    all: u32,
    each: BTreeMap<ListingId, u32>,
}

impl Reports {
    /// # Errors
    /// [`Error::TooManyReports`] until the next day.
    pub fn count(&self, about: ListingId, today: Date) -> Result<(), Error> {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if now.day != Some(today) {
            *now = Day { day: Some(today), ..Day::default() };
        }
        let one = now.each.get(&about).copied().unwrap_or(0);
        if one >= ONE || now.all >= ALL {
            return Err(Error::TooManyReports);
        }
        now.all += 1;
        now.each.insert(about, one + 1);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_flood_ends_and_the_next_day_begins_again() {
        let (reports, today) = (Reports::default(), date(2026, 3, 2));
        let of = |n: u32| ListingId::named(&n.to_string());
        assert_eq!((0..100).filter(|_| reports.count(of(0), today).is_ok()).count(), 20);
        assert!(reports.count(of(1), today).is_ok(), "another offer can still be reported");
        assert_eq!((0..1000).filter(|n| reports.count(of(*n), today).is_ok()).count(), 479);
        assert!(reports.count(of(0), date(2026, 3, 3)).is_ok());
    }
}
