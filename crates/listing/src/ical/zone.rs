//! `VTIMEZONE` (3.6.5): each change of the clock is written down for itself, which every reader understands.

use super::line::Lines;
use jiff::civil::Date;
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// So far ahead the changes are told.
const YEARS: i64 = 10;

/// What the clock of `zone` shows from the day `from` until some years after `today`.
pub(super) fn write(out: &mut Lines, zone: &TimeZone, id: &str, from: Date, today: Date) {
    let at = |day: Date| day.at(0, 0, 0, 0).to_zoned(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp());
    // A day before: no zone is further from another.
    let from = at(from.checked_sub(1.day()).unwrap_or(from));
    let to = at(today.checked_add(YEARS.years()).unwrap_or(today));
    out.line("BEGIN", "VTIMEZONE");
    out.line("TZID", id);
    let begins = zone.preceding(from).next().map_or(Timestamp::UNIX_EPOCH, |change| change.timestamp());
    let before = zone.to_offset(begins.checked_sub(1.second()).unwrap_or(begins));
    let info = zone.to_offset_info(from);
    let mut now = info.offset();
    observance(out, begins, before, now, info.dst(), info.abbreviation());
    for change in zone.following(from).take_while(|change| change.timestamp() < to) {
        observance(out, change.timestamp(), now, change.offset(), change.dst(), change.abbreviation());
        now = change.offset();
    }
    out.line("END", "VTIMEZONE");
}

/// From `at` on, told by the clock as it was before.
fn observance(out: &mut Lines, at: Timestamp, before: Offset, after: Offset, dst: Dst, name: &str) {
    let kind = if dst.is_dst() { "DAYLIGHT" } else { "STANDARD" };
    out.line("BEGIN", kind);
    out.line("DTSTART", &before.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string());
    out.line("TZOFFSETFROM", &offset(before));
    out.line("TZOFFSETTO", &offset(after));
    out.line("TZNAME", name);
    out.line("END", kind);
}

/// A value of type UTC-OFFSET (3.3.14).
fn offset(of: Offset) -> String {
    let (sign, seconds) = (if of.seconds() < 0 { '-' } else { '+' }, of.seconds().abs());
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}
