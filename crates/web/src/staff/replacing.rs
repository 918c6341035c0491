//! A lost card on the page of its case: what was done so far, and what comes next.

use super::counter::Counter;
use crate::pages::replace::notice;
use node::view::CaseView;
use serde::Serialize;

/// A replacement on the page of a case.
#[derive(Serialize)]
pub struct Replacing {
    /// What was done so far, and what comes next.
    pub said: Vec<String>,
    pub check: bool,
    pub hand: bool,
    pub stop: bool,
}

pub fn draw(counter: &Counter, view: &CaseView) -> Option<Replacing> {
    let now = view.replacement.as_ref()?;
    let public = counter.node().public();
    let mut said = notice(&counter.visit.reader, &public, now);
    said.truncate(1);
    said.push(counter.t(match now.step {
        "asked" => "lost-step-asked",
        "checked" => "lost-step-checked",
        "made" => "lost-step-made",
        _ => "lost-step-waiting",
    }));
    let may = |name: &str| view.may.contains(&name);
    Some(Replacing { said, check: may("check_card"), hand: may("hand_card"), stop: may("stop_card") })
}
