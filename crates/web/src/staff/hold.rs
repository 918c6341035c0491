//! A hold on the page of its case: what there is, and the form to ask for one.

use super::counter::Counter;
use super::kept::Kept;
use crate::pages::holds::{self, HoldLine};
use case::Recorded;
use node::hold::Why;
use node::view::CaseView;
use serde::Serialize;

/// Everything about holds on one page.
#[derive(Default, Serialize)]
pub struct Holding {
    pub holds: Vec<HoldLine>,
    /// The form to ask for one, with what was typed before.
    pub ask: Option<AskForm>,
    pub set: bool,
    pub end: bool,
}

#[derive(Serialize)]
pub struct AskForm {
    pub parts: Vec<Tick>,
    pub whys: Vec<Tick>,
    pub until: String,
    pub reference: String,
    /// It was just posted and has come back.
    pub open: bool,
}

#[derive(Serialize)]
pub struct Tick {
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

pub fn draw(counter: &Counter, view: &CaseView, kept: Option<&Kept>) -> Holding {
    let may = |name: &str| view.may.contains(&name);
    let kept = kept.filter(|kept| kept.verb == "hold");
    let has = |name: &str, value: &str| kept.is_some_and(|kept| kept.has(name, value));
    let typed = |name: &str| kept.map(|kept| kept.get(name).to_owned()).unwrap_or_default();
    let tick =
        |name: &str, value: &'static str, key: &str| Tick { value, label: counter.t(key), chosen: has(name, value) };
    let ask = may("ask_hold").then(|| AskForm {
        parts: Recorded::ALL.iter().map(|p| tick("part", p.name(), holds::part(p.name()))).collect(),
        whys: Why::ALL.iter().map(|w| tick("why", w.name(), holds::key(*w))).collect(),
        until: typed("until"),
        reference: typed("reference"),
        open: kept.is_some(),
    });
    let holds = holds::said(&counter.visit.reader, &view.holds);
    Holding { holds, ask, set: may("set_hold"), end: may("end_hold") }
}
