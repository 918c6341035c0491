//! Is it open now, and the week as rows. Only weekly rules on named days are understood; a rule of
//! another kind makes the answer "not known" rather than a guess that sends somebody to a locked
//! door.

use crate::model::Schedule;
use jiff::civil::{Date, DateTime};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// Open; `closes` is `HH:MM`, on the next day if that is earlier than now.
    Now {
        closes: String,
    },
    Closed,
    /// Nothing is said, or something we do not understand may apply.
    Unknown,
}

/// One weekday's opening spans, `HH:MM` each, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// RFC 5545's two letters, `MO` to `SU`.
    pub day: &'static str,
    pub spans: Vec<(String, String)>,
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const DAY: u32 = 24 * 60;

/// The longest span past midnight that is believed. A feed's "9:00 to 5:00" is 20 hours and means
/// 17:00; a night desk's "20:00 to 6:00" is 10.
const NIGHT: u32 = 12 * 60;

/// Whether a place with these schedules is open at `at`, its own local date and time.
pub fn open_at(schedules: &[&Schedule], at: DateTime) -> Open {
    let minute = u32::from(at.hour().unsigned_abs()) * 60 + u32::from(at.minute().unsigned_abs());
    let (today, yesterday) = (at.date(), at.date().yesterday().ok());
    let mut doubtful = schedules.is_empty();
    for schedule in schedules {
        if over(schedule, yesterday.unwrap_or(today)) {
            continue;
        }
        let Some(rule) = Weekly::of(schedule) else {
            doubtful = true;
            continue;
        };
        let on = |date: Date| applies(schedule, date) && rule.days.contains(&weekday(date));
        let closes = rule.closes_text.clone();
        if rule.opens < rule.closes {
            if on(today) && (rule.opens..rule.closes).contains(&minute) {
                return Open::Now { closes };
            }
        } else if rule.closes + DAY - rule.opens > NIGHT {
            doubtful |= on(today) || yesterday.is_some_and(on);
        } else if (on(today) && minute >= rule.opens) || (yesterday.is_some_and(on) && minute < rule.closes) {
            return Open::Now { closes };
        }
    }
    if doubtful { Open::Unknown } else { Open::Closed }
}

/// The week from Monday as seven rows, of the weekly schedules in force on `today`; and the
/// schedules that no row can show (by their description), in the order given.
pub fn week<'a>(schedules: &[&'a Schedule], today: Date) -> (Vec<Day>, Vec<&'a Schedule>) {
    let mut days: Vec<Day> = DAYS.iter().map(|day| Day { day, spans: Vec::new() }).collect();
    let mut others = Vec::new();
    for schedule in schedules.iter().filter(|s| !over(s, today)) {
        match Weekly::of(schedule) {
            Some(rule) if applies(schedule, today) => {
                for at in &rule.days {
                    let span = (rule.opens_text.clone(), rule.closes_text.clone());
                    if let Some(day) = days.get_mut(*at)
                        && !day.spans.contains(&span)
                    {
                        day.spans.push(span);
                    }
                }
            }
            Some(_) => {}
            None => others.push(*schedule),
        }
    }
    for day in &mut days {
        day.spans.sort();
    }
    (days, others)
}

struct Weekly {
    /// 0 is Monday.
    days: Vec<usize>,
    /// Minutes of the day; `closes` up to 24:00.
    opens: u32,
    closes: u32,
    opens_text: String,
    closes_text: String,
}

impl Weekly {
    /// Every week, on named days, with both times; otherwise `None`.
    fn of(schedule: &Schedule) -> Option<Self> {
        let every_week = schedule.freq.as_deref() == Some("WEEKLY") && schedule.interval.unwrap_or(1) == 1;
        let cut = schedule.count.is_some() || schedule.byweekno.is_some() || schedule.bymonthday.is_some();
        if !every_week || cut || schedule.byyearday.is_some() {
            return None;
        }
        let named = |day: &str| DAYS.iter().position(|known| *known == day.trim());
        let days = schedule.byday.as_deref()?.split(',').map(named).collect::<Option<Vec<_>>>()?;
        let (opens_text, closes_text) = (schedule.opens_at.clone()?, schedule.closes_at.clone()?);
        let (opens, closes) = (minutes(&opens_text)?, minutes(&closes_text)?);
        Some(Self { days, opens, closes, opens_text, closes_text })
    }
}

fn minutes(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
    (minute < 60 && hour * 60 + minute <= DAY).then_some(hour * 60 + minute)
}

fn weekday(date: Date) -> usize {
    usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())
}

/// Whether the schedule is in force on `date`.
fn applies(schedule: &Schedule, date: Date) -> bool {
    let begins = [&schedule.valid_from, &schedule.dtstart].into_iter().filter_map(day).max();
    !over(schedule, date) && begins.is_none_or(|begins| begins <= date)
}

/// Whether the schedule ended before `date`.
fn over(schedule: &Schedule, date: Date) -> bool {
    [&schedule.valid_to, &schedule.until].into_iter().filter_map(day).any(|end| end < date)
}

fn day(text: &Option<String>) -> Option<Date> {
    text.as_deref()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use id::ListingId;

    fn rule(text: &str) -> Schedule {
        let mut it = Schedule::new(ListingId::named(text));
        let mut parts = text.split(' ').map(str::to_owned);
        it.freq = Some("WEEKLY".to_owned());
        (it.byday, it.opens_at, it.closes_at) = (parts.next(), parts.next(), parts.next());
        (it.valid_from, it.valid_to) = (parts.next(), parts.next());
        it
    }

    /// 2026-03-02 is a Monday.
    #[track_caller]
    fn check(rules: &[&str], at: &str, open: &str) {
        let rules: Vec<Schedule> = rules.iter().map(|text| rule(text)).collect();
        let said = match open_at(&rules.iter().collect::<Vec<_>>(), at.parse().unwrap()) {
            Open::Now { closes } => closes,
            Open::Closed => "closed".to_owned(),
            Open::Unknown => "unknown".to_owned(),
        };
        assert_eq!(said, open, "{at}");
    }

    #[test]
    fn within_and_at_the_edges() {
        let office = ["MO,TU 09:00 12:00", "MO 13:30 17:00"];
        check(&office, "2026-03-02T09:00", "12:00");
        check(&office, "2026-03-02T11:59", "12:00");
        check(&office, "2026-03-02T12:00", "closed");
        check(&office, "2026-03-02T14:00", "17:00");
        check(&office, "2026-03-03T14:00", "closed");
        check(&office, "2026-03-04T10:00", "closed");
        check(&["SU 00:00 24:00"], "2026-03-08T23:59", "24:00");
    }

    #[test]
    fn past_midnight_when_it_can_be_meant() {
        check(&["MO 20:00 06:00"], "2026-03-02T23:00", "06:00");
        check(&["MO 20:00 06:00"], "2026-03-03T05:59", "06:00");
        check(&["MO 20:00 06:00"], "2026-03-02T05:00", "closed");
        check(&["MO 09:00 05:00"], "2026-03-02T10:00", "unknown");
        check(&["MO 09:00 05:00"], "2026-03-04T10:00", "closed");
    }

    #[test]
    fn in_force_only_between_its_dates() {
        let summer = ["MO 09:00 17:00 2026-06-01 2026-08-31"];
        check(&summer, "2026-03-02T10:00", "closed");
        check(&summer, "2026-06-01T10:00", "17:00");
        check(&summer, "2026-09-07T10:00", "closed");
    }

    #[test]
    fn what_is_not_understood_is_not_known() {
        check(&[], "2026-03-02T10:00", "unknown");
        let mut monthly = rule("1MO 09:00 17:00");
        monthly.freq = Some("MONTHLY".to_owned());
        let at = "2026-03-02T10:00".parse().unwrap();
        assert_eq!(open_at(&[&monthly], at), Open::Unknown);
        let daily = rule("MO 09:00 17:00");
        assert_eq!(open_at(&[&monthly, &daily], at), Open::Now { closes: "17:00".to_owned() });
        let (days, others) = week(&[&monthly, &daily], at.date());
        assert_eq!(days[0].spans, [("09:00".to_owned(), "17:00".to_owned())]);
        assert!(days[1].spans.is_empty());
        assert_eq!(others.len(), 1);
    }
}
