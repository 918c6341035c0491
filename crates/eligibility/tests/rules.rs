//! Rules as a pack writes them: what they say, and what is wrong with them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{answers, questions, rules};
use eligibility::{Answers, Lint, Rule, Rules, State, Truth, lint};
use serde_json::{Value, json};

fn rule(rule: Value) -> Rule {
    serde_json::from_value(rule).unwrap()
}

#[track_caller]
fn told(written: Value, want: &[Lint]) {
    assert_eq!(lint(&questions(), &rule(written)).unwrap(), want);
}

fn idle(says: &str) -> Lint {
    Lint::Idle(says.to_owned())
}

#[test]
fn what_is_wrong_with_a_rule_is_told() {
    let old = json!({ "ask": "n", "at_least": 4, "says": "old" });
    let young = json!({ "ask": "n", "below": 2, "says": "young" });
    let yes = json!({ "ask": "a", "is": true, "says": "yes" });
    told(json!({ "all": [old, yes] }), &[]);
    told(json!({ "all": [old, young] }), &[Lint::NeverYes]);
    told(json!({ "any": [yes, { "not": yes }] }), &[Lint::AlwaysYes]);
    told(json!({ "ask": "n", "at_least": 0, "says": "any" }), &[Lint::AlwaysYes]);
    let gap = Lint::Gap { question: "n".to_owned(), from: 2, to: 3 };
    told(json!({ "any": [old, young] }), std::slice::from_ref(&gap));
    told(json!({ "all": [yes, { "any": [old, young] }] }), &[gap]);
    // A band between two thresholds is none.
    told(
        json!({ "all": [{ "ask": "n", "at_least": 2, "says": "from" }, { "ask": "n", "below": 5, "says": "to" }] }),
        &[],
    );
    // The branch of the young cannot be reached.
    told(json!({ "any": [{ "all": [old, young] }, yes] }), &[idle("old"), idle("young")]);
    let older = json!({ "ask": "n", "at_least": 5, "says": "older" });
    told(json!({ "all": [older, old] }), &[idle("old")]);
    told(json!({ "all": [yes, { "ask": "c", "one_of": ["x", "y", "z"], "says": "all" }] }), &[idle("all")]);
}

#[test]
fn a_rule_that_cannot_be_used_names_what_is_wrong() {
    let check = |written: Value, name: &str, problem: &str| {
        let error = lint(&questions(), &rule(written)).unwrap_err();
        assert_eq!((error.name.as_str(), error.problem), (name, problem));
    };
    check(json!({ "ask": "q", "is": true, "says": "s" }), "q", "there is no such question");
    check(json!({ "ask": "a", "at_least": 1, "says": "s" }), "a", "this question has no such comparison");
    check(json!({ "ask": "c", "one_of": ["x", "w"], "says": "s" }), "w", "is not a choice there");
    let empty = "needs at least one and at most as many as there are: an empty list, or a wrong number";
    check(json!({ "all": [] }), "", empty);
    check(json!({ "at_least": 2, "of": [{ "ask": "a", "is": true, "says": "s" }] }), "", empty);
    let mut deep = json!({ "ask": "a", "is": true, "says": "s" });
    for _ in 0..14 {
        deep = json!({ "not": deep });
    }
    check(deep, "", "goes deeper than 12 levels");
    let many = vec![json!({ "ask": "a", "is": true, "says": "s" }); 65];
    check(json!({ "any": many }), "", "has more than 64 conditions");
}

#[test]
fn what_is_no_rule_is_refused() {
    for bad in [
        json!({}),
        json!({ "ask": "a", "is": true }),
        json!({ "ask": "a", "says": "s" }),
        json!({ "ask": "a", "is": true, "below": 3, "says": "s" }),
        json!({ "all": [], "any": [] }),
        json!({ "of": [] }),
        json!({ "at_least": -1, "of": [] }),
        json!({ "all": [], "says": "s" }),
        json!({ "ask": "a", "is": true, "says": "s", "unless": 1 }),
    ] {
        assert!(serde_json::from_value::<Rule>(bad.clone()).is_err(), "{bad}");
    }
}

#[test]
fn a_no_names_every_reason_and_the_smallest_ways_out() {
    let written = json!({ "all": [
        { "ask": "n", "at_least": 3, "says": "three" },
        { "any": [{ "ask": "a", "is": true, "says": "yes" }, { "ask": "c", "one_of": ["x"], "says": "x" }] },
        { "not": { "ask": "d", "years_at_least": 2, "says": "new" } },
    ] });
    let rules = rules(&[rule(written)]);
    // Not enough of n, neither yes nor x, here for one year.
    let given = answers(&[State::Known(1), State::Known(0), State::Known(1), State::Known(12), State::Open]);
    let outcome = rules.outcomes(&given).remove(0);
    assert_eq!(outcome.truth, Truth::No);
    assert_eq!(outcome.reasons.iter().map(|r| (r.question, r.says)).collect::<Vec<_>>(), [("n", "three")]);
    let given = answers(&[State::Known(0), State::Known(0), State::Known(1), State::Known(30), State::Open]);
    let outcome = rules.outcomes(&given).remove(0);
    let said: Vec<&str> = outcome.reasons.iter().map(|r| r.says).collect();
    assert_eq!(said, ["three", "yes", "x", "new"]);
    let changes = rules.changes("r", &given);
    let ways: Vec<_> = changes.iter().map(|change| change.says.clone()).collect();
    assert_eq!(ways, [["three", "yes", "new"], ["three", "x", "new"]]);
    let today = "2026-03-31".parse().unwrap();
    let typed = |step: &eligibility::Step| rules.questions().write(step.question, step.value, today).unwrap();
    assert_eq!(changes[1].steps.iter().map(typed).collect::<Vec<_>>(), ["3", "x", "2024-04-30"]);
}

#[test]
fn the_question_that_decides_most_comes_first() {
    let ask = |of: Value| rule(of);
    let a = json!({ "ask": "a", "is": true, "says": "s" });
    let n = json!({ "ask": "n", "at_least": 3, "says": "s" });
    let c = json!({ "ask": "c", "one_of": ["x"], "says": "s" });
    let all = [ask(json!({ "all": [a, n] })), ask(json!({ "all": [a, c] })), ask(json!({ "any": [a, c, n] })), ask(n)];
    let rules = rules(&all);
    let next = |given: &Answers| rules.next_question(given).map(|q| q.id.clone());
    let mut given = Answers::none(rules.questions());
    // An answer to `a` settles 1.5 procedures on average, as one to `n` does 2.
    assert_eq!((next(&given).as_deref(), rules.questions_left(&given)), (Some("n"), 3));
    given.set(rules.questions(), "n", State::Open);
    assert_eq!(next(&given).as_deref(), Some("a"), "what is not known is not asked again");
    given.set(rules.questions(), "a", State::Known(1));
    assert_eq!(next(&given).as_deref(), Some("c"));
    given.set(rules.questions(), "c", State::Known(0));
    assert_eq!(next(&given), None);
}

#[test]
fn no_rules_ask_nothing() {
    let rules = Rules::new(questions(), []).unwrap();
    let given = Answers::none(rules.questions());
    assert!(rules.is_empty() && rules.outcomes(&given).is_empty() && rules.next_question(&given).is_none());
}
