//! One listing among what was found.

use super::places;
use super::said::Said;
use super::visit::Visit;
use crate::find::{Marked, far};
use listing::{Location, Service};
use node::Public;
use node::search::{Answer, Hit};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct FoundRow {
    pub href: String,
    pub name: Marked,
    /// A piece of what it says, when the name does not have what was looked for.
    pub about: Option<Marked>,
    /// Its office, or its address.
    pub from: Option<Said>,
    /// How far away.
    pub far: Option<String>,
    /// Open or closed now, and until when.
    pub now: Option<String>,
    pub open: bool,
    /// Its source no longer names it.
    pub gone: bool,
    /// For an advert: its last day.
    pub until: Option<String>,
}

impl FoundRow {
    /// `None` for a listing that went away meanwhile.
    pub fn of(visit: &Visit, public: &Public, answer: &Answer, hit: &Hit) -> Option<Self> {
        let directory = &public.directory;
        let mut row = if let Some(service) = directory.service(hit.id) {
            Self::service(visit, public, answer, service)
        } else if let Some(place) = directory.location(hit.id) {
            Self::place(visit, public, answer, place)
        } else {
            let offer = directory.offer(hit.id)?;
            let said = Said { text: offer.title.clone(), lang: offer.anydoor.language.clone() };
            Self {
                until: Some(offer.until.to_string()),
                ..Self::new(visit, answer, format!("/offers/{}", offer.id), said)
            }
        };
        row.gone = directory.service(hit.id).is_some_and(|s| s.anydoor.gone.is_some())
            || directory.location(hit.id).is_some_and(|l| l.anydoor.gone.is_some());
        row.far = hit.metres.map(|metres| far::far(&visit.reader, metres));
        Some(row)
    }

    fn new(visit: &Visit, answer: &Answer, href: String, name: Said) -> Self {
        let name = Marked::of(name, answer, visit.reader.locale.tag);
        Self { href, name, about: None, from: None, far: None, now: None, open: false, gone: false, until: None }
    }

    fn service(visit: &Visit, public: &Public, answer: &Answer, service: &Service) -> Self {
        let (reader, extra) = (&visit.reader, &service.anydoor);
        let name = Said::of(extra, "name", &service.name, reader);
        let mut row = Self::new(visit, answer, format!("/listings/{}", service.id), name);
        let office = public.directory.organization_of(service);
        row.from = office.map(|o| Said::of(&o.anydoor, "name", &o.name, reader));
        let text = Said::maybe(extra, "description", service.description.as_ref(), reader).filter(|_| !extra.no_form);
        row.about = text.filter(|_| !row.name.any()).map(|text| Marked::piece(text, answer, reader.locale.tag));
        row
    }

    fn place(visit: &Visit, public: &Public, answer: &Answer, place: &Location) -> Self {
        let reader = &visit.reader;
        let name = Said::maybe(&place.anydoor, "name", place.name.as_ref(), reader);
        let at = places::of(visit, &public.directory, place);
        let name =
            name.or_else(|| at.addresses.first().cloned()).unwrap_or_else(|| Said { text: "–".into(), lang: None });
        let mut row = Self::new(visit, answer, format!("/places/{}", place.id), name);
        row.from = at.addresses.into_iter().next();
        (row.now, row.open) = (at.hours.now, at.hours.open);
        row
    }

    #[cfg(test)]
    pub fn sample(full: bool) -> Self {
        let some = |text: &str| full.then(|| text.to_owned());
        Self {
            href: "/listings/1".into(),
            name: Marked::sample("<name>"),
            about: full.then(|| Marked::sample("about")),
            from: full.then(|| Said::sample("Office")),
            far: some("300 m"),
            now: some("Open until 17:00"),
            open: full,
            gone: full,
            until: some("2026-03-31"),
        }
    }
}
