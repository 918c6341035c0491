//! Everything that "What can I get?" can show in one language, and the rules, for the script that works it out on
//! the reader's device. It is the same for everybody; no answer ever comes with the request.

use super::check::{field, summary};
use super::check_result::{AnsweredRow, FitRow, ReasonRow};
use super::fields::{ErrorRow, FieldRow};
use super::visit::{Answer, Visit};
use crate::headers;
use crate::locale::Reader;
use crate::templates::Page;
use eligibility::{Question, wire};
use procedure::form::FieldError;
use procedure::{Eligibility, Procedure};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
pub struct CheckBookPage {
    pub rules: String,
    /// Today, in this town.
    pub day: String,
    /// Each question, and each again with every sentence about a wrong answer.
    pub questions: Vec<AskedRow>,
    /// Every procedure stands in all three, with every reason.
    pub yes: Vec<FitRow>,
    pub open: Vec<FitRow>,
    pub no: Vec<FitRow>,
    pub answers: Vec<AnsweredRow>,
    pub more: bool,
}

impl Page for CheckBookPage {
    const TEMPLATE: &'static str = "check-book.html";
}

#[derive(Serialize)]
pub struct AskedRow {
    pub field: FieldRow,
    /// Message key of what is wrong; empty where nothing is.
    pub key: &'static str,
    pub errors: Vec<ErrorRow>,
}

pub async fn show(visit: Visit) -> Answer {
    let mut rng = visit.state.rng();
    let day = visit.node().check_day(&visit.state.context(&mut *rng))?;
    let t = |key: &str| visit.reader.text(key, &[]);
    let questions = visit.node().rules().questions();
    let answered =
        |asked: &Question| AnsweredRow { id: asked.id.clone(), question: t(&asked.text), answer: String::new() };
    let rules =
        visit.node().procedures().iter().filter_map(|procedure| Some((procedure, procedure.eligibility.as_ref()?)));
    let fits: Vec<FitRow> = rules.map(|(procedure, eligibility)| fit(&visit.reader, procedure, eligibility)).collect();
    let page = CheckBookPage {
        rules: wire::write_rules(visit.node().rules()),
        day: day.to_string(),
        questions: questions.iter().flat_map(|question| asked(&visit, question)).collect(),
        yes: fits.clone(),
        open: fits.clone(),
        no: fits,
        answers: questions.iter().map(answered).collect(),
        more: true,
    };
    Ok(headers::drawn_once(headers::with_engine(visit.page(page))))
}

fn asked(visit: &Visit, question: &Question) -> Vec<AskedRow> {
    let wrong = visit.node().wrong_answers(question);
    let row = |wrong: Option<&FieldError>| {
        let field = field(visit, question, "", wrong);
        AskedRow { key: wrong.map_or("", |wrong| wrong.key), errors: summary(&field), field }
    };
    std::iter::once(row(None)).chain(wrong.iter().map(|wrong| row(Some(wrong)))).collect()
}

fn fit(reader: &Reader, procedure: &Procedure, eligibility: &Eligibility) -> FitRow {
    let t = |key: &str| reader.text(key, &[]);
    let says: BTreeSet<&str> = eligibility.rule.conditions().into_iter().map(|c| c.says.as_str()).collect();
    FitRow {
        id: procedure.id.clone(),
        name: t(&procedure.name),
        summary: t(&procedure.summary),
        basis: t(&eligibility.basis),
        confirmed: eligibility.confirmed,
        reasons: says.into_iter().map(|says| ReasonRow { says: Some(says.to_owned()), text: t(says) }).collect(),
        // The script puts its own here, with the word that stands between two.
        changes: vec![vec![String::new(); 2]],
    }
}
