//! What is behind one door, twenty at a time.

use super::home::{DOORS, Door};
use super::offer::{self, OfferRow};
use super::said::Row;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::linked::calendar;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::{Path, RawQuery};
use serde::Serialize;

const PER_PAGE: usize = 20;

#[derive(Serialize)]
pub struct DoorPage {
    pub door: Door,
    /// What can be asked for here without going to a listing first; on the first page only.
    pub forms: Vec<FormRow>,
    /// Jobs or rooms; on the first page only.
    pub offers: Vec<OfferRow>,
    pub rows: Vec<Row>,
    pub page: usize,
    pub pages: usize,
    /// Something takes place: there is a calendar of it. Said on the first page only.
    pub events: bool,
}

#[derive(Serialize)]
pub struct FormRow {
    pub id: String,
    pub name: String,
    pub summary: String,
}

impl Page for DoorPage {
    const TEMPLATE: &'static str = "door.html";
}

pub async fn show(visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let door = DOORS.into_iter().find(|d| d.id == id).ok_or_else(Problem::not_found)?;
    let public = visit.node().public();
    let all = public.directory.services().iter().filter(|s| s.anydoor.door.as_deref() == Some(door.id));
    let all: Vec<_> = all.collect();
    let pages = all.len().div_ceil(PER_PAGE).max(1);
    let page = asked(query.as_deref()).clamp(1, pages);
    let here = all.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let rows = here.map(|s| Row::of(&public.directory, s, &visit.reader)).collect();
    let forms = if page == 1 { forms(&visit, door.id) } else { Vec::new() };
    let offers = if page == 1 { offer::behind(&visit, door.id) } else { Vec::new() };
    let events = page == 1 && calendar::behind(&public.directory, door.id).next().is_some();
    Ok(headers::for_all(visit.page(DoorPage { door, forms, offers, rows, page, pages, events })))
}

/// The procedures behind a door. Ask for help stands on every page by itself.
fn forms(visit: &Visit, door: &str) -> Vec<FormRow> {
    let t = |key: &str| visit.reader.text(key, &[]);
    // What is about a page of the directory, or about an advert, begins there.
    let begins = |p: &&procedure::Procedure| p.id != "ask-for-help" && !p.takes_down && !p.corrects;
    let here = visit.node().procedures().iter().filter(|p| p.door == door).filter(begins);
    here.map(|p| FormRow { id: p.id.clone(), name: t(&p.name), summary: t(&p.summary) }).collect()
}

/// The number in `page=…`, or the first page.
fn asked(query: Option<&str>) -> usize {
    let pairs = query.unwrap_or_default().split('&');
    pairs.filter_map(|pair| pair.strip_prefix("page=")).find_map(|n| n.parse().ok()).unwrap_or(1)
}
