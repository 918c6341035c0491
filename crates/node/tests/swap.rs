//! Somebody who can write SQL, but has not the town's secrets.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Error, Node};
use testkit::{TestTown, help};

/// Opens the town's SQLite file with the tool such a person would use.
fn sql(town: &TestTown, statement: &str) {
    let file = town.folder.path().join("anydoor.db");
    rusqlite::Connection::open(file).unwrap().execute_batch(statement).unwrap();
}

async fn asks(node: &Node, town: &TestTown) -> Result<node::Opened, Error> {
    let opening = help();
    node.open(&mut town.cx().get(), opening).await
}

#[tokio::test]
async fn a_case_that_was_tampered_with_is_not_shown() {
    for tampering in [
        "UPDATE version SET body = (SELECT body FROM version WHERE part = 'head') WHERE part = 'answers'",
        "DELETE FROM version WHERE part = 'answers'",
        "DELETE FROM event WHERE seq = 2",
        "UPDATE event SET day = day - 1 WHERE seq = 2",
        "UPDATE event SET kind = 'accepted' WHERE seq = 2",
        "UPDATE event SET detail = NULL WHERE seq = 2",
    ] {
        let town = TestTown::sqlite(23).await;
        let card = asks(&town.node, &town).await.unwrap().card.unwrap();
        town.node.message(&mut town.cx().get(), &card, "hello").await.unwrap();
        assert!(town.node.view(&mut town.cx().get(), &card).await.is_ok());
        sql(&town, tampering);
        let view = town.node.view(&mut town.cx().get(), &card).await;
        assert!(matches!(view, Err(Error::Damaged)), "{tampering}: {view:?}");
    }
}
