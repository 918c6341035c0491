//! The week as rows, and what a schedule says when it is a weekly rule on named days.

use crate::model::Schedule;
use jiff::civil::Date;

/// One weekday's opening spans, `HH:MM` each, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// RFC 5545's two letters, `MO` to `SU`.
    pub day: &'static str,
    pub spans: Vec<(String, String)>,
}

pub(crate) const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
pub(crate) const DAY: u32 = 24 * 60;

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

pub(crate) struct Weekly {
    /// 0 is Monday.
    pub days: Vec<usize>,
    /// Minutes of the day; `closes` up to 24:00.
    pub opens: u32,
    pub closes: u32,
    opens_text: String,
    closes_text: String,
}

impl Weekly {
    /// Every week, on named days, with both times; otherwise `None`.
    pub fn of(schedule: &Schedule) -> Option<Self> {
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

pub(crate) fn minutes(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
    (minute < 60 && hour * 60 + minute <= DAY).then_some(hour * 60 + minute)
}

/// The first and the last day on which the schedule is in force.
pub(crate) fn in_force(schedule: &Schedule) -> (Option<Date>, Option<Date>) {
    let begins = [&schedule.valid_from, &schedule.dtstart].into_iter().filter_map(day).max();
    let ends = [&schedule.valid_to, &schedule.until].into_iter().filter_map(day).min();
    (begins, ends)
}

fn applies(schedule: &Schedule, date: Date) -> bool {
    let (begins, ends) = in_force(schedule);
    begins.is_none_or(|begins| begins <= date) && ends.is_none_or(|end| date <= end)
}

/// Whether the schedule ended before `date`.
fn over(schedule: &Schedule, date: Date) -> bool {
    in_force(schedule).1.is_some_and(|end| end < date)
}

fn day(text: &Option<String>) -> Option<Date> {
    text.as_deref()?.parse().ok()
}
