//! Who can get what, for programs. What is sent is worked with and forgotten.

use super::body::Body;
use super::names::Names;
use super::problem::ProblemBody;
use super::procedures::{Offered, Summary, summary};
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use eligibility::{Day, Truth, Typed};
use node::Fit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Household {
    /// By question: `true` or `false`, a number, a choice, a day such as `2026-03-31`; `null` where it is
    /// asked and not known. What is left out was not asked yet.
    #[schema(value_type = Object)]
    answers: BTreeMap<String, Option<Typed>>,
}

/// What fits, and what to ask next.
#[derive(Serialize, ToSchema)]
pub struct WhatFits {
    results: Vec<Eligible>,
    /// The question that decides most, over all procedures at once; `null` when none is left.
    next: Option<Asked>,
    /// Questions left, at most.
    left: usize,
}

/// One procedure.
#[derive(Serialize, ToSchema)]
pub struct Eligible {
    procedure: Summary,
    /// yes, no or cannot-tell. None of them is a decision: only an office decides.
    #[schema(value_type = String)]
    result: Truth,
    /// The conditions that decided it.
    reasons: Vec<Condition>,
    /// The smallest changes of answers that would make it a yes.
    changes: Vec<Way>,
    /// Where the rule comes from.
    basis: String,
    /// Whether somebody has compared the rule with that, and it holds everywhere. Where not, an office tells.
    confirmed: bool,
}

#[derive(Serialize, ToSchema)]
pub struct Condition {
    question: String,
    /// What has to be so.
    text: String,
}

/// Changes that go together.
#[derive(Serialize, ToSchema)]
pub struct Way {
    /// The nearest other answer to each question.
    answers: BTreeMap<String, String>,
    texts: Vec<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Asked {
    id: String,
    /// yes-no, number, money, date or choice.
    #[schema(value_type = String)]
    kind: eligibility::KindName,
    text: String,
    hint: Option<String>,
    choices: Vec<Offered>,
    /// Of a number.
    min: Option<i64>,
    max: Option<i64>,
}

/// What a household with these answers can get. Nothing of it is stored or logged.
#[utoipa::path(post, path = "/api/v1/eligibility", operation_id = "eligibility", request_body = Household, responses(
    (status = OK, body = WhatFits),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn check(
    State(state): State<AppState>,
    reader: Reader,
    Body(sent): Body<Household>,
) -> Result<Json<WhatFits>, Problem> {
    let unknown = || eligibility::Question::UNKNOWN.to_owned();
    let typed = |(id, typed): (String, Option<Typed>)| (id, typed.map_or_else(unknown, |typed| typed.text()));
    let typed: Vec<(String, String)> = sent.answers.into_iter().map(typed).collect();
    let mut rng = state.rng();
    let cx = state.context(&mut *rng);
    let checked = state.node.what_fits(&cx, &typed)?;
    let today = state.node.check_day(&cx)?;
    let names = Names::new(&state, reader);
    Ok(Json(WhatFits {
        results: checked.fits.iter().map(|fit| eligible(&state, &names, fit, today)).collect(),
        next: checked.next.map(|question| asked(&names, question)),
        left: checked.left,
    }))
}

fn eligible(state: &AppState, names: &Names, fit: &Fit<'_>, today: Day) -> Eligible {
    let questions = state.node.rules().questions();
    let condition = |reason: &eligibility::Reason<'_>| Condition {
        question: reason.question.to_owned(),
        text: names.t(reason.says),
    };
    let answer = |step: &eligibility::Step<'_>| {
        Some((step.question.to_owned(), questions.write(step.question, step.value, today)?))
    };
    let way = |change: &eligibility::Change<'_>| Way {
        answers: change.steps.iter().filter_map(answer).collect(),
        texts: change.says.iter().map(|says| names.t(says)).collect(),
    };
    Eligible {
        procedure: summary(names, fit.procedure),
        result: fit.outcome.truth,
        reasons: fit.outcome.reasons.iter().map(condition).collect(),
        changes: fit.changes.iter().map(way).collect(),
        basis: names.t(&fit.eligibility.basis),
        confirmed: fit.eligibility.confirmed,
    }
}

fn asked(names: &Names, question: &eligibility::Question) -> Asked {
    let offered = |choice: &eligibility::Choice| Offered { value: choice.value.clone(), label: names.t(&choice.label) };
    Asked {
        id: question.id.clone(),
        kind: question.kind,
        text: names.t(&question.text),
        hint: question.hint.as_deref().map(|key| names.t(key)),
        choices: question.choices.iter().map(offered).collect(),
        min: question.min,
        max: question.max,
    }
}
