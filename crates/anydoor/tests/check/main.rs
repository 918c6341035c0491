//! `anydoor check` on the shipped packs and on planted ones.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod eligibility;
mod handover;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use testkit::Folder;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue");

/// Success, and everything printed.
fn check(folder: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_anydoor")).arg("check").arg(folder).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

/// A copy of one shipped pack with one change in one file.
fn planted_in(shipped: &str, file: &str, from: &str, to: &str) -> (bool, String) {
    let folder = Folder::new();
    let pack: PathBuf = folder.path().join("work/planted");
    fs::create_dir_all(&pack).unwrap();
    for entry in fs::read_dir(Path::new(CATALOGUE).join(shipped)).unwrap() {
        let path = entry.unwrap().path();
        let mut text = fs::read_to_string(&path).unwrap();
        if path.ends_with(file) {
            assert!(text.contains(from), "{from:?} is not in {file}");
            text = text.replacen(from, to, 1);
        }
        fs::write(pack.join(path.file_name().unwrap()), text).unwrap();
    }
    check(folder.path())
}

fn packs_in(event: &Path) -> usize {
    let entries = fs::read_dir(event).into_iter().flatten();
    entries.filter(|entry| entry.as_ref().unwrap().path().join("procedure.yaml").is_file()).count()
}

fn planted(file: &str, from: &str, to: &str) -> (bool, String) {
    planted_in("work/unpaid-wages-help", file, from, to)
}

#[track_caller]
fn refused(file: &str, from: &str, to: &str, says: &[&str]) {
    refused_in("work/unpaid-wages-help", file, from, to, says);
}

#[track_caller]
fn refused_in(pack: &str, file: &str, from: &str, to: &str, says: &[&str]) {
    let (good, said) = planted_in(pack, file, from, to);
    assert!(!good, "{said}");
    let line = said.lines().find(|line| says.iter().all(|text| line.contains(text)));
    assert!(line.is_some_and(|line| line.starts_with("refused: ")), "{says:?}: {said}");
}

#[test]
fn the_shipped_packs_are_good_and_nothing_is_advised() {
    let (good, said) = check(Path::new(CATALOGUE));
    assert!(good, "{said}");
    let packs: usize = fs::read_dir(CATALOGUE).unwrap().map(|event| packs_in(&event.unwrap().path())).sum();
    assert!(packs > 0);
    assert_eq!(said, format!("{packs} packs, {packs} good, 0 findings\n"));
}

#[test]
fn a_planted_pack_is_refused_by_file_line_field_and_words() {
    let (yaml, ug) = ("procedure.yaml", "texts.ug.ftl");
    refused(
        yaml,
        "choices:",
        "choices:\n      - { value: \"Muslim\", label: x }",
        &["planted/procedure.yaml", "choices"],
    );
    refused(yaml, "employer_phone: {", "religion: {", &["planted/procedure.yaml:", "form"]);
    refused(
        yaml,
        "shows: [names, signatures]",
        "shows: [names, creed]",
        &["procedure.yaml:", "evidence.authority-letter", "(creed)"],
    );
    refused(
        ug,
        "-place = ",
        "-place = مىللىتىڭىز ",
        &["planted/texts.ug.ftl:", "texts.ug.unpaid-wages-help-place", "(مىللىت"],
    );
    refused("texts.es.ftl", "-place = ", "-place = Su religión. ", &["planted/texts.es.ftl:", "religi"]);
    refused("texts.ar.ftl", "-place = ", "-place2 = ", &["texts.ar.ftl", "unpaid-wages-help-place", "no text"]);
    refused("texts.ar.ftl", "-place = ", "-place = { ", &["texts.ar.ftl"]);
    refused(yaml, "notice: 5", "notice: soon", &["procedure.yaml:", "clock"]);
    refused(yaml, "maxItems: 50", "maxItems: 5000", &["procedure.yaml:", "form.co_workers", "at most 50"]);
    refused("texts.en.ftl", "unpaid-wages-help-name", "form-yes", &["texts.en.ftl", "form-yes"]);
}

#[test]
fn advice_alone_refuses_nothing() {
    let long = format!("-place = {}", "long ".repeat(3000));
    let (good, said) = planted("texts.en.ftl", "-place = ", &long);
    assert!(good && said.contains("advice: ") && said.contains("bytes in en: more than 14336"), "{said}");
    let (good, said) = check(Path::new("/nowhere"));
    assert!(!good && said.contains("/nowhere"), "{said}");
    let (good, said) = check(Folder::new().path());
    assert!(!good && said.contains("holds no procedure.yaml"), "{said}");
}
