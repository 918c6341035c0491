//! HSDS 3.1 out: the shapes of its OpenAPI document and compiled schemas.
//!
//! Own additions stay inside (`anydoor`): the schemas allow further fields, and another node reads
//! the translations from there.

use crate::directory::Directory;
use crate::record::Kind;
use crate::spec;
use id::ListingId;
use serde_json::{Map, Value, json};

/// `/`: which specification this is.
pub fn about(profile: &str, openapi_url: &str) -> Value {
    json!({ "version": "3.1", "profile": profile, "openapi_url": openapi_url })
}

/// A record with everything that belongs to it, and what belongs to that.
pub fn full(directory: &Directory, kind: Kind, id: ListingId) -> Option<Value> {
    Some(nested(directory, kind, id, None)?.into())
}

/// An entry of a list: a record with what it has one of, as an object inside.
pub fn summary(directory: &Directory, kind: Kind, id: ListingId) -> Option<Value> {
    let mut out = directory.object(kind, id)?;
    for (name, column, of) in spec::singles(kind) {
        if let Some(one) = named(&out, column).and_then(|id| directory.object(*of, id)) {
            out.insert((*name).to_owned(), one.into());
        }
    }
    Some(out.into())
}

/// `under` is what it lies in, and is not written again inside it. What is offered at a place is written without
/// its lists, and who offers something without its places: they have addresses of their own.
fn nested(directory: &Directory, kind: Kind, id: ListingId, under: Option<Kind>) -> Option<Map<String, Value>> {
    let mut out = directory.object(kind, id)?;
    for (name, column, of) in spec::singles(kind).iter().filter(|(_, _, of)| Some(*of) != under) {
        let Some(id) = named(&out, column) else { continue };
        let one = match of {
            Kind::Service => directory.object(*of, id),
            _ => nested(directory, *of, id, Some(kind)),
        };
        if let Some(one) = one {
            out.insert((*name).to_owned(), one.into());
        }
    }
    let places = |of: &Kind| (under, *of) == (Some(Kind::Service), Kind::Location);
    for (name, of) in spec::lists(kind).iter().filter(|(_, of)| !places(of)) {
        let ids = directory.belonging(*of, kind, id);
        let items: Vec<Value> =
            ids.into_iter().filter_map(|id| Some(nested(directory, *of, id, Some(kind))?.into())).collect();
        if !items.is_empty() {
            out.insert((*name).to_owned(), items.into());
        }
    }
    Some(out)
}

fn named(out: &Map<String, Value>, column: &str) -> Option<ListingId> {
    out.get(column)?.as_str()?.parse().ok()
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
