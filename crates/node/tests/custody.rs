//! Originals, what was seen, and fees, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use case::Refusal;
use id::CaseId;
use node::custody::{PERSON, Way};
use node::view::{CaseView, MessageKind};
use node::{Action, Card, Error, Opening};
use serde_json::json;
use testkit::TestTown;

async fn asks(town: &TestTown) -> (CaseId, Card) {
    let answers = json!({
        "goods": "bread", "place": "weekly", "start": "2026-06-01", "metres": 3, "food": true, "power": false,
        "name": "Ayşe", "address": "Mill Lane", "phone": "555",
    });
    let opening = Opening {
        procedure: "market-stall-licence".into(),
        answers,
        card: None,
        contact: None,
        point: None,
        language: "ug".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

fn take(paper: &str) -> Action {
    Action::Take { paper: paper.into(), way: Way::Counter, text: "red cover".into() }
}

fn back(number: u32) -> Action {
    Action::GiveBack { number, way: Way::Post, text: String::new() }
}

#[tokio::test]
async fn an_original_is_followed_until_it_is_back() {
    for town in TestTown::all(31).await {
        let (case, card) = asks(&town).await;
        let amina = town.staff("Amina").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        assert!(matches!(act(take("no-such-paper")).await, Err(Error::UnknownWord)));
        act(take("health-certificate")).await.unwrap();
        act(Action::Answer { text: "Done".into(), phrases: vec![] }).await.unwrap();

        let seen = view(&town, &card).await;
        let held = seen.originals();
        assert_eq!((held.len(), held[0].paper, held[0].note), (1, "evidence-health-certificate", "red cover"));
        assert!(held[0].returned.is_none() && !seen.may.contains(&"close"));
        let number = held[0].number;
        let close = town.node.close(&mut town.cx().get(), &card).await;
        assert!(matches!(close, Err(Error::Refused(Refusal::HoldsOriginal))), "{close:?}");
        // Long after the day on which it would have closed by itself it is still open, and late.
        town.world.advance_days(90);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let waiting = view(&town, &card).await;
        assert_eq!((waiting.stage, waiting.late), ("answered", true));

        let amina = town.staff("Amina").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        assert!(matches!(act(back(number + 1)).await, Err(Error::Refused(Refusal::NotHeld))));
        act(back(number)).await.unwrap();
        assert!(matches!(act(back(number)).await, Err(Error::Refused(Refusal::NotHeld))));
        let there = view(&town, &card).await;
        assert!(there.originals()[0].returned.is_some());
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!(view(&town, &card).await.stage, "closed");
    }
}

#[tokio::test]
async fn what_is_withdrawn_stays_in_the_queue_until_the_original_is_back() {
    for town in TestTown::all(32).await {
        let (case, card) = asks(&town).await;
        let amina = town.staff("Amina").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        act(take("health-certificate")).await.unwrap();
        town.node.withdraw(&mut town.cx().get(), &card).await.unwrap();
        let queue = async || town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap();
        assert_eq!(queue().await.len(), 1);
        let number = view(&town, &card).await.originals()[0].number;
        act(back(number)).await.unwrap();
        assert!(queue().await.is_empty());
    }
}

#[tokio::test]
async fn nothing_is_granted_before_the_person_was_seen() {
    for town in TestTown::all(33).await {
        let (case, card) = asks(&town).await;
        let amina = town.staff("Amina").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        assert!(view(&town, &card).await.unseen);
        act(Action::Accept).await.unwrap();
        let yes = || Action::Decide { granted: true, text: "Yes".into() };
        act(Action::Attest { what: "identity-paper".into() }).await.unwrap();
        let refused = act(yes()).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeen))), "{refused:?}");
        act(Action::Attest { what: PERSON.into() }).await.unwrap();
        act(yes()).await.unwrap();
        let end = view(&town, &card).await;
        assert!(!end.unseen);
        let seen: Vec<_> = end.thread.iter().filter(|m| m.kind == MessageKind::Attested).collect();
        assert!(seen.iter().all(|m| !m.is_unproved()), "signed by the member who saw it");
        assert!(seen.len() == 2 && seen.iter().all(|m| m.text.is_empty()), "nothing of the paper is written down");
    }
}

#[tokio::test]
async fn a_fee_is_paid_once() {
    for town in TestTown::all(34).await {
        let (case, card) = asks(&town).await;
        let amina = town.staff("Amina").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        assert_eq!(view(&town, &card).await.fee.as_deref(), Some("50.00 CNY"));
        act(Action::Pay).await.unwrap();
        assert!(matches!(act(Action::Pay).await, Err(Error::Refused(Refusal::PaidAlready))));
        let paid = view(&town, &card).await;
        let message = paid.thread.iter().find(|m| m.kind == MessageKind::Paid).unwrap();
        assert_eq!((message.text.as_str(), paid.paid), ("50.00 CNY", paid.received));
    }
}
