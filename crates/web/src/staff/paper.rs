//! What the forms about papers at a counter offer: pairs of value and label.

use super::counter::Counter;
use node::custody::{PERSON, PERSON_SEEN, Way};
use node::view::CaseView;
use procedure::Procedure;

pub fn ways(counter: &Counter) -> Vec<(String, String)> {
    Way::ALL.map(|way| (way.name().to_owned(), counter.t(way.key()))).to_vec()
}

pub fn papers(counter: &Counter, procedure: Option<&Procedure>) -> Vec<(String, String)> {
    let evidence = procedure.map_or(&[][..], |p| &p.evidence);
    evidence.iter().map(|e| (e.id.clone(), counter.t(&e.name))).collect()
}

/// The person first: that is what most procedures want to be sure of.
pub fn seen(counter: &Counter, procedure: Option<&Procedure>) -> Vec<(String, String)> {
    let person = (PERSON.to_owned(), counter.t(PERSON_SEEN));
    std::iter::once(person).chain(papers(counter, procedure)).collect()
}

/// What is with the office now.
pub fn held(counter: &Counter, view: &CaseView) -> Vec<(String, String)> {
    let held = view.originals().into_iter().filter(|o| o.returned.is_none());
    let label =
        |paper: String, note: &str| if note.is_empty() { paper } else { format!("{paper} · \u{2068}{note}\u{2069}") };
    held.map(|o| (o.number.to_string(), label(counter.t(o.paper), o.note))).collect()
}

/// What is to be paid.
pub fn price(counter: &Counter, view: &CaseView) -> Option<String> {
    let amount = view.fee.as_ref()?;
    Some(counter.visit.reader.text("fee-amount", &[("amount", i18n::Arg::Text(amount))]))
}
