//! Is it open now. Only weekly rules on named days are understood; a rule of another kind makes the
//! answer "not known" rather than a guess that sends somebody to a locked door.

use crate::hours::{DAY, Weekly, in_force};
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

/// The longest span past midnight that is believed. A feed's "9:00 to 5:00" is 20 hours and means
/// 17:00; a night desk's "20:00 to 6:00" is 10.
const NIGHT: u32 = 12 * 60;

/// What schedules say, read once, to be asked for many moments. Equal hours are equal values.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(Vec<Rule>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Rule {
    begins: Option<Date>,
    ends: Option<Date>,
    /// `None` for a rule that we do not understand.
    weekly: Option<Span>,
}

/// Minutes of the day, on the days with their bit set; the lowest is Monday's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Span {
    days: u8,
    opens: u32,
    closes: u32,
}

impl Hours {
    pub fn of(schedules: &[&Schedule]) -> Self {
        let rule = |schedule: &&Schedule| {
            let (begins, ends) = in_force(schedule);
            let weekly = Weekly::of(schedule).map(|w| Span {
                days: w.days.iter().fold(0, |days, day| days | 1 << day),
                opens: w.opens,
                closes: w.closes,
            });
            Rule { begins, ends, weekly }
        };
        Self(schedules.iter().map(rule).collect())
    }

    /// At `at`, the place's own local date and time.
    pub fn at(&self, at: DateTime) -> Open {
        let text = |minute: u32| Open::Now { closes: format!("{:02}:{:02}", minute / 60, minute % 60) };
        self.closes(at).map_or_else(|not| not, text)
    }

    /// Whether it is known to be open at `at`.
    pub fn open(&self, at: DateTime) -> bool {
        self.closes(at).is_ok()
    }

    /// The minute of the day at which it closes, if it is open; else what it is.
    fn closes(&self, at: DateTime) -> Result<u32, Open> {
        let minute = u32::from(at.hour().unsigned_abs()) * 60 + u32::from(at.minute().unsigned_abs());
        let (today, yesterday) = (at.date(), at.date().yesterday().ok());
        let mut doubtful = self.0.is_empty();
        for rule in &self.0 {
            if rule.ends.is_some_and(|end| end < yesterday.unwrap_or(today)) {
                continue;
            }
            let Some(span) = rule.weekly else {
                doubtful = true;
                continue;
            };
            let on = |date: Date| rule.covers(date) && span.days & (1 << weekday(date)) != 0;
            if span.opens < span.closes {
                if on(today) && (span.opens..span.closes).contains(&minute) {
                    return Ok(span.closes);
                }
            } else if span.closes + DAY - span.opens > NIGHT {
                doubtful |= on(today) || yesterday.is_some_and(on);
            } else if (on(today) && minute >= span.opens) || (yesterday.is_some_and(on) && minute < span.closes) {
                return Ok(span.closes);
            }
        }
        Err(if doubtful { Open::Unknown } else { Open::Closed })
    }
}

impl Rule {
    fn covers(&self, date: Date) -> bool {
        self.begins.is_none_or(|begins| begins <= date) && self.ends.is_none_or(|end| date <= end)
    }
}

/// Whether a place with these schedules is open at `at`, its own local date and time.
pub fn open_at(schedules: &[&Schedule], at: DateTime) -> Open {
    Hours::of(schedules).at(at)
}

fn weekday(date: Date) -> u32 {
    u32::from(date.weekday().to_monday_zero_offset().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week;
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
