//! "What can I get?", one question a page. The answers travel in the form and nowhere else: they are in
//! no address, no cookie and no store, and what is worked out from them is forgotten with the page. With script
//! they do not even travel: `assets/check.js` does the same on the reader's device, from what `check_book.rs` sends.

use super::check_result;
use super::fields::{ChoiceRow, ErrorRow, FieldRow};
use super::language;
use super::visit::{Answer, Visit};
use crate::forms::Posted;
use crate::headers;
use crate::problem::sentence;
use crate::templates::Page;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use eligibility::{Kind, Question};
use node::{Checked, Error};
use procedure::Widget;
use procedure::form::FieldError;
use serde::Serialize;

/// Longer than any answer: a box with more in it is not sent back.
const LONGEST: usize = 100;
/// The question on the page; the other names of the form are those of questions, and of its buttons.
const NOW: &str = "_now";

#[derive(Serialize)]
pub struct CheckPage {
    /// `None` where no procedure has a rule.
    pub field: Option<FieldRow>,
    pub errors: Vec<ErrorRow>,
    /// What was answered so far, in order.
    pub given: Vec<GivenRow>,
    /// Of the question on the page, counted from 1; and how many follow it at most.
    pub number: usize,
    pub left: usize,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "check.html";
}

#[derive(Debug, Clone, Serialize)]
pub struct GivenRow {
    pub id: String,
    pub typed: String,
}

/// What a form held.
#[derive(Default)]
struct Held {
    given: Vec<(String, String)>,
    /// The question on the page, and what was typed to it.
    now: Option<(String, String)>,
}

pub async fn begin(visit: Visit) -> Answer {
    go_on(&visit, Held::default(), false).map(headers::with_engine).map(headers::drawn_once)
}

pub async fn answer(mut visit: Visit, mut posted: Posted) -> Answer {
    let chosen = language::pressed(&mut visit, &mut posted);
    let answer = answered(&visit, &posted, chosen.is_some())?;
    Ok(headers::with_engine(language::keep(chosen, answer)))
}

fn answered(visit: &Visit, posted: &Posted, again: bool) -> Answer {
    let button = |name: &str| posted.pairs.iter().any(|(pair, _)| pair == name);
    let mut held = held(visit, posted);
    if again {
        // Another language; nothing else has changed.
        return match held.now.take() {
            Some((id, typed)) => ask(visit, held.given, &id, &typed, None),
            None => go_on(visit, held, true),
        };
    }
    if button("_back") {
        let before = held.given.pop();
        // An answer on the page that is one stays.
        held.given.extend(held.now.take().filter(|now| is_answer(visit, now)));
        return match before {
            Some((id, typed)) => ask(visit, held.given, &id, &typed, None),
            None => go_on(visit, held, false),
        };
    }
    let change = posted.get("_change");
    if let Some(at) = held.given.iter().position(|(id, _)| id == change) {
        let (id, typed) = held.given.remove(at);
        return ask(visit, held.given, &id, &typed, None);
    }
    if let (Some((_, typed)), true) = (&mut held.now, button("_say")) {
        posted.get("_say").clone_into(typed);
    }
    let show = button("_show");
    // Who looks at what fits so far may leave this one open.
    if show && held.now.as_ref().is_some_and(|(_, typed)| typed.trim().is_empty()) {
        held.now = None;
    }
    go_on(visit, held, show)
}

fn is_answer(visit: &Visit, now: &(String, String)) -> bool {
    let mut rng = visit.state.rng();
    visit.node().what_fits(&visit.state.context(&mut *rng), std::slice::from_ref(now)).is_ok()
}

/// What the form says, without what is no question of ours.
fn held(visit: &Visit, posted: &Posted) -> Held {
    let questions = visit.node().rules().questions();
    let now = Some(posted.get(NOW)).filter(|id| questions.get(id).is_some());
    let known = posted.pairs.iter().filter(|(id, _)| questions.get(id).is_some() && Some(id.as_str()) != now);
    let mut given: Vec<(String, String)> = Vec::new();
    for (id, typed) in known {
        if !given.iter().any(|(before, _)| before == id) {
            given.push((id.clone(), typed.clone()));
        }
    }
    Held { given, now: now.map(|id| (id.to_owned(), posted.get(id).to_owned())) }
}

/// Takes the answer on the page, and asks the next question or shows what fits.
fn go_on(visit: &Visit, held: Held, show: bool) -> Answer {
    let mut all = held.given.clone();
    all.extend(held.now.clone());
    let mut rng = visit.state.rng();
    let cx = visit.state.context(&mut *rng);
    match visit.node().what_fits(&cx, &all) {
        Ok(checked) => match checked.next.filter(|_| !show) {
            Some(question) => Ok(visit.page(page(visit, question, "", all, &checked, None))),
            None if visit.node().rules().is_empty() => Ok(visit.page(nothing())),
            None => Ok(visit.page(check_result::page(visit, &all, checked))),
        },
        // The first that is wrong is asked again, and the others are kept.
        Err(Error::Form(errors)) => match errors.into_iter().next() {
            Some(wrong) => {
                let mut good = all;
                let at = good.iter().position(|(id, _)| *id == wrong.field);
                let (id, typed) = at.map(|at| good.remove(at)).unwrap_or_default();
                ask(visit, good, &id, &typed, Some(wrong))
            }
            None => Err(Error::UnknownWord.into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// One question, with what was typed to it before.
fn ask(visit: &Visit, given: Vec<(String, String)>, id: &str, typed: &str, wrong: Option<FieldError>) -> Answer {
    let mut rng = visit.state.rng();
    let cx = visit.state.context(&mut *rng);
    match (visit.node().rules().questions().get(id), visit.node().what_fits(&cx, &given)) {
        (Some(question), Ok(checked)) => {
            let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            let page = page(visit, question, typed, given, &checked, wrong.as_ref());
            Ok((status, visit.page(page)).into_response())
        }
        // More than one is wrong: that one first.
        (_, Err(Error::Form(_))) => go_on(visit, Held { given, now: None }, false),
        (_, Err(error)) => Err(error.into()),
        (None, Ok(_)) => Err(Error::UnknownWord.into()),
    }
}

fn page(
    visit: &Visit,
    question: &Question,
    typed: &str,
    given: Vec<(String, String)>,
    checked: &Checked<'_>,
    wrong: Option<&FieldError>,
) -> CheckPage {
    let field = field(visit, question, typed, wrong);
    CheckPage {
        errors: summary(&field),
        number: given.len() + 1,
        // The question on the page may be one that an answer made needless.
        left: checked.left.saturating_sub(1),
        given: rows(given),
        field: Some(field),
    }
}

/// What is wrong with the question on the page, to stand above it.
pub fn summary(field: &FieldRow) -> Vec<ErrorRow> {
    let error =
        |error: &String| ErrorRow { field: field.name.clone(), label: field.label.clone(), text: error.clone() };
    field.error.iter().map(error).collect()
}

fn nothing() -> CheckPage {
    CheckPage { field: None, errors: Vec::new(), given: Vec::new(), number: 0, left: 0 }
}

pub fn rows(given: Vec<(String, String)>) -> Vec<GivenRow> {
    let short = |typed: String| typed.chars().take(LONGEST).collect();
    given.into_iter().map(|(id, typed)| GivenRow { id, typed: short(typed) }).collect()
}

pub fn field(visit: &Visit, question: &Question, typed: &str, wrong: Option<&FieldError>) -> FieldRow {
    let t = |key: &str| visit.reader.text(key, &[]);
    let chosen = [Question::UNKNOWN, Question::WITHHELD];
    let typed: String = typed.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let value = if chosen.contains(&typed.as_str()) { String::new() } else { typed };
    let widget = match visit.node().rules().questions().kind(&question.id) {
        Some(Kind::YesNo) => Widget::YesNo,
        Some(Kind::Choice(_)) => Widget::Choice,
        Some(Kind::Date) => Widget::Date,
        Some(Kind::Number { .. } | Kind::Money) | None => Widget::Number,
    };
    FieldRow {
        name: question.id.clone(),
        label: t(&question.text),
        hint: question.hint.as_deref().map(t),
        section: None,
        widget,
        required: true,
        choices: choices(question, widget)
            .into_iter()
            .map(|(choice, label)| ChoiceRow { checked: choice == value, label: t(label), value: choice.to_owned() })
            .collect(),
        value,
        error: wrong.map(|e| sentence(&visit.reader, e.key, &e.args)),
        groups: Vec::new(),
        add: None,
    }
}

/// Values and message keys of what can be chosen.
pub fn choices(question: &Question, widget: Widget) -> Vec<(&str, &str)> {
    match widget {
        Widget::YesNo => vec![("yes", "form-yes"), ("no", "form-no")],
        _ => question.choices.iter().map(|choice| (choice.value.as_str(), choice.label.as_str())).collect(),
    }
}
