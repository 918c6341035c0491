//! What takes place, as a calendar to subscribe to (iCalendar, RFC 5545; section numbers are its own).

mod line;
mod zone;

use crate::directory::Directory;
use crate::event::{Event, events};
use crate::model::Service;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use line::{Lines, text};

/// What a calendar is called, and what stands in front of the path of a page.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    pub name: &'a str,
    /// `https://town.example`; without one, events name no page.
    pub site: Option<&'a str>,
    /// What makes the names of events one town's.
    pub town: &'a str,
    /// By whose clock the times of schedules are.
    pub zone: &'a TimeZone,
    /// The language in which events are told.
    pub tag: &'a str,
    /// The day on which it is written.
    pub today: Date,
}

/// The events of these services. A calendar without one is not valid, so ask [`crate::takes_place`] first.
pub fn calendar(directory: &Directory, services: &[&Service], of: Calendar<'_>) -> String {
    let all: Vec<(&Service, Event<'_>)> = services
        .iter()
        .flat_map(|service| events(directory, service).into_iter().map(|event| (*service, event)))
        .collect();
    let mut out = Lines::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//Anydoor//Events//EN");
    // Not of the RFC, and what calendars show.
    out.line("X-WR-CALNAME", &text(of.name));
    if let Some(first) = all.iter().filter_map(|(_, event)| Some(event.times().0?.date())).min() {
        zone::write(&mut out, of.zone, &id(&of), first, of.today);
    }
    for (service, event) in &all {
        write(&mut out, directory, service, event, &of);
    }
    out.line("END", "VCALENDAR");
    out.0
}

/// How the zone is called within the calendar (3.2.19).
fn id<'a>(of: &Calendar<'a>) -> String {
    of.zone.iana_name().unwrap_or(of.town).to_owned()
}

fn write(out: &mut Lines, directory: &Directory, service: &Service, event: &Event<'_>, of: &Calendar<'_>) {
    let schedule = event.schedule;
    let said = |field: &str, base: &str| text(service.anydoor.say(field, base, of.tag).text);
    out.line("BEGIN", "VEVENT");
    out.line("UID", &format!("{}@{}", schedule.id, of.town));
    out.line("DTSTAMP", &stamp(service, of.today));
    let (begins, ends) = event.times();
    match begins {
        Some(begins) => out.line(&format!("DTSTART;TZID={}", id(of)), &local(begins)),
        None => out.line("DTSTART;VALUE=DATE", &event.first.strftime("%Y%m%d").to_string()),
    }
    if let Some(ends) = ends {
        out.line(&format!("DTEND;TZID={}", id(of)), &local(ends));
    }
    if let Some(again) = &event.again {
        let mut rule = again.rule();
        // Only one of the two, and the last day in the form of the first: UTC beside a time with a zone (3.3.10).
        match (event.until, again.count) {
            (None, Some(count)) => rule.push_str(&format!(";COUNT={count}")),
            (Some(last), _) if begins.is_none() => rule.push_str(&last.strftime(";UNTIL=%Y%m%d").to_string()),
            (Some(last), _) => rule.push_str(&last_moment(last, of.zone)),
            (None, None) => {}
        }
        out.line("RRULE", &rule);
    }
    out.line("SUMMARY", &said("name", &service.name));
    let about = service.description.as_deref().map(|words| said("description", words));
    let note = schedule.description.as_deref().or(schedule.notes.as_deref()).map(text);
    let words: Vec<String> = about.into_iter().chain(note).filter(|words| !words.is_empty()).collect();
    if !words.is_empty() {
        out.line("DESCRIPTION", &words.join("\\n\\n"));
    }
    place(out, directory, service, event, of);
    if let Some(site) = of.site {
        out.line("URL", &format!("{site}/listings/{}", service.id));
    }
    out.line("END", "VEVENT");
}

/// Where it is, when there is one place only.
fn place(out: &mut Lines, directory: &Directory, service: &Service, event: &Event<'_>, of: &Calendar<'_>) {
    let (link, at) = (event.schedule.service_at_location_id, event.schedule.location_id);
    let mut places = directory.places(service.id);
    places.retain(|(l, place)| link.is_none_or(|id| id == l.id) && at.is_none_or(|id| id == place.id));
    let [(_, place)] = places.as_slice() else { return };
    let name = place.name.as_deref().map(|name| place.anydoor.say("name", name, of.tag).text.to_owned());
    let address = directory.addresses(place.id).into_iter().next().map(|a| {
        let street = a.anydoor.say("address_1", &a.address_1, of.tag).text;
        [street, &a.city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    let parts: Vec<String> = name.into_iter().chain(address).filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        out.line("LOCATION", &text(&parts.join(", ")));
    }
    if let (Some(north), Some(east)) = (place.latitude, place.longitude) {
        out.line("GEO", &format!("{north};{east}"));
    }
}

/// When it was last changed (3.8.7.2, of a calendar that is no message): as the feed says, else today.
fn stamp(service: &Service, today: Date) -> String {
    let changed = service.last_modified.as_deref().and_then(|text| text.parse::<Timestamp>().ok());
    match changed {
        Some(changed) => changed.strftime("%Y%m%dT%H%M%SZ").to_string(),
        None => today.strftime("%Y%m%dT000000Z").to_string(),
    }
}

fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn last_moment(last: Date, zone: &TimeZone) -> String {
    let end: Option<Zoned> = last.at(23, 59, 59, 0).to_zoned(zone.clone()).ok();
    end.map(|end| end.timestamp().strftime(";UNTIL=%Y%m%dT%H%M%SZ").to_string()).unwrap_or_default()
}
