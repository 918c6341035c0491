//! After a disaster the town declares another log: what was promised stays promised, and what is left is proved
//! again.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Anchor, Card, LogSecrets, Node, Receipt, Secrets};
use testkit::{TestTown, help};
use tlog::{Ended, Hash, Head, LogKey, Trusted, VerifierKey, verify};

const QUEUE: [u8; 32] = [6; 32];

fn key(name: &str, seed: u8) -> LogKey {
    LogKey::new(name, &[seed; 32]).unwrap()
}

fn trusting(key: &VerifierKey) -> Trusted {
    Trusted { logs: vec![key.clone()], ..Trusted::default() }
}

async fn asks(node: &Node, town: &TestTown) -> Card {
    let opening = help();
    node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

async fn receipts(node: &Node, town: &TestTown, card: &Card) -> Vec<Receipt> {
    node.receipts(&mut town.cx().get(), card).await.unwrap()
}

/// As `anydoor log new` does.
async fn anew(town: &TestTown, secrets: &Secrets, next: &LogKey, seed: u8) -> Secrets {
    let store = town.store().await;
    assert!(Node::log_refusal(&store, secrets).await.unwrap().is_some());
    let note = Node::log_end(&store, secrets, next).await.unwrap();
    let before = [secrets.log.before.clone(), vec![note]].concat();
    let log = LogSecrets::new(next.public().name(), &[seed; 32], QUEUE).and_then(|log| log.after(before)).unwrap();
    let secrets = Secrets { log, ..secrets.clone() };
    Node::begin_log_again(&store, &secrets, &mut town.cx().get()).await.unwrap();
    secrets
}

#[tokio::test]
async fn a_new_log_is_declared_and_nothing_that_is_left_is_lost() {
    for town in TestTown::all(103).await {
        let first = key("testing.example/log", 5);
        let published = asks(&town.node, &town).await;
        town.node.publish_log(&mut town.cx().get()).await.unwrap();
        let waits = asks(&town.node, &town).await;
        let proved = receipts(&town.node, &town, &published).await;
        let store = town.store().await;
        assert_eq!(Node::log_refusal(&store, &town.secrets()).await.unwrap(), None, "whole: no reason for another");

        // The database is from before: the data folder knows of a thousand leaves.
        let later = Head { size: 1000, root: Hash([1; 32]) }.sign(&first).to_string();
        town.anchor.keep_checkpoint(&later).unwrap();
        let said = town.again().await.err().unwrap().to_string();
        assert!(said.contains("it has 8 leaves, and 992 are missing") && said.contains("anydoor log new"), "{said}");

        let second = key("testing.example/log/2", 7);
        let secrets = anew(&town, &town.secrets(), &second, 7).await;
        let node = town.again_with(secrets.clone()).await.unwrap();
        let (before, _) = node.log_file("before").await.unwrap().unwrap();
        let ended = Ended::list(std::str::from_utf8(&before).unwrap()).unwrap();
        let expected = Ended { log: first.public().clone(), leaves: 1000, next: second.public().clone() };
        assert_eq!(ended, [expected], "on {}", town.database);

        // Until the next publication: as the old log promised it. Then the new one proves it.
        let new = asks(&node, &town).await;
        for card in [&published, &waits] {
            for receipt in receipts(&node, &town, card).await {
                assert_eq!(verify(&receipt, &trusting(first.public())).unwrap().place, None);
            }
        }
        node.publish_log(&mut town.cx().get()).await.unwrap();
        for card in [&published, &waits, &new] {
            let all = receipts(&node, &town, card).await;
            assert!(!all.is_empty());
            for receipt in all {
                let read = Receipt::parse(&receipt.to_json()).unwrap();
                assert!(verify(&read, &trusting(second.public())).unwrap().place.is_some());
            }
        }
        for receipt in &proved {
            assert!(verify(receipt, &trusting(first.public())).unwrap().place.is_some(), "what was taken away stays");
        }
        assert!(town.again_with(secrets.clone()).await.is_ok());
        assert!(town.again().await.is_err(), "with the old key it is not served");

        // And once more.
        let later = Head { size: 5000, root: Hash([1; 32]) }.sign(&second).to_string();
        town.anchor.keep_checkpoint(&later).unwrap();
        let third = key("testing.example/log/3", 8);
        let secrets = anew(&town, &secrets, &third, 8).await;
        let node = town.again_with(secrets).await.unwrap();
        for _ in 0..2 {
            node.publish_log(&mut town.cx().get()).await.unwrap();
        }
        assert!(node.log_before().matches("ended v1").count() == 2);
        for receipt in receipts(&node, &town, &published).await {
            assert!(verify(&receipt, &trusting(third.public())).unwrap().place.is_some());
        }
    }
}
