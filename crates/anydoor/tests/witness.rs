//! Two towns watch each other: each signs what the other's log says, as long as it only grows.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::Caller;
use common::watched::{Made, ORIGIN, anydoor, audit, town};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use testkit::{Anydoor, Folder};
use tlog::{Ask, LogKey, prove_consistency};

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A witness of the logs with these keys, in `folder`, and its key.
fn witness(folder: &Path, name: &str, keys: &[&str]) -> (Anydoor, String) {
    let mut args = vec!["log", "witness", "--listen", "127.0.0.1:0", "--data", text(folder), "--name", name];
    keys.iter().for_each(|key| args.extend(["--key", key]));
    let witness = Anydoor::start(ANYDOOR, &args);
    let key = Caller::new(&witness).get("/key").unwrap().1.trim().to_owned();
    assert!(witness.output().contains(&key));
    (witness, key)
}

/// What a running witness answers: status, and the body.
fn asked(witness: &Anydoor, body: &str) -> (u16, String) {
    let config = ureq::Agent::config_builder().http_status_as_error(false).build();
    let agent: ureq::Agent = config.into();
    let mut answer = agent.post(format!("{}/add-checkpoint", witness.base_url())).send(body).unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

fn ask(made: &Made, old: u64, key: &LogKey) -> String {
    let proof = made.ask(|tiles| prove_consistency(tiles, old)).unwrap();
    Ask { old, proof, checkpoint: made.head().sign(key).to_string() }.to_string()
}

#[test]
fn a_witness_signs_what_only_grows_and_remembers_it() {
    let folder = Folder::new();
    let (mut made, key) = (Made::new(), town().public().to_string());
    made.grow(256, 1);
    let mut fork = made.clone();
    let (first, vkey) = witness(folder.path(), "other.example/witness", &[&key]);
    let (status, line) = asked(&first, &ask(&made, 0, &town()));
    assert!(status == 200 && line.starts_with("\u{2014} other.example/witness "), "{status} {line}");
    first.kill9();

    // It was on the disk before it was sent: a kill forgets nothing.
    let (second, again) = witness(folder.path(), "other.example/witness", &[&key]);
    assert_eq!(vkey, again);
    assert_eq!(asked(&second, &ask(&made, 0, &town())), (409, "256\n".into()));
    made.grow(256, 1);
    assert_eq!(asked(&second, &ask(&made, 256, &town())).0, 200);
    assert_eq!(asked(&second, &ask(&made, 512, &town())).0, 200, "the same again");
    fork.grow(256, 2);
    assert_eq!(asked(&second, &ask(&fork, 512, &town())), (409, "512\n".into()), "another story of that length");
    fork.grow(512, 2);
    assert_eq!(asked(&second, &ask(&fork, 512, &town())).0, 422, "and one that goes on from it");
    let stranger = LogKey::new("stranger.example/log", &[9; 32]).unwrap();
    assert_eq!(asked(&second, &ask(&made, 512, &stranger)).0, 404);
    let pretends = LogKey::new(ORIGIN, &[9; 32]).unwrap();
    assert_eq!(asked(&second, &ask(&made, 512, &pretends)).0, 403);
    assert_eq!(asked(&second, "nonsense").0, 400);
    assert_eq!(asked(&second, &"x".repeat(100_000)).0, 413);

    // What it saw is damaged: it signs nothing rather than anything.
    let seen = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let seen: Vec<_> = seen.filter(|path| path.extension().is_some_and(|e| e == "checkpoint")).collect();
    assert_eq!(seen.len(), 1, "one file for each log");
    fs::write(&seen[0], fs::read_to_string(&seen[0]).unwrap().replace("512", "511")).unwrap();
    assert_eq!(asked(&second, &ask(&made, 512, &town())).0, 500);

    let of = ["log", "witness", "--data", text(folder.path()), "--key", &key];
    let (good, said) = anydoor(&of);
    assert!(!good && said.contains("in use by another witness"), "{said}");
    drop(second);
    let (good, said) = anydoor(&[&of[..], &["--name", "another"]].concat());
    assert!(!good && said.contains("is called other.example/witness, for ever"), "{said}");
    let empty = Folder::new();
    let (good, said) = anydoor(&["log", "witness", "--data", text(empty.path()), "--key", &key]);
    assert!(!good && said.contains("needs a --name"), "{said}");
}

/// A town whose log another witnesses; its own witness looks at that other's.
struct Watched {
    folder: Folder,
    key: String,
}

impl Watched {
    fn new() -> Self {
        let folder = Folder::new();
        let anydoor = Self::demo(&folder, None);
        let key = Caller::new(&anydoor).get("/log/key").unwrap().1.trim().to_owned();
        assert!(anydoor.stop().0.success());
        Self { folder, key }
    }

    fn demo(folder: &Folder, config: Option<&Path>) -> Anydoor {
        let mut command = Command::new(ANYDOOR);
        command.args(["demo", "--listen", "127.0.0.1:0", "--data", text(&folder.path().join("data"))]);
        command.args(config.into_iter().flat_map(|config| ["--config", text(config)]));
        Anydoor::start_command(command)
    }

    fn start(&self, witness: &Anydoor, key: &str) -> Anydoor {
        let config = self.folder.path().join("town.toml");
        let urls = [witness.base_url().to_owned(), "http://127.0.0.1:9".into()];
        let away = tlog::WitnessKey::new("away.example/witness", &[7; 32]).unwrap().public().to_string();
        let section = |(url, key): (&String, &str)| format!("[[witness]]\nurl = \"{url}\"\nkey = \"{key}\"\n");
        let sections: Vec<String> = urls.iter().zip([key, &away]).map(section).collect();
        fs::write(&config, sections.concat()).unwrap();
        Self::demo(&self.folder, Some(&config))
    }
}

fn checkpoint(anydoor: &Anydoor) -> String {
    Caller::new(anydoor).get("/log/checkpoint").unwrap().1
}

/// Waits until the log's checkpoint bears the name, and returns it.
fn signed_by(anydoor: &Anydoor, name: &str) -> String {
    loop {
        let checkpoint = checkpoint(anydoor);
        if checkpoint.contains(name) {
            return checkpoint;
        }
    }
}

#[test]
fn two_towns_watch_each_other() {
    let (here, there) = (Watched::new(), Watched::new());
    let (watcher_here, watcher_there) = (Folder::new(), Folder::new());
    let (by_there, there_key) = witness(watcher_there.path(), "there.example/witness", &[&here.key]);
    let (by_here, here_key) = witness(watcher_here.path(), "here.example/witness", &[&there.key]);
    let aside = here.folder.path().join("aside");
    copy(&here.folder.path().join("data"), &aside);
    let (one, two) = (here.start(&by_there, &there_key), there.start(&by_here, &here_key));
    signed_by(&two, "here.example/witness");
    let seen = signed_by(&one, "there.example/witness");

    // The receipt carries the line, and a reader's policy counts it.
    let caller = Caller::new(&one);
    let output = one.output();
    let card = output.lines().find(|l| l.starts_with("card ")).unwrap().split_whitespace().nth(2).unwrap();
    let policy = here.folder.path().join("policy");
    fs::write(&policy, format!("log {}\nwitness there {there_key}\nquorum there\n", here.key)).unwrap();
    let receipts = here.folder.path().join("receipts.json");
    let verified = || {
        let list = caller.must("/api/v1/card/receipts", json!({ "card": card }));
        fs::write(&receipts, Value::to_string(&list)).unwrap();
        anydoor(&["verify", text(&receipts), "--policy", text(&policy)])
    };
    // A publication of this very moment may not be signed yet.
    while !verified().0 {}
    let (good, said) = anydoor(&["verify", text(&receipts), "--policy", text(&policy)]);
    assert!(good && said.contains("witnessed by there.example/witness"), "{said}");
    let log = format!("{}/log", one.base_url());
    while !anydoor(&["log", "audit", &log, "--policy", text(&policy)]).0 {}
    let auditor = here.folder.path().join("seen");
    assert!(audit(&log, Some(&here.key), Some(&auditor)).0);
    assert!(one.stop().1.contains("away.example/witness"), "one that does not answer is named, and nobody waits");

    // The town goes back to an older copy, of its folder too, and tells another story under the same key.
    let data = here.folder.path().join("data");
    fs::remove_dir_all(&data).unwrap();
    copy(&aside, &data);
    let one = here.start(&by_there, &there_key);
    let size = |checkpoint: &str| -> u64 { checkpoint.lines().nth(1).unwrap().parse().unwrap() };
    while !one.output().contains("REFUSED") {
        assert!(!checkpoint(&one).contains("there.example"), "a fork is not signed");
    }
    let caller = Caller::new(&one);
    while size(&caller.get("/log/checkpoint").unwrap().1) <= size(&seen) {}
    let (good, said) = audit(&format!("{}/log", one.base_url()), Some(&here.key), Some(&auditor));
    assert!(!good && (said.contains("FORK") || said.contains("ROLLBACK")), "{said}");
    let list = caller.must("/api/v1/card/receipts", json!({ "card": card }));
    fs::write(&receipts, Value::to_string(&list)).unwrap();
    let (good, said) = anydoor(&["verify", text(&receipts), "--policy", text(&policy)]);
    assert!(!good && said.contains("you ask for others or for more"), "{said}");
    assert!(!checkpoint(&one).contains("there.example"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if path.is_file() {
            fs::copy(&path, &target).unwrap();
        }
    }
}
