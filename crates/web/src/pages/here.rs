//! "You are here": for whoever came to a counter, or pointed a phone at the sign on its door. What it does and until
//! when, who else helps, and what is open near by, in the reader's own language; and the sign itself.

use super::found::FoundRow;
use super::keep;
use super::places::{self, Place};
use super::said::{Row, Said};
use super::visit::{Answer, Visit};
use crate::find::far;
use crate::headers::for_all as cached;
use crate::offline;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::HeaderMap;
use i18n::LOCALES;
use id::PointId;
use node::Public;
use serde::Serialize;

#[derive(Serialize)]
pub struct HerePage {
    pub point: String,
    pub name: Said,
    pub office: Option<Said>,
    pub takes: bool,
    pub place: Option<Place>,
    /// Services given there.
    pub rows: Vec<Row>,
    /// Other counters.
    pub counters: Vec<CounterRow>,
    /// Other places that are open now.
    pub near: Vec<FoundRow>,
}

/// Another counter.
#[derive(Debug, Clone, Serialize)]
pub struct CounterRow {
    pub id: String,
    pub name: Said,
    pub far: Option<String>,
    /// Open or closed now, and until when.
    pub now: Option<String>,
    pub open: bool,
}

impl Page for HerePage {
    const TEMPLATE: &'static str = "here.html";
}

pub async fn show(visit: Visit, Path(point): Path<String>) -> Answer {
    let id = read(&point)?;
    let here = visit.node().here(id, visit.local_now())?;
    let public = visit.node().public();
    let directory = &public.directory;
    let point = public.offices.point(id).ok_or(node::Error::UnknownPoint)?;
    let at = here.place.and_then(|place| directory.location(place));
    let services = here.place.map(|place| directory.services_at(place)).unwrap_or_default();
    let page = HerePage {
        point: id.to_string(),
        name: Said::name(&point.names, &visit.reader),
        office: public.offices.office(point.office).map(|o| Said::name(&o.names, &visit.reader)),
        takes: here.takes,
        place: at.map(|at| places::of(&visit, directory, at)),
        rows: services.into_iter().map(|s| Row::of(directory, s, &visit.reader)).collect(),
        counters: here.counters.iter().filter_map(|(id, metres)| counter(&visit, &public, *id, *metres)).collect(),
        near: here.open.hits.iter().filter_map(|hit| FoundRow::of(&visit, &public, &here.open, hit)).collect(),
    };
    Ok(cached(offline::offered(&visit, visit.page(page))))
}

fn read(point: &str) -> Result<PointId, Problem> {
    point.parse().map_err(|_| Problem::from(node::Error::UnknownPoint))
}

fn counter(visit: &Visit, public: &Public, id: PointId, metres: Option<f64>) -> Option<CounterRow> {
    let point = public.offices.point(id)?;
    let at = point.location.and_then(|place| public.directory.location(place));
    let hours = at.map(|at| places::of(visit, &public.directory, at).hours).unwrap_or_default();
    Some(CounterRow {
        id: id.to_string(),
        name: Said::name(&point.names, &visit.reader),
        far: metres.map(|metres| far::far(&visit.reader, metres)),
        now: hours.now,
        open: hours.open,
    })
}

/// The sign: to be printed and put where people arrive, so in every language.
#[derive(Serialize)]
pub struct SignPage {
    pub point: String,
    pub name: Said,
    /// The page's address as a picture, and to be typed.
    pub picture: Option<String>,
    pub address: String,
    pub lines: Vec<SignLine>,
}

#[derive(Serialize)]
pub struct SignLine {
    pub tag: &'static str,
    pub dir: &'static str,
    pub text: String,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "sign.html";
}

pub async fn sign(visit: Visit, Path(point): Path<String>, headers: HeaderMap) -> Answer {
    let id = read(&point)?;
    visit.node().here(id, visit.local_now())?;
    let public = visit.node().public();
    let point = public.offices.point(id).ok_or(node::Error::UnknownPoint)?;
    let address = keep::site(&visit, &headers).map(|site| format!("{site}/here/{id}"));
    let lines = LOCALES.iter().map(|locale| SignLine {
        tag: locale.tag,
        dir: if locale.rtl { "rtl" } else { "ltr" },
        text: visit.reading(locale).reader.text("here-sign-text", &[]),
    });
    let page = SignPage {
        point: id.to_string(),
        name: Said::name(&point.names, &visit.reader),
        picture: address.as_deref().and_then(keep::picture),
        address: address.unwrap_or_default(),
        lines: lines.collect(),
    };
    Ok(cached(visit.page(page)))
}
