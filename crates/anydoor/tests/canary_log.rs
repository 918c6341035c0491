//! What leads from an event to its leaf: on no disk and in no log, before the leaf is published and after, on both
//! databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::disk::{everywhere, find};
use common::{Caller, Place, places};
use data_encoding::{BASE64, HEXLOWER};
use memchr::memmem;
use serde_json::{Value, json};

/// A leaf and its salt, as the holder's receipts say.
fn secrets(receipt: &Value) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let leaf = text(&receipt["promise"]).lines().nth(2).unwrap().to_owned();
    let hex = |value: &Value| HEXLOWER.decode(text(value).as_bytes()).unwrap();
    (BASE64.decode(leaf.as_bytes()).unwrap(), hex(&receipt["salt"]), hex(&receipt["event"]["chain"]))
}

/// Where these bytes lie, plainly or written out.
fn found(place: &Place, log: &str, wanted: &[u8]) -> Vec<String> {
    let written = [HEXLOWER.encode(wanted), BASE64.encode(wanted)];
    let holds = |bytes: &[u8]| memmem::find(bytes, wanted).is_some() || written.iter().any(|text| find(bytes, text));
    let mut places = everywhere(place, &holds);
    places.extend(holds(log.as_bytes()).then(|| "the log".to_owned()));
    places
}

#[test]
fn neither_salt_nor_waiting_leaf_is_on_any_disk() {
    for place in places() {
        let anydoor = place.serve();
        let caller = Caller::new(&anydoor);
        // The first publication is made at the start, the next one after five minutes: this waits.
        while caller.get("/log/checkpoint").unwrap().1.lines().nth(1) == Some("0") {}
        let body = json!({ "procedure": "ask-for-help", "answers": { "need": "stay" } });
        let card = caller.must("/api/v1/cases", body)["card"].clone();
        caller.must("/api/v1/card/messages", json!({ "card": card, "text": "hello" }));
        let receipts = caller.must("/api/v1/card/receipts", json!({ "card": card }));
        let receipts: Vec<_> = receipts.as_array().unwrap().iter().map(secrets).collect();
        assert_eq!(receipts.len(), 2, "{}", place.name());
        for (leaf, salt, chain) in &receipts {
            let log = anydoor.output();
            assert!(!found(&place, &log, chain).is_empty(), "{}: the search finds what is there", place.name());
            for hidden in [leaf, salt] {
                assert_eq!(found(&place, &log, hidden), Vec::<String>::new(), "{}: it waits", place.name());
            }
        }

        assert!(anydoor.stop().0.success());
        let anydoor = place.serve();
        let caller = Caller::new(&anydoor);
        let proved = || caller.must("/api/v1/card/receipts", json!({ "card": card }))[1]["proof"].is_string();
        while !proved() {}
        for (leaf, salt, _) in &receipts {
            let log = anydoor.output();
            assert!(!found(&place, &log, leaf).is_empty(), "{}: published", place.name());
            assert_eq!(found(&place, &log, salt), Vec::<String>::new(), "{}: sealed to the card", place.name());
        }
    }
}
