//! Backups as a steward makes them: beside the running node, and brought back on the other database.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::disk::{files, find};
use common::{Caller, Place, places};
use serde_json::json;
use std::fs;
use std::process::Command;
use testkit::Folder;

const APART: [&str; 4] = ["secrets.toml", "founders.toml", "log.checkpoint", "shreddings.list"];

/// What is kept apart from backups, in a folder of its own, before an empty database.
fn elsewhere(place: &Place, database: Option<String>) -> Place {
    let folder = Folder::new();
    for name in APART {
        let _ = fs::copy(place.folder.path().join(name), folder.path().join(name));
    }
    Place { folder, database }
}

/// The other database than `place` has.
fn other(place: &Place) -> Option<String> {
    places().into_iter().find(|other| other.name() != place.name())?.database
}

#[test]
fn a_town_is_backed_up_while_it_runs_and_served_from_the_other_database() {
    for place in places() {
        let anydoor = place.serve();
        let caller = Caller::new(&anydoor);
        let body = json!({ "procedure": "ask-for-help", "answers": { "need": "help" } });
        let card = caller.must("/api/v1/cases", body)["card"].clone();
        let data = data_encoding::BASE64.encode(&b"a long line\n".repeat(20_000));
        let large = json!({ "card": card, "name": "large.txt", "media_type": "text/plain", "data": data });
        caller.must("/api/v1/card/documents", large);
        // The first publication is made when the node starts.
        while caller.get("/log/checkpoint").unwrap().1.lines().nth(1) == Some("0") {}

        let safe = Folder::new();
        let today = safe.path().join("today");
        let today = today.to_str().unwrap();
        let (good, said) = place.run(&["backup", today]);
        assert!(good && said.contains("1 documents. Read again: whole."), "{said}");
        assert!(said.contains("  secrets.toml") && said.contains("35 days"), "{said}");
        let secrets = fs::read_to_string(place.folder.path().join("secrets.toml")).unwrap();
        let keys: Vec<&str> = secrets.split('"').filter(|piece| piece.len() == 64).collect();
        assert!(keys.len() >= 5, "{secrets}");
        for key in keys {
            let raw = data_encoding::HEXLOWER.decode(key.as_bytes()).unwrap();
            let holds = |bytes: &[u8]| find(bytes, key) || find(bytes, &data_encoding::BASE64.encode(&raw));
            assert_eq!(files(safe.path(), &holds), Vec::<String>::new());
        }
        let (good, said) = place.run(&["restore", today]);
        assert!(!good && said.contains("is in use by another running anydoor"), "{said}");
        let staff = caller.sign_in(&anydoor, "lead");
        assert!(staff.get("/api/v1/queue").unwrap().1.contains("case"));
        let printed = anydoor.output();
        anydoor.stop();

        let there = elsewhere(&place, other(&place));
        let (good, said) = there.run(&["restore", today]);
        assert!(good && said.contains("The public log had nothing more"), "{said}");
        let anydoor = there.serve();
        let caller = Caller::new(&anydoor);
        let view = caller.must("/api/v1/card", json!({ "card": card }));
        let number = view["thread"][0]["document"]["number"].clone();
        let (status, file) =
            caller.post(&format!("/api/v1/card/documents/{number}"), &json!({ "card": card })).unwrap();
        assert_eq!((status, file.as_str().map(str::len)), (200, Some(240_000)), "from {}", place.name());
        let line = printed.lines().find(|l| l.contains("  lead  ")).unwrap().to_owned();
        caller.sign_in_with("lead", line.split("  ").nth(2).unwrap());
        let (good, said) = there.run(&["restore", today]);
        assert!(!good, "{said}");
        anydoor.stop();
        let (good, said) = there.run(&["restore", today]);
        assert!(!good && said.contains("not empty: restore into a new one"), "{said}");
    }
}

#[test]
fn what_is_missing_and_no_room_are_told_in_a_sentence() {
    let place = Place { folder: Folder::new(), database: None };
    let safe = Folder::new();
    let at = |name: &str| safe.path().join(name).to_str().unwrap().to_owned();
    let (good, said) = place.run(&["backup", &at("none")]);
    assert!(!good && said.contains("is no data folder of a town"), "{said}");
    let anydoor = place.serve();
    while Caller::new(&anydoor).get("/log/checkpoint").unwrap().1.lines().nth(1) == Some("0") {}
    let mut cramped = Command::new("sh");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$@\"";
    cramped.args(["-c", script, "sh", env!("CARGO_BIN_EXE_anydoor")]);
    let (good, said) = place.run_by(cramped, &["backup", &at("cramped")]);
    assert!(!good && said.contains("there is no space left"), "{said}");
    let there = elsewhere(&place, None);
    let (good, said) = there.run(&["restore", &at("cramped")]);
    assert!(!good && said.contains("is no backup, or one that was broken off"), "{said}");
    let empty = Place { folder: Folder::new(), database: None };
    let (good, said) = empty.run(&["restore", &at("cramped")]);
    assert!(!good && said.contains("has no secrets.toml: put the copy of it there first"), "{said}");
}
