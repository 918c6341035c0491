//! The card in the other town: its code there, and one press that brings it to that town's page.

use super::address::origin;
use super::arrive::ARRIVE;
use super::handed::has_case;
use super::name;
use crate::headers;
use crate::pages::card;
use crate::pages::visit::{Answer, Visit};
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use serde::Serialize;

#[derive(Serialize)]
pub struct TherePage {
    pub what: String,
    /// Every page's `town` is this one.
    pub town_there: String,
    /// Six groups of four: of the card that the other town knows, which leads back to no other.
    pub groups: Vec<String>,
    pub code: String,
    /// Where it is typed there.
    pub address: String,
    /// Where it is posted to.
    pub action: Option<String>,
}

impl Page for TherePage {
    const TEMPLATE: &'static str = "there.html";
}

pub async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let view = visit.node().view(&mut visit.state.context(&mut *rng), &card).await?;
    // A second card only reads; a step that never got there is opened by nothing.
    let open = view.handed.iter().filter(|h| has_case(h.standing) && !view.as_guest);
    let meant = open.into_iter().find(|h| number == h.number.to_string());
    let Some(handed) = meant else { return Err(Problem::not_found()) };
    let code = card.elsewhere(&handed.town, handed.nth).text();
    let origin = origin(visit.state.secure, &handed.authority);
    let page = TherePage {
        what: visit.reader.text(&handed.text, &[]),
        town_there: name(&visit.reader, &handed.names),
        groups: code.split('-').map(str::to_owned).collect(),
        code: code.to_string(),
        address: format!("{}/card", handed.authority),
        action: origin.as_ref().map(|at| format!("{at}{ARRIVE}")),
    };
    let page = visit.held(&card, page);
    Ok(match origin {
        Some(origin) => headers::posting_to(page, &origin),
        None => page,
    })
}
