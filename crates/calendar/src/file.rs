//! The calendar file: `{region, note?, years: {"2026": {off: [dates], work: [dates]}}}`.

use crate::{BadCalendar, Calendar, Published};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct File {
    region: String,
    years: BTreeMap<String, Year>,
}

/// Both lists must be there and no other: a misspelt `off` would silently drop a year's holidays.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    off: Vec<Date>,
    work: Vec<Date>,
}

impl Calendar {
    /// Reads a calendar file. A year's lists may reach into the years next to it (a New Year's
    /// holiday begins in December), but only the years that have an entry are published.
    pub fn from_json(text: &str) -> Result<Self, BadCalendar> {
        let file: File = serde_json::from_str(text).map_err(|e| BadCalendar::Unreadable(e.to_string()))?;
        let region = file.region.trim().to_ascii_lowercase();
        if region.is_empty() {
            return Err(BadCalendar::NoRegion);
        }
        let (mut off, mut work, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for (key, lists) in file.years {
            let year = year(&key).ok_or(BadCalendar::Year(key))?;
            if let Some(&date) = lists.off.iter().chain(&lists.work).find(|d| d.year().abs_diff(year) > 1) {
                return Err(BadCalendar::Stray { date, year });
            }
            years.insert(year);
            off.extend(lists.off);
            work.extend(lists.work);
        }
        if let Some(&date) = off.intersection(&work).next() {
            return Err(BadCalendar::Both(date));
        }
        Ok(Self { region, off, work, closed: BTreeSet::new(), published: Published::Years(years) })
    }
}

fn year(key: &str) -> Option<i16> {
    let four = key.len() == 4 && key.bytes().all(|b| b.is_ascii_digit());
    if four { key.parse().ok() } else { None }
}
