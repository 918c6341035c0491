//! The card is typed, kept for a while, and forgotten.

use super::visit::{Answer, Visit};
use super::{apply, case, handover, language};
use crate::cookies;
use crate::forms::Posted;
use crate::headers;
use crate::locale::same_site;
use crate::problem::Problem;
use crate::templates::Page;
use axum::http::StatusCode;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use node::Card;
use serde::Serialize;

/// Fields that are carried through this page keep their names behind this.
const KEPT: &str = "kept.";

#[derive(Default, Serialize)]
pub struct CardPage {
    pub code: String,
    pub error: Option<String>,
    /// Somebody was in the middle of something.
    pub again: bool,
    /// Where they were.
    pub next: String,
    /// What they had typed there.
    pub kept: Vec<Pair>,
    /// Other towns work with this one: the card may be one of theirs.
    pub elsewhere: bool,
    /// Another town's page has filled in the code.
    pub arrived: bool,
}

#[derive(Serialize)]
pub struct Pair {
    pub name: String,
    pub value: String,
}

impl Page for CardPage {
    const TEMPLATE: &'static str = "card.html";
}

pub async fn blank(visit: Visit) -> Response {
    let page = CardPage { elsewhere: elsewhere(&visit), ..CardPage::default() };
    headers::drawn_once(headers::with_script(visit.page(page)))
}

/// Asks for the card again in the middle of something; `typed` is carried through.
pub fn again(visit: &Visit, next: &str, typed: Option<Posted>) -> Response {
    let pairs = typed.map(|p| p.pairs).unwrap_or_default();
    let kept = pairs.into_iter().map(|(name, value)| Pair { name: format!("{KEPT}{name}"), value }).collect();
    let page = CardPage { again: true, next: next.to_owned(), kept, ..CardPage::default() };
    (StatusCode::UNAUTHORIZED, headers::with_script(visit.page(page))).into_response()
}

pub async fn open(mut visit: Visit, mut posted: Posted) -> Answer {
    let chosen = language::pressed(&mut visit, &mut posted);
    if chosen.is_some() {
        let page = headers::with_script(visit.page(half_typed(&visit, &posted, None)));
        return Ok(language::keep(chosen, page));
    }
    match known(&visit, posted.get("code")).await {
        Ok(card) => onward(&visit, &card, posted).await,
        Err(problem) => {
            let page = half_typed(&visit, &posted, Some(problem.sentence(&visit.reader)));
            Ok((problem.status, headers::with_script(visit.page(page))).into_response())
        }
    }
}

/// Nobody types a card of another town while they are in the middle of something here.
fn elsewhere(visit: &Visit) -> bool {
    !handover::partners::all(visit).is_empty()
}

fn half_typed(visit: &Visit, posted: &Posted, error: Option<String>) -> CardPage {
    let kept = posted.pairs.iter().filter(|(name, _)| name.starts_with(KEPT)).cloned();
    CardPage {
        error,
        code: posted.get("code").chars().take(200).collect(),
        again: posted.get("next").starts_with('/'),
        next: posted.get("next").to_owned(),
        kept: kept.map(|(name, value)| Pair { name, value }).collect(),
        elsewhere: elsewhere(visit),
        arrived: false,
    }
}

async fn known(visit: &Visit, code: &str) -> Result<Card, Problem> {
    // A card has 24 characters; nobody's reading of it has thousands.
    let card = Card::parse(code.get(..code.len().min(400)).unwrap_or_default()).map_err(node::Error::from)?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    visit.node().view(&mut cx, &card).await?;
    Ok(card)
}

/// To the case, or back into what was going on, with everything typed.
async fn onward(visit: &Visit, card: &Card, posted: Posted) -> Answer {
    let next = same_site(posted.get("next")).to_owned();
    let typed = posted.pairs.into_iter().filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?.to_owned(), value)));
    let typed = Posted { pairs: typed.collect(), ..Posted::default() };
    if !typed.pairs.is_empty() {
        return match next.as_str() {
            "/apply/change" => apply::resumed(visit, card, &typed).await,
            _ => case::resumed(visit, card, typed.get("text")).await,
        };
    }
    let next = if next == "/" { "/card/case" } else { &next };
    Ok((visit.keep(card), Redirect::to(next)).into_response())
}

/// For whoever sits down next: nothing of this case stays in the browser.
pub async fn forget(visit: Visit) -> Response {
    let cookie = cookies::forget(cookies::CARD, visit.state.secure);
    (cookie, AppendHeaders([cookies::clear_site_data()]), Redirect::to("/")).into_response()
}
