//! Search. What is typed comes by POST, so that it is in no address, history or log; nothing is kept.

use super::visit::Visit;
use crate::find::{Asked, FIELDS, METRES, far};
use crate::forms::Posted;
use crate::offline;
use crate::templates::Page;
use axum::response::Response;
use i18n::Arg;
use node::Public;
use node::search::{Answer, Filters, LONGEST, Wrong};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

pub use super::found::FoundRow;

/// Results on the page: who has not found it among these asks.
const MOST: usize = 30;
/// Listings that are only near.
const NEAR: usize = 8;

#[derive(Serialize)]
pub struct FindPage {
    pub asked: Asked,
    /// The filters are open.
    pub narrowed: bool,
    /// Something is wrong with what was typed or chosen.
    pub wrong: bool,
    /// Field → what is wrong with it; each field is there.
    pub errors: BTreeMap<&'static str, Option<String>>,
    /// Tag and own name of languages that are spoken somewhere.
    pub spoken: Vec<(String, String)>,
    /// Metres, and in words.
    pub distances: Vec<(String, String)>,
    /// What was typed, with what was taken for slips as the town writes it.
    pub meant: Option<String>,
    pub rows: Vec<FoundRow>,
    /// What has only some of it, or does not pass the filters.
    pub near: Vec<FoundRow>,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "find.html";
}

pub async fn show(visit: Visit, posted: Posted) -> Response {
    let (asked, mut wrong) = Asked::read(&posted);
    let (public, tag) = (visit.node().public(), visit.reader.locale.tag);
    let now = visit.local_now();
    let (filters, bad) = asked.filters(&public, tag, now);
    wrong.extend(bad);
    let mut answer = Answer::default();
    if wrong.is_empty() {
        let ask = |filters: &Filters| visit.node().find(&asked.q, tag, filters, now.date(), MOST);
        match ask(&filters) {
            // Nothing passes: what there would be without the filters is better than nothing.
            Ok(none) if none.hits.is_empty() => {
                answer = ask(&Filters::default()).unwrap_or(none);
                answer.hits.iter_mut().for_each(|hit| hit.whole = false);
            }
            Ok(some) => answer = some,
            Err(Wrong::Empty) => wrong.push(("q", "find-empty-query")),
            Err(Wrong::TooLong) => wrong.push(("q", "find-error-long")),
        }
    }
    let mut page = drawn(&visit, &public, &answer);
    page.narrowed = asked.narrowed();
    page.wrong = !wrong.is_empty();
    for (field, key) in wrong {
        let said = visit.reader.text(key, &[("most", Arg::Number(LONGEST as i64))]);
        page.errors.insert(field, Some(said));
    }
    page.asked = asked;
    offline::offered(&visit, visit.page(page))
}

fn drawn(visit: &Visit, public: &Public, answer: &Answer) -> FindPage {
    let row = |hit| FoundRow::of(visit, public, answer, hit);
    let (whole, near): (Vec<_>, Vec<_>) = answer.hits.iter().partition(|hit| hit.whole);
    FindPage {
        asked: Asked::default(),
        narrowed: false,
        wrong: false,
        errors: FIELDS.map(|field| (field, None)).into(),
        spoken: spoken(public),
        distances: METRES.map(|m| (m.to_string(), far::far(&visit.reader, f64::from(m)))).into(),
        meant: answer.meant.clone(),
        rows: whole.into_iter().filter_map(row).collect(),
        near: near.into_iter().filter_map(row).take(NEAR).collect(),
    }
}

/// Languages of the interface, then the others that somebody speaks, by their code.
fn spoken(public: &Public) -> Vec<(String, String)> {
    let own = i18n::LOCALES.iter().map(|l| (l.tag.to_owned(), l.name.to_owned()));
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let known: BTreeSet<String> = i18n::LOCALES.iter().map(|l| first(l.tag)).collect();
    let others: BTreeMap<String, String> = public
        .directory
        .all_languages()
        .iter()
        .filter_map(|l| Some((first(l.code.as_ref()?), l.name.clone().or_else(|| l.code.clone())?)))
        .filter(|(tag, _)| !known.contains(tag))
        .collect();
    own.chain(others).collect()
}
