//! Backups that cannot be used, each with a sentence; and one that can.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod backups;

use backups::back_up;
use node::{Anchor, InMemory, Node, Restored};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use store::Store;
use testkit::{Folder, TestTown};

/// Into an empty SQLite database, with the secrets of `town`.
async fn bring_back(town: &TestTown, backup: &Path, into: &Folder) -> Result<Restored, String> {
    let store = Store::sqlite(into.path()).await.map_err(|e| e.to_string())?;
    let cx = &mut town.cx();
    let back = Node::bring_back(store, town.secrets(), &mut cx.get(), backup, false, &mut |_| ()).await;
    back.map_err(|e| e.to_string())
}

fn alter(file: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(file).unwrap();
    change(&mut bytes);
    fs::write(file, bytes).unwrap();
}

#[tokio::test]
async fn what_is_not_what_was_written_is_not_restored() {
    let town = TestTown::sqlite(131).await;
    town.node.publish_log(&mut town.cx().get()).await.unwrap();
    let flip: fn(&mut Vec<u8>) = |bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    };
    let cut: fn(&mut Vec<u8>) = |bytes| bytes.truncate(bytes.len() - 2);
    let line: fn(&mut Vec<u8>) = |bytes| bytes.truncate(bytes.iter().rposition(|b| *b == b'[').unwrap());
    for (file, change, says) in [
        ("tables/roster.jsonl", flip, "tables/roster.jsonl is not what was written"),
        ("tables/log_file.jsonl", flip, "tables/log_file.jsonl is not what was written"),
        ("tables/member.jsonl", cut, "line 5 is no row"),
        ("tables/member.jsonl", line, "it has 4 rows and should have 5"),
        ("manifest.json", flip, "manifest.json is not what was written"),
        ("manifest.seal", cut, "manifest.seal is not what was written"),
    ] {
        let (backup, _) = back_up(&town).await;
        alter(&backup.path().join(file), change);
        let into = Folder::new();
        let said = bring_back(&town, backup.path(), &into).await.unwrap_err();
        assert!(said.contains(says), "{file}: {said}");
        assert!(Store::sqlite(into.path()).await.unwrap().is_empty().await.unwrap(), "{file}: nothing was written");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_told_in_a_sentence() {
    let (town, into) = (TestTown::sqlite(132).await, Folder::new());
    let (backup, _) = back_up(&town).await;
    let (store, cx) = (town.store().await, &mut town.cx());
    let again = Node::back_up(&store, &town.secrets(), &mut cx.get(), backup.path(), &mut |_| ()).await;
    assert!(again.unwrap_err().to_string().contains("is not empty"));
    let said = bring_back(&town, Folder::new().path(), &into).await.unwrap_err();
    assert!(said.contains("is no backup, or one that was broken off"), "{said}");
    let mut strange = town.secrets();
    strange.town = vault::TownKey::from_bytes(&[99; 32]);
    let store = Store::sqlite(into.path()).await.unwrap();
    let other = Node::bring_back(store, strange, &mut town.cx().get(), backup.path(), false, &mut |_| ()).await;
    assert!(other.unwrap_err().to_string().contains("this is another town's backup"));
    let mut renamed = town.secrets();
    renamed.log = node::LogSecrets::new("other.example/log", &[5; 32], [6; 32]).unwrap();
    let store = Store::sqlite(into.path()).await.unwrap();
    let other = Node::bring_back(store, renamed, &mut town.cx().get(), backup.path(), false, &mut |_| ()).await;
    let said = other.unwrap_err().to_string();
    assert!(said.contains("not other.example/log, which this data folder writes"), "{said}");

    bring_back(&town, backup.path(), &into).await.unwrap();
    let said = bring_back(&town, backup.path(), &into).await.unwrap_err();
    assert!(said.contains("not empty: restore into a new one"), "{said}");
    town.world.advance_days(36);
    let said = bring_back(&town, backup.path(), &Folder::new()).await.unwrap_err();
    assert!(said.contains("is 36 days old") && said.contains("--old"), "{said}");
}

/// Between the first row and the last the program ended: nobody serves that.
#[tokio::test]
async fn half_a_town_is_not_served() {
    let (town, into) = (TestTown::sqlite(133).await, Folder::new());
    let (backup, manifest) = back_up(&town).await;
    let store = Store::sqlite(into.path()).await.unwrap();
    store.fill(backup.path(), &manifest.contents, &mut |_| ()).await.unwrap();
    drop(store);
    let said = Store::sqlite(into.path()).await.err().unwrap().to_string();
    assert!(said.contains("a restore into it was broken off"), "{said}");
}

#[tokio::test]
async fn an_older_backup_says_what_is_missing_and_its_log_does_not_go_on() {
    let (town, into) = (TestTown::sqlite(134).await, Folder::new());
    town.node.publish_log(&mut town.cx().get()).await.unwrap();
    let (backup, _) = back_up(&town).await;
    town.node.publish_log(&mut town.cx().get()).await.unwrap();
    let restored = bring_back(&town, backup.path(), &into).await.unwrap();
    assert_eq!((restored.missing, restored.day.to_string()), (Some(8), "2026-03-02".into()));
    let store = Store::sqlite(into.path()).await.unwrap();
    let started = Node::start(store, town.secrets(), &mut town.cx().get()).await;
    assert!(started.err().unwrap().to_string().contains("8 are missing"));
}

/// All rows, on the other database, and back: the same.
#[tokio::test]
async fn both_databases_hold_the_same_town() {
    let Some(url) = testkit::postgres().await else { return };
    let (town, folder) = (TestTown::sqlite(135).await, Folder::new());
    town.staff("Amina").await;
    let (first, _) = back_up(&town).await;
    let anchor = InMemory::default();
    anchor.write(&town.anchor.read().unwrap().unwrap()).unwrap();
    let secrets = node::Secrets { anchor: Arc::new(anchor), ..town.secrets() };
    let there = async || Store::postgres(&url, &folder.path().join("files")).await.unwrap();
    let cx = &mut town.cx();
    Node::bring_back(there().await, secrets.clone(), &mut cx.get(), first.path(), false, &mut |_| ()).await.unwrap();
    let second = Folder::new();
    Node::back_up(&there().await, &secrets, &mut cx.get(), second.path(), &mut |_| ()).await.unwrap();
    for table in fs::read_dir(first.path().join("tables")).unwrap() {
        let name = table.unwrap().file_name();
        let lines = |folder: &Folder| {
            let text = fs::read_to_string(folder.path().join("tables").join(&name)).unwrap();
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(lines(&first), lines(&second), "{name:?}");
    }
}
