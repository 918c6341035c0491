//! A place as a page shows it: where, when, who picks up the phone, in which languages.

use super::attendance;
use super::said::Said;
use super::visit::Visit;
use i18n::Arg;
use listing::{Directory, Kind, Location, Open, Phone, Schedule, ServiceAtLocation};
use serde::Serialize;

#[derive(Debug, Clone, Default, Serialize)]
pub struct Place {
    pub name: Option<Said>,
    /// Its source no longer names it, since this day.
    pub gone: Option<String>,
    pub addresses: Vec<Said>,
    /// Closed days, running or soon.
    pub closed: Vec<String>,
    pub hours: Hours,
    pub phones: Vec<PhoneRow>,
    pub languages: Vec<String>,
    pub access: Vec<Said>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Hours {
    /// A sentence: open until …, or closed now. `None` when nobody can tell.
    pub now: Option<String>,
    pub open: bool,
    /// Days from Monday, those with the same times folded together.
    pub rows: Vec<HoursRow>,
    /// What no row can show, in the office's words.
    pub notes: Vec<Said>,
}

impl Hours {
    /// Usual hours, of something that may not exist any more.
    pub fn unsure(&mut self) {
        (self.now, self.open) = (None, false);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoursRow {
    pub days: String,
    /// `09:00–17:00`; none on closed days.
    pub times: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct PhoneRow {
    pub number: String,
    /// For `tel:`; digits and a plus sign.
    pub dial: String,
    pub about: Option<Said>,
}

/// The place of a service.
pub fn of_service(visit: &Visit, directory: &Directory, link: &ServiceAtLocation, at: &Location) -> Place {
    let mut place = of(visit, directory, at);
    let (_, closed) = attendance::of_place(visit.node(), &visit.reader, at.id, visit.local_now().date());
    place.hours = open_hours(visit, &directory.hours(link), closed);
    if place.gone.is_some() {
        place.hours.unsure();
    }
    place.phones.extend(phones(visit, directory.phones(Kind::ServiceAtLocation, link.id)));
    place
}

/// The place itself.
pub fn of(visit: &Visit, directory: &Directory, at: &Location) -> Place {
    let reader = &visit.reader;
    let addresses = directory.addresses(at.id).into_iter().map(|a| {
        let first = Said::of(&a.anydoor, "address_1", &a.address_1, reader);
        let rest = [a.address_2.as_deref().unwrap_or(""), &a.city, &a.state_province, &a.postal_code];
        let parts: Vec<&str> = std::iter::once(first.text.as_str()).chain(rest).filter(|p| !p.is_empty()).collect();
        Said { text: parts.join(", "), lang: first.lang }
    });
    let access = directory.accessibility(at.id);
    let (closed, today) = attendance::of_place(visit.node(), reader, at.id, visit.local_now().date());
    let mut place = Place {
        name: Said::maybe(&at.anydoor, "name", at.name.as_ref(), reader),
        gone: at.anydoor.gone.map(|day| day.to_string()),
        addresses: addresses.collect(),
        closed,
        hours: open_hours(visit, &directory.schedules(Kind::Location, at.id), today),
        phones: phones(visit, directory.phones(Kind::Location, at.id)).collect(),
        languages: languages(directory, Kind::Location, at.id),
        access: access
            .iter()
            .filter_map(|a| Said::maybe(&a.anydoor, "description", a.description.as_ref(), reader))
            .collect(),
    };
    if place.gone.is_some() {
        place.hours.unsure();
    }
    place
}

pub fn languages(directory: &Directory, owner: Kind, id: id::ListingId) -> Vec<String> {
    // Feeds say `zh` where the interface says which script.
    let same = |tag: &str, code: &str| tag == code || tag.split('-').next() == Some(code);
    let own_name = |code: &str| i18n::LOCALES.iter().find(|l| same(l.tag, code)).map(|l| l.name.to_owned());
    let name = |l: &listing::Language| {
        l.code.as_deref().and_then(own_name).or_else(|| l.name.clone()).or_else(|| l.code.clone())
    };
    directory.languages(owner, id).into_iter().filter_map(name).collect()
}

pub fn phones<'a>(visit: &'a Visit, all: Vec<&'a Phone>) -> impl Iterator<Item = PhoneRow> + 'a {
    all.into_iter().map(|p| PhoneRow {
        number: p.number.clone(),
        dial: p.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        about: Said::maybe(&p.anydoor, "description", p.description.as_ref(), &visit.reader),
    })
}

/// The usual hours; on a closed day they hold for other days.
fn open_hours(visit: &Visit, schedules: &[&Schedule], closed_today: bool) -> Hours {
    let usual = hours(visit, schedules);
    match closed_today {
        true => Hours { now: Some(visit.reader.text("closed-now", &[])), open: false, ..usual },
        false => usual,
    }
}

pub fn hours(visit: &Visit, schedules: &[&Schedule]) -> Hours {
    let now = visit.local_now();
    let (week, others) = listing::week(schedules, now.date());
    let sentence = match listing::open_at(schedules, now) {
        Open::Now { closes } => Some((true, visit.reader.text("open-until", &[("time", Arg::Text(&closes))]))),
        Open::Closed => Some((false, visit.reader.text("closed-now", &[]))),
        Open::Unknown => None,
    };
    let spans: Vec<Vec<String>> =
        week.into_iter().map(|d| d.spans.into_iter().map(|(from, to)| format!("{from}–{to}")).collect()).collect();
    let notes = others.iter().filter_map(|s| {
        let text = s.description.as_ref().or(s.notes.as_ref());
        Said::maybe(&s.anydoor, "description", text, &visit.reader)
    });
    Hours {
        open: matches!(sentence, Some((true, _))),
        now: sentence.map(|(_, text)| text),
        rows: fold(&spans, |day| visit.reader.text(WEEKDAYS[day], &[])),
        notes: notes.collect(),
    }
}

const WEEKDAYS: [&str; 7] = [
    "date-weekday-1",
    "date-weekday-2",
    "date-weekday-3",
    "date-weekday-4",
    "date-weekday-5",
    "date-weekday-6",
    "date-weekday-7",
];

/// Neighbouring days with the same times become one row; no rows when no day has any.
fn fold(week: &[Vec<String>], name: impl Fn(usize) -> String) -> Vec<HoursRow> {
    if week.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut from = 0;
    for run in week.chunk_by(|a, b| a == b) {
        let to = from + run.len() - 1;
        let days = if from == to { name(from) } else { format!("{} – {}", name(from), name(to)) };
        rows.push(HoursRow { days, times: run.first().cloned().unwrap_or_default() });
        from = to + 1;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_the_same_times_are_one_row() {
        let open = vec!["09:00–17:00".to_owned()];
        let week = [vec![open.clone(); 5], vec![Vec::new(); 2]].concat();
        let rows = fold(&week, |d| d.to_string());
        let row = |days: &str, times: &[String]| HoursRow { days: days.into(), times: times.to_vec() };
        assert_eq!(rows, [row("0 – 4", &open), row("5 – 6", &[])]);
        let one = [vec![Vec::new(); 6], vec![open.clone()]].concat();
        assert_eq!(fold(&one, |d| d.to_string()), [row("0 – 5", &[]), row("6", &open)]);
        assert_eq!(fold(&vec![Vec::new(); 7], |d| d.to_string()), []);
    }
}
