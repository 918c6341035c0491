//! What is in a list, by what was asked.

use super::asked::Asked;
use id::ListingId;
use jiff::Timestamp;
use listing::{Directory, Kind, Location, Service, fold};
use node::Public;

/// The ids of a list in their order: by name, or for words the best first.
pub fn found(all: &Public, kind: Kind, asked: &Asked, locale: &str) -> Vec<ListingId> {
    let directory = &all.directory;
    let services = |words| all.index.find(node::search::Kind::Service, words, locale, usize::MAX);
    let mut ids = match (kind, asked.words()) {
        (_, None) => directory.ids(kind),
        (Kind::Service, Some(words)) => services(words),
        (Kind::ServiceAtLocation, Some(words)) => {
            services(words).into_iter().flat_map(|id| directory.places(id)).map(|(link, _)| link.id).collect()
        }
        (kind, Some(words)) => {
            let words = fold(words);
            let said = |id: &ListingId| text(directory, kind, *id).iter().any(|text| fold(text).contains(&words));
            directory.ids(kind).into_iter().filter(said).collect()
        }
    };
    let near = asked.postcode.as_deref().map(|code| Near::new(directory, code, asked.proximity));
    ids.retain(|id| fits(directory, kind, *id, asked, near.as_ref()));
    ids
}

fn text(directory: &Directory, kind: Kind, id: ListingId) -> [&str; 2] {
    if kind == Kind::Organization {
        return directory.organization(id).map_or([""; 2], |it| [&it.name, &it.description]);
    }
    let row = directory.detail(kind, id);
    ["name", "description"].map(|column| row.and_then(|row| row.text(column)).unwrap_or_default())
}

fn fits(directory: &Directory, kind: Kind, id: ListingId, asked: &Asked, near: Option<&Near>) -> bool {
    let link = (kind == Kind::ServiceAtLocation).then(|| directory.service_at_location(id)).flatten();
    let service = match kind {
        Kind::Service => directory.service(id),
        _ => link.and_then(|link| directory.service(link.service_id)),
    };
    let organization = if kind == Kind::Organization { Some(id) } else { service.and_then(|s| s.organization_id) };
    if kind == Kind::TaxonomyTerm {
        let row = directory.detail(kind, id);
        let named = |column| row.and_then(|row| row.refers(column));
        return asked.taxonomy_id.is_none_or(|of| named("taxonomy_id") == Some(of))
            && asked.parent_id.is_none_or(|of| named("parent_id") == Some(of))
            && (!asked.top_only || named("parent_id").is_none());
    }
    asked.organization_id.is_none_or(|of| organization == Some(of))
        && asked.modified_after.is_none_or(|day| service.is_none_or(|service| modified(service, day)))
        && (asked.taxonomy_term_id.is_none() && asked.taxonomy_id.is_none()
            || marked(directory, kind, id, asked)
            || link.is_some_and(|link| marked(directory, Kind::Service, link.service_id, asked)))
        && near.is_none_or(|near| {
            link.and_then(|link| directory.location(link.location_id)).is_some_and(|place| near.holds(directory, place))
        })
}

/// Whether it was changed since; one that does not say when may have been, and who follows changes must not miss it.
fn modified(service: &Service, since: Timestamp) -> bool {
    let changed = service.last_modified.as_deref().and_then(|text| text.parse::<Timestamp>().ok());
    changed.is_none_or(|changed| changed >= since)
}

/// Whether one of its terms is the one asked for, or of the taxonomy asked for.
fn marked(directory: &Directory, kind: Kind, id: ListingId, asked: &Asked) -> bool {
    directory.details_of(Kind::Attribute, kind, id).filter_map(|row| row.refers("taxonomy_term_id")).any(|term| {
        let of = || directory.detail(Kind::TaxonomyTerm, term).and_then(|row| row.refers("taxonomy_id"));
        asked.taxonomy_term_id.is_none_or(|is| is == term) && asked.taxonomy_id.is_none_or(|is| of() == Some(is))
    })
}

/// The places with a postcode, or within some metres of their middle.
struct Near {
    code: String,
    metres: Option<f64>,
    middle: Option<(f64, f64)>,
}

impl Near {
    fn new(directory: &Directory, code: &str, metres: Option<f64>) -> Self {
        let code = fold(code.trim());
        let points: Vec<(f64, f64)> = directory
            .locations()
            .iter()
            .filter(|place| has(directory, place, &code))
            .filter_map(|place| place.latitude.zip(place.longitude))
            .collect();
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
        let middle = (!points.is_empty()).then(|| (mean(|p| p.0), mean(|p| p.1)));
        Self { code, metres, middle }
    }

    fn holds(&self, directory: &Directory, place: &Location) -> bool {
        let Some(metres) = self.metres else { return has(directory, place, &self.code) };
        let there = place.latitude.zip(place.longitude);
        self.middle.zip(there).is_some_and(|(from, to)| distance(from, to) <= metres)
    }
}

fn has(directory: &Directory, place: &Location, code: &str) -> bool {
    directory.addresses(place.id).iter().any(|address| fold(&address.postal_code) == code)
}

/// Metres along the surface of a ball of the earth's mean radius.
fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    let [(lat1, lon1), (lat2, lon2)] = [from, to].map(|(lat, lon)| (lat.to_radians(), lon.to_radians()));
    let half = |a: f64, b: f64| ((b - a) / 2.0).sin().powi(2);
    2.0 * 6_371_008.8 * (half(lat1, lat2) + lat1.cos() * lat2.cos() * half(lon1, lon2)).sqrt().min(1.0).asin()
}
