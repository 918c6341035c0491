//! Holds: two members, named parts, at most six months, seen by the holder, and nothing more than that.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use case::{Hold, Refusal};
use id::CaseId;
use jiff::civil::{Date, date};
use node::hold::{NewHold, Why};
use node::view::File;
use node::{Action, Card, Error, Staff};
use serde_json::json;
use testkit::{TestTown, help};

async fn settled(town: &TestTown) -> (CaseId, Card) {
    let opening = help();
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    let (case, card) = (opened.case, opened.card.unwrap());
    let file = File { name: "a.txt".into(), media_type: "text/plain".into(), bytes: b"hi".to_vec() };
    town.node.attach(&mut town.cx().get(), &card, file).await.unwrap();
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Amina").await, case, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    (case, card)
}

fn of(until: Date) -> NewHold {
    let hold = Hold { answers: true, thread: false, documents: false, until };
    NewHold { hold, why: Why::Court, reference: " order 12/2026\n ".into() }
}

async fn ask(town: &TestTown, staff: &Staff, case: CaseId, new: NewHold) -> Result<(), Error> {
    let passphrase = town.passphrase(&staff.member.name);
    town.node.ask_hold(&mut town.cx().get(), staff, case, &passphrase, new).await
}

async fn set(town: &TestTown, staff: &Staff, case: CaseId) -> Result<(), Error> {
    let passphrase = town.passphrase(&staff.member.name);
    town.node.set_hold(&mut town.cx().get(), staff, case, &passphrase).await
}

async fn pass(town: &TestTown, days: i64) {
    for _ in 0..days {
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
    }
}

#[tokio::test]
async fn what_two_members_hold_outlives_a_deletion_and_its_day_ends_it() {
    for town in TestTown::all(140).await {
        let (case, card) = settled(&town).await;
        let (amina, bo) = (town.staff("Amina").await, town.staff("Bo").await);
        ask(&town, &amina, case, of(date(2026, 6, 1))).await.unwrap();
        let view = async || town.node.view(&mut town.cx().get(), &card).await;
        let asked = view().await.unwrap().holds;
        assert_eq!((asked.len(), asked[0].set, asked[0].reference.as_str()), (1, false, "order 12/2026"));
        assert!(matches!(set(&town, &amina, case).await, Err(Error::Refused(Refusal::SameMember))));
        set(&town, &bo, case).await.unwrap();
        let held = view().await.unwrap();
        assert_eq!(held.holds[0].parts, ["answers"], "on {}", town.database);
        assert!(held.holds[0].set && held.holds[0].why == Some(Why::Court));
        let who: Vec<_> = held.timeline.iter().filter(|e| e.kind.starts_with("hold_")).map(|e| &e.member).collect();
        assert_eq!(who, [&Some("Amina".to_owned()), &Some("Bo".to_owned())], "who did it stands there by name");

        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        pass(&town, 4).await;
        let gone = view().await;
        assert!(matches!(gone, Err(Error::CaseGone { held: true, record: Some(_), .. })), "{gone:?}");
        let left = town.node.look(&mut town.cx().get(), &bo, case).await.unwrap();
        assert_eq!((&left.answers["need"], left.thread.len()), (&json!("help"), 0), "on {}", town.database);
        assert!(left.holds[0].set && left.contact.is_none());
        pass(&town, 90).await;
        let gone = view().await;
        assert!(matches!(gone, Err(Error::CaseGone { held: false, record: None, .. })), "{gone:?}");
        let look = town.node.look(&mut town.cx().get(), &bo, case).await;
        assert!(matches!(look, Err(Error::NoGrant)), "{look:?}");
    }
}

#[tokio::test]
async fn one_member_lets_go_and_the_rest_goes_at_the_next_tick() {
    let town = TestTown::sqlite(141).await;
    let (case, card) = settled(&town).await;
    let (amina, bo) = (town.staff("Amina").await, town.staff("Bo").await);
    ask(&town, &amina, case, of(date(2026, 8, 1))).await.unwrap();
    set(&town, &bo, case).await.unwrap();
    town.node.delete(&mut town.cx().get(), &card).await.unwrap();
    pass(&town, 4).await;
    let phrase = town.passphrase("Amina");
    town.node.end_hold(&mut town.cx().get(), &amina, case, &phrase).await.unwrap();
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    let gone = town.node.view(&mut town.cx().get(), &card).await;
    assert!(matches!(gone, Err(Error::CaseGone { record: None, .. })), "{gone:?}");
    let look = town.node.look(&mut town.cx().get(), &bo, case).await;
    assert!(matches!(look, Err(Error::NoGrant)), "{look:?}");
}

#[tokio::test]
async fn it_is_refused_without_the_passphrase_elsewhere_too_long_and_twice() {
    let town = TestTown::sqlite(142).await;
    let (case, _) = settled(&town).await;
    let (amina, chen) = (town.staff("Amina").await, town.staff("Chen").await);
    let wrong = town.node.ask_hold(&mut town.cx().get(), &amina, case, "wrong", of(date(2026, 6, 1))).await;
    assert!(matches!(wrong, Err(Error::BadPassphrase)), "{wrong:?}");
    assert!(matches!(ask(&town, &chen, case, of(date(2026, 6, 1))).await, Err(Error::NoGrant)));
    let long = ask(&town, &amina, case, of(date(2026, 10, 1))).await;
    assert!(matches!(long, Err(Error::Refused(Refusal::BadHold))), "{long:?}");
    ask(&town, &amina, case, of(date(2026, 6, 1))).await.unwrap();
    let twice = ask(&town, &amina, case, of(date(2026, 6, 1))).await;
    assert!(matches!(twice, Err(Error::Refused(Refusal::HoldAsked))), "{twice:?}");
}

#[tokio::test]
async fn a_look_at_what_is_over_can_be_complained_about() {
    let town = TestTown::sqlite(143).await;
    let (case, card) = settled(&town).await;
    let amina = town.staff("Amina").await;
    town.node.look(&mut town.cx().get(), &amina, case).await.unwrap();
    assert!(town.node.view(&mut town.cx().get(), &card).await.unwrap().may.contains(&"complain"));
    town.node.complain(&mut town.cx().get(), &card, "Why did you look?").await.unwrap();
    let bo = town.staff("Bo").await;
    let queue = town.node.queue(&mut town.cx().get(), &bo, None).await.unwrap();
    assert!(queue.iter().any(|row| row.case == case), "the lead has it in front of them");
    let resolve = Action::Resolve { text: "For the archive.".into() };
    town.node.act(&mut town.cx().get(), &bo, case, resolve).await.unwrap();
    let told = town.node.view(&mut town.cx().get(), &card).await.unwrap();
    assert_eq!(
        (told.stage, told.complaint, told.thread.last().unwrap().text.as_str()),
        ("closed", false, "For the archive.")
    );
}
