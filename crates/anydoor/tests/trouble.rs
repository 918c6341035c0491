//! A full disk, and a database that goes away and comes back, with real processes and through pages:
//! a sentence that says what to do, what was typed stays, and nothing acknowledged is lost.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::wire::Wire;
use common::{Caller, Place, places};
use serde_json::{Value, json};
use std::process::Command;
use testkit::Anydoor;

const TYPED: &str = "Typed slowly, word by word, on a small phone";

/// A sent case. Gives its card.
fn open(caller: &Caller) -> Value {
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "help" } });
    caller.must("/api/v1/cases", body)["card"].clone()
}

/// The cookie of somebody whose card is open in a browser.
fn cookie(caller: &Caller, card: &Value) -> String {
    caller.form("/card", &[("code", card.as_str().unwrap())], "").2
}

fn texts(caller: &Caller, card: &Value) -> Vec<String> {
    let view = caller.must("/api/v1/card", json!({ "card": card }));
    view["thread"].as_array().unwrap().iter().map(|m| m["text"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The first place of this name; without PostgreSQL there is none of that name.
fn place(name: &str) -> Option<Place> {
    places().into_iter().find(|place| place.name() == name)
}

#[test]
fn a_database_that_goes_away_and_comes_back() {
    let Some(mut place) = place("postgres") else { return };
    let url = place.database.take().unwrap();
    let target = url.split(['@', '/']).find(|piece| piece.starts_with("127.0.0.1:")).unwrap().to_owned();
    let wire = Wire::to(target.clone());
    place.database = Some(url.replace(&target, &format!("127.0.0.1:{}", wire.port)));
    let anydoor = place.serve();
    let caller = Caller::new(&anydoor);
    let card = open(&caller);
    caller.must("/api/v1/card/messages", json!({ "card": card, "text": "before" }));
    let cookie = cookie(&caller, &card);

    wire.cut();
    let message = [("text", TYPED)];
    for _ in 0..2 {
        let (status, page, _) = caller.form("/card/message", &message, &cookie);
        assert_eq!(status, 503, "{page}");
        assert!(page.contains("Please try again in a minute"), "{page}");
        assert!(
            page.contains(TYPED) && page.contains("<form action=\"&#x2f;card&#x2f;message\""),
            "what was typed is gone: {page}"
        );
    }
    let need = [("need", TYPED), ("name", "Nur")];
    let (status, page, _) = caller.form("/apply/ask-for-help", &need, "");
    assert_eq!((status, page.contains(TYPED)), (503, true), "{page}");
    assert_eq!(caller.post("/api/v1/card", &json!({ "card": card })).unwrap().1["key"], "error-store");

    wire.mend();
    // Pressed again on the page that was shown.
    let (status, page, _) = caller.form("/card/message", &message, &cookie);
    assert_eq!(status, 303, "{page}");
    assert_eq!(texts(&caller, &card), ["before", TYPED]);
}

/// The program, with no file of its own longer than `bytes`: as a disk that has no room.
fn cramped(place: &Place, bytes: u64) -> Anydoor {
    let mut command = Command::new("sh");
    // The signal that comes with it would end the program; it is told by the write as well.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", bytes / 512);
    command.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_anydoor")]);
    place.serve_by(command)
}

#[test]
fn a_full_disk() {
    let place = place("sqlite").unwrap();
    let anydoor = place.serve();
    let caller = Caller::new(&anydoor);
    let card = open(&caller);
    let cookie = cookie(&caller, &card);
    anydoor.stop();
    let sizes = std::fs::read_dir(place.folder.path()).unwrap().map(|e| e.unwrap().metadata().unwrap().len());
    let anydoor = cramped(&place, sizes.max().unwrap() + 300_000);
    let caller = Caller::new(&anydoor);

    // Beside the database: larger than any file may be.
    let data = data_encoding::BASE64.encode("a long line\n".repeat(250_000).as_bytes());
    let file = json!({ "card": card, "name": "a.txt", "media_type": "text/plain", "data": data });
    let (status, refused) = caller.post("/api/v1/card/documents", &file).unwrap();
    assert_eq!((status, &refused["key"]), (507, &json!("error-full")), "{refused}");

    let mut acknowledged = vec![];
    let refused = (0..1000).find_map(|n| {
        let text = format!("{n} {}", "word ".repeat(700)).trim().to_owned();
        let (status, body) = caller.post("/api/v1/card/messages", &json!({ "card": card, "text": text })).unwrap();
        if status < 300 {
            acknowledged.push(text);
        }
        (status >= 300).then_some((status, body))
    });
    let (status, refused) = refused.unwrap();
    assert_eq!((status, &refused["key"]), (507, &json!("error-full")), "{refused}");
    let long = format!("{TYPED} {}", "and on ".repeat(500)).trim().to_owned();
    let (status, page, _) = caller.form("/card/message", &[("text", &long)], &cookie);
    assert_eq!((status, page.contains(&long)), (507, true), "{page}");
    assert!(page.contains("There is no room left here"), "{page}");
    assert_eq!(texts(&caller, &card), acknowledged, "what is there can be read");
    anydoor.stop();

    let anydoor = place.serve();
    let caller = Caller::new(&anydoor);
    assert_eq!(texts(&caller, &card), acknowledged);
    assert_eq!(caller.form("/card/message", &[("text", &long)], &cookie).0, 303);
    caller.must("/api/v1/card/documents", file);
    assert_eq!(texts(&caller, &card).len(), acknowledged.len() + 2);
}

/// PostgreSQL says that it has no room; a disk of its own would need more rights than a test has.
#[test]
fn a_full_disk_under_postgres() {
    let Some(place) = place("postgres") else { return };
    let url = place.database.clone().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let anydoor = place.serve();
    let caller = Caller::new(&anydoor);
    let card = open(&caller);
    let cookie = cookie(&caller, &card);
    caller.must("/api/v1/card/messages", json!({ "card": card, "text": "before" }));
    runtime.block_on(testkit::fill(&url, true));
    let refused = caller.post("/api/v1/card/messages", &json!({ "card": card, "text": "lost?" })).unwrap();
    assert_eq!((refused.0, &refused.1["key"]), (507, &json!("error-full")), "{}", refused.1);
    let message = [("text", TYPED)];
    let (status, page, _) = caller.form("/card/message", &message, &cookie);
    assert_eq!((status, page.contains(TYPED)), (507, true), "{page}");
    assert!(page.contains("There is no room left here"), "{page}");
    assert_eq!(texts(&caller, &card), ["before"], "what is there can be read");
    runtime.block_on(testkit::fill(&url, false));
    assert_eq!(caller.form("/card/message", &message, &cookie).0, 303);
    assert_eq!(texts(&caller, &card), ["before", TYPED]);
}
