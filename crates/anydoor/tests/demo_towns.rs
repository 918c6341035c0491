//! `demo --towns 2`: two towns on one machine and a story that goes through both.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::Caller;
use serde_json::json;
use std::path::Path;
use testkit::{Anydoor, Folder};

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

fn two(data: &Path) -> Anydoor {
    let data = data.to_str().unwrap();
    Anydoor::start(ANYDOOR, &["demo", "--towns", "2", "--listen", "127.0.0.1:0", "--data", data])
}

/// What it printed, up to the line with the second address.
fn printed(towns: &Anydoor) -> (String, String) {
    loop {
        let output = towns.output();
        if let Some(line) = output.lines().find_map(|line| line.strip_prefix("other town on ")) {
            return (output.clone(), line.to_owned());
        }
    }
}

fn cards(output: &str) -> Vec<&str> {
    let of_story = |line: &&str| line.starts_with("card ") && line.contains(", ");
    output.lines().filter(of_story).map(|line| line.split_whitespace().nth(2).unwrap()).collect()
}

#[test]
fn a_story_goes_through_both_and_each_can_be_started_alone() {
    let folder = Folder::new();
    let towns = two(folder.path());
    let (told, other) = printed(&towns);
    for says in ["── Online", "── Receive elsewhere", "── Joint", "what crosses", "switched off", "queue in Larkfield"]
    {
        assert!(told.contains(says), "{says} is not in it:\n{told}");
    }
    let (here, mut there) = (Caller::new(&towns), Caller::new(&towns));
    there.url = other;
    for town in [&here, &there] {
        assert!(town.get("/.well-known/anydoor").unwrap().1.contains("anydoor keys v1"));
    }
    // Three people; one of them has two steps there.
    let (ours, theirs) = told.split_once("── Larkfield").unwrap();
    assert_eq!((cards(ours).len(), cards(theirs).len()), (3, 4), "{told}");
    for (town, codes) in [(&here, cards(ours)), (&there, cards(theirs))] {
        for code in codes {
            let view = town.must("/api/v1/card", json!({ "card": code }));
            assert!(["answered", "closed"].contains(&view["stage"].as_str().unwrap()), "{view}");
        }
    }
    assert!(towns.stop().0.success());

    let again = two(folder.path());
    let (said, _) = printed(&again);
    let story = |text: &str| text.lines().filter(|l| l.starts_with("── ") || l.starts_with("     ")).count();
    assert_eq!((cards(&said), story(&said)), (cards(&told), story(&told)), "the same story is told again");
    assert!(Caller::new(&again).get("/healthz").is_some());
    // It is asked to end only once it serves.
    assert!(Caller::new(&again).get("/").is_some());
    assert!(again.stop().0.success());

    let alone = folder.path().join("other-town");
    let alone = Anydoor::start(ANYDOOR, &["demo", "--listen", "127.0.0.1:0", "--data", alone.to_str().unwrap()]);
    let view = Caller::new(&alone).must("/api/v1/card", json!({ "card": cards(theirs)[0] }));
    assert_eq!(view["stage"], "answered");
}
