//! How long it takes to tell one household what it can get, and why, by 500 rules:
//! `cargo bench -p eligibility`.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

use eligibility::{Answers, Question, Questions, Rule, Rules};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;

const RULES: usize = 500;
const ROUNDS: usize = 400;
/// What one household may take, in milliseconds.
const LIMIT: f64 = 1.0;

/// Twelve questions as a catalogue has them.
fn questions() -> Questions {
    let choices = json!(["a", "b", "c", "d"].map(|value| json!({ "value": value, "label": "l" })));
    let of = |id: usize| match id % 4 {
        0 => json!({ "id": format!("q{id}"), "kind": "number", "text": "t", "min": 0, "max": 120 }),
        1 => json!({ "id": format!("q{id}"), "kind": "yes-no", "text": "t" }),
        2 => json!({ "id": format!("q{id}"), "kind": "money", "text": "t" }),
        _ => json!({ "id": format!("q{id}"), "kind": "choice", "text": "t", "choices": choices }),
    };
    let all: Vec<Question> = serde_json::from_value((0..12).map(of).collect()).unwrap();
    Questions::new(all).unwrap()
}

/// Five conditions: all of a number, a yes, and either little money, or a choice with a second number.
fn rule(at: usize) -> Value {
    let says = |condition: Value, n: usize| {
        let mut condition = condition;
        condition["says"] = json!(format!("r{at}-{n}"));
        condition
    };
    let q = |kind: usize, shift: usize| format!("q{}", kind + 4 * ((at + shift) % 3));
    json!({ "all": [
        says(json!({ "ask": q(0, 0), "at_least": 16 + at % 20 }), 1),
        says(json!({ "ask": q(1, 0), "is": at.is_multiple_of(2) }), 2),
        { "any": [
            says(json!({ "ask": q(2, 1), "at_most": 1000 + 10 * at }), 3),
            { "all": [
                says(json!({ "ask": q(3, 2), "one_of": ["a", "c"] }), 4),
                says(json!({ "ask": q(0, 1), "below": 60 + at % 7 }), 5),
            ] },
        ] },
    ] })
}

fn main() {
    let questions = questions();
    let written: Vec<(String, Rule)> =
        (0..RULES).map(|at| (format!("r{at}"), serde_json::from_value(rule(at)).unwrap())).collect();
    let rules = Rules::new(questions, written.iter().map(|(id, rule)| (id.as_str(), rule))).unwrap();
    let today = "2026-03-31".parse().unwrap();
    let mut household = Answers::none(rules.questions());
    for at in 0..12 {
        let typed = ["34", "yes", "2500", "c"][at % 4];
        if at != 5 {
            household.read(rules.questions(), &format!("q{at}"), typed, today).unwrap();
        }
    }

    let outcomes = rules.outcomes(&household);
    let count = |truth| outcomes.iter().filter(|outcome| outcome.truth == truth).count();
    let [yes, no, open] = [eligibility::Truth::Yes, eligibility::Truth::No, eligibility::Truth::CannotTell].map(count);
    println!("{RULES} rules, one household: {yes} yes, {no} no, {open} cannot tell");

    let explained = milliseconds(|| drop(black_box(rules.outcomes(black_box(&household)))));
    let changes = milliseconds(|| {
        for outcome in rules.outcomes(black_box(&household)) {
            black_box(rules.changes(outcome.id, &household));
        }
    });
    let nothing = Answers::none(rules.questions());
    let next = milliseconds(|| {
        black_box(rules.next_question(black_box(&nothing)));
    });
    println!("explained            {explained:9.4} ms   limit {LIMIT} ms   ratio {:.3}", explained / LIMIT);
    println!("and what changes it  {changes:9.4} ms");
    println!("the first question   {next:9.4} ms");
    if explained >= LIMIT {
        println!("too slow");
        std::process::exit(1);
    }
}

/// The median of many rounds.
fn milliseconds(work: impl Fn()) -> f64 {
    let mut took: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took[ROUNDS / 2]
}
