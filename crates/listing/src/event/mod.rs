//! What takes place on certain days: a schedule that names its first one (`dtstart`, "the date of the first event"; HSDS
//! took it with the rest of the rule from RFC 5545, 3.8.5.3). One that only says when something is open names none.

mod again;

use crate::directory::Directory;
use crate::hours::{in_force, minutes};
use crate::model::{Schedule, Service, Status};
use crate::record::Kind;
use again::{AHEAD, Again, after};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

/// Days that are counted through, of a rule that says how often.
const COUNTED: i32 = 1500;

/// One day on which something takes place, by the place's own clock.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    pub day: Date,
    /// `HH:MM`.
    pub begins: Option<String>,
    pub ends: Option<String>,
}

/// Whether anything of it takes place on certain days, in the past too. Nobody knows it of what vanished from its
/// feed, and what is not offered at present does not.
pub fn takes_place(directory: &Directory, service: &Service) -> bool {
    !events(directory, service).is_empty()
}

/// The next days on which it takes place, `from` the first that counts; at most `most`.
pub fn upcoming(directory: &Directory, service: &Service, from: Date, most: usize) -> Vec<Occurrence> {
    let mut days: Vec<Occurrence> =
        events(directory, service).iter().flat_map(|event| event.occurrences(from, most)).collect();
    days.sort();
    days.dedup();
    days.truncate(most);
    days
}

pub(crate) fn events<'a>(directory: &'a Directory, service: &Service) -> Vec<Event<'a>> {
    if service.anydoor.gone.is_some() || service.anydoor.no_form || service.status != Status::Active {
        return Vec::new();
    }
    let mut all = directory.schedules(Kind::Service, service.id);
    for (link, _) in directory.places(service.id) {
        all.extend(directory.schedules(Kind::ServiceAtLocation, link.id));
    }
    all.into_iter().filter_map(Event::of).collect()
}

/// A schedule that is an event, its first day one of those that its rule names.
pub(crate) struct Event<'a> {
    pub schedule: &'a Schedule,
    pub first: Date,
    /// Nothing takes place after it.
    pub until: Option<Date>,
    pub again: Option<Again>,
}

impl<'a> Event<'a> {
    /// `None` for a schedule without a first day, for a rule that never fits, and for one of which nobody can be sure:
    /// by week or day of the year, or with parts that say nothing.
    fn of(schedule: &'a Schedule) -> Option<Self> {
        let begins: Date = schedule.dtstart.as_deref()?.parse().ok()?;
        let (from, until) = in_force(schedule);
        let from = from.unwrap_or(begins);
        let mut again = match schedule.freq.as_deref() {
            Some(freq) => Some(Again::of(schedule, begins, freq)?),
            None if schedule.byday.is_some() || schedule.bymonthday.is_some() => return None,
            None => None,
        };
        let first = match &mut again {
            None => Some(begins).filter(|day| *day >= from),
            Some(rule) => rule.first(from),
        }?;
        until.is_none_or(|end| first <= end).then_some(Self { schedule, first, until, again })
    }

    /// Begin, and end if it is known; of the first time.
    pub fn times(&self) -> (Option<DateTime>, Option<DateTime>) {
        let time = |text: &Option<String>| text.as_deref().and_then(minutes);
        let at = |minutes: u32| self.first.at(0, 0, 0, 0).checked_add(i64::from(minutes).minutes()).ok();
        match (time(&self.schedule.opens_at), time(&self.schedule.closes_at)) {
            (Some(opens), Some(closes)) if closes > opens => (at(opens), at(closes)),
            // Past midnight.
            (Some(opens), Some(closes)) if closes < opens => (at(opens), at(closes + 24 * 60)),
            (Some(opens), _) => (at(opens), None),
            (None, _) => (None, None),
        }
    }

    fn occurrences(&self, from: Date, most: usize) -> Vec<Occurrence> {
        let mut days = Vec::new();
        match &self.again {
            None => days.extend(Some(self.first).filter(|day| *day >= from)),
            Some(rule) => {
                let (since, ahead) =
                    if rule.count.is_some() { (self.first, COUNTED) } else { (self.first.max(from), AHEAD) };
                let mut left = rule.count.unwrap_or(i64::MAX);
                for day in after(since, ahead).filter(|day| rule.on(*day)) {
                    left -= 1;
                    if left < 0 || self.until.is_some_and(|end| day > end) || days.len() == most {
                        break;
                    }
                    days.extend(Some(day).filter(|day| *day >= from));
                }
            }
        }
        let (begins, ends) = (self.schedule.opens_at.clone(), self.schedule.closes_at.clone());
        days.into_iter().map(|day| Occurrence { day, begins: begins.clone(), ends: ends.clone() }).collect()
    }
}
