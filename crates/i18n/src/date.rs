//! Dates, built from texts like everything else a person reads.

use crate::{Arg, Texts};
use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "date-month-1",
    "date-month-2",
    "date-month-3",
    "date-month-4",
    "date-month-5",
    "date-month-6",
    "date-month-7",
    "date-month-8",
    "date-month-9",
    "date-month-10",
    "date-month-11",
    "date-month-12",
];

const WEEKDAYS: [&str; 7] = [
    "date-weekday-1",
    "date-weekday-2",
    "date-weekday-3",
    "date-weekday-4",
    "date-weekday-5",
    "date-weekday-6",
    "date-weekday-7",
];

impl Texts {
    /// A date with its weekday, as in "Tue 10 February 2026", without isolating marks.
    pub fn date(&self, tag: &str, date: Date) -> String {
        let word = |keys: &[&str], index: i8| {
            // Months and weekdays of a date are within the lists; a hole would show as ⟦⟧.
            let key = usize::try_from(index).ok().and_then(|i| keys.get(i)).copied();
            self.text(tag, key.unwrap_or_default(), &[])
        };
        let month = word(&MONTHS, date.month() - 1);
        let weekday = word(&WEEKDAYS, date.weekday().to_monday_zero_offset());
        let args = [
            ("year", Arg::from(i64::from(date.year()))),
            ("month", Arg::from(&month)),
            ("day", Arg::from(i64::from(date.day()))),
            ("weekday", Arg::from(&weekday)),
        ];
        // Isolated pieces have no say in which way a date runs inside another sentence: one made of
        // nothing else would run from left to right there.
        self.text(tag, "date-long", &args).replace(['\u{2068}', '\u{2069}'], "")
    }
}
