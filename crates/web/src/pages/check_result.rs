//! What fits the answers: with its reasons, what would change it, and where to ask a person.

use super::check::{GivenRow, choices, rows};
use super::visit::Visit;
use crate::locale::Reader;
use crate::templates::Page;
use eligibility::{Question, Truth};
use node::{Checked, Fit};
use procedure::Widget;
use serde::Serialize;

#[derive(Serialize)]
pub struct CheckResultPage {
    pub yes: Vec<FitRow>,
    /// Nobody can tell from these answers: a counter can.
    pub open: Vec<FitRow>,
    pub no: Vec<FitRow>,
    pub given: Vec<GivenRow>,
    pub answers: Vec<AnsweredRow>,
    /// There is something left to ask.
    pub more: bool,
}

impl Page for CheckResultPage {
    const TEMPLATE: &'static str = "check-result.html";
}

/// One procedure.
#[derive(Debug, Clone, Serialize)]
pub struct FitRow {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub basis: String,
    /// The rule was compared with that.
    pub confirmed: bool,
    /// What decided it.
    pub reasons: Vec<ReasonRow>,
    /// Ways to a yes, each of one sentence or several that go together.
    pub changes: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ReasonRow {
    /// Message key, for the script alone.
    pub says: Option<String>,
    pub text: String,
}

/// A question, the answer in words, and its name in the form.
#[derive(Debug, Clone, Serialize)]
pub struct AnsweredRow {
    pub id: String,
    pub question: String,
    pub answer: String,
}

pub fn page(visit: &Visit, given: &[(String, String)], checked: Checked<'_>) -> CheckResultPage {
    let reader = &visit.reader;
    let of = |truth| checked.fits.iter().filter(|fit| fit.outcome.truth == truth).map(|fit| row(reader, fit)).collect();
    let questions = visit.node().rules().questions();
    let answered = |(id, typed): &(String, String)| {
        let question = questions.get(id)?;
        Some(AnsweredRow {
            id: id.clone(),
            question: reader.text(&question.text, &[]),
            answer: said(reader, question, typed),
        })
    };
    CheckResultPage {
        yes: of(Truth::Yes),
        open: of(Truth::CannotTell),
        no: of(Truth::No),
        answers: given.iter().filter_map(answered).collect(),
        given: rows(given.to_vec()),
        more: checked.next.is_some(),
    }
}

fn row(reader: &Reader, fit: &Fit<'_>) -> FitRow {
    let t = |key: &str| reader.text(key, &[]);
    let mut reasons: Vec<String> = Vec::new();
    for reason in &fit.outcome.reasons {
        let said = t(reason.says);
        if !reasons.contains(&said) {
            reasons.push(said);
        }
    }
    let changes = fit.changes.iter().map(|change| change.says.iter().map(|says| t(says)).collect());
    let mut changes: Vec<Vec<String>> = changes.collect();
    // What is open together and has to come together is said once.
    if fit.outcome.truth == Truth::CannotTell && changes.iter().all(|way| *way == reasons) {
        changes.clear();
    }
    FitRow {
        id: fit.procedure.id.clone(),
        name: t(&fit.procedure.name),
        summary: t(&fit.procedure.summary),
        basis: t(&fit.eligibility.basis),
        confirmed: fit.eligibility.confirmed,
        reasons: reasons.into_iter().map(|text| ReasonRow { says: None, text }).collect(),
        changes,
    }
}

/// An answer in the reader's words.
fn said(reader: &Reader, question: &Question, typed: &str) -> String {
    let t = |key: &str| reader.text(key, &[]);
    match typed {
        Question::UNKNOWN => t("check-unknown"),
        Question::WITHHELD => t("check-withheld"),
        _ => {
            let widget = if question.choices.is_empty() { Widget::YesNo } else { Widget::Choice };
            let chosen = choices(question, widget).into_iter().find(|(value, _)| *value == typed);
            chosen.map_or_else(|| typed.to_owned(), |(_, label)| t(label))
        }
    }
}
