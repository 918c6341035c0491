//! The forms under a case: one for each thing that this member may do now.

use super::counter::Counter;
use super::kept::Kept;
use super::{paper, phrases};
use node::view::CaseView;
use procedure::{Evidence, Procedure, Take};
use serde::Serialize;

#[derive(Debug, Default, Serialize)]
pub struct FormRow {
    pub verb: &'static str,
    pub title: String,
    pub hint: Option<String>,
    pub button: String,
    /// The label of the text; a form without one has no text.
    pub label: Option<String>,
    pub text: String,
    /// Boxes to tick, with the name of their field and what they are.
    pub boxes: Option<Group>,
    /// One of these.
    pub choice: Option<Group>,
    /// One of these many.
    pub list: Option<Group>,
    /// It was just posted and has come back.
    pub open: bool,
}

#[derive(Debug, Serialize)]
pub struct Group {
    pub name: &'static str,
    pub legend: String,
    pub options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
    /// What is to be filled in if it is chosen.
    pub gaps: Vec<GapRow>,
}

#[derive(Debug, Serialize)]
pub struct GapRow {
    pub name: String,
    /// Type of its field.
    pub kind: &'static str,
    pub label: String,
    pub value: String,
}

/// Title and hint of a form, what its button and its text say.
fn words(verb: &str) -> (&'static str, Option<&'static str>, &'static str, Option<&'static str>) {
    match verb {
        "accept" => ("staff-accept", Some("staff-accept-hint"), "staff-accept-button", None),
        "complete" => ("staff-complete", Some("staff-complete-hint"), "staff-complete-button", Some("staff-note")),
        "decide" => ("staff-decide", Some("staff-decide-hint"), "staff-decide-button", Some("staff-reasons")),
        "answer" => ("staff-answer", Some("staff-answer-hint"), "staff-answer-button", Some("staff-text")),
        "extend" => ("staff-extend", Some("staff-extend-hint"), "staff-extend-button", Some("staff-reasons")),
        "interpreted" => ("staff-interpreted", None, "staff-interpreted-button", None),
        "step" => ("staff-step", Some("staff-step-hint"), "staff-step-button", Some("staff-note")),
        "resolve" => ("staff-resolve", None, "staff-answer-button", Some("staff-text")),
        "take" => ("staff-take", Some("staff-take-hint"), "staff-take-button", Some("staff-take-note")),
        "give-back" => ("staff-give-back", None, "staff-give-back-button", Some("staff-take-note")),
        "attest" => ("staff-attest", Some("staff-attest-hint"), "staff-attest-button", None),
        "pay" => ("staff-pay", None, "staff-pay-button", None),
        "return" => ("staff-return", Some("staff-return-hint"), "staff-return-button", Some("staff-reasons")),
        "pass" => ("staff-pass", Some("staff-pass-hint"), "staff-pass-button", Some("staff-reasons")),
        _ => ("staff-reply", None, "staff-reply-button", Some("staff-text")),
    }
}

/// The order of a day's work: what most cases need comes first.
const ORDER: [&str; 15] = [
    "resolve",
    "give-back",
    "reply",
    "answer",
    "complete",
    "accept",
    "attest",
    "take",
    "pay",
    "interpreted",
    "step",
    "decide",
    "pass",
    "return",
    "extend",
];

pub fn rows(counter: &Counter, view: &CaseView, kept: Option<&Kept>) -> Vec<FormRow> {
    let procedure = counter.node().procedure(&view.procedure);
    // What came back stays on the page even if it can no longer be done: the text must not be lost.
    let wanted = |verb: &&str| view.may.contains(verb) || kept.is_some_and(|k| k.verb == *verb);
    ORDER.into_iter().filter(wanted).map(|verb| row(counter, view, procedure, verb, kept)).collect()
}

fn row(
    counter: &Counter,
    view: &CaseView,
    procedure: Option<&Procedure>,
    verb: &'static str,
    kept: Option<&Kept>,
) -> FormRow {
    let kept = kept.filter(|k| k.verb == verb);
    let (title, hint, button, label) = words(verb);
    let hint = match procedure.filter(|_| verb == "decide") {
        Some(p) if p.publishes.is_some() => Some("staff-decide-publishes"),
        Some(p) if p.takes_down => Some("staff-decide-takes-down"),
        _ => hint,
    };
    let chosen = |name, value: &str| kept.is_some_and(|k| k.has(name, value));
    let group = |name, legend, pairs: Vec<(String, String)>| {
        let option =
            |(value, label): (String, String)| Choice { chosen: chosen(name, &value), value, label, gaps: vec![] };
        let options: Vec<Choice> = pairs.into_iter().map(option).collect();
        Some(Group { name, legend: counter.t(legend), options }).filter(|g| !g.options.is_empty())
    };
    let boxes = match verb {
        "complete" => group("evidence", "staff-papers", procedure.map_or_else(Vec::new, |p| papers(counter, p))),
        "answer" | "reply" => {
            let options = procedure.map_or_else(Vec::new, |p| phrases::choices(counter, p, kept));
            Some(Group { name: "phrases", legend: counter.t("staff-phrases"), options })
                .filter(|g| !g.options.is_empty())
        }
        _ => None,
    };
    let yes_no = [("yes", "staff-granted-yes"), ("no", "staff-granted-no")];
    let yes_no = yes_no.map(|(value, key)| (value.to_owned(), counter.t(key))).to_vec();
    let points = || counter.points_but(view.responsible).into_iter().map(|(id, name)| (id.to_string(), name));
    FormRow {
        verb,
        title: counter.t(title),
        hint: if verb == "pay" { paper::price(counter, view) } else { hint.map(|key| counter.t(key)) },
        button: counter.t(button),
        label: label.map(|key| counter.t(key)),
        text: kept.map_or_else(String::new, |k| k.text.clone()),
        boxes,
        choice: match verb {
            "step" => group("step", "case-step", procedure.map_or_else(Vec::new, |p| steps(counter, p))),
            "decide" => group("granted", "staff-granted", yes_no),
            "take" | "give-back" => group("way", "staff-way", paper::ways(counter)),
            _ => None,
        },
        list: match verb {
            "pass" => group("to", "staff-pass-to", points().collect()),
            "take" => group("paper", "staff-paper", paper::papers(counter, procedure)),
            "give-back" => group("original", "staff-paper", paper::held(counter, view)),
            "attest" => group("what", "staff-paper", paper::seen(counter, procedure)),
            _ => None,
        },
        open: kept.is_some(),
    }
}

/// Papers to ask for; those that are only seen say so, because no copy may be asked for.
fn papers(counter: &Counter, procedure: &Procedure) -> Vec<(String, String)> {
    let paper = |e: &Evidence| match e.take {
        Take::Copy => (e.id.clone(), counter.t(&e.name)),
        Take::Seen => (e.id.clone(), format!("{} ({})", counter.t(&e.name), counter.t("staff-seen-only"))),
    };
    procedure.evidence.iter().map(paper).collect()
}

fn steps(counter: &Counter, procedure: &Procedure) -> Vec<(String, String)> {
    procedure.steps.iter().map(|s| (s.id.clone(), counter.t(&s.text))).collect()
}
