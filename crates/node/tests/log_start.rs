//! A log that is damaged, or from before, is neither served nor gone on with.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::Anchor;
use testkit::TestTown;

fn sql(town: &TestTown, statement: &str) {
    let file = town.folder.path().join("anydoor.db");
    rusqlite::Connection::open(file).unwrap().execute_batch(statement).unwrap();
}

async fn publish(town: &TestTown, times: usize) {
    for _ in 0..times {
        town.node.publish_log(&mut town.cx().get()).await.unwrap();
    }
}

async fn refusal(town: &TestTown) -> String {
    town.again().await.err().map(|error| error.to_string()).unwrap_or_default()
}

#[tokio::test]
async fn a_damaged_log_is_not_gone_on_with() {
    for damage in [
        "UPDATE log_file SET body = randomblob(length(body)) WHERE path LIKE 'tile/0/%'",
        "UPDATE log_file SET body = randomblob(length(body)) WHERE path LIKE 'tile/entries/%'",
        "DELETE FROM log_file",
        "UPDATE log_head SET checkpoint = replace(checkpoint, 'testing', 'tasting')",
        "DELETE FROM log_head",
    ] {
        let town = TestTown::sqlite(97).await;
        town.node.publish_log(&mut town.cx().get()).await.unwrap();
        sql(&town, damage);
        let done = town.node.publish_log(&mut town.cx().get()).await;
        assert!(done.is_err(), "{damage}");
    }
}

#[tokio::test]
async fn a_node_does_not_start_on_a_damaged_log() {
    for (damage, says) in [
        ("UPDATE log_file SET body = randomblob(length(body)) WHERE path = 'tile/0/000'", "REWRITTEN"),
        ("UPDATE log_file SET body = randomblob(length(body)) WHERE path LIKE 'tile/entries/000'", "REWRITTEN"),
        ("DELETE FROM log_file WHERE path LIKE 'tile/1/%'", "is not there"),
        ("UPDATE log_head SET checkpoint = replace(checkpoint, 'testing', 'tasting')", "not this town's"),
        ("DELETE FROM log_head", "it is empty, and had 264 leaves"),
    ] {
        let town = TestTown::sqlite(98).await;
        publish(&town, 33).await;
        town.again().await.unwrap();
        sql(&town, damage);
        let said = refusal(&town).await;
        assert!(said.contains(says), "{damage}: {said}");
    }
}

/// As if this database had been put back: another town with the same keys went on from there.
#[tokio::test]
async fn a_database_from_before_is_recognised_and_so_is_another_story() {
    let (town, other) = (TestTown::sqlite(99).await, TestTown::sqlite(101).await);
    publish(&town, 2).await;
    publish(&other, 3).await;
    let known = other.anchor.checkpoint().unwrap().unwrap();
    town.anchor.keep_checkpoint(&known).unwrap();
    let said = refusal(&town).await;
    assert!(said.contains("from before: it has 16 leaves, and 8 are missing"), "{said}");

    publish(&town, 2).await;
    assert!(town.again().await.is_ok());
    town.anchor.keep_checkpoint(&known).unwrap();
    let said = refusal(&town).await;
    assert!(said.contains("does not go on from the 24 leaves"), "{said}");
}

/// Partial tiles go when they are full, so that the log does not grow by what nobody asks for.
#[tokio::test]
async fn what_became_full_leaves_no_parts_behind() {
    let town = TestTown::sqlite(100).await;
    publish(&town, 33).await;
    let file = town.folder.path().join("anydoor.db");
    let database = rusqlite::Connection::open(file).unwrap();
    let mut found = database.prepare("SELECT path FROM log_file ORDER BY path").unwrap();
    let paths: Vec<String> = found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let left = ["tile/0/000", "tile/0/001.p/8", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/8"];
    assert_eq!(paths, left);
    for path in left {
        assert!(town.node.log_file(path).await.unwrap().is_some_and(|(_, for_ever)| for_ever), "{path}");
    }
    for path in ["tile/0/000.p/8", "tile/0/0", "../anydoor.db", "log_head", ""] {
        assert!(town.node.log_file(path).await.unwrap().is_none(), "{path}");
    }
}
