//! How long it takes to tell one household what it can get, and why, by 500 rules:
//! `cargo bench -p eligibility`. Beside it the same rules in two engines of others, where they are installed:
//! `npm install` in `benches/peers`, and `requirements.txt` there for the Python that `PEER_PYTHON` names. And the
//! same engine as browsers load it, in Node's.
#![expect(clippy::disallowed_methods, reason = "it measures time, and finds the other engines")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

use eligibility::wire::write_rules;
use eligibility::{Answers, Question, Questions, Rule, Rules, State, Truth};
use serde_json::{Value, json};
use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

const RULES: usize = 500;
const ROUNDS: usize = 400;
/// What one household may take, in milliseconds.
const LIMIT: f64 = 1.0;
/// The same on the reader's device.
const LIMIT_THERE: f64 = 10.0;

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
    let says = |n: usize| format!("r{at}-{n}");
    let q = |kind: usize, shift: usize| format!("q{}", kind + 4 * ((at + shift) % 3));
    json!({ "all": [
        { "ask": q(0, 0), "at_least": 16 + at % 20, "says": says(1) },
        { "ask": q(1, 0), "is": at.is_multiple_of(2), "says": says(2) },
        { "any": [
            { "ask": q(2, 1), "at_most": 1000 + 10 * at, "says": says(3) },
            { "all": [
                { "ask": q(3, 2), "one_of": ["a", "c"], "says": says(4) },
                { "ask": q(0, 1), "below": 60 + at % 7, "says": says(5) },
            ] },
        ] },
    ] })
}

/// As the other engines are told it.
fn household() -> Value {
    let answer = |at: usize| [json!(34), json!(true), json!(2500), json!("c")][at % 4].clone();
    (0..12).map(|at| (format!("q{at}"), answer(at))).collect::<serde_json::Map<_, _>>().into()
}

fn main() {
    let written: Vec<(String, Rule)> =
        (0..RULES).map(|at| (format!("r{at}"), serde_json::from_value(rule(at)).unwrap())).collect();
    let rules = Rules::new(questions(), written.iter().map(|(id, rule)| (id.as_str(), rule))).unwrap();
    let today = "2026-03-31".parse().unwrap();
    let mut answers = Answers::none(rules.questions());
    for (id, typed) in household().as_object().unwrap() {
        let typed: eligibility::Typed = serde_json::from_value(typed.clone()).unwrap();
        answers.read(rules.questions(), id, &typed.text(), today).unwrap();
    }
    let mut open = answers.clone();
    open.set(rules.questions(), "q5", State::Open);

    let explained = milliseconds(|| drop(black_box(rules.outcomes(black_box(&answers)))));
    let changes = milliseconds(|| {
        for outcome in rules.outcomes(black_box(&open)) {
            black_box(rules.changes(outcome.id, &open));
        }
    });
    let nothing = Answers::none(rules.questions());
    let next = milliseconds(|| {
        black_box(rules.next_question(black_box(&nothing)));
    });
    let yes = rules.outcomes(&answers).iter().filter(|outcome| outcome.truth == Truth::Yes).count();
    println!("{RULES} rules, one household, {yes} of them a yes; the median of {ROUNDS} rounds");
    println!("ours, explained             {explained:9.4} ms   limit {LIMIT} ms   ratio {:.3}", explained / LIMIT);
    println!("  and what would change it  {changes:9.4} ms");
    println!("  the first question        {next:9.4} ms");
    let input = json!({ "rules": (0..RULES).map(rule).collect::<Vec<_>>(), "household": household() }).to_string();
    let python = std::env::var("PEER_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    for (name, program, script) in [
        ("json-rules-engine, explained", "node", "household.mjs"),
        ("OpenFisca, with a trace", &python, "household.py"),
    ] {
        match peer(program, script, &input) {
            Ok(told) => {
                let theirs = told["milliseconds"].as_f64().unwrap();
                assert_eq!(told["yes"], json!(yes), "{name} says something else");
                println!("{name:27} {theirs:9.4} ms   ours is {:.0} times as fast", theirs / explained);
                if let Some(plain) = told["plain"].as_f64() {
                    println!(
                        "  without                   {plain:9.4} ms   ours is {:.0} times as fast",
                        plain / explained
                    );
                }
            }
            Err(why) => println!("{name:27} not started: {why}"),
        }
    }
    let given: Vec<(String, String)> = household().as_object().unwrap().iter().map(said).collect();
    let input = json!({ "rules": write_rules(&rules), "today": "2026-03-31", "given": given, "rounds": ROUNDS });
    let there = match peer("node", "device.mjs", &input.to_string()) {
        Ok(told) => {
            let there = told["milliseconds"].as_f64().unwrap();
            assert_eq!(told["yes"], json!(yes), "the engine for browsers says something else");
            let ratio = there / LIMIT_THERE;
            println!("as browsers load it, in Node {there:8.4} ms   limit {LIMIT_THERE} ms   ratio {ratio:.3}");
            println!("  (explained, what would change it, and what to ask next; from lines to lines)");
            there
        }
        Err(why) => {
            println!("as browsers load it, in Node: not started: {why}");
            0.0
        }
    };
    if explained >= LIMIT || there >= LIMIT_THERE {
        println!("too slow");
        std::process::exit(1);
    }
}

/// An answer as it is typed.
fn said((id, typed): (&String, &Value)) -> (String, String) {
    let typed: eligibility::Typed = serde_json::from_value(typed.clone()).unwrap();
    (id.clone(), typed.text())
}

/// What another engine prints.
fn peer(program: &str, script: &str, input: &str) -> Result<Value, String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers");
    let mut command = Command::new(program);
    command.arg(script).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|e| format!("{program}: {e}"))?;
    // Who ends before reading says why on the other side.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().map_err(|e| e.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let why = said.lines().rev().find(|line| line.contains("Error")).unwrap_or("it failed").to_owned();
    if output.status.success() { serde_json::from_slice(&output.stdout).map_err(|e| e.to_string()) } else { Err(why) }
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
