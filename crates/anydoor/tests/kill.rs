//! `kill -9` at any moment: what was acknowledged is there after the restart, and nothing is half
//! there. Real processes, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::{Caller, Place, places};
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use vault::Card;

const ROUNDS: u64 = 5;
const PEOPLE: u64 = 4;

/// A case as its holder remembers it.
#[derive(Debug)]
struct Remembered {
    card: String,
    opened: bool,
    /// Texts and whether they were acknowledged.
    texts: Vec<(String, bool)>,
    /// Names, sizes in bytes and whether they were acknowledged.
    files: Vec<(String, u64, bool)>,
}

/// One person at one connection, until the other side dies.
fn person(caller: &Caller, seed: u64, stop: &AtomicBool) -> Vec<Remembered> {
    let mut cases = vec![];
    for n in 0.. {
        let card = Card::random(&mut testkit::rng(seed * 10_000 + n)).text().to_string();
        let mut case = Remembered { card: card.clone(), opened: false, texts: vec![], files: vec![] };
        let body = json!({ "procedure": "ask-for-help", "answers": { "need": format!("need {n}") }, "card": card });
        let ok = |answer: Option<(u16, Value)>| answer.is_some_and(|(status, _)| (200..300).contains(&status));
        case.opened = ok(caller.post("/api/v1/cases", &body));
        if case.opened {
            for i in 0..3 {
                let text = format!("message {i}");
                let done = ok(caller.post("/api/v1/card/messages", &json!({ "card": card, "text": text })));
                case.texts.push((text, done));
            }
            // Every other one lies beside the database.
            let size = if n % 2 == 0 { 48_000 } else { 150_000 };
            let data = "YWJj".repeat(size / 3);
            let file = json!({ "card": card, "name": "file.txt", "media_type": "text/plain", "data": data });
            let done = ok(caller.post("/api/v1/card/documents", &file));
            case.files.push(("file.txt".into(), size as u64, done));
        }
        cases.push(case);
        if stop.load(Ordering::SeqCst) {
            break;
        }
    }
    cases
}

fn check(caller: &Caller, case: &Remembered, place: &Place) {
    let (status, view) = caller.post("/api/v1/card", &json!({ "card": case.card })).unwrap();
    if view["key"] == "error-card-unknown" {
        assert!(!case.opened, "{}: an acknowledged case is gone", place.name());
        return;
    }
    assert_eq!(status, 200, "{}: half a case: {view}", place.name());
    let thread = view["thread"].as_array().unwrap();
    for (text, sure) in &case.texts {
        let times = thread.iter().filter(|m| m["text"] == **text).count();
        assert!(
            times == 1 || (times == 0 && !sure),
            "{}: {text} stands {times} times, acknowledged: {sure}",
            place.name()
        );
    }
    for (name, size, sure) in &case.files {
        let found = thread.iter().find(|m| m["document"]["name"] == **name);
        assert!(found.is_some() || !sure, "{}: an acknowledged file is gone", place.name());
        if let Some(row) = found {
            let number = &row["document"]["number"];
            let (status, body) =
                caller.post(&format!("/api/v1/card/documents/{number}"), &json!({ "card": case.card })).unwrap();
            assert_eq!(status, 200);
            assert_eq!(body.as_str().map(|b| b.len() as u64), Some(*size), "{}: half a file", place.name());
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "processes are killed at a moment of the real clock")]
fn what_was_acknowledged_is_there_after_a_kill() {
    for place in places() {
        let mut remembered: Vec<Remembered> = vec![];
        for round in 0..ROUNDS {
            let anydoor = place.serve();
            let caller = Caller::new(&anydoor);
            let (stop, cases) = (AtomicBool::new(false), Mutex::new(vec![]));
            std::thread::scope(|threads| {
                for p in 0..PEOPLE {
                    let (caller, stop, cases) = (caller.clone(), &stop, &cases);
                    threads.spawn(move || cases.lock().unwrap().extend(person(&caller, round * PEOPLE + p, stop)));
                }
                std::thread::sleep(Duration::from_millis(700 + 131 * round));
                stop.store(true, Ordering::SeqCst);
                anydoor.kill9();
            });
            remembered.extend(cases.into_inner().unwrap());
        }
        let anydoor = place.serve();
        let caller = Caller::new(&anydoor);
        let opened = remembered.iter().filter(|c| c.opened).count();
        assert!(opened > 20, "{}: only {opened} cases in {ROUNDS} rounds", place.name());
        for case in &remembered {
            check(&caller, case, &place);
        }
        println!("{}: {opened} acknowledged cases, {} in all, all well", place.name(), remembered.len());
    }
}
