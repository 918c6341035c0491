//! How an event goes on after its first time: the part of a rule of HSDS that is also one of RFC 5545, by week or month.

use crate::hours::DAYS;
use crate::model::Schedule;
use jiff::ToSpan;
use jiff::civil::Date;

/// Days that are looked through for the next one: two years, and what is left of the last month.
pub(super) const AHEAD: i32 = 800;

/// `day` and the days that follow it.
pub(super) fn after(day: Date, days: i32) -> impl Iterator<Item = Date> {
    (0..days).map_while(move |n| day.checked_add(n.days()).ok())
}

/// How it goes on after the first time.
pub(crate) struct Again {
    begins: Date,
    monthly: bool,
    pub interval: i32,
    /// 0 is Monday.
    pub week_begins: usize,
    /// Which of its kind in the month (0 is each, −1 the last), and the day.
    days: Vec<(i8, usize)>,
    /// −1 is the last.
    days_of_month: Vec<i8>,
    /// Times from the first on.
    pub count: Option<i64>,
}

impl Again {
    /// `None` for a rule of which nobody can be sure.
    pub(super) fn of(schedule: &Schedule, begins: Date, freq: &str) -> Option<Self> {
        let monthly = match freq {
            "WEEKLY" => false,
            "MONTHLY" => true,
            _ => return None,
        };
        if schedule.byweekno.is_some() || schedule.byyearday.is_some() || (!monthly && schedule.bymonthday.is_some()) {
            return None;
        }
        let parts = |text: &Option<String>| -> Vec<String> {
            text.iter().flat_map(|text| text.split(',')).map(|part| part.trim().to_owned()).collect()
        };
        let day = |part: &String| {
            let (which, day) = part.split_at_checked(part.len().checked_sub(2)?)?;
            let which = if which.is_empty() { 0 } else { which.parse::<i8>().ok().filter(|n| monthly && *n != 0)? };
            Some((which, DAYS.iter().position(|known| *known == day)?))
        };
        let number = |part: &String| part.parse::<i8>().ok().filter(|n| (1..=31).contains(&n.abs()));
        Some(Self {
            begins,
            monthly,
            interval: schedule.interval.unwrap_or(1).try_into().ok().filter(|n| (1..=100).contains(n))?,
            week_begins: schedule.wkst.as_deref().and_then(|day| DAYS.iter().position(|d| *d == day)).unwrap_or(0),
            days: parts(&schedule.byday).iter().map(day).collect::<Option<_>>()?,
            days_of_month: parts(&schedule.bymonthday).iter().map(number).collect::<Option<_>>()?,
            count: schedule.count.filter(|n| *n > 0),
        })
    }

    /// The first time from `from` on; those before it are taken off the count.
    pub(super) fn first(&mut self, from: Date) -> Option<Date> {
        let mut times = after(self.begins, AHEAD).filter(|day| self.on(*day));
        let Some(count) = self.count else {
            // Not from the beginning: that may be long ago.
            return after(self.begins.max(from), AHEAD).find(|day| self.on(*day));
        };
        let (before, first) = times.by_ref().enumerate().find(|(_, day)| *day >= from)?;
        let left = count.checked_sub(i64::try_from(before).ok()?).filter(|left| *left > 0)?;
        drop(times);
        self.count = Some(left);
        Some(first)
    }

    /// Whether the rule names this day; its beginning and its end are not looked at.
    pub(super) fn on(&self, day: Date) -> bool {
        let weekday = weekday(day);
        if !self.monthly {
            let week = |day: Date| {
                let into = (weekday_from(day, self.week_begins)) as i32;
                days_between(self.begins, day) - into
            };
            let weeks = (week(day) - week(self.begins)) / 7;
            let named = self.days.iter().any(|(_, named)| *named == weekday);
            return weeks % self.interval == 0
                && if self.days.is_empty() { weekday == self::weekday(self.begins) } else { named };
        }
        let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        let (from_first, from_last) = (day.day(), day.days_in_month() - day.day() + 1);
        let number = |n: &i8| *n == from_first || -*n == from_last;
        let which = |(n, named): &(i8, usize)| {
            *named == weekday && (*n == 0 || *n == (from_first - 1) / 7 + 1 || -*n == (from_last - 1) / 7 + 1)
        };
        let nothing = self.days.is_empty() && self.days_of_month.is_empty();
        (months(day) - months(self.begins)) % self.interval == 0
            && (self.days.is_empty() || self.days.iter().any(which))
            && (self.days_of_month.is_empty() || self.days_of_month.iter().any(number))
            && (!nothing || day.day() == self.begins.day())
    }

    /// As a value of type RECUR (RFC 5545, 3.3.10), without its end.
    pub fn rule(&self) -> String {
        let mut rule = format!("FREQ={}", if self.monthly { "MONTHLY" } else { "WEEKLY" });
        let mut part = |name: &str, value: String| rule.push_str(&format!(";{name}={value}"));
        if self.interval > 1 {
            part("INTERVAL", self.interval.to_string());
        }
        if !self.days.is_empty() {
            let day =
                |(n, day): &(i8, usize)| if *n == 0 { DAYS[*day].to_owned() } else { format!("{n}{}", DAYS[*day]) };
            part("BYDAY", self.days.iter().map(day).collect::<Vec<_>>().join(","));
        }
        if !self.days_of_month.is_empty() {
            part("BYMONTHDAY", self.days_of_month.iter().map(i8::to_string).collect::<Vec<_>>().join(","));
        }
        if self.week_begins != 0 {
            part("WKST", DAYS[self.week_begins].to_owned());
        }
        rule
    }
}

fn weekday(day: Date) -> usize {
    usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())
}

/// Days since the week began.
fn weekday_from(day: Date, begins: usize) -> usize {
    (weekday(day) + 7 - begins) % 7
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
