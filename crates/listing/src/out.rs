//! HSDS 3.0 out: the shapes of its OpenAPI document and compiled schemas.
//!
//! Own additions stay inside (`anydoor`): the schemas allow further fields, and another node reads
//! the translations from there.

use crate::directory::Directory;
use crate::model::{Location, Organization, Service, ServiceAtLocation};
use crate::record::Kind;
use id::ListingId;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// `/`: which specification this is.
pub fn about(profile: &str, openapi_url: &str) -> Value {
    json!({ "version": "3.0", "profile": profile, "openapi_url": openapi_url })
}

/// One entry of `/services`: only what a service has one of.
pub fn service_summary(directory: &Directory, service: &Service) -> Value {
    let mut out = object(service);
    if let Some(organization) = directory.organization_of(service) {
        out.insert("organization".to_owned(), object(organization).into());
    }
    out.into()
}

/// `/services/{id}`: the service with everything that belongs to it.
pub fn service_full(directory: &Directory, id: ListingId) -> Option<Value> {
    let service = directory.service(id)?;
    let mut out = object(service);
    if let Some(organization) = directory.organization_of(service) {
        out.insert("organization".to_owned(), object(organization).into());
    }
    put(&mut out, "schedules", list(&directory.schedules(Kind::Service, id)));
    put(&mut out, "phones", phones(directory, Kind::Service, id));
    put(&mut out, "languages", list(&directory.languages(Kind::Service, id)));
    put(&mut out, "cost_options", list(&directory.costs(id)));
    put(&mut out, "required_documents", list(&directory.documents(id)));
    let places = directory.places(id);
    let places = places.into_iter().map(|(link, place)| service_at_location(directory, link, place));
    put(&mut out, "service_at_locations", places.collect());
    Some(out.into())
}

/// `/organizations/{id}`: the organization with its places and phones.
pub fn organization_full(directory: &Directory, id: ListingId) -> Option<Value> {
    let organization: &Organization = directory.organization(id)?;
    let mut out = object(organization);
    put(&mut out, "phones", phones(directory, Kind::Organization, id));
    let places = directory.locations_of(id);
    put(&mut out, "locations", places.into_iter().map(|place| location(directory, place)).collect());
    Some(out.into())
}

/// A page of `items` (OpenAPI `Page`), `page` from 1. Past the end it is empty, not an error. Only
/// the items of the page are written out.
pub fn page<T>(items: &[T], page: usize, per_page: usize, write: impl FnMut(&T) -> Value) -> Value {
    let (page, per_page) = (page.max(1), per_page.max(1));
    let pages = items.len().div_ceil(per_page);
    let skipped = (page - 1).saturating_mul(per_page);
    let contents: Vec<Value> = items.iter().skip(skipped).take(per_page).map(write).collect();
    json!({
        "total_items": items.len(),
        "total_pages": pages,
        "page_number": page,
        "size": contents.len(),
        "first_page": page == 1,
        "last_page": page >= pages,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

fn service_at_location(directory: &Directory, link: &ServiceAtLocation, place: &Location) -> Value {
    let mut out = object(link);
    put(&mut out, "schedules", list(&directory.schedules(Kind::ServiceAtLocation, link.id)));
    put(&mut out, "phones", phones(directory, Kind::ServiceAtLocation, link.id));
    out.insert("location".to_owned(), location(directory, place));
    out.into()
}

fn location(directory: &Directory, place: &Location) -> Value {
    let mut out = object(place);
    put(&mut out, "addresses", list(&directory.addresses(place.id)));
    put(&mut out, "schedules", list(&directory.schedules(Kind::Location, place.id)));
    put(&mut out, "phones", phones(directory, Kind::Location, place.id));
    put(&mut out, "languages", list(&directory.languages(Kind::Location, place.id)));
    put(&mut out, "accessibility", list(&directory.accessibility(place.id)));
    out.into()
}

fn phones(directory: &Directory, owner: Kind, id: ListingId) -> Vec<Value> {
    let write = |phone: &crate::Phone| {
        let mut out = object(phone);
        put(&mut out, "languages", list(&directory.languages(Kind::Phone, phone.id)));
        out.into()
    };
    directory.phones(owner, id).into_iter().map(write).collect()
}

fn list<T: Serialize>(items: &[&T]) -> Vec<Value> {
    items.iter().map(|item| object(item).into()).collect()
}

fn put(out: &mut Map<String, Value>, field: &str, items: Vec<Value>) {
    if !items.is_empty() {
        out.insert(field.to_owned(), items.into());
    }
}

/// A record as an object. The records hold only strings, finite numbers and maps with string keys,
/// which always have a JSON form.
fn object<T: Serialize>(record: &T) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(items: usize, at: usize, per_page: usize, is: Value) {
        let items: Vec<usize> = (0..items).collect();
        assert_eq!(page(&items, at, per_page, |n| json!(n)), is);
    }

    #[test]
    fn pages() {
        check(
            5,
            2,
            2,
            json!({"total_items": 5, "total_pages": 3, "page_number": 2, "size": 2,
            "first_page": false, "last_page": false, "empty": false, "contents": [2, 3]}),
        );
        check(
            5,
            3,
            2,
            json!({"total_items": 5, "total_pages": 3, "page_number": 3, "size": 1,
            "first_page": false, "last_page": true, "empty": false, "contents": [4]}),
        );
        check(
            0,
            1,
            10,
            json!({"total_items": 0, "total_pages": 0, "page_number": 1, "size": 0,
            "first_page": true, "last_page": true, "empty": true, "contents": []}),
        );
        check(
            1,
            usize::MAX,
            9,
            json!({"total_items": 1, "total_pages": 1, "page_number": usize::MAX, "size": 0,
            "first_page": false, "last_page": true, "empty": true, "contents": []}),
        );
    }
}
