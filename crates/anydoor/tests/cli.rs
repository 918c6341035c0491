//! The command line, used as people use it.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::Caller;
use serde_json::json;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use testkit::{Anydoor, Folder};

const ANYDOOR: &str = env!("CARGO_BIN_EXE_anydoor");

fn run(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(ANYDOOR)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn out(args: &[&str], input: &str) -> String {
    let output = run(args, input);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn fails(args: &[&str], says: &str) {
    let output = run(args, "");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && error.contains(says), "{args:?}: {error}");
}

fn demo(data: &Path) -> Anydoor {
    Anydoor::start(ANYDOOR, &["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
}

fn lines<'a>(output: &'a str, start: &str) -> Vec<&'a str> {
    output.lines().filter(|l| l.starts_with(start)).collect()
}

#[test]
fn working_days() {
    let due = |args: &[&str], input: &str| out(&[&["calendar", "due", "--region", "cn"], args].concat(), input);
    assert_eq!(due(&["--from", "2026-02-10", "--days", "20"], ""), "2026-03-16\n");
    assert_eq!(due(&["--batch"], "2026-02-10 20\n2026-12-20 20\n"), "2026-03-16\n2027-01-15 provisional\n");
    fails(&["calendar", "due", "--region", "xx", "--from", "2026-02-10", "--days", "20"], "xx");
    fails(&["calendar", "due", "--region", "cn", "--from", "10.2.2026", "--days", "20"], "10.2.2026");
}

#[test]
fn the_configuration_is_checked_with_a_sentence() {
    let folder = Folder::new();
    let file = folder.path().join("town.toml");
    let check = |text: &str| {
        fs::write(&file, text).unwrap();
        run(&["config", "check", file.to_str().unwrap()], "")
    };
    let good = check("data = \"here\"\nlisten = \"127.0.0.1:99\"\n");
    assert!(good.status.success());
    assert!(String::from_utf8_lossy(&good.stdout).contains("listen = \"127.0.0.1:99\""));
    for (text, says) in [("databse = \"x\"", "databse"), ("listen = \"0.0.0.0:1\"", "https"), ("log = 3", "log")] {
        let bad = check(text);
        let error = String::from_utf8_lossy(&bad.stderr);
        assert!(!bad.status.success() && error.contains(says), "{text}: {error}");
    }
}

#[test]
fn the_demo_keeps_what_it_was_given_and_its_folder_for_itself() {
    let folder = Folder::new();
    let first = demo(folder.path());
    let printed = first.output();
    assert!(lines(&printed, "sign-in").len() >= 12 && lines(&printed, "card").len() >= 10, "{printed}");
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "stay" } });
    let card = Caller::new(&first).must("/api/v1/cases", body)["card"].clone();

    // It began anew to tell its allocator how, and is the process that was started all the same.
    let status = fs::read_to_string(format!("/proc/{}/status", first.pid())).unwrap();
    assert!(status.contains("THP_enabled:\t0"), "{status}");

    let data = folder.path().to_str().unwrap();
    fails(&["serve", "--listen", "127.0.0.1:0", "--data", data], "in use");
    let (status, _) = first.stop();
    assert!(status.success());

    let second = demo(folder.path());
    assert_eq!(lines(&printed, "sign-in"), lines(&second.output(), "sign-in"));
    assert_eq!(lines(&printed, "card"), lines(&second.output(), "card"));
    let view = Caller::new(&second).must("/api/v1/card", json!({ "card": card }));
    assert_eq!(view["answers"]["need"], "stay");
    for file in ["secrets.toml", "demo.json"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file} can be read by others");
    }
}

#[test]
fn an_import_names_every_row_and_twice_changes_nothing() {
    let (town, feed) = (Folder::new(), Folder::new());
    let write = |name: &str, text: &str| fs::write(feed.path().join(name), text).unwrap();
    write("organizations.csv", "id,name,description\n7,Harbour Help,Advice\n8,,nameless\n");
    write("services.csv", "id,organization_id,name,status\n1,7,Tea and advice,active\n2,99,Orphan,active\n");
    let (path, data) = (feed.path().to_str().unwrap(), town.path().to_str().unwrap());
    let import = ["import", "hsds", path, "--data", data, "--source", "harbour"];
    let first = out(&import, "");
    assert!(first.contains("rejected: organizations.csv line 3, name:"), "{first}");
    assert!(first.contains("kept without a field: services.csv line 3, organization_id:"), "{first}");
    assert!(first.ends_with("3 new, 0 changed, 0 unchanged\n"), "{first}");
    assert!(out(&import, "").ends_with("0 new, 0 changed, 3 unchanged\n"));
    fails(&["import", "hsds", "/nowhere", "--data", data], "/nowhere");
    fails(&["import", "hsds", data, "--data", data], "neither HSDS tables");

    // The same into a running node, which shows it at once; every listing leads to a counter.
    let serve = Anydoor::start(ANYDOOR, &["serve", "--listen", "127.0.0.1:0", "--data", data]);
    write("services.csv", "id,organization_id,name,status\n1,7,Tea and good advice,active\n");
    assert!(out(&import, "").ends_with("0 new, 1 changed, 1 unchanged\n"));
    let caller = Caller::new(&serve);
    let found = caller.get("/hsds/services?search=good").unwrap().1;
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    assert_eq!(found["contents"][0]["name"], "Tea and good advice");
    let about = found["contents"][0]["id"].clone();
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "tea", "about": about } });
    let card = caller.must("/api/v1/cases", body)["card"].clone();
    let view = caller.must("/api/v1/card", json!({ "card": card }));
    assert_eq!(view["responsible"]["name"], "Town hall counter");
}

#[test]
fn the_real_feeds_are_imported() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let Ok(shared) = shared.canonicalize() else {
        eprintln!("SKIPPED: no folder of shared data beside the project");
        return;
    };
    let town = Folder::new();
    let path = |p: &str| -> PathBuf { shared.join(p) };
    let import = |what: &str, from: &Path| {
        out(&["import", what, from.to_str().unwrap(), "--data", town.path().to_str().unwrap(), "--all"], "")
    };
    let feed = import("hsds", &path("feeds/illinois-legal-aid"));
    for says in ["33 organization\n", "429 service\n", "520 location\n", "schedules.csv: 2492 rows"] {
        assert!(feed.contains(says), "{says}");
    }
    let list = import("procedures", &path("procedures/guangan-district.json"));
    assert!(list.contains("1135 service\n") && list.ends_with("1169 new, 0 changed, 0 unchanged\n"), "{list}");
    let folder = import("procedures", &path("procedures"));
    assert!(folder.ends_with("0 new, 0 changed, 1169 unchanged\n"), "a folder is the one list in it: {folder}");
}
