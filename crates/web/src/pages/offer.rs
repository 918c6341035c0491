//! A job or a room that an office published: what everybody may read, and a way to say that
//! something is wrong with it.

use super::fields::{AnswerRow, answered};
use super::visit::{Answer, Visit};
use crate::headers;
use crate::templates::Page;
use axum::extract::Path;
use id::ListingId;
use listing::Offer;
use node::view::PublishedView;
use procedure::Procedure;
use serde::Serialize;

#[derive(Serialize)]
pub struct OfferPage {
    pub id: String,
    pub title: String,
    pub answers: Vec<AnswerRow>,
    pub until: String,
    pub published: String,
    pub office: String,
    /// The office took it down on this day; then nothing else is left of it.
    pub taken_down: Option<String>,
    /// The form for reports.
    pub report: Option<String>,
}

impl Page for OfferPage {
    const TEMPLATE: &'static str = "offer.html";
}

/// An offer in a list.
#[derive(Debug, Clone, Serialize)]
pub struct OfferRow {
    pub id: String,
    pub title: String,
    pub until: String,
}

impl OfferRow {
    fn of(offer: &Offer) -> Self {
        Self { id: offer.id.to_string(), title: offer.title.clone(), until: offer.until.to_string() }
    }
}

/// What the holder of a case sees of what was published from it.
#[derive(Debug, Clone, Serialize)]
pub struct PublishedLine {
    pub offer: String,
    pub until: Option<String>,
    pub taken_down: Option<String>,
}

impl PublishedLine {
    pub fn of(view: &PublishedView) -> Self {
        Self {
            offer: view.offer.to_string(),
            until: view.until.map(|d| d.to_string()),
            taken_down: view.taken_down.map(|d| d.to_string()),
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let public = visit.node().public();
    let today = visit.local_now().date();
    let found = id.parse().ok().and_then(|id| public.directory.offer(id));
    let offer = found.filter(|o| today <= o.until).ok_or(node::Error::UnknownListing)?;
    let procedure = visit.node().procedure(&offer.procedure);
    let report = visit.node().procedures().iter().find(|p| p.takes_down);
    let shown = offer.shown(today);
    let page = OfferPage {
        id: offer.id.to_string(),
        title: offer.title.clone(),
        answers: procedure.map_or_else(Vec::new, |p| answered(p, &offer.answers, &public.directory, &visit.reader)),
        until: offer.until.to_string(),
        published: offer.published.to_string(),
        office: super::case_view::point(&public, offer.point, &visit.reader),
        taken_down: offer.taken_down.map(|d| d.to_string()),
        report: report.filter(|_| shown).map(|p| p.id.clone()),
    };
    // Not kept by browsers: what is taken down is gone at once.
    Ok(headers::drawn_once(visit.page(page)))
}

/// What is behind a door today.
pub fn behind(visit: &Visit, door: &str) -> Vec<OfferRow> {
    let today = visit.local_now().date();
    let public = visit.node().public();
    public.directory.offers().iter().filter(|o| o.door == door && o.shown(today)).map(OfferRow::of).collect()
}

/// The offer, the service or, where that can be asked about, the place in `about=…`.
pub fn about_in(visit: &Visit, query: Option<&str>, procedure: &Procedure) -> Option<ListingId> {
    let public = visit.node().public();
    let directory = &public.directory;
    let mut pairs = query?.split('&');
    let id = pairs.find_map(|pair| pair.strip_prefix("about="))?.parse().ok()?;
    let offer = directory.offer(id).is_some_and(|o| o.shown(visit.local_now().date()));
    let service = directory.service(id).is_some_and(|s| !s.anydoor.no_form);
    let place = procedure.corrects && public.corrected(id);
    (offer || service || place).then_some(id)
}
