//! What holds for every rule and every answer.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{IDS, answers, completions, questions, rule, rules, states, truth, values};
use eligibility::{Lint, Rule, State, Truth, lint};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Each question stands in one condition at most.
fn asks_once(rule: &Rule) -> bool {
    let asked: Vec<_> = rule.conditions().into_iter().map(|condition| condition.ask.clone()).collect();
    asked.iter().collect::<BTreeSet<_>>().len() == asked.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// The three values against every way in which the open questions could be answered.
    #[test]
    fn what_is_decided_is_so_whatever_the_rest_would_be(rule in rule(), states in states()) {
        let rules = rules(std::slice::from_ref(&rule));
        let now = truth(&rules, &states);
        let ends: BTreeSet<bool> =
            completions(&states).iter().map(|all| truth(&rules, all) == Truth::Yes).collect();
        match now {
            Truth::Yes => prop_assert_eq!(ends, BTreeSet::from([true])),
            Truth::No => prop_assert_eq!(ends, BTreeSet::from([false])),
            Truth::CannotTell => {
                let constant = ends.len() == 1;
                let trivial = !lint(&questions(), &rule).unwrap().is_empty();
                prop_assert!(!constant || trivial || !asks_once(&rule), "open, but {:?} whatever comes", ends);
            }
        }
    }

    #[test]
    fn another_answer_never_flips_what_is_decided(rule in rule(), states in states(), pick in any::<prop::sample::Index>()) {
        let rules = rules(&[rule]);
        let mut more = states;
        let mut before = truth(&rules, &more);
        for at in 0..IDS.len() {
            if !matches!(more[at], State::Known(_)) {
                more[at] = State::Known(*pick.get(&values(at)));
            }
            let now = truth(&rules, &more);
            prop_assert!(!before.is_decided() || now == before);
            before = now;
        }
        prop_assert!(before.is_decided());
    }

    #[test]
    fn the_explained_answers_alone_come_to_the_same(rule in rule(), states in states()) {
        let rules = rules(&[rule]);
        let answers = answers(&states);
        let outcome = rules.outcomes(&answers).remove(0);
        prop_assert!(!outcome.reasons.is_empty());
        prop_assert!(outcome.reasons.iter().all(|reason| reason.holds == outcome.truth));
        let said: BTreeSet<&str> = outcome.reasons.iter().map(|reason| reason.question).collect();
        let mut only = states;
        for (id, state) in IDS.iter().zip(&mut only) {
            if !said.contains(id) {
                *state = State::Unasked;
            }
        }
        prop_assert_eq!(truth(&rules, &only), outcome.truth);
    }

    #[test]
    fn a_change_truly_changes_it_and_nothing_less_does(rule in rule(), states in states()) {
        let rules = rules(&[rule]);
        let before = truth(&rules, &states);
        let (given, ids) = (answers(&states), IDS);
        let changes = rules.changes("r", &given);
        prop_assert!(before != Truth::Yes || changes.is_empty());
        for change in &changes {
            prop_assert!(!change.says.is_empty());
            prop_assert_eq!(change.steps.len(), changes[0].steps.len());
            let mut with = states.clone();
            for step in &change.steps {
                let at = ids.iter().position(|id| *id == step.question).unwrap();
                prop_assert_ne!(with[at], State::Known(step.value), "it is another answer");
                with[at] = State::Known(step.value);
            }
            prop_assert_eq!(truth(&rules, &with), Truth::Yes);
            for step in &change.steps {
                let at = ids.iter().position(|id| *id == step.question).unwrap();
                let mut without = with.clone();
                without[at] = states[at];
                prop_assert_ne!(truth(&rules, &without), Truth::Yes, "every step is needed");
            }
        }
        // One other answer would do: then it is found.
        let one = (0..IDS.len()).any(|at| values(at).into_iter().any(|value| {
            let mut with = states.clone();
            with[at] = State::Known(value);
            truth(&rules, &with) == Truth::Yes
        }));
        if before != Truth::Yes {
            prop_assert_eq!(one, changes.first().is_some_and(|change| change.steps.len() == 1));
        }
    }

    /// Only the questions that decide something are asked, and the end is as if all had been.
    #[test]
    fn asking_the_next_question_comes_to_the_end(all in prop::collection::vec(rule(), 1..6), states in states()) {
        let rules = rules(&all);
        let full: Vec<State> =
            states.iter().map(|state| if *state == State::Unasked { State::Open } else { *state }).collect();
        let mut asked = vec![State::Unasked; IDS.len()];
        let mut left = rules.questions_left(&answers(&asked));
        while let Some(question) = rules.next_question(&answers(&asked)) {
            let at = IDS.iter().position(|id| *id == question.id).unwrap();
            prop_assert_eq!(asked[at], State::Unasked, "nothing is asked twice");
            asked[at] = full[at];
            let now = rules.questions_left(&answers(&asked));
            prop_assert!(now < left, "progress never goes back");
            left = now;
        }
        prop_assert_eq!(left, 0);
        let truths = |states: &[State]| -> Vec<Truth> {
            rules.outcomes(&answers(states)).into_iter().map(|outcome| outcome.truth).collect()
        };
        prop_assert_eq!(truths(&asked), truths(&full));
    }

    #[test]
    fn a_contradiction_is_found_and_nothing_else_called_one(rule in rule()) {
        let rules = rules(std::slice::from_ref(&rule));
        // Only what it asks is tried out: the rest makes no difference.
        let asked: BTreeSet<&str> = rule.conditions().into_iter().map(|condition| condition.ask.as_str()).collect();
        let nothing: Vec<State> =
            IDS.iter().map(|id| if asked.contains(id) { State::Unasked } else { State::Known(0) }).collect();
        let ends: BTreeSet<bool> =
            completions(&nothing).iter().map(|all| truth(&rules, all) == Truth::Yes).collect();
        let found = lint(&questions(), &rule).unwrap();
        prop_assert_eq!(found.contains(&Lint::NeverYes), !ends.contains(&true));
        prop_assert_eq!(found.contains(&Lint::AlwaysYes), !ends.contains(&false));
    }

    #[test]
    fn a_rule_is_written_as_it_is_read(rule in rule()) {
        let written = serde_json::to_string(&rule).unwrap();
        prop_assert_eq!(serde_json::from_str::<Rule>(&written).unwrap(), rule);
    }
}
