//! Search. The words come by POST, so that they are in no address, history or log; nothing is kept.

use super::offer::{self, OfferRow};
use super::said::Row;
use super::visit::Visit;
use crate::forms::Posted;
use crate::templates::Page;
use axum::response::Response;
use id::ListingId;
use node::Public;
use node::search::{Filters, Kind};
use serde::Serialize;

/// Results on the page: who has not found it among these asks.
const MOST: usize = 30;
/// Listings that have only some of the words.
const NEAR: usize = 8;

#[derive(Serialize)]
pub struct FindPage {
    pub q: String,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// Jobs and rooms.
    pub offers: Vec<OfferRow>,
    pub rows: Vec<Row>,
    /// Nothing was found; `rows` are the nearest.
    pub nearest: bool,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "find.html";
}

pub async fn show(visit: Visit, posted: Posted) -> Response {
    let q = posted.get("q").trim().to_owned();
    let public = visit.node().public();
    let tag = visit.reader.locale.tag;
    let wrong = if q.is_empty() { Some("find-empty-query") } else { posted.refused("q") };
    let mut ids = if wrong.is_some() { Vec::new() } else { public.index.find(Kind::Service, &q, tag, MOST) };
    let offers = if wrong.is_some() { Vec::new() } else { offer::found(&visit, &q, MOST) };
    let nearest = ids.is_empty() && offers.is_empty();
    if nearest && wrong.is_none() {
        ids = near(&public, &q, tag);
    }
    let services = ids.into_iter().filter_map(|id| public.directory.service(id));
    let rows = services.map(|s| Row::of(&public.directory, s, &visit.reader)).collect();
    // A box with a megabyte in it helps nobody to search again.
    let q = q.chars().take(200).collect();
    visit.page(FindPage { q, error: wrong.map(|key| visit.reader.text(key, &[])), offers, rows, nearest })
}

/// Listings with some of the words, or with words like them.
fn near(public: &Public, q: &str, tag: &str) -> Vec<ListingId> {
    let filters = Filters { kind: Some(Kind::Service), ..Filters::default() };
    let answer = public.index.ask(q, tag, &filters, NEAR);
    answer.into_iter().flat_map(|answer| answer.hits).map(|hit| hit.id).collect()
}
