//! The browser has worked out by which codes this town may know a card: those that open something do.

use super::arrive::elsewhere_page;
use crate::forms::Posted;
use crate::pages::case_view::stage_keys;
use crate::pages::visit::{Answer, Visit};
use crate::templates::Page;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use case::Stage;
use node::view::CaseView;
use node::{Card, Error};
use serde::Serialize;

/// As many steps of one request can be handed over.
const MOST: usize = 8;

/// Several steps of one request are done here.
#[derive(Serialize)]
pub struct MinePage {
    pub steps: Vec<Mine>,
}

#[derive(Serialize)]
pub struct Mine {
    pub code: String,
    pub what: String,
    /// Where it stands.
    pub state: String,
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "mine.html";
}

pub async fn open(visit: Visit, posted: Posted) -> Answer {
    let codes = posted.pairs.iter().filter(|(name, _)| name == "code").take(MOST);
    let (mut found, mut gone) = (Vec::new(), None);
    for (_, code) in codes {
        let Ok(card) = Card::parse(code.get(..code.len().min(400)).unwrap_or_default()) else { continue };
        let mut rng = visit.state.rng();
        match visit.node().view(&mut visit.state.context(&mut *rng), &card).await {
            Ok(view) => found.push((card, view)),
            Err(Error::UnknownCard) => {}
            // One that went does not hide the others.
            Err(other) => gone = Some(other),
        }
    }
    if let Some(error) = gone.filter(|_| found.is_empty()) {
        return Err(error.into());
    }
    Ok(match found.as_slice() {
        [] => {
            let page = elsewhere_page(&visit, Some(visit.reader.text("elsewhere-none", &[])));
            (StatusCode::UNAUTHORIZED, page).into_response()
        }
        [(card, _)] => (visit.keep(card), Redirect::to("/card/case")).into_response(),
        several => {
            visit.page(MinePage { steps: several.iter().map(|(card, view)| mine(&visit, card, view)).collect() })
        }
    })
}

fn mine(visit: &Visit, card: &Card, view: &CaseView) -> Mine {
    let reader = &visit.reader;
    let procedure = || visit.node().procedure(&view.procedure).map(|p| p.name.as_str());
    let what = view.came.as_ref().map(|came| came.text.as_str()).or_else(procedure);
    let (state, _) = stage_keys(Stage::parse(view.stage).unwrap_or(Stage::Sent));
    Mine {
        code: card.text().to_string(),
        what: what.map_or_else(|| view.procedure.clone(), |key| reader.text(key, &[])),
        state: reader.text(state, &[]),
    }
}
