//! Deleting a finished case: announced, undone, done; what is refused, what stays, what time does.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use case::Refusal;
use id::CaseId;
use node::{Action, Card, Error, Opening};
use serde_json::json;
use testkit::{TestTown, point};

async fn asks(town: &TestTown, procedure: &str, draft: bool) -> (CaseId, Card) {
    let answers = match procedure {
        "ask-for-help" => json!({ "need": "help" }),
        _ => json!({ "goods": "bread", "place": "hall", "start": "2026-04-01", "metres": 2, "food": true,
                     "power": false, "name": "Nur", "address": "Gate 1", "phone": "1" }),
    };
    let opening = Opening {
        procedure: procedure.into(),
        answers,
        card: None,
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

async fn settled(town: &TestTown, procedure: &str) -> (CaseId, Card) {
    let (case, card) = asks(town, procedure, false).await;
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Amina").await, case, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    (case, card)
}

/// Days as the clock sees them: one after the other.
async fn pass(town: &TestTown, days: i64) {
    for _ in 0..days {
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
    }
}

#[tokio::test]
async fn a_deletion_is_undone_within_three_days_and_then_leaves_nothing() {
    for town in TestTown::all(81).await {
        let (case, card) = settled(&town, "ask-for-help").await;
        let view = async || town.node.view(&mut town.cx().get(), &card).await;
        assert_eq!(view().await.unwrap().kept.unwrap().until.to_string(), "2026-08-29");
        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 3).await;
        let now = view().await.unwrap();
        assert!(now.may.contains(&"keep") && now.kept.as_ref().unwrap().asked, "{:?}", now.kept);
        town.node.keep(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 2).await;
        assert_eq!(view().await.unwrap().thread.len(), 1, "on {}", town.database);

        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 4).await;
        let gone = view().await;
        assert!(matches!(gone, Err(Error::CaseGone { draft: false, record: None, .. })), "{gone:?}");
        let amina = town.staff("Amina").await;
        let look = town.node.look(&mut town.cx().get(), &amina, case).await;
        assert!(matches!(look, Err(Error::NoGrant)), "{look:?}");
        for done in
            [town.node.keep(&mut town.cx().get(), &card).await, town.node.delete(&mut town.cx().get(), &card).await]
        {
            assert!(matches!(done, Err(Error::CaseGone { .. })), "{done:?}");
        }
        pass(&town, 3).await;
    }
}

#[tokio::test]
async fn open_cases_complaints_and_originals_refuse_it_with_a_sentence() {
    let town = TestTown::sqlite(82).await;
    let amina = town.staff("Amina").await;
    let (case, card) = asks(&town, "ask-for-help", false).await;
    let delete = async || town.node.delete(&mut town.cx().get(), &card).await.unwrap_err();
    assert!(matches!(delete().await, Error::Refused(Refusal::StillOpen)));
    town.node.complain(&mut town.cx().get(), &card, "slow").await.unwrap();
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &amina, case, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    assert!(matches!(delete().await, Error::Refused(Refusal::ComplaintRuns)));
    pass(&town, 200).await;
    assert!(town.node.view(&mut town.cx().get(), &card).await.is_ok(), "retention waits for the answer");
    let bo = town.staff("Bo").await;
    let waits = town.node.queue(&mut town.cx().get(), &bo, None).await.unwrap();
    assert!(waits.iter().any(|row| row.case == case), "the lead still has it in front of them");
    let resolve = Action::Resolve { text: "We were slow.".into() };
    town.node.act(&mut town.cx().get(), &bo, case, resolve).await.unwrap();
    pass(&town, 5).await;
    assert!(matches!(town.node.view(&mut town.cx().get(), &card).await, Err(Error::CaseGone { .. })));
}

#[tokio::test]
async fn time_announces_the_end_and_the_holder_can_put_it_off() {
    for town in TestTown::all(83).await {
        let (_, card) = settled(&town, "ask-for-help").await;
        let kept = async || town.node.view(&mut town.cx().get(), &card).await.unwrap().kept.unwrap();
        town.world.advance_days(181);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let announced = kept().await;
        assert!(announced.announced && !announced.asked, "{announced:?}");
        town.node.keep(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 29).await;
        assert!(!kept().await.announced, "on {}", town.database);
        pass(&town, 6).await;
        assert!(matches!(town.node.view(&mut town.cx().get(), &card).await, Err(Error::CaseGone { .. })));
    }
}

#[tokio::test]
async fn what_law_obliges_the_office_to_keep_outlives_the_deletion() {
    for town in TestTown::all(84).await {
        let (case, card) = settled(&town, "market-stall-licence").await;
        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 4).await;
        let gone = town.node.view(&mut town.cx().get(), &card).await;
        assert!(matches!(gone, Err(Error::CaseGone { record: Some(_), .. })), "{gone:?} on {}", town.database);
        let amina = town.staff("Amina").await;
        let record = town.node.look(&mut town.cx().get(), &amina, case).await.unwrap();
        assert_eq!(record.thread.len(), 1);
        assert_eq!(record.readers.len(), 1, "the office in charge alone: {:?}", record.readers);
        assert!(record.readers[0].point == Some(point("counter")) && record.contact.is_none());
    }
}

#[tokio::test]
async fn a_draft_says_how_long_it_is_kept_and_that_it_went() {
    for town in TestTown::all(85).await {
        let (_, card) = asks(&town, "ask-for-help", true).await;
        let until = town.node.view(&mut town.cx().get(), &card).await.unwrap().kept.unwrap().until;
        assert_eq!(until.to_string(), "2026-04-01");
        pass(&town, 20).await;
        town.node.edit(&mut town.cx().get(), &card, json!({ "need": "more help" })).await.unwrap();
        pass(&town, 30).await;
        assert!(town.node.view(&mut town.cx().get(), &card).await.is_ok());
        pass(&town, 1).await;
        let gone = town.node.view(&mut town.cx().get(), &card).await;
        assert!(matches!(gone, Err(Error::CaseGone { draft: true, .. })), "{gone:?} on {}", town.database);
    }
}

#[tokio::test]
async fn nothing_is_deleted_after_the_clock_jumped() {
    let town = TestTown::sqlite(86).await;
    let (_, card) = asks(&town, "ask-for-help", true).await;
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    town.world.advance_days(3000);
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    assert!(town.node.view(&mut town.cx().get(), &card).await.is_ok(), "somebody has to look first");
}
