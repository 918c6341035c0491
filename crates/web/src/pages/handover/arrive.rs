//! A card of another town, here: brought by that town's page, or made into this town's code by the
//! browser. The code that opens the request there never comes to this town.

use super::address::origin;
use super::{name, partners};
use crate::forms::Posted;
use crate::headers;
use crate::pages::card::CardPage;
use crate::pages::language;
use crate::pages::visit::Visit;
use crate::templates::Page;
use axum::response::Response;
use node::agreement::Party;
use serde::Serialize;

/// Where the pages of other towns post to.
pub const ARRIVE: &str = "/card/arrive";

#[derive(Serialize)]
pub struct ElsewherePage {
    pub error: Option<String>,
    /// Under this key the browser derives the card.
    pub key: String,
    pub towns: Vec<TownLink>,
}

#[derive(Serialize)]
pub struct TownLink {
    pub name: String,
    pub link: String,
}

impl Page for ElsewherePage {
    const TEMPLATE: &'static str = "elsewhere.html";
}

/// With script the card is typed here; without, the person is sent to their own town's page.
pub async fn elsewhere(visit: Visit) -> Response {
    elsewhere_page(&visit, None)
}

pub fn elsewhere_page(visit: &Visit, error: Option<String>) -> Response {
    let town = |partner: &Party| {
        let link = format!("{}/card", origin(visit.state.secure, &partner.authority)?);
        Some(TownLink { name: name(&visit.reader, &partner.names), link })
    };
    let towns = partners::all(visit).iter().filter_map(town).collect();
    headers::with_script(visit.page(ElsewherePage { error, key: visit.node().town().key.clone(), towns }))
}

/// Posted from another site, so it opens nothing: the code is put into its box, and the person presses.
/// Otherwise any site could bring its visitors into a request that is not theirs.
pub async fn arrive(mut visit: Visit, mut posted: Posted) -> Response {
    let chosen = language::pressed(&mut visit, &mut posted);
    let code = posted.get("code").chars().take(200).collect();
    let page = CardPage { code, arrived: true, ..CardPage::default() };
    language::keep(chosen, headers::with_script(visit.page(page)))
}
