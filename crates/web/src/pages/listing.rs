//! One listing: what, for whom, bring, how long, how much, where; then two buttons.

use super::corrects;
use super::keep;
use super::places::{self, Hours, PhoneRow, Place};
use super::said::Said;
use super::visit::{Answer, Visit};
use crate::headers::for_all as cached;
use crate::linked::schema;
use crate::offline;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::HeaderMap;
use id::ListingId;
use listing::{Directory, Kind, Service, Status};
use serde::Serialize;

#[derive(Serialize)]
pub struct ListingPage {
    pub id: String,
    /// What the button asks for.
    pub procedure: String,
    pub name: Said,
    pub office: Option<Said>,
    /// Not offered at present.
    pub paused: bool,
    /// Its source no longer names it, since this day.
    pub gone: Option<String>,
    pub alert: Option<Said>,
    pub what: Vec<Said>,
    pub whom: Vec<Said>,
    pub ages: Option<Ages>,
    pub bring: Vec<Said>,
    pub how: Option<Said>,
    pub wait: Option<Said>,
    pub cost: Vec<Said>,
    pub hours: Hours,
    pub phones: Vec<PhoneRow>,
    pub languages_here: Vec<String>,
    pub places: Vec<Place>,
    /// Two buttons; never where the name is about what is refused here.
    pub buttons: bool,
    /// The next days on which it takes place.
    pub dates: Vec<DateRow>,
    /// It takes place on certain days: there is a calendar of them.
    pub events: bool,
    /// Where to say that something here is wrong.
    pub wrong: Option<String>,
    /// What the page says, for programs.
    pub block: Option<String>,
}

/// Of the next days so many.
const DATES: usize = 4;

#[derive(Debug, Serialize)]
pub struct DateRow {
    pub day: String,
    /// `18:00–20:00`.
    pub times: Option<String>,
}

impl Page for ListingPage {
    const TEMPLATE: &'static str = "listing.html";
}

/// In whole years.
#[derive(Debug, Serialize)]
pub struct Ages {
    pub from: Option<i64>,
    pub to: Option<i64>,
}

pub async fn show(visit: Visit, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let id: ListingId = id.parse().map_err(|_| Problem::from(node::Error::UnknownListing))?;
    let public = visit.node().public();
    let service = public.directory.service(id).ok_or(node::Error::UnknownListing)?;
    let mut page = page(&visit, &public.directory, service);
    if let Some(site) = keep::site(&visit, &headers) {
        page.block = schema::service(&public.directory, service, visit.local_now().date(), &site, &visit.reader);
    }
    Ok(cached(offline::offered(&visit, visit.page(page))))
}

pub fn page(visit: &Visit, directory: &Directory, service: &Service) -> ListingPage {
    let reader = &visit.reader;
    let extra = &service.anydoor;
    let office = directory.organization_of(service);
    let closed = extra.no_form;
    let own = |field: &str, text: &Option<String>| Said::maybe(extra, field, text.as_ref(), reader).filter(|_| !closed);
    let years = |age: Option<f64>| age.map(|a| a as i64).filter(|a| (1..150).contains(a));
    let (from, to) = (years(service.minimum_age), years(service.maximum_age));
    let documents = directory.documents(service.id);
    let bring = documents.iter().filter_map(|d| Said::maybe(&d.anydoor, "document", d.document.as_ref(), reader));
    let costs = directory.costs(service.id);
    let costs = costs.iter().filter_map(|c| {
        let text = c.amount_description.clone().or_else(|| c.option.clone());
        let amount = c.amount.map(|a| format!("{a} {}", c.currency.as_deref().unwrap_or("")).trim().to_owned());
        Said::maybe(&c.anydoor, "amount_description", text.or(amount).as_ref(), reader)
    });
    let mut places: Vec<Place> = directory
        .places(service.id)
        .into_iter()
        .map(|(link, at)| places::of_service(visit, directory, link, at))
        .collect();
    if places.is_empty()
        && let Some(office) = office
    {
        places.extend(directory.locations_of(office.id).into_iter().map(|at| places::of(visit, directory, at)));
    }
    if closed {
        // Name, office and hours, and nothing else.
        for place in &mut places {
            let (name, hours) = (place.name.take(), std::mem::take(&mut place.hours));
            let closed = std::mem::take(&mut place.closed);
            *place = Place { name, closed, hours, ..Place::default() };
        }
    }
    if extra.gone.is_some() {
        // Nobody can tell whether it is open now, or at all.
        places.iter_mut().for_each(|place| place.hours.unsure());
    }
    let mut phones: Vec<PhoneRow> = places::phones(visit, directory.phones(Kind::Service, service.id)).collect();
    if phones.is_empty()
        && let Some(office) = office
    {
        phones.extend(places::phones(visit, directory.phones(Kind::Organization, office.id)));
    }
    let mut cost: Vec<Said> = own("fees_description", &service.fees_description).into_iter().collect();
    for price in costs.filter(|_| !closed) {
        // Feeds say the price in both fields.
        if cost.iter().all(|said| said.text != price.text) {
            cost.push(price);
        }
    }
    // Hours that stand beside a place are not said twice.
    let mut hours = match places.is_empty() {
        true => places::hours(visit, &directory.schedules(Kind::Service, service.id)),
        false => Hours::default(),
    };
    if extra.gone.is_some() {
        hours.unsure();
    }
    ListingPage {
        id: service.id.to_string(),
        procedure: procedure(visit.node(), extra.procedure.as_deref()),
        name: Said::of(extra, "name", &service.name, reader),
        office: office.map(|o| Said::of(&o.anydoor, "name", &o.name, reader)),
        paused: service.status != Status::Active,
        gone: extra.gone.map(|day| day.to_string()),
        alert: own("alert", &service.alert),
        what: own("description", &service.description).into_iter().collect(),
        whom: own("eligibility_description", &service.eligibility_description).into_iter().collect(),
        ages: (!closed && (from.is_some() || to.is_some())).then_some(Ages { from, to }),
        bring: bring.filter(|_| !closed).collect(),
        how: own("application_process", &service.application_process),
        wait: own("wait_time", &service.wait_time),
        cost,
        hours,
        phones: if closed { Vec::new() } else { phones },
        languages_here: if closed { Vec::new() } else { places::languages(directory, Kind::Service, service.id) },
        places,
        buttons: !closed,
        dates: listing::upcoming(directory, service, visit.local_now().date(), DATES).into_iter().map(row).collect(),
        events: listing::takes_place(directory, service),
        wrong: corrects::form(visit, service.id),
        block: None,
    }
}

fn row(at: listing::Occurrence) -> DateRow {
    let times = at.begins.map(|begins| match at.ends {
        Some(ends) => format!("{begins}–{ends}"),
        None => begins,
    });
    DateRow { day: at.day.to_string(), times }
}

/// The listing's own procedure if it is one of ours; else the one that takes everything.
fn procedure(node: &node::Node, own: Option<&str>) -> String {
    own.and_then(|id| node.procedure(id)).map_or("ask-for-help", |p| &p.id).to_owned()
}
