//! What comes before what is measured.

use crate::common::Caller;
use crate::town::Town;
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;
use vault::Card;

/// Who asks side by side.
const HANDS: i64 = 4;

/// So many people ask, and agree that the other town does it.
pub fn ask(here: &Town, many: i64) {
    let caller = here.caller();
    // Until the keys of the other town are known.
    while !agrees(&caller, -1) {
        thread::sleep(Duration::from_millis(500));
    }
    thread::scope(|threads| {
        for hand in 0..HANDS {
            let caller = caller.clone();
            threads
                .spawn(move || (hand + 1..many).step_by(HANDS as usize).for_each(|nth| assert!(agrees(&caller, nth))));
        }
    });
}

fn agrees(caller: &Caller, nth: i64) -> bool {
    let card = Card::random(&mut testkit::rng((nth + 1_000_000).unsigned_abs())).text().to_string();
    let answers = json!({ "from_town": "There", "purpose": "work", "name": format!("Person {nth}"),
        "born": "1990-01-01", "address": "1 Gate Street", "phone": "555" });
    caller.must("/api/v1/cases", json!({ "procedure": "no-record-certificate", "answers": answers, "card": card }));
    let crossings = caller.must("/api/v1/card/handovers", json!({ "card": card }));
    let (agreement, step) = (&crossings[0]["agreement"], &crossings[0]["step"]);
    let agreed = json!({ "card": card, "agreement": agreement, "step": step });
    caller.post("/api/v1/card/handovers/agree", &agreed).is_some_and(|(status, _)| status < 300)
}

/// The office there answers so many, while the town that asked is away; then it is there again.
pub fn answer(here: &mut Town, there: &Town, many: i64) {
    here.stop();
    let office = there.office();
    let mut cases: Vec<String> = vec![];
    while (cases.len() as i64) < many {
        let after = cases.last().map(|last| format!("?after={last}")).unwrap_or_default();
        let (status, page) = office.get(&format!("/api/v1/queue{after}")).unwrap();
        assert_eq!(status, 200, "{page}");
        let rows: Vec<Value> = serde_json::from_str(&page).unwrap();
        assert!(!rows.is_empty(), "{} of {many} are in the queue", cases.len());
        cases.extend(rows.iter().map(|row| row["case"].as_str().unwrap().to_owned()));
    }
    cases.truncate(usize::try_from(many).unwrap());
    thread::scope(|threads| {
        for some in cases.chunks(cases.len().div_ceil(4)) {
            let office = &office;
            threads.spawn(move || {
                for case in some {
                    office.must(&format!("/api/v1/cases/{case}/answer"), json!({ "text": "It is ready." }));
                }
            });
        }
    });
    here.start();
}
