//! Where to go in person: the office's own desks first, then every counter that takes anything.

use super::places::{self, Place};
use super::said::Said;
use super::visit::Visit;
use crate::headers;
use crate::templates::Page;
use axum::extract::RawQuery;
use axum::response::Response;
use id::ListingId;
use listing::{Directory, Service};
use node::Public;
use office::Point;
use serde::Serialize;

#[derive(Serialize)]
pub struct CountersPage {
    /// The listing that the person came from.
    pub about: Option<Said>,
    pub counters: Vec<Counter>,
    /// Points with their recovery partners.
    pub partners: Vec<(Said, Said)>,
}

#[derive(Serialize)]
pub struct Counter {
    /// Its own page, "you are here"; none for a desk that is no counter.
    pub here: Option<String>,
    pub name: Said,
    pub office: Option<Said>,
    pub place: Option<Place>,
    /// Belongs to the office that offers the listing.
    pub own: bool,
    /// Enough members are there for new requests.
    pub takes: bool,
}

impl Page for CountersPage {
    const TEMPLATE: &'static str = "counters.html";
}

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let public = visit.node().public();
    let service = listing_in(query.as_deref(), &public.directory).filter(|s| !s.anydoor.no_form);
    let organization = service.and_then(|s| s.organization_id);
    let mut counters: Vec<Counter> = public
        .offices
        .points()
        .filter_map(|point| {
            let office = public.offices.office(point.office);
            let own = organization.is_some() && office.and_then(|o| o.organization) == organization && !point.lead;
            (point.counter || own).then(|| counter(&visit, &public, point, own))
        })
        .collect();
    counters.sort_by(|a, b| b.own.cmp(&a.own).then_with(|| a.name.text.cmp(&b.name.text)));
    let about = service.map(|s| Said::of(&s.anydoor, "name", &s.name, &visit.reader));
    let name = |id| public.offices.point(id).map(|p| Said::name(&p.names, &visit.reader));
    let partners = public.partners().into_iter().filter_map(|(point, partner)| Some((name(point)?, name(partner)?)));
    headers::for_all(visit.page(CountersPage { about, counters, partners: partners.collect() }))
}

/// The listing in `about=…`.
pub fn listing_in<'a>(query: Option<&str>, directory: &'a Directory) -> Option<&'a Service> {
    let mut pairs = query?.split('&');
    let id: ListingId = pairs.find_map(|pair| pair.strip_prefix("about="))?.parse().ok()?;
    directory.service(id)
}

fn counter(visit: &Visit, public: &Public, point: &Point, own: bool) -> Counter {
    let place = point.location.and_then(|id| public.directory.location(id));
    Counter {
        here: (point.counter && !point.lead).then(|| format!("/here/{}", point.id)),
        name: Said::name(&point.names, &visit.reader),
        office: public.offices.office(point.office).map(|o| Said::name(&o.names, &visit.reader)),
        place: place.map(|at| places::of(visit, &public.directory, at)),
        own,
        takes: public.takes(point.id),
    }
}
