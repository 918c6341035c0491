//! Somebody who can read and write SQL, and has neither card nor secrets.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::Card;
use testkit::{TestTown, help};

fn database(town: &TestTown) -> rusqlite::Connection {
    rusqlite::Connection::open(town.folder.path().join("anydoor.db")).unwrap()
}

async fn asks(town: &TestTown) -> Card {
    let opening = help();
    town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

/// Every file of the data folder: the database, its write-ahead log, bodies.
fn bytes(town: &TestTown) -> Vec<u8> {
    let files = std::fs::read_dir(town.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
}

fn holds(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn neither_salt_nor_waiting_leaf_lies_in_the_clear() {
    let town = TestTown::sqlite(95).await;
    let card = asks(&town).await;
    let receipt = town.node.receipts(&mut town.cx().get(), &card).await.unwrap().remove(0);
    let leaf = receipt.event.commit(&tlog::Salt(receipt.salt)).0;
    let before = bytes(&town);
    assert!(!holds(&before, &leaf) && !holds(&before, &receipt.salt));
    assert!(holds(&before, &receipt.event.chain), "the search finds what is there");
    town.node.publish_log(&mut town.cx().get()).await.unwrap();
    let after = bytes(&town);
    assert!(holds(&after, &leaf) && !holds(&after, &receipt.salt));

    // Where a leaf is tells nothing either: the index knows dummies as it knows events.
    let leaves: i64 = database(&town).query_row("SELECT COUNT(*) FROM log_leaf", [], |row| row.get(0)).unwrap();
    assert_eq!(leaves, 8);
}

#[tokio::test]
async fn a_key_that_the_town_did_not_sign_is_given_nothing() {
    for theft in [
        "UPDATE card SET log_key = (SELECT Y.log_key FROM card Y WHERE Y.case_id <> card.case_id)",
        "UPDATE card SET log_key = Y.log_key, log_said = Y.log_said FROM card Y WHERE Y.case_id <> card.case_id",
        "UPDATE card SET log_key = randomblob(32)",
        "UPDATE card SET log_said = randomblob(64)",
    ] {
        let town = TestTown::sqlite(96).await;
        let (card, _thief) = (asks(&town).await, asks(&town).await);
        database(&town).execute_batch(theft).unwrap();
        town.node.message(&mut town.cx().get(), &card, "hello").await.unwrap();
        let rows = "SELECT COUNT(*) FROM kept WHERE seq > 1";
        let kept: i64 = database(&town).query_row(rows, [], |row| row.get(0)).unwrap();
        assert_eq!(kept, 0, "{theft}");
        let waiting: i64 = database(&town).query_row("SELECT COUNT(*) FROM log_wait", [], |row| row.get(0)).unwrap();
        assert_eq!(waiting, 3, "the event is in the log all the same");
    }
}
