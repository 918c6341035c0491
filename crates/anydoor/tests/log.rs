//! Receipts and the public log, as somebody outside uses them.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use testkit::{Anydoor, Folder};

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

/// Whether it was believed, and what was said.
fn verify(receipt: &Path, key: &str) -> (bool, String) {
    anydoor_verify(&[receipt.to_str().unwrap(), "--key", key])
}

fn anydoor_verify(args: &[&str]) -> (bool, String) {
    let output = Command::new(ANYDOOR).arg("verify").args(args).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

fn get(address: &str) -> String {
    ureq::get(address).call().unwrap().body_mut().read_to_string().unwrap()
}

/// Asks until the log has a leaf: the first publication is made when the node starts.
fn first_publication(site: &str) {
    while get(&format!("{site}/log/checkpoint")).lines().nth(1) == Some("0") {}
}

#[test]
fn a_receipt_is_checked_without_the_node() {
    let folder = Folder::new();
    let data = folder.path().join("data");
    let args = ["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    let anydoor = Anydoor::start(ANYDOOR, &args);
    let site = anydoor.base_url().to_owned();
    let output = anydoor.output();
    let card = output.lines().find(|l| l.starts_with("card ")).unwrap().split_whitespace().nth(2).unwrap();
    first_publication(&site);
    let key = get(&format!("{site}/log/key"));
    let asked = ureq::post(&format!("{site}/api/v1/card/receipts")).send_json(json!({ "card": card }));
    let receipts: Value = asked.unwrap().body_mut().read_json().unwrap();
    drop(anydoor);

    let file = folder.path().join("receipts.json");
    std::fs::write(&file, receipts.to_string()).unwrap();
    let (good, said) = verify(&file, &key);
    assert!(good && said.contains("In the log, at index") && said.contains("unwitnessed"), "{said}");
    let single = folder.path().join("receipt.json");
    std::fs::write(&single, receipts[0].to_string()).unwrap();
    assert!(verify(&single, &key).0);
    let alone = |file: &Path| anydoor_verify(&[file.to_str().unwrap()]);
    let (good, said) = alone(&single);
    assert!(good && said.contains(key.trim()) && said.contains("counts only if that is the town's key"), "{said}");

    let mut altered = receipts.clone();
    altered[0]["event"]["day"] = json!("2020-01-01");
    std::fs::write(&file, altered.to_string()).unwrap();
    let (good, said) = verify(&file, &key);
    assert!(!good && said.contains("BAD") && said.contains("1 of"), "{said}");

    assert!(!alone(&file).0, "altered is altered, whoever signed");

    let other = "town.example/log+f1c59819+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
    assert!(!verify(&single, other).0, "another town's key");
    assert!(!verify(&single, "nonsense").0);
    std::fs::write(&single, "{").unwrap();
    assert!(!verify(&single, &key).0);
}
