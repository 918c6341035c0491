//! A place: where, when, who speaks what; what there is, and what is near. For whoever stands before it: the page
//! has a sign for the door, whose code opens it.

use super::corrects;
use super::found::FoundRow;
use super::keep;
use super::places::{self, Place};
use super::said::{Row, Said};
use super::visit::{Answer, Visit};
use crate::headers::for_all as cached;
use crate::linked::schema;
use crate::offline;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::HeaderMap;
use id::ListingId;
use listing::{Directory, Location};
use node::Public;
use node::search::{Filters, Kind, Near};
use serde::Serialize;

/// Metres that are near on foot, and places that are shown.
const NEAR: f64 = 3000.0;
const MOST: usize = 6;

#[derive(Serialize)]
pub struct PlacePage {
    pub name: Option<Said>,
    pub what: Option<Said>,
    pub place: Place,
    /// Services given there.
    pub rows: Vec<Row>,
    /// Other places, the nearest first.
    pub near: Vec<FoundRow>,
    /// This page's own address, as a picture for the door.
    pub picture: Option<String>,
    /// Where to say that something here is wrong.
    pub wrong: Option<String>,
    /// What the page says, for programs.
    pub block: Option<String>,
}

impl Page for PlacePage {
    const TEMPLATE: &'static str = "place.html";
}

pub async fn show(visit: Visit, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let id: ListingId = id.parse().map_err(|_| Problem::from(node::Error::UnknownListing))?;
    let public = visit.node().public();
    let directory = &public.directory;
    let at = directory.location(id).ok_or(node::Error::UnknownListing)?;
    let site = keep::site(&visit, &headers);
    let today = visit.local_now().date();
    let page = PlacePage {
        near: near(&visit, &public, at),
        picture: site.as_ref().and_then(|site| keep::picture(&format!("{site}/places/{id}"))),
        block: site.and_then(|site| schema::place(directory, at, today, &site, &visit.reader)),
        ..page(&visit, directory, at)
    };
    Ok(cached(offline::offered(&visit, visit.page(page))))
}

/// Without its sign, what is near, and what machines read.
pub fn page(visit: &Visit, directory: &Directory, at: &Location) -> PlacePage {
    let reader = &visit.reader;
    PlacePage {
        name: Said::maybe(&at.anydoor, "name", at.name.as_ref(), reader),
        what: Said::maybe(&at.anydoor, "description", at.description.as_ref(), reader),
        place: places::of(visit, directory, at),
        rows: directory.services_at(at.id).into_iter().map(|s| Row::of(directory, s, reader)).collect(),
        near: Vec::new(),
        picture: None,
        block: None,
        wrong: corrects::form(visit, at.id),
    }
}

fn near(visit: &Visit, public: &Public, at: &Location) -> Vec<FoundRow> {
    let point = at.latitude.zip(at.longitude).and_then(|(north, east)| Near::new(north, east, NEAR));
    let Some(near) = point else { return Vec::new() };
    let filters = Filters { kind: Some(Kind::Place), near: Some(near), ..Filters::default() };
    let today = visit.local_now().date();
    let answer = visit.node().find("", visit.reader.locale.tag, &filters, today, MOST + 1).unwrap_or_default();
    let others = answer.hits.iter().filter(|hit| hit.id != at.id).take(MOST);
    others.filter_map(|hit| FoundRow::of(visit, public, &answer, hit)).collect()
}
