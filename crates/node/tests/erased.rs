//! What was shredded is gone: from the rows, from every file of both databases, from a backup taken
//! afterwards; and one taken before does not bring it back.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod backups;
#[path = "backups/disk.rs"]
mod disk;

use backups::{back_up, opened, readers, wraps};
use disk::found;
use node::view::File;
use node::{Action, Anchor, Card, Error, InMemory, Node, Opening, Secrets};
use std::sync::Arc;
use store::Store;
use testkit::{Folder, TestTown, help};

async fn asks(town: &TestTown, draft: bool) -> (String, Card) {
    let opening = Opening { draft, ..help() };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case.to_string(), opened.card.unwrap())
}

/// Looked at by an office, with papers small and large, a second card, messages and an answer.
async fn busy(town: &TestTown) -> (String, Card) {
    let (case, card) = asks(town, false).await;
    for (name, bytes) in [("small.txt", b"small".repeat(9)), ("large.txt", b"large line\n".repeat(30_000))] {
        let file = File { name: name.into(), media_type: "text/plain".into(), bytes };
        town.node.attach(&mut town.cx().get(), &card, file).await.unwrap();
    }
    town.node.share(&mut town.cx().get(), &card, "sister", None).await.unwrap();
    town.node.message(&mut town.cx().get(), &card, "hello").await.unwrap();
    let (amina, id) = (town.staff("Amina").await, case.parse().unwrap());
    town.node.look(&mut town.cx().get(), &amina, id).await.unwrap();
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &amina, id, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    (case, card)
}

/// What the data folder of a machine that burnt down is rebuilt with.
fn kept_apart(town: &TestTown) -> Secrets {
    let anchor = InMemory::default();
    anchor.write(&town.anchor.read().unwrap().unwrap()).unwrap();
    anchor.add_shreddings(&town.anchor.shreddings().unwrap()).unwrap();
    Secrets { anchor: Arc::new(anchor), ..town.secrets() }
}

async fn store_in(folder: &Folder, url: &Option<String>) -> Store {
    let store = match url {
        Some(url) => Store::postgres(url, &folder.path().join("files")).await,
        None => Store::sqlite(folder.path()).await,
    };
    store.unwrap()
}

#[tokio::test]
async fn nothing_that_was_shredded_opens_anywhere() {
    // Other keys in every run: the server may still keep a file of the run before.
    for town in TestTown::all(121_000_000 + u64::from(std::process::id())).await {
        let on = town.database;
        if let Some(url) = town.url() {
            testkit::without_recycling(url).await;
        }
        let (deleted, by_time, draft, stays) =
            (busy(&town).await, busy(&town).await, asks(&town, true).await, busy(&town).await);
        let cards = [&deleted, &by_time, &draft, &stays].map(|(_, card)| card.clone());
        let gone = [&deleted, &by_time, &draft].map(|(case, _)| case.clone());
        let (before, _) = back_up(&town).await;
        let keys = readers(&town, before.path(), &cards);
        let lost = wraps(before.path(), &gone);
        for case in &gone {
            assert!(
                opened(before.path(), &keys, std::slice::from_ref(case)) >= 3,
                "the search opens what is there, on {on}"
            );
        }
        let (data, url) = (town.folder.path(), town.url());
        assert_eq!(found(data, url, &lost).await, lost.len(), "the search finds what is there, on {on}");

        // The three ends. Three of them on one day, so that the jump of the clock stops nothing.
        town.node.delete(&mut town.cx().get(), &deleted.1).await.unwrap();
        town.world.advance_days(181);
        for _ in 0..6 {
            town.node.catch_up(&mut town.cx().get()).await.unwrap();
            if let Ok(view) = town.node.view(&mut town.cx().get(), &stays.1).await
                && view.kept.is_some_and(|kept| kept.announced)
            {
                town.node.keep(&mut town.cx().get(), &stays.1).await.unwrap();
            }
            town.world.advance_days(1);
        }
        assert_eq!(found(data, url, &lost).await, 0, "of {} wrapped keys, on {on}", lost.len());
        let (after, _) = back_up(&town).await;
        assert_eq!(found(after.path(), None, &lost).await, 0);
        assert!(wraps(after.path(), &gone).is_empty());
        assert_eq!(opened(after.path(), &keys, &gone), 0, "on {on}");
        let left = wraps(after.path(), std::slice::from_ref(&stays.0));
        assert!(opened(after.path(), &keys, std::slice::from_ref(&stays.0)) >= 3, "what was not shredded is whole");
        assert_eq!(found(data, url, &left).await, left.len());

        // Another machine, the other database, the backup of before.
        let (folder, other) = (Folder::new(), if url.is_some() { None } else { testkit::postgres().await });
        if let Some(url) = &other {
            testkit::without_recycling(url).await;
        }
        let store = store_in(&folder, &other).await;
        let secrets = kept_apart(&town);
        let cx = &mut town.cx();
        let old = Node::bring_back(store, secrets.clone(), &mut cx.get(), before.path(), true, &mut |_| ()).await;
        assert_eq!(old.unwrap().shredded, 3, "from {on}");
        assert_eq!(found(folder.path(), other.as_deref(), &lost).await, 0, "restored from {on}");
        let store = store_in(&folder, &other).await;
        let node = Node::start(store, secrets, &mut town.cx().get()).await.unwrap();
        for (case, card) in [&deleted, &by_time, &draft] {
            let view = node.view(&mut town.cx().get(), card).await;
            assert!(matches!(view, Err(Error::CaseGone { .. })), "{case} from {on}: {view:?}");
        }
        assert_eq!(node.view(&mut town.cx().get(), &stays.1).await.unwrap().thread.len(), 4, "from {on}");
    }
}
