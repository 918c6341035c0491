//! An office whose key was lost began anew: the holder lets it read their request again.

use super::attendance::apart;
use super::case_view::point;
use super::visit::{Answer, Visit};
use super::{card, case_acts};
use crate::locale::Reader;
use i18n::Arg;
use node::Public;
use node::view::CaseView;

/// What happened, for each such office.
pub fn said(public: &Public, view: &CaseView, reader: &Reader) -> Vec<String> {
    let name = |id: &id::PointId| apart(&point(public, *id, reader));
    view.lost.iter().map(|id| reader.text("let-in-what", &[("office", Arg::Text(&name(id)))])).collect()
}

pub async fn let_in(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().let_in(&mut cx, &card).await;
    case_acts::after(&visit, &card, done).await
}
