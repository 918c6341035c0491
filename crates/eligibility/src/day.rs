//! A day of the calendar, and full months between two. A calendar library would be larger than all
//! the rest that a browser has to load.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar between 1900 and 2199. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: i32,
    day: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day as year-month-day between 1900 and 2199")]
pub struct BadDay;

impl Day {
    pub fn new(year: i32, month: i32, day: i32) -> Result<Self, BadDay> {
        let good =
            (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
        if good { Ok(Self { year, month, day }) } else { Err(BadDay) }
    }

    /// Full months from `since` to this day; negative when that is still to come. Twelve are a year of
    /// age: who is born on 29 February is a year older on 1 March where there is no 29th.
    pub fn months_since(self, since: Day) -> i64 {
        let begun = (self.year - since.year) * 12 + (self.month - since.month);
        i64::from(begun - i32::from(self.day < since.day))
    }

    /// The latest day since which so many full months have passed.
    pub fn months_before(self, months: i64) -> Result<Day, BadDay> {
        let count = i64::from(self.year) * 12 + i64::from(self.month - 1) - months;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
        let (year, month) = (i32::try_from(year).map_err(|_| BadDay)?, i32::try_from(month).map_err(|_| BadDay)?);
        Day::new(year, month, self.day.min(length(year, month)))
    }
}

fn length(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Day {
    type Err = BadDay;

    /// `2026-03-31`, also with single figures.
    fn from_str(text: &str) -> Result<Self, BadDay> {
        let mut parts = text.split('-').map(|part| match part.len() {
            1..=4 if part.bytes().all(|b| b.is_ascii_digit()) => part.parse().map_err(|_| BadDay),
            _ => Err(BadDay),
        });
        let mut next = || parts.next().ok_or(BadDay)?;
        let day = Day::new(next()?, next()?, next()?)?;
        if parts.next().is_none() { Ok(day) } else { Err(BadDay) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(since: &str, today: &str, months: i64) {
        assert_eq!(day(today).months_since(day(since)), months, "{since} {today}");
    }

    #[test]
    fn an_age_grows_on_the_birthday() {
        check("2008-03-31", "2026-03-30", 18 * 12 - 1);
        check("2008-03-31", "2026-03-31", 18 * 12);
        check("2008-02-29", "2026-02-28", 18 * 12 - 1);
        check("2008-02-29", "2026-03-01", 18 * 12);
        check("2026-01-31", "2026-02-28", 0);
        check("2026-04-01", "2026-03-31", -1);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for bad in
            ["", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "1899-12-31", "2026-1-1-1", "+026-1-1", "2026-1-٣"]
        {
            assert_eq!(bad.parse::<Day>(), Err(BadDay), "{bad}");
        }
        assert_eq!(day("2026-3-1").to_string(), "2026-03-01");
    }

    proptest! {
        /// So that a suggestion "on or before" is exactly the edge.
        #[test]
        fn the_day_so_many_months_ago_is_the_latest_such(y in 2000..2100, m in 1..13, d in 1..29, last in any::<bool>(), months in 0i64..900) {
            let today = Day::new(y, m, if last { length(y, m) } else { d }).unwrap();
            let then = today.months_before(months).unwrap();
            prop_assert!(today.months_since(then) >= months);
            let next = Day::new(then.year, then.month, then.day + 1)
                .or_else(|_| Day::new(then.year, then.month + 1, 1))
                .or_else(|_| Day::new(then.year + 1, 1, 1))
                .unwrap();
            prop_assert!(today.months_since(next) < months);
        }
    }
}
