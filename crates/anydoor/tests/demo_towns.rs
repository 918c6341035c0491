//! `demo --towns 2`: two towns on one machine and a story that goes through both.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::{Caller, Place, places};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use testkit::Anydoor;

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

fn demo(more: &[&str], data: &Path, databases: &[(&str, &Option<String>)]) -> Anydoor {
    let mut command = Command::new(ANYDOOR);
    command.arg("demo").args(more).args(["--listen", "127.0.0.1:0", "--data"]).arg(data);
    for (name, url) in databases.iter().filter_map(|(name, url)| Some((name, url.as_ref()?))) {
        command.args([name, url.as_str()]);
    }
    Anydoor::start_command(command)
}

/// Both, in one folder.
fn two(here: &Place, there: &Place) -> Anydoor {
    let databases = [("--database", &here.database), ("--other-database", &there.database)];
    demo(&["--towns", "2"], here.folder.path(), &databases)
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
    for (here, there) in places().into_iter().zip(places()) {
        goes_through(&here, &there);
    }
}

fn goes_through(here: &Place, there: &Place) {
    let towns = two(here, there);
    let (told, other) = printed(&towns);
    for says in ["── Online", "── Receive elsewhere", "── Joint", "what crosses", "switched off", "queue in Larkfield"]
    {
        assert!(told.contains(says), "{says} is not in it:\n{told}");
    }
    let (ours_at, mut theirs_at) = (Caller::new(&towns), Caller::new(&towns));
    theirs_at.url = other;
    for town in [&ours_at, &theirs_at] {
        assert!(town.get("/.well-known/anydoor").unwrap().1.contains("anydoor keys v1"));
    }
    // Three people; one of them has two steps there.
    let (ours, theirs) = told.split_once("── Larkfield").unwrap();
    assert_eq!((cards(ours).len(), cards(theirs).len()), (3, 4), "{told}");
    for (town, codes) in [(&ours_at, cards(ours)), (&theirs_at, cards(theirs))] {
        for code in codes {
            let view = town.must("/api/v1/card", json!({ "card": code }));
            assert!(["answered", "closed"].contains(&view["stage"].as_str().unwrap()), "{view}");
        }
    }
    assert!(towns.stop().0.success());

    let again = two(here, there);
    let (said, _) = printed(&again);
    let story = |text: &str| text.lines().filter(|l| l.starts_with("── ") || l.starts_with("     ")).count();
    assert_eq!((cards(&said), story(&said)), (cards(&told), story(&told)), "the same story is told again");
    assert!(Caller::new(&again).get("/healthz").is_some());
    // It is asked to end only once it serves.
    assert!(Caller::new(&again).get("/").is_some());
    assert!(again.stop().0.success());

    let alone = demo(&[], &here.folder.path().join("other-town"), &[("--database", &there.database)]);
    let view = Caller::new(&alone).must("/api/v1/card", json!({ "card": cards(theirs)[0] }));
    assert_eq!(view["stage"], "answered");
}
