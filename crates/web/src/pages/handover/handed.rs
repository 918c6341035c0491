//! Where each step stands that was handed over, in sentences: for the holder, and for the office.

use super::name;
use crate::pages::case_view::{MessageRow, message, point};
use crate::pages::visit::Visit;
use i18n::Arg;
use jiff::civil::Date;
use node::view::{CaseView, Handed, MessageKind, Standing};
use node::Public;
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
    pub letters: Vec<MessageRow>,
    /// Nothing was sent, and it can be taken back.
    pub recall: bool,
    /// The card opens it there.
    pub there: bool,
}

/// The names of whoever has a step of this case now, in other towns.
pub fn has_it(visit: &Visit, view: &CaseView) -> Vec<String> {
    let there = view.handed.iter().filter(|h| matches!(h.standing, Standing::There));
    there.map(|h| format!("{} · {}", name(&visit.reader, &h.office), name(&visit.reader, &h.names))).collect()
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
        said: said(visit, public, view, h, holder),
        why_not: h.why_not.as_ref().map(|key| visit.reader.text(key, &[])),
        fields: h.fields.iter().map(|path| label(&labels, path)).collect(),
        letters: letters(visit, public, h),
        recall: presses && matches!(h.standing, Standing::Waiting),
        there: presses && matches!(h.standing, Standing::There | Standing::Back),
    };
    view.handed.iter().map(row).collect()
}

fn said(visit: &Visit, public: &Public, view: &CaseView, h: &Handed, holder: bool) -> Vec<String> {
    let reader = &visit.reader;
    let (town, office) = (name(reader, &h.names), name(reader, &h.office));
    let time = h.until.map(|at| visit.local(at).strftime("%H:%M").to_string()).unwrap_or_default();
    let about = |key: &str, day: Date, office: &str| {
        let date = reader.words.texts().date(reader.locale.tag, day);
        let args = [("town", town.as_str()), ("office", office), ("time", &time), ("date", &date)];
        reader.text(key, &args.map(|(name, text)| (name, Arg::Text(text))))
    };
    let one = |key: &str| about(key, h.since, &office);
    let over = h.until.is_some_and(|until| until <= visit.state.world.now());
    let mut said = vec![one(match h.standing {
        Standing::Waiting if over => "handed-soon",
        Standing::Waiting if holder => "handed-waiting",
        Standing::Waiting => "handed-waiting-staff",
        Standing::Offered => "handed-offered",
        Standing::Silent => "handed-silent",
        Standing::There => "handed-there",
        Standing::Back => "handed-back",
        Standing::Recalled => "handed-recalled",
        Standing::Refused => "handed-refused",
    })];
    match (h.standing, h.due) {
        (Standing::There, Some(due)) => said.push(about("handed-there-due", due, &office)),
        (Standing::Refused, _) => {
            let here = super::apart(&point(public, view.responsible, reader));
            said.push(about("handed-refused-owner", h.since, &here));
        }
        _ => {}
    }
    said
}

/// What the office there wrote; it says itself who it is, because its points are not in this directory.
fn letters(visit: &Visit, public: &Public, h: &Handed) -> Vec<MessageRow> {
    let decides = |kind| matches!(kind, MessageKind::DecidedYes | MessageKind::DecidedNo);
    let who = format!("{} · {}", name(&visit.reader, &h.office), name(&visit.reader, &h.names));
    let mut letters: Vec<_> = h.letters.iter().collect();
    letters.sort_by_key(|m| !decides(m.kind));
    let row = |m| MessageRow { who: who.clone(), mine: false, document: None, ..message(visit, public, m) };
    letters.into_iter().map(row).collect()
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
