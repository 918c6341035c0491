//! A program that knows nothing of this crate reads what it wrote. Without Node the tests fail: they are
//! not to be skipped.

use crate::made::{Log, event, get, receipt, town, trusted, witness};
use crate::receipts::cosign;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tlog::{Ask, Head, Proof, prove_consistency, prove_inclusion};

fn run(arguments: &[&str]) -> Result<(), String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent.mjs");
    let ran = Command::new("node").arg(script).args(arguments).output().expect("Node is installed");
    let said = String::from_utf8_lossy(&ran.stdout).trim().to_owned();
    match (ran.status.success(), said.as_str()) {
        (true, "good") => Ok(()),
        _ => Err(format!("{said}{}", String::from_utf8_lossy(&ran.stderr))),
    }
}

fn read(folder: &Path) -> Result<(), String> {
    let (log, witness) = (town().public().to_string(), witness().public().to_string());
    run(&["folder", &folder.to_string_lossy(), &log, &witness])
}

/// A log of 600 leaves with what has been said of it, below `target`.
fn written(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let receipt = receipt(600, cosign);
    let mut log = Log::of(595);
    let before = log.head();
    log.push(event().commit(&tlog::Salt(receipt.salt)));
    log.grow(600);
    let Head { size, .. } = log.head();
    let mut checkpoint = log.head().sign(&town());
    let ask = Ask {
        old: before.size,
        proof: log.ask(size, |tiles| prove_consistency(tiles, before.size)).unwrap(),
        checkpoint: checkpoint.to_string(),
    };
    let (line, _) = ask.answer(Some(before), &trusted(0), &witness(), 1_795_339_999).unwrap();
    tlog::add_lines(&mut checkpoint, vec![line]);
    let path = log.ask(size, |tiles| prove_inclusion(tiles, 300)).unwrap();
    let proof = Proof { index: 300, path, checkpoint: checkpoint.to_string() };
    let texts = [
        ("checkpoint", checkpoint.to_string()),
        ("before", before.sign(&town()).to_string()),
        ("add-checkpoint", ask.to_string()),
        ("leaf.tlog-proof", proof.to_string()),
        ("receipt.json", receipt.to_json()),
    ];
    let texts = texts.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    let files = log.files.keys().map(|file| (file.to_string(), get(&log.files, file).unwrap()));
    for (name, bytes) in files.chain(texts) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    folder
}

#[test]
fn a_log_is_read() {
    assert_eq!(read(&written("read")), Ok(()));
}

#[test]
fn an_altered_log_is_not() {
    let folder = written("altered");
    for (name, at) in [
        ("checkpoint", 20),
        ("before", 20),
        ("add-checkpoint", 20),
        ("leaf.tlog-proof", 60),
        ("receipt.json", 300),
        ("tile/0/000", 99),
        ("tile/0/002.p/88", 7),
        ("tile/1/000.p/2", 33),
        ("tile/entries/001", 40),
    ] {
        let good = fs::read(folder.join(name)).unwrap();
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(folder.join(name), bad).unwrap();
        assert!(read(&folder).is_err(), "{name}");
        fs::write(folder.join(name), good).unwrap();
    }
    assert_eq!(read(&folder), Ok(()), "all is as it was");
}

/// The vectors of the document are what this crate makes (`document.rs`), and what the other program makes.
#[test]
fn the_document_is_enough() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/log-format.md");
    assert_eq!(run(&["document", &file.to_string_lossy()]), Ok(()));
}
