//! What a browser is sent says the same as what the server has.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{answers, rule, rules, states};
use eligibility::wire::{BadLines, read_rules, tell, write_rules};
use eligibility::{Answers, Day, Questions, Rules, State, Truth};
use proptest::prelude::*;

/// What `tell` has to say, worked out by the server's rules and put together without it.
fn by_the_server(rules: &Rules, answers: &Answers) -> Vec<String> {
    let mut lines = vec![format!("left {}", rules.questions_left(answers))];
    lines.extend(rules.next_question(answers).map(|question| format!("next {}", question.id)));
    for outcome in rules.outcomes(answers) {
        let name = match outcome.truth {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::CannotTell => "cannot-tell",
        };
        lines.push(format!("{name} {}", outcome.id));
        lines.push(format!("because {}", outcome.reasons.iter().map(|r| r.says).collect::<Vec<_>>().join(" ")));
        lines.extend(rules.changes(outcome.id, answers).iter().map(|way| format!("change {}", way.says.join(" "))));
    }
    lines
}

/// The lines in which somebody would say so.
fn said(questions: &Questions, states: &[State], today: Day) -> String {
    let mut lines = vec![today.to_string()];
    for (question, state) in questions.iter().zip(states) {
        match state {
            State::Unasked => {}
            State::Open => lines.push(format!("{} _unknown", question.id)),
            State::Known(value) => {
                lines.push(format!("{} {}", question.id, questions.write(&question.id, *value, today).unwrap()));
            }
        }
    }
    lines.join("\n")
}

proptest! {
    #[test]
    fn rules_come_back_as_they_went(all in proptest::collection::vec(rule(), 1..4), states in states()) {
        let ours = rules(&all);
        let lines = write_rules(&ours);
        let theirs = read_rules(&lines).unwrap();
        prop_assert_eq!(&write_rules(&theirs), &lines);
        let today = "2026-03-28".parse().unwrap();
        let told = tell(&theirs, &said(ours.questions(), &states, today)).unwrap();
        prop_assert_eq!(told.lines().collect::<Vec<_>>(), by_the_server(&ours, &answers(&states)));
    }

    /// Never a panic, and what is taken can be written and read again.
    #[test]
    fn any_lines_are_rules_or_are_refused(lines in proptest::collection::vec(
        "(question|rule|of|a|n|x)( (yes-no|number|choice|yes|not|x|y|0|1|2|-3|9{22}|\\.|)){0,5}", 0..9,
    ), household in "(2026-03-31|x)?(\n[anx_ ]{0,3}[0-9é_a-z -]{0,9}){0,4}") {
        if let Ok(rules) = read_rules(&lines.join("\n")) {
            let again = write_rules(&rules);
            prop_assert_eq!(write_rules(&read_rules(&again).unwrap()), again);
            let _ = tell(&rules, &household);
        }
    }

    #[test]
    fn a_letter_lost_on_the_way_is_no_panic(rule in rule(), at in any::<prop::sample::Index>()) {
        let mut lines = write_rules(&rules(&[rule]));
        lines.remove(at.index(lines.len()));
        let _ = read_rules(&lines);
    }
}

#[test]
fn what_is_no_rule_is_named_by_its_line() {
    #[track_caller]
    fn check(lines: &str, bad: Option<usize>) {
        assert_eq!(read_rules(lines).err(), bad.map(BadLines), "{lines}");
    }
    let questions = "question a yes-no\nquestion n number 0 6\nquestion c choice x y\n";
    let with = |more: &str| format!("{questions}{more}");
    check("", None);
    check(questions, None);
    check(&with("rule r\nof 1 2\nn yes 1 . s\nc not 1 s\n"), None);
    check("hello", Some(1));
    check(&with("rule r"), Some(5));
    check(&with("rule r\nof 1 2\nn yes 1 . s\n"), Some(7));
    check(&with("rule r\nof 3 2\nn yes 1 . s\nc not 1 s\n"), Some(5));
    check(&with("rule r\nof 1 18446744073709551615\nn yes 1 . s\n"), Some(7));
    check(&with("rule r\nq yes 1 s\n"), Some(5));
    check(&with("rule r\na maybe 1 s\n"), Some(5));
    check(&with("rule r\na yes one s\n"), Some(5));
    check(&with("rule r\na yes 1 s\nquestion d date\n"), Some(6));
    check(&with(&format!("rule r\n{}a yes 1 s\n", "of 1 1\n".repeat(13))), Some(18));
    check(&with(&format!("rule r\nof 1 65\n{}", "a yes 1 s\n".repeat(65))), Some(70));
}

#[test]
fn a_day_is_needed_and_what_is_no_question_is_not_repeated() {
    let rules = read_rules("question a yes-no\nrule r\na yes 2 s\n").unwrap();
    assert!(tell(&rules, "").is_err() && tell(&rules, "tomorrow\na yes").is_err());
    assert_eq!(
        tell(&rules, "2026-03-31\ncanary yes\na").unwrap(),
        "error answers form-error-unknown-field\nerror a form-error-required\n"
    );
}

/// The same file is what the engine for browsers has to say, in `e2e/engine.test.mjs`.
#[test]
fn the_cases_that_both_engines_have_to_pass() {
    let all: Vec<&str> = include_str!("cases.txt").split_terminator("==\n").collect();
    assert!(all.len() > 5, "they are found");
    for case in all {
        let (name, case) = case.split_once('\n').unwrap();
        let parts: Vec<&str> = case.split("--\n").collect();
        let [lines, household, told] = parts.as_slice() else { panic!("{name}: not three parts") };
        let rules = read_rules(lines).unwrap();
        assert_eq!(&write_rules(&rules), lines, "{name}");
        assert_eq!(&tell(&rules, household).unwrap(), told, "{name}");
    }
}
