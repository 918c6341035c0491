//! What a person asks in one town and an office of another one types about it: on no disk of either, on both
//! databases, and in no log.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::Caller;
use common::disk::{find, on_disks};
use id::CaseId;
use node::{Action, Card, Opening};
use serde_json::{Value, json};
use std::process::Command;
use testkit::{Anydoor, Folder, TestTown, agreed, carry};

/// A word that nothing else on the machine holds, and its base64.
fn hunted(text: &[u8]) -> bool {
    ["QXMERLIN", "UVhNRVJMSU4"].iter().any(|word| find(text, word))
}

fn certificate() -> Value {
    json!({ "from_town": "QXMERLIN town", "purpose": "work", "name": "QXMERLIN name", "born": "1990-01-01",
        "address": "QXMERLIN street", "phone": "QXMERLIN 555", "note": "QXMERLIN note" })
}

/// Everything that an office types about a step before it gives it back.
async fn gives_back(here: &TestTown, there: &TestTown, seed: &str) -> (CaseId, CaseId) {
    let opening = Opening { procedure: "no-record-certificate".into(), answers: certificate(), ..testkit::help() };
    let opened = here.node.open(&mut here.cx().get(), opening).await.unwrap();
    let card: Card = opened.card.unwrap();
    let offered = here.node.crossings(&mut here.cx().get(), &card).await.unwrap().remove(0);
    here.node.hand_over(&mut here.cx().get(), &card, &offered.agreement, &offered.step).await.unwrap();
    here.world.advance_minutes(61);
    carry(here, there).await;
    let staff = there.staff("Amina").await;
    let row = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap().pop().unwrap();
    let text = |what: &str| format!("QXMERLIN {what}");
    for action in [
        Action::Accept,
        Action::Reply { text: text("reply"), phrases: vec![] },
        Action::Return { text: text("not ours") },
    ] {
        there.node.act(&mut there.cx().get(), &staff, row.case, action).await.unwrap();
    }
    // Once while it waits to be said, and once when it is there.
    spared(here, there, (opened.case, row.case)).await;
    carry(here, there).await;
    let view = here.node.view(&mut here.cx().get(), &card).await.unwrap();
    let letters: Vec<&str> = view.handed[0].letters.iter().map(|letter| letter.text.as_str()).collect();
    assert_eq!(letters, ["QXMERLIN reply", "QXMERLIN not ours"], "{seed}");
    (opened.case, row.case)
}

async fn spared(here: &TestTown, there: &TestTown, cases: (CaseId, CaseId)) {
    for (town, case) in [(here, cases.0), (there, cases.1)] {
        let (folder, url) = (town.folder.path().to_owned(), town.url().map(str::to_owned));
        let search = move || {
            let found = |wanted: &dyn Fn(&[u8]) -> bool| on_disks(&folder, url.as_deref(), wanted);
            (found(&|bytes| find(bytes, &case.to_string())), found(&hunted))
        };
        let (shown, found) = tokio::task::spawn_blocking(search).await.unwrap();
        assert!(!shown.is_empty(), "on {}: the search does not find the case", town.database);
        assert_eq!(found, Vec::<String>::new(), "on {}", town.database);
    }
}

#[tokio::test]
async fn what_is_typed_about_a_step_is_on_no_disk_of_either_town() {
    for [here, there] in TestTown::pairs(250).await {
        agreed(&here, &there, None).await;
        let cases = gives_back(&here, &there, here.database).await;
        spared(&here, &there, cases).await;
    }
}

/// The address of the second town, once it is printed.
fn other(towns: &Anydoor) -> String {
    loop {
        if let Some(url) = towns.output().lines().find_map(|line| line.strip_prefix("other town on ")) {
            return url.to_owned();
        }
    }
}

/// Looks again until there is something: the demo's window is some seconds.
fn until<T>(look: impl Fn() -> Option<T>) -> T {
    loop {
        if let Some(found) = look() {
            return found;
        }
    }
}

#[test]
fn nor_in_a_log() {
    let folder = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
    command.env("ANYDOOR_LOG", "trace").args(["demo", "--towns", "2", "--listen", "127.0.0.1:0", "--data"]);
    command.arg(folder.path());
    let towns = Anydoor::start_command(command);
    let (here, mut there) = (Caller::new(&towns), Caller::new(&towns));
    there.url = other(&towns);
    let card = here.must("/api/v1/cases", json!({ "procedure": "no-record-certificate", "answers": certificate() }));
    let card = card["card"].clone();
    let offered = here.must("/api/v1/card/handovers", json!({ "card": card }))[0].clone();
    let agrees = json!({ "card": card, "agreement": offered["agreement"], "step": offered["step"] });
    here.must("/api/v1/card/handovers/agree", agrees);
    let step = || here.must("/api/v1/card", json!({ "card": card }))["handed"][0].clone();
    until(|| (step()["standing"] == "there").then_some(()));

    let printed = towns.output();
    let (_, theirs) = printed.split_once("── Larkfield").unwrap();
    let leads = theirs.lines().filter_map(|line| line.strip_prefix("sign-in lead  "));
    let found = leads.map(|line| line.split("  ").collect::<Vec<_>>()).find_map(|told| {
        let staff = there.sign_in_with(told[0], told[1]);
        let queue: Value = serde_json::from_str(&staff.get("/api/v1/queue").unwrap().1).unwrap();
        let came = |row: &&Value| row["came"].is_string() && row["procedure"] == "no-record-certificate";
        let case = queue.as_array().unwrap().iter().find(came)?["case"].as_str().unwrap().to_owned();
        Some((staff, case))
    });
    let (staff, case) = found.expect("somebody there has it in their queue");
    assert!(staff.get(&format!("/api/v1/cases/{case}")).unwrap().1.contains("QXMERLIN name"));
    staff.must(&format!("/api/v1/cases/{case}/return"), json!({ "text": "QXMERLIN not ours" }));
    until(|| (step()["letters"][0]["text"] == "QXMERLIN not ours").then_some(()));

    let log = towns.output();
    assert!(log.contains("/api/v1/cases"), "the log was asked to say everything");
    let told: Vec<&str> = log.lines().filter(|line| hunted(line.as_bytes())).collect();
    assert!(told.is_empty(), "the log holds what was typed: {told:#?}");
    let on_disk = |wanted: &dyn Fn(&[u8]) -> bool| on_disks(folder.path(), None, wanted);
    assert!(!on_disk(&|bytes| find(bytes, &case)).is_empty(), "the search does not find the case");
    assert_eq!(on_disk(&hunted), Vec::<String>::new());
}
