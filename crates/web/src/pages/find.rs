//! Search. The words come by POST, so that they are in no address, history or log; nothing is kept.

use super::offer::{self, OfferRow};
use super::said::Row;
use super::visit::Visit;
use crate::forms::Posted;
use crate::templates::Page;
use axum::response::Response;
use id::ListingId;
use node::Public;
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
    let mut ids = if wrong.is_some() { Vec::new() } else { public.index.find(&q, tag, MOST) };
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

/// Listings with any of the words, or with a piece of one.
fn near(public: &Public, q: &str, tag: &str) -> Vec<ListingId> {
    let mut found = Vec::new();
    for piece in pieces(q) {
        for id in public.index.find(&piece, tag, NEAR) {
            if found.len() < NEAR && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

/// Each word; then the beginning of each longer one, and pairs of letters where words are not
/// separated. Of the first 200 characters.
fn pieces(q: &str) -> Vec<String> {
    let q: String = q.chars().take(200).collect();
    let words: Vec<Vec<char>> = q.split_whitespace().map(|w| w.chars().collect()).collect();
    let mut pieces: Vec<String> = words.iter().map(|w| w.iter().collect()).collect();
    for word in words.iter().filter(|w| w.len() > 2) {
        let han = word.iter().any(|c| ('\u{3400}'..='\u{9FFF}').contains(c));
        if han {
            pieces.extend(word.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if word.len() > 4 {
            pieces.push(word[..word.len().div_ceil(2).max(4)].iter().collect());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(q: &str, is: &[&str]) {
        assert_eq!(pieces(q), is);
    }

    #[test]
    fn what_is_tried_when_nothing_has_every_word() {
        check("rent deposit", &["rent", "deposit", "depo"]);
        check("公租房", &["公租房", "公租", "租房"]);
        check("", &[]);
        assert!(pieces(&"x".repeat(1_000_000)).iter().all(|p| p.len() <= 200));
    }
}
