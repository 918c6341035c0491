//! The public log: a promise with each event, a proof after each publication, and who can tell what is whose.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use id::CaseId;
use node::{Action, Card, Error, Receipt};
use testkit::{TestTown, help};
use tlog::{Fault, Trusted, VerifierKey, verify};

async fn asks(town: &TestTown) -> (CaseId, Card) {
    let opening = help();
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

async fn answered(town: &TestTown) -> (CaseId, Card) {
    let (case, card) = asks(town).await;
    let amina = town.staff("Amina").await;
    town.node.look(&mut town.cx().get(), &amina, case).await.unwrap();
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &amina, case, answer).await.unwrap();
    (case, card)
}

async fn receipts(town: &TestTown, card: &Card) -> Vec<Receipt> {
    town.node.receipts(&mut town.cx().get(), card).await.unwrap()
}

async fn publish(town: &TestTown) {
    assert!(!town.node.publish_log(&mut town.cx().get()).await.unwrap());
}

fn trusting(town: &TestTown) -> Trusted {
    Trusted { logs: vec![town.node.log_key().clone()], ..Trusted::default() }
}

fn kinds(receipts: &[Receipt]) -> Vec<&str> {
    receipts.iter().map(|r| r.event.kind.as_str()).collect()
}

#[tokio::test]
async fn every_event_is_promised_at_once_and_proved_after_the_next_publication() {
    for town in TestTown::all(91).await {
        let (_, card) = answered(&town).await;
        let promised = receipts(&town, &card).await;
        assert_eq!(kinds(&promised), ["sent", "looked", "answered"], "on {}", town.database);
        for receipt in &promised {
            assert_eq!(verify(receipt, &trusting(&town)).unwrap().place, None);
        }
        assert!(promised[1].event.what.contains("Amina"), "a receipt of a look says who: {:?}", promised[1]);

        publish(&town).await;
        let proved = receipts(&town, &card).await;
        let mut places = vec![];
        for (before, receipt) in promised.iter().zip(&proved) {
            assert_eq!(before.promise, receipt.promise);
            let read = Receipt::parse(&receipt.to_json()).unwrap();
            let place = verify(&read, &trusting(&town)).unwrap().place.unwrap();
            assert_eq!(place.head.size, 8, "filled up");
            places.push(place.index);
        }
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 3);

        // An interval in which nothing happens looks the same; what was proved is proved again.
        publish(&town).await;
        for receipt in receipts(&town, &card).await {
            assert_eq!(verify(&receipt, &trusting(&town)).unwrap().place.unwrap().head.size, 16);
        }
    }
}

#[tokio::test]
async fn nobody_but_the_holder_gets_any() {
    let town = TestTown::sqlite(92).await;
    let (_, card) = answered(&town).await;
    let (_, second) = town.node.share(&mut town.cx().get(), &card, "sister", None).await.unwrap();
    let refused = town.node.receipts(&mut town.cx().get(), &second).await;
    assert!(matches!(refused, Err(Error::Refused(case::Refusal::NotHolder))), "{refused:?}");
    let unknown = town.node.receipts(&mut town.cx().get(), &Card::random(&mut testkit::rng(1))).await;
    assert!(matches!(unknown, Err(Error::UnknownCard)), "{unknown:?}");
    let other = tlog::LogKey::new("testing.example/log", &[1; 32]).unwrap();
    let key: VerifierKey = other.public().clone();
    let receipt = receipts(&town, &card).await.remove(0);
    let wrong = verify(&receipt, &Trusted { logs: vec![key], ..Trusted::default() });
    assert!(matches!(wrong, Err(Fault::OtherKey(_))), "{wrong:?}");
}

#[tokio::test]
async fn of_a_case_that_is_gone_only_its_end_can_be_proved() {
    for town in TestTown::all(93).await {
        let (_, card) = answered(&town).await;
        town.node.close(&mut town.cx().get(), &card).await.unwrap();
        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        for _ in 0..4 {
            town.world.advance_days(1);
            town.node.catch_up(&mut town.cx().get()).await.unwrap();
        }
        publish(&town).await;
        let left = receipts(&town, &card).await;
        assert_eq!(kinds(&left), ["shredded"], "on {}", town.database);
        let place = verify(&left[0], &trusting(&town)).unwrap().place;
        assert!(place.is_some() && left[0].event.what.is_empty());
    }
}

#[tokio::test]
async fn what_time_does_has_receipts_too() {
    let town = TestTown::sqlite(94).await;
    let (_, card) = asks(&town).await;
    town.node.message(&mut town.cx().get(), &card, "hello").await.unwrap();
    publish(&town).await;
    // Time acts, and reads nothing: the day the answer was due passes.
    for _ in 0..60 {
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        publish(&town).await;
    }
    let all = receipts(&town, &card).await;
    assert!(kinds(&all).contains(&"late"), "{:?}", kinds(&all));
    for receipt in &all {
        assert!(verify(receipt, &trusting(&town)).unwrap().place.is_some());
    }
}
