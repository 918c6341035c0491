//! People who remember what the town told them, and look whether it is so.

use super::{Caller, Place};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use vault::Card;

/// A case as its holder remembers it.
#[derive(Debug)]
pub struct Remembered {
    pub card: String,
    pub opened: bool,
    /// Texts and whether they were acknowledged.
    pub texts: Vec<(String, bool)>,
    /// Names, sizes in bytes and whether they were acknowledged.
    pub files: Vec<(String, u64, bool)>,
}

/// One person at one connection, who opens one case after the other until told to stop.
#[expect(clippy::disallowed_methods, reason = "a person takes a breath")]
pub fn person(caller: &Caller, seed: u64, stop: &AtomicBool) -> Vec<Remembered> {
    let mut cases = vec![];
    for n in 0.. {
        let card = Card::random(&mut testkit::rng(seed * 10_000 + n)).text().to_string();
        let mut case = Remembered { card: card.clone(), opened: false, texts: vec![], files: vec![] };
        let body = json!({ "procedure": "ask-for-help", "answers": { "need": format!("need {n}") }, "card": card });
        let ok = |answer: Option<(u16, Value)>| answer.is_some_and(|(status, _)| (200..300).contains(&status));
        case.opened = ok(caller.post("/api/v1/cases", &body));
        if !case.opened {
            std::thread::sleep(Duration::from_millis(50));
        }
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

pub fn check(caller: &Caller, case: &Remembered, place: &Place) {
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
