//! What is behind one door, twenty at a time.

use super::home::{DOORS, Door};
use super::said::Row;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::{Path, RawQuery};
use serde::Serialize;

const PER_PAGE: usize = 20;

#[derive(Serialize)]
pub struct DoorPage {
    pub door: Door,
    pub rows: Vec<Row>,
    pub page: usize,
    pub pages: usize,
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
    Ok(headers::public(visit.page(DoorPage { door, rows, page, pages })))
}

/// The number in `page=…`, or the first page.
fn asked(query: Option<&str>) -> usize {
    let pairs = query.unwrap_or_default().split('&');
    pairs.filter_map(|pair| pair.strip_prefix("page=")).find_map(|n| n.parse().ok()).unwrap_or(1)
}
