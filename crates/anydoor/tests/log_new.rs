//! A database from before, and the way on: `anydoor log new`.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::watched::{anydoor, audit};
use common::{Caller, Place};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use testkit::{Anydoor, Folder};

/// Leaves of the log that is served.
fn leaves(caller: &Caller) -> u64 {
    caller.get("/log/checkpoint").unwrap().1.lines().nth(1).unwrap().parse().unwrap()
}

/// A start publishes at once; waits until the log has more than this.
fn more_than(caller: &Caller, known: u64) -> u64 {
    loop {
        let now = leaves(caller);
        if now > known {
            return now;
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in ["anydoor.db", "anydoor.db-wal", "anydoor.db-shm"] {
        let _ = fs::remove_file(to.join(name));
        let _ = fs::copy(from.join(name), to.join(name));
    }
}

fn receipts(caller: &Caller, card: &Value) -> Value {
    caller.must("/api/v1/card/receipts", json!({ "card": card }))
}

fn verify(folder: &Path, receipts: &Value, key: &str) -> (bool, String) {
    let file = folder.join("receipts.json");
    fs::write(&file, receipts.to_string()).unwrap();
    anydoor(&["verify", file.to_str().unwrap(), "--key", key])
}

fn stopped(anydoor: Anydoor) {
    assert!(anydoor.stop().0.success());
}

#[test]
fn a_new_log_after_a_disaster() {
    let place = Place { folder: Folder::new(), database: None };
    let (data, aside) = (place.folder.path(), Folder::new());
    let of = ["--data", data.to_str().unwrap()];
    let new = || anydoor(&[&["log", "new"], &of[..]].concat());
    assert!(!new().0, "an empty folder has no town");

    let first = place.serve();
    let caller = Caller::new(&first);
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "stay" } });
    let card = caller.must("/api/v1/cases", body)["card"].clone();
    let before = more_than(&caller, 0);
    let (good, said) = new();
    assert!(!good && said.contains("stop the running node first"), "{said}");
    stopped(first);
    let (good, said) = new();
    assert!(!good && said.contains("is whole and goes on"), "{said}");

    let second = place.serve();
    let caller = Caller::new(&second);
    let known = more_than(&caller, before);
    let key = caller.get("/log/key").unwrap().1;
    let (good, said) = audit(&format!("{}/log", caller.url), Some(&key), None);
    assert!(good && caller.get("/log/before").unwrap().0 == 404, "{said}");
    let proved = receipts(&caller, &card);
    stopped(second);
    copy(data, aside.path());
    let third = place.serve();
    let last = more_than(&Caller::new(&third), known);
    stopped(third);

    // The disk broke; the backup is from before.
    copy(aside.path(), data);
    let serve = [&["serve", "--listen", "127.0.0.1:0"], &of[..]].concat();
    let (good, said) = anydoor(&serve);
    let missing = format!("it has {known} leaves, and {} are missing", last - known);
    assert!(!good && said.contains(&missing) && said.contains("`anydoor log new`"), "{said}");
    let (good, said) = new();
    assert!(good && said.contains(&missing) && said.contains("/log/2+") && said.contains(key.trim()), "{said}");

    let fourth = place.serve();
    let caller = Caller::new(&fourth);
    more_than(&caller, 0);
    let second_key = caller.get("/log/key").unwrap().1;
    assert!(second_key.contains("/log/2+"));
    let now = receipts(&caller, &card);
    let (good, said) = verify(aside.path(), &now, &second_key);
    assert!(good && said.contains("In the log"), "{said}");
    let (good, said) = verify(aside.path(), &proved, &key);
    assert!(good && said.contains("In the log"), "what was taken away before: {said}");

    let log = format!("{}/log", caller.url);
    let (good, said) = audit(&log, Some(&key), None);
    assert!(!good && said.contains("ENDED") && said.contains(&format!("with {last} leaves")), "{said}");
    assert!(said.contains(second_key.trim()), "{said}");
    assert!(audit(&log, Some(&second_key), None).0);
    let (good, _) = anydoor(&[&["log", "export", aside.path().join("out").to_str().unwrap()], &of[..]].concat());
    assert!(good && fs::read_to_string(aside.path().join("out/before")).unwrap().contains("anydoor log ended v1"));
}
