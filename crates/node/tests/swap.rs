//! Somebody who can write SQL, but has not the town's secrets.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Error, Node, Opening};
use serde_json::json;
use testkit::{TestTown, point};

/// Opens the town's SQLite file with the tool such a person would use.
fn sql(town: &TestTown, statement: &str) {
    let file = town.folder.path().join("anydoor.db");
    rusqlite::Connection::open(file).unwrap().execute_batch(statement).unwrap();
}

async fn asks(node: &Node, town: &TestTown) -> Result<node::Opened, Error> {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft: false,
    };
    node.open(&mut town.cx().get(), opening).await
}

#[tokio::test]
async fn a_swapped_point_key_is_not_sealed_to() {
    let town = TestTown::sqlite(21).await;
    sql(&town, "UPDATE point SET public_key = x'0900000000000000000000000000000000000000000000000000000000000000'");
    town.node.reload().await.unwrap();
    assert!(town.node.public().offices.point(point("counter")).is_none());
    assert!(matches!(asks(&town.node, &town).await, Err(Error::UnknownPoint)));
}

#[tokio::test]
async fn nobody_is_made_a_lead_by_sql() {
    let town = TestTown::sqlite(22).await;
    let token = town.token("Amina").await;
    sql(&town, "UPDATE member SET body = replace(body, 'officer', 'lead')");
    assert!(matches!(town.node.staff(&mut town.cx().get(), &token).await, Err(Error::SignedOut)));
    let again = town.node.sign_in(&mut town.cx().get(), "Amina", &town.passphrase("Amina")).await;
    assert!(matches!(again, Err(Error::BadSignIn)));
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
