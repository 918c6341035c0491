//! Where each step stands that was handed over, in sentences: for the holder, and for the office.

use super::letter::{self, LetterRow};
use super::{Remedy, name, said};
use crate::pages::letters;
use crate::pages::visit::Visit;
use i18n::Arg;
use node::view::CaseView;
use node::{Handed, HandoverStanding as Standing, Public};
use procedure::form;
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct HandedRow {
    pub number: u32,
    pub what: String,
    pub town: String,
    pub office: String,
    /// Where it stands.
    pub said: Vec<String>,
    pub why_not: Option<String>,
    /// The questions whose answers crossed, or will.
    pub fields: Vec<String>,
    /// The decision first.
    pub letters: Vec<LetterRow>,
    /// What can be done about what was decided.
    pub remedy: Option<Remedy>,
    /// The answer as a letter to print.
    pub print: Option<String>,
    /// It can be taken back: what the button says.
    pub recall: Option<String>,
    /// The card opens it there.
    pub there: bool,
}

/// The names of whoever has a step of this case now, in other towns.
pub fn has_it(visit: &Visit, view: &CaseView) -> Vec<String> {
    let there = view.handed.iter().filter(|h| matches!(h.standing, Standing::There));
    there.map(|h| format!("{} · {}", name(&visit.reader, &h.office), name(&visit.reader, &h.names))).collect()
}

/// The other town has a case of it, which the card opens.
pub fn has_case(standing: Standing) -> bool {
    matches!(standing, Standing::There | Standing::Answered | Standing::NotOurs | Standing::Withdrawn)
}

/// Who answered, when it was not the office here.
pub fn answered_by(visit: &Visit, view: &CaseView) -> Option<String> {
    let answered = view.handed.iter().rfind(|h| h.standing == Standing::Answered)?;
    Some(format!("{} · {}", name(&visit.reader, &answered.office), name(&visit.reader, &answered.names)))
}

/// `holder`: the person reads, and may press.
pub fn rows(visit: &Visit, public: &Public, view: &CaseView, holder: bool) -> Vec<HandedRow> {
    let labels = labels(visit, view);
    let presses = holder && !view.as_guest;
    let row = |h: &Handed| HandedRow {
        number: h.number,
        what: visit.reader.text(&h.text, &[]),
        town: name(&visit.reader, &h.names),
        office: name(&visit.reader, &h.office),
        said: said::sentences(visit, public, view, h, holder),
        why_not: h.why_not.as_ref().map(|word| visit.reader.text(said::why_not(word), &[])),
        fields: h.fields.iter().map(|path| label(&labels, path)).collect(),
        letters: letter::rows(visit, h),
        remedy: Remedy::of(visit, view, h, presses),
        print: h.decided().map(|_| letters::Kind::There(h.number).name().into_owned()),
        recall: Some(h).filter(|_| presses && view.may.contains(&"recall")).and_then(|h| recall(visit, h)),
        there: presses && has_case(h.standing),
    };
    view.handed.iter().map(row).collect()
}

/// As long as the other town does not act.
fn recall(visit: &Visit, h: &Handed) -> Option<String> {
    let key = match h.standing {
        Standing::Waiting => "handed-recall",
        Standing::Offered | Standing::Silent => "handed-cancel",
        _ => return None,
    };
    Some(visit.reader.text(key, &[("town", Arg::Text(&name(&visit.reader, &h.names)))]))
}

/// Path and label of every question, those of rows too.
fn labels(visit: &Visit, view: &CaseView) -> Vec<(String, String)> {
    let Some(procedure) = visit.node().procedure(&view.procedure) else { return Vec::new() };
    let mut all = Vec::new();
    for field in form::fields(procedure) {
        let inside = field.rows.iter().flat_map(|rows| &rows.fields);
        all.extend(inside.map(|f| (format!("{}.{}", field.name, f.name), visit.reader.text(&f.label_key, &[]))));
        all.push((field.name, visit.reader.text(&field.label_key, &[])));
    }
    all
}

fn label(labels: &[(String, String)], path: &str) -> String {
    labels.iter().find(|(known, _)| known == path).map_or_else(|| path.to_owned(), |(_, label)| label.clone())
}
