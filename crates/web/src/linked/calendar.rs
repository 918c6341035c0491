//! What takes place, as calendars to subscribe to: of one listing, and of all behind a door.

use crate::headers;
use crate::pages::visit::{Answer, Visit};
use crate::pages::{DOORS, say, site};
use crate::problem::Problem;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use listing::{Calendar, Directory, Service, takes_place};
use node::Error;

/// Listings in a door's calendar at most.
const MOST: usize = 1000;

pub async fn listing(visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let visit = reading(visit, query.as_deref());
    let public = visit.node().public();
    let found = id.parse().ok().and_then(|id| public.directory.service(id));
    let service = found.filter(|s| takes_place(&public.directory, s)).ok_or(Error::UnknownListing)?;
    let name = service.anydoor.say("name", &service.name, visit.reader.locale.tag).text;
    Ok(written(&visit, &headers, &public.directory, &[service], name))
}

pub async fn door(visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let visit = reading(visit, query.as_deref());
    let door = DOORS.iter().find(|door| door.id == id).ok_or_else(Problem::not_found)?;
    let public = visit.node().public();
    let services: Vec<&Service> = behind(&public.directory, door.id).take(MOST).collect();
    if services.is_empty() {
        return Err(Problem::not_found());
    }
    let town = say(&visit.node().town().names, visit.reader.locale.tag).to_owned();
    let name = format!("{}: {town}", visit.reader.text(door.name, &[]));
    Ok(written(&visit, &headers, &public.directory, &services, &name))
}

/// What takes place behind a door.
pub fn behind<'a>(directory: &'a Directory, door: &'a str) -> impl Iterator<Item = &'a Service> {
    let here = directory.services().iter().filter(move |s| s.anydoor.door.as_deref() == Some(door));
    here.filter(|service| takes_place(directory, service))
}

/// In the language that the page's link names: a calendar that asks again every day brings no cookie.
fn reading(visit: Visit, query: Option<&str>) -> Visit {
    let named = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("language="));
    match named.and_then(i18n::locale) {
        Some(locale) => visit.reading(locale),
        None => visit,
    }
}

fn written(visit: &Visit, headers: &HeaderMap, directory: &Directory, all: &[&Service], name: &str) -> Response {
    let site = site(visit, headers);
    let of = Calendar {
        name,
        site: site.as_deref(),
        town: &visit.node().town().key,
        zone: visit.node().zone(),
        tag: visit.reader.locale.tag,
        today: visit.local_now().date(),
    };
    let mut answer =
        headers::unless_known(headers, "text/calendar; charset=utf-8", listing::calendar(directory, all, of));
    let name = header::HeaderValue::from_static("inline; filename=\"events.ics\"");
    answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    answer
}
