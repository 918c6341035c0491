//! Adverts: reviewed, published, reported, taken down, expired; on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use case::Refusal;
use id::{CaseId, ListingId};
use node::view::{CaseView, MessageKind};
use node::{Action, Card, Error, Opening, Staff};
use serde_json::{Value, json};
use testkit::{TestTown, point};

fn advert(text: &str, expires: &str) -> Value {
    json!({ "kind": "job", "title": "Cook", "text": text, "place": "Harbour", "pay_or_rent": "5,000", "contact": "111",
            "expires": expires, "name": "Lin", "phone": "222" })
}

async fn asks(town: &TestTown, procedure: &str, answers: Value) -> Result<(CaseId, Card), Error> {
    let opening = Opening {
        procedure: procedure.into(),
        answers,
        card: None,
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await?;
    Ok((opened.case, opened.card.unwrap()))
}

async fn decide(town: &TestTown, staff: &Staff, case: CaseId, granted: bool) -> Result<(), Error> {
    let decide = Action::Decide { granted, text: "because".into() };
    town.node.act(&mut town.cx().get(), staff, case, decide).await
}

async fn accept(town: &TestTown, staff: &Staff, case: CaseId) {
    town.node.act(&mut town.cx().get(), staff, case, Action::Accept).await.unwrap();
}

/// An employer was at the counter: without that, nothing is granted.
async fn seen(town: &TestTown, staff: &Staff, case: CaseId) {
    let attest = Action::Attest { what: "person".into() };
    town.node.act(&mut town.cx().get(), staff, case, attest).await.unwrap();
}

async fn published(town: &TestTown, staff: &Staff) -> (CaseId, Card, ListingId) {
    let (case, card) = asks(town, "publish-listing", advert("For everybody", "2026-03-31")).await.unwrap();
    accept(town, staff, case).await;
    let unseen = decide(town, staff, case, true).await;
    assert!(matches!(unseen, Err(Error::Refused(Refusal::NotSeen))) && offers(town).is_empty());
    seen(town, staff, case).await;
    decide(town, staff, case, true).await.unwrap();
    let offer = view(town, &card).await.published.unwrap().offer;
    (case, card, offer)
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

fn offers(town: &TestTown) -> Vec<listing::Offer> {
    town.node.public().directory.offers().to_vec()
}

#[tokio::test]
async fn a_yes_publishes_what_was_declared_public_and_its_holder_takes_it_down() {
    for town in TestTown::all(41).await {
        let amina = town.staff("Amina").await;
        let (case, card, offer) = published(&town, &amina).await;
        let shown = offers(&town).remove(0);
        assert_eq!((shown.id, shown.title.as_str(), shown.door.as_str()), (offer, "Cook", "work"));
        let text = serde_json::to_string(&shown).unwrap();
        assert!(!text.contains("Lin") && !text.contains("222") && !text.contains(&case.to_string()), "{text}");
        assert_eq!(town.node.public().index.find(node::search::Kind::Offer, "harbour", "en", 9), [offer]);
        let holder = view(&town, &card).await;
        assert!(holder.may.contains(&"unpublish"));
        let looks = holder.timeline.iter().filter(|e| e.kind == "looked").count();
        assert_eq!(looks, 1, "reading the answers in order to publish them is on the timeline");

        town.node.unpublish(&mut town.cx().get(), &card).await.unwrap();
        assert_eq!(offers(&town), []);
        let holder = view(&town, &card).await;
        assert!(!holder.may.contains(&"unpublish") && holder.published.unwrap().until.is_none());
        assert_eq!(holder.thread.last().unwrap().kind, MessageKind::Unpublished);
        assert!(matches!(town.node.unpublish(&mut town.cx().get(), &card).await, Err(Error::UnknownListing)));
    }
}

#[tokio::test]
async fn no_publishes_nothing_and_neither_does_a_day_that_has_passed() {
    for town in TestTown::all(42).await {
        let amina = town.staff("Amina").await;
        let (case, card) = asks(&town, "publish-listing", advert("For everybody", "2026-03-31")).await.unwrap();
        accept(&town, &amina, case).await;
        decide(&town, &amina, case, false).await.unwrap();
        assert!(offers(&town).is_empty() && view(&town, &card).await.published.is_none());
        assert!(matches!(town.node.unpublish(&mut town.cx().get(), &card).await, Err(Error::UnknownListing)));

        let (case, card) = asks(&town, "publish-listing", advert("For everybody", "2026-03-03")).await.unwrap();
        accept(&town, &amina, case).await;
        seen(&town, &amina, case).await;
        town.world.advance_days(2);
        let amina = town.staff("Amina").await;
        assert!(matches!(decide(&town, &amina, case, true).await, Err(Error::DayPassed)));
        assert_eq!(view(&town, &card).await.stage, "accepted", "the decision was not taken either");
    }
}

#[tokio::test]
async fn what_keeps_people_out_or_has_no_day_is_refused_before_there_is_a_case() {
    let town = TestTown::sqlite(43).await;
    for (answers, field) in [
        (advert("Han only", "2026-03-31"), "text"),
        (advert("For everybody", "2026-03-01"), "expires"),
        (advert("For everybody", "2028-03-01"), "expires"),
    ] {
        let Err(Error::Form(errors)) = asks(&town, "publish-listing", answers).await else { panic!("{field}") };
        assert_eq!(errors[0].field, field);
    }
}

#[tokio::test]
async fn an_offer_expires_on_its_day() {
    for town in TestTown::all(44).await {
        let amina = town.staff("Amina").await;
        let (_, card, _) = published(&town, &amina).await;
        town.world.advance_days(29);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!(offers(&town).len(), 1, "the last day counts");
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(offers(&town).is_empty());
        town.node.reload().await.unwrap();
        assert!(offers(&town).is_empty(), "nor does the store hold it");
        assert!(view(&town, &card).await.published.unwrap().until.is_none());
    }
}

#[tokio::test]
async fn a_report_reaches_the_office_that_published_and_only_it_takes_the_offer_down() {
    for town in TestTown::all(45).await {
        let amina = town.staff("Amina").await;
        let (_, card, offer) = published(&town, &amina).await;
        let report = || json!({ "reason": "money-first", "text": "asked for 300", "about": offer });
        let (case, reporter) = asks(&town, "report-listing", report()).await.unwrap();
        let seen = view(&town, &reporter).await;
        assert_eq!((seen.responsible, seen.deadlines.len()), (point("counter"), 2));

        let pass = Action::Pass { to: point("desk"), text: "yours?".into() };
        town.node.act(&mut town.cx().get(), &amina, case, pass).await.unwrap();
        let chen = town.staff("Chen").await;
        accept(&town, &chen, case).await;
        assert!(matches!(decide(&town, &chen, case, true).await, Err(Error::OtherOfficePublished)));
        assert_eq!(offers(&town)[0].taken_down, None);

        let (case, _) = asks(&town, "report-listing", report()).await.unwrap();
        assert!(matches!(decide(&town, &amina, case, true).await, Err(Error::Refused(Refusal::Stage(_)))));
        accept(&town, &amina, case).await;
        decide(&town, &amina, case, true).await.unwrap();
        let left = offers(&town).remove(0);
        assert!(left.taken_down.is_some() && left.title.is_empty() && left.answers == json!({}));
        let holder = view(&town, &card).await.published.unwrap();
        assert!(holder.until.is_none() && holder.taken_down.is_some());
        let unknown = json!({ "reason": "gone", "about": ListingId::named("x") });
        assert!(matches!(asks(&town, "report-listing", unknown).await, Err(Error::UnknownListing)));
        assert!(matches!(asks(&town, "report-listing", json!({ "reason": "gone" })).await, Err(Error::UnknownListing)));
    }
}

#[tokio::test]
async fn a_flood_of_reports_ends() {
    let town = TestTown::sqlite(46).await;
    let amina = town.staff("Amina").await;
    let (_, _, offer) = published(&town, &amina).await;
    let report = || json!({ "reason": "gone", "about": offer });
    for _ in 0..20 {
        asks(&town, "report-listing", report()).await.unwrap();
    }
    assert!(matches!(asks(&town, "report-listing", report()).await, Err(Error::TooManyReports)));
}
