//! `anydoor log audit`: every kind of damage is called what it is, by a program outside.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::watched::{Made, anydoor, audit, files, town};
use std::fs;
use std::path::Path;
use testkit::{Anydoor, Folder};
use tlog::LogKey;

#[track_caller]
fn bad(said: (bool, String), what: &str) {
    assert!(!said.0 && said.1.contains(what), "{what}: {}", said.1);
}

fn get(address: &str) -> String {
    ureq::get(address).call().unwrap().body_mut().read_to_string().unwrap()
}

#[test]
fn every_altered_file_is_found() {
    let folder = Folder::new();
    let mut made = Made::new();
    made.grow(512, 1);
    made.grow(128, 1);
    let path = folder.path().join("log");
    made.write(&path, &town());
    let (log, seen) = (path.to_str().unwrap().to_owned(), folder.path().join("seen"));
    let (good, said) = audit(&log, None, Some(&seen));
    assert!(good && said.contains("640 leaves, all there and as they were signed; unwitnessed"), "{said}");
    let remembered = fs::read(&seen).unwrap();

    let read = files(&path);
    assert_eq!(read.len(), 8, "{read:?}");
    for file in read {
        let whole = fs::read(&file).unwrap();
        for at in [0, whole.len() / 2, whole.len() - 1] {
            let mut altered = whole.clone();
            altered[at] ^= 1;
            fs::write(&file, &altered).unwrap();
            let (good, said) = audit(&log, None, Some(&seen));
            assert!(!good, "{}, byte {at}: {said}", file.display());
        }
        fs::write(&file, &whole[..whole.len() - 1]).unwrap();
        assert!(!audit(&log, None, None).0, "{} cut", file.display());
        fs::remove_file(&file).unwrap();
        bad(audit(&log, None, None), "is not there");
        fs::write(&file, whole).unwrap();
    }
    assert_eq!(fs::read(&seen).unwrap(), remembered, "written after a clean pass alone");
    assert!(audit(&log, None, Some(&seen)).1.contains("nothing new since"));

    let tile = path.join("tile/0/001");
    let mut altered = fs::read(&tile).unwrap();
    altered[5] ^= 1;
    fs::write(&tile, altered).unwrap();
    bad(audit(&log, None, None), "REWRITTEN: tile/0/001 is not what the checkpoint was signed over.");
}

#[test]
fn a_log_that_went_back_or_tells_two_stories() {
    let folder = Folder::new();
    let (path, seen) = (folder.path().join("log"), folder.path().join("seen"));
    let (log, mut made) = (path.to_str().unwrap(), Made::new());
    made.grow(256, 1);
    let mut other = made.clone();
    made.grow(256, 1);
    made.write(&path, &town());
    assert!(audit(log, None, Some(&seen)).0);
    let before = fs::read_to_string(&seen).unwrap();

    // Put back to before.
    other.write(&path, &town());
    bad(audit(log, None, Some(&seen)), "ROLLBACK: the log has 256 leaves, and had 512 before.");
    // Another story of the same length, and one that went on from there, by the same key.
    other.grow(256, 2);
    other.write(&path, &town());
    bad(audit(log, None, Some(&seen)), "FORK: what the log signed at 512 leaves");
    other.grow(512, 2);
    other.write(&path, &town());
    let (good, said) = audit(log, None, Some(&seen));
    assert!(!good && said.contains("FORK: what the log signed at 512 leaves"), "{said}");
    assert!(said.contains("Keep both") && said.contains("town.example/log\n1024\n"), "the evidence: {said}");
    assert_eq!(fs::read_to_string(&seen).unwrap(), before);

    // The first story went on: all is well, and remembered.
    made.grow(512, 1);
    made.write(&path, &town());
    let (good, said) = audit(log, None, Some(&seen));
    assert!(good && said.contains("it goes on from the 512 seen before"), "{said}");
    assert!(fs::read_to_string(&seen).unwrap().contains("\n1024\n"));
}

#[test]
fn what_cannot_be_used_is_named() {
    let folder = Folder::new();
    let (path, seen) = (folder.path().join("log"), folder.path().join("seen"));
    let (log, mut made) = (path.to_str().unwrap(), Made::new());
    made.grow(16, 1);
    made.write(&path, &town());
    let elsewhere = LogKey::new("elsewhere.example/log", &[2; 32]).unwrap();
    let named_so = LogKey::new("town.example/log", &[2; 32]).unwrap();
    bad(
        audit(log, Some(&elsewhere.public().to_string()), None),
        "the log town.example/log, whose key you did not give",
    );
    bad(audit(log, Some(&named_so.public().to_string()), None), "not with the key you gave");
    bad(audit(log, Some("nonsense"), None), "--key nonsense: a key is written as name+hash+base64");
    let witness = tlog::WitnessKey::new("elsewhere.example/witness", &[2; 32]).unwrap();
    bad(audit(log, Some(&witness.public().to_string()), None), "this is a witness's");
    bad(audit("/nowhere", None, None), "no folder, and no address either");
    bad(audit("http://127.0.0.1:9/log", None, None), "http://127.0.0.1:9/log/checkpoint: ");
    fs::write(&seen, "nonsense").unwrap();
    bad(audit(log, None, Some(&seen)), "not what this log signed");
    made.write(&folder.path().join("other"), &elsewhere);
    fs::copy(folder.path().join("other/checkpoint"), &seen).unwrap();
    bad(audit(log, None, Some(&seen)), "not what this log signed");
    let keys = [town(), elsewhere].map(|key| format!("log {}\n", key.public())).concat();
    let policy = folder.path().join("policy");
    fs::write(&policy, format!("{keys}quorum none\n")).unwrap();
    let args = ["log", "audit", log, "--policy", policy.to_str().unwrap(), "--seen", seen.to_str().unwrap()];
    bad(anydoor(&args), "give each log a file of its own");
}

#[test]
fn a_long_log_says_how_far_it_is_read() {
    let folder = Folder::new();
    let mut made = Made::new();
    made.grow(131_072, 1);
    made.write(folder.path(), &town());
    let (good, said) = audit(folder.path().to_str().unwrap(), None, None);
    assert!(good && said.contains("10 % of 1027 files read\n") && said.contains("131072 leaves"), "{said}");
}

/// A real node, over HTTP and as files, while it runs and after it stopped.
#[test]
fn a_towns_own_log() {
    let folder = Folder::new();
    let (data, out, seen) = (folder.path().join("data"), folder.path().join("out"), folder.path().join("seen"));
    let args = ["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    let demo = Anydoor::start(env!("CARGO_BIN_EXE_anydoor"), &args);
    let log = format!("{}/log", demo.base_url());
    while get(&format!("{log}/checkpoint")).lines().nth(1) == Some("0") {}
    let key = get(&format!("{log}/key"));
    let size = |said: &str| -> u64 { said.split(": ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap() };
    let (good, first) = audit(&log, Some(&key), Some(&seen));
    assert!(good && size(&first) > 0, "{first}");
    bad(audit(demo.base_url(), Some(&key), None), "name the folder of a log");
    let (good, said) = anydoor(&["log", "audit", &log]);
    assert!(good && said.contains(key.trim()) && said.contains("counts only if that is the town's key"), "{said}");

    let export = |to: &Path| anydoor(&["log", "export", to.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    let (good, said) = export(&out);
    assert!(good && said.contains("leaves in"), "{said}");
    let (good, said) = audit(out.to_str().unwrap(), Some(&key), Some(&seen));
    assert!(good && size(&said) >= size(&first), "{said}");
    while get(&format!("{log}/checkpoint")).into_bytes() == fs::read(out.join("checkpoint")).unwrap() {}
    drop(demo);
    assert!(export(&out).0, "again, of a node that is not running");
    let (good, said) = audit(out.to_str().unwrap(), Some(&fs::read_to_string(out.join("key")).unwrap()), Some(&seen));
    assert!(good && said.contains("it goes on from"), "{said}");

    bad(export(&data), "is not empty and holds no log");
    let other = folder.path().join("other");
    Made::new().write(&other, &town());
    bad(export(&other), "holds another log");
    bad(anydoor(&["log", "export", "x", "--data", "/nowhere"]), "there is no such folder");
}
