//! Five questions, and any rule over them.

#![allow(dead_code, reason = "each test uses a part of it")]

use eligibility::{Answers, Condition, Question, Questions, Rule, Rules, State, Test, Truth};
use proptest::prelude::*;

pub const IDS: [&str; 5] = ["a", "n", "c", "d", "m"];

pub fn questions() -> Questions {
    let all: Vec<Question> = serde_json::from_str(
        r#"[{"id":"a","kind":"yes-no","text":"t"},
            {"id":"n","kind":"number","text":"t","min":0,"max":6},
            {"id":"c","kind":"choice","text":"t","choices":[
                {"value":"x","label":"l"},{"value":"y","label":"l"},{"value":"z","label":"l"}]},
            {"id":"d","kind":"date","text":"t"},
            {"id":"m","kind":"money","text":"t"}]"#,
    )
    .unwrap();
    Questions::new(all).unwrap()
}

/// Enough values of each question that every rule below is tried on all its edges.
pub fn values(question: usize) -> Vec<i64> {
    match question {
        0 => vec![0, 1],
        1 => (0..=6).collect(),
        2 => vec![0, 1, 2],
        3 => vec![-1, 0, 11, 12, 13, 24],
        _ => vec![0, 50, 100, 150, 200, 250],
    }
}

fn condition() -> impl Strategy<Value = Rule> {
    let some = proptest::sample::subsequence(vec!["x".to_owned(), "y".to_owned(), "z".to_owned()], 1..3);
    let test = prop_oneof![
        any::<bool>().prop_map(|is| ("a", Test::Is(is))),
        (0i64..8).prop_map(|n| ("n", Test::AtLeast(n))),
        (0i64..8).prop_map(|n| ("n", Test::AtMost(n))),
        (0i64..8).prop_map(|n| ("n", Test::Below(n))),
        some.prop_map(|values| ("c", Test::OneOf(values))),
        prop_oneof![Just(0i64), Just(12), Just(13), Just(24)].prop_map(|n| ("d", Test::MonthsAtLeast(n))),
        (0i64..3).prop_map(|n| ("d", Test::YearsBelow(n))),
        (0i64..3).prop_map(|n| ("m", Test::AtMost(n))),
        (0i64..3).prop_map(|n| ("m", Test::AtLeast(n))),
    ];
    (test, 0u8..9).prop_map(|((ask, test), n)| Rule::If(Condition { ask: ask.to_owned(), test, says: format!("s{n}") }))
}

pub fn rule() -> impl Strategy<Value = Rule> {
    condition().prop_recursive(3, 16, 4, |inner| {
        let list = || proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            list().prop_map(Rule::All),
            list().prop_map(Rule::Any),
            inner.clone().prop_map(|rule| Rule::Not(Box::new(rule))),
            (list(), any::<prop::sample::Index>())
                .prop_map(|(rules, least)| Rule::AtLeast(least.index(rules.len()) + 1, rules)),
        ]
    })
}

/// Some questions answered, some not known, some not asked.
pub fn states() -> impl Strategy<Value = Vec<State>> {
    let one = |question| {
        prop_oneof![
            1 => Just(State::Unasked),
            1 => Just(State::Open),
            3 => proptest::sample::select(values(question)).prop_map(State::Known),
        ]
    };
    (0..IDS.len()).map(one).collect::<Vec<_>>()
}

pub fn answers(states: &[State]) -> Answers {
    let questions = questions();
    let mut answers = Answers::none(&questions);
    for (id, state) in IDS.iter().zip(states) {
        answers.set(&questions, id, *state);
    }
    answers
}

pub fn rules(all: &[Rule]) -> Rules {
    Rules::new(questions(), all.iter().map(|rule| ("r", rule))).unwrap()
}

pub fn truth(rules: &Rules, states: &[State]) -> Truth {
    rules.outcomes(&answers(states))[0].truth
}

/// Every way to answer what is not known, on the edges.
pub fn completions(states: &[State]) -> Vec<Vec<State>> {
    let mut all = vec![states.to_vec()];
    for question in 0..states.len() {
        if matches!(states[question], State::Known(_)) {
            continue;
        }
        let with = |states: &Vec<State>| {
            values(question).into_iter().map({
                let states = states.clone();
                move |value| {
                    let mut states = states.clone();
                    states[question] = State::Known(value);
                    states
                }
            })
        };
        all = all.iter().flat_map(|states| with(states).collect::<Vec<_>>()).collect();
    }
    all
}
