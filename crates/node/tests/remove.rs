//! Somebody goes: they read nothing new, and whoever stays reads everything.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use id::{CaseId, MemberId};
use node::{Action, Card, Error, Invitation, Opening, Staff};
use office::Role;
use serde_json::json;
use testkit::{TestTown, point};

async fn opened(town: &TestTown, at: &str) -> (CaseId, Card) {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: Some(point(at)),
        language: "en".into(),
        draft: false,
        area: None,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

fn member(town: &TestTown, name: &str) -> MemberId {
    town.node.rota().seats.iter().find(|s| s.name == name).unwrap().member
}

async fn remove(town: &TestTown, by: &str, who: &str) -> Result<(), Error> {
    let (staff, who) = (town.staff(by).await, member(town, who));
    town.node.remove(&mut town.cx().get(), &staff, who, false, &town.passphrase(by)).await
}

async fn looks(town: &TestTown, staff: &Staff, case: CaseId) -> Result<(), Error> {
    town.node.look(&mut town.cx().get(), staff, case).await.map(drop)
}

#[tokio::test]
async fn who_stays_reads_on_and_who_went_reads_nothing() {
    for town in TestTown::all(61).await {
        let (old, card) = opened(&town, "counter").await;
        let (gone, token) = (town.staff("Amina").await, town.token("Amina").await);
        looks(&town, &gone, old).await.unwrap();
        remove(&town, "Bo", "Amina").await.unwrap();

        let ended = town.node.staff(&mut town.cx().get(), &token).await;
        assert!(matches!(ended, Err(Error::SignedOut)), "{}: {ended:?}", town.database);
        let again = town.node.sign_in(&mut town.cx().get(), "Amina", &town.passphrase("Amina")).await;
        assert!(matches!(again, Err(Error::BadSignIn)));

        // With every secret they had, and the whole database as it is now.
        let (new, _) = opened(&town, "counter").await;
        town.node.message(&mut town.cx().get(), &card, "after they went").await.unwrap();
        for case in [old, new] {
            assert!(matches!(looks(&town, &gone, case).await, Err(Error::Damaged)), "{}", town.database);
        }
        let bo = town.staff("Bo").await;
        for case in [old, new] {
            looks(&town, &bo, case).await.unwrap();
        }
        assert!(town.node.behind(&bo).await.unwrap().is_empty());
        let reply = Action::Reply { text: "we go on".into(), phrases: vec![] };
        town.node.act(&mut town.cx().get(), &bo, old, reply).await.unwrap();
        assert!(town.node.view(&mut town.cx().get(), &card).await.is_ok());
    }
}

#[tokio::test]
async fn what_lies_dormant_is_wrapped_anew_too() {
    let town = TestTown::sqlite(62).await;
    let (case, _) = opened(&town, "counter").await;
    let bo = town.staff("Bo").await;
    let new = Invitation { name: "Eva".into(), role: Role::Lead, points: vec![point("counter"), point("hall-lead")] };
    let told = town.node.invite(&mut town.cx().get(), &bo, &new, &town.passphrase("Bo")).await.unwrap().1;
    let stan = town.staff("Stan").await;
    town.node.remove(&mut town.cx().get(), &stan, bo.member.id, false, &town.passphrase("Stan")).await.unwrap();

    // A steward holds no key: what is there waits for a member of the point.
    let token = town.node.sign_in(&mut town.cx().get(), "Eva", told.text()).await.unwrap().token;
    let eva = town.node.staff(&mut town.cx().get(), &token).await.unwrap();
    assert!(town.node.behind(&eva).await.unwrap().is_empty(), "done at sign-in");
    town.world.advance_days(60);
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    let token = town.node.sign_in(&mut town.cx().get(), "Eva", told.text()).await.unwrap().token;
    let eva = town.node.staff(&mut town.cx().get(), &token).await.unwrap();
    let late = town.node.queue(&mut town.cx().get(), &eva, None).await.unwrap();
    assert!(late.iter().any(|row| row.case == case && row.late));
    assert!(matches!(looks(&town, &bo, case).await, Err(Error::Damaged)));
}

#[tokio::test]
async fn the_key_of_before_goes_when_nothing_is_wrapped_to_it() {
    let town = TestTown::sqlite(63).await;
    opened(&town, "counter").await;
    remove(&town, "Bo", "Amina").await.unwrap();
    let file = town.folder.path().join("anydoor.db");
    let left = || -> i64 {
        let db = rusqlite::Connection::open(&file).unwrap();
        db.query_row("SELECT COUNT(*) FROM old_key", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(left(), 1, "for an hour: what was begun before may still be written");
    town.world.advance_minutes(61);
    town.staff("Bo").await;
    assert_eq!(left(), 0);
}

#[tokio::test]
async fn nobody_is_taken_out_where_that_leaves_nobody() {
    let town = TestTown::sqlite(64).await;
    for (by, who, refused) in [
        ("Stan", "Dilnur", "LeavesNobody"),
        ("Stan", "Bo", "LeavesNobody"),
        ("Bo", "Chen", "NotAllowed"),
        ("Bo", "Bo", "Oneself"),
        ("Amina", "Bo", "NotAllowed"),
        ("Dilnur", "Amina", "NotAllowed"),
    ] {
        let done = remove(&town, by, who).await;
        assert!(format!("{done:?}").contains(refused), "{by} removes {who}: {done:?}");
    }
    let stan = town.staff("Stan").await;
    let wrong = town.node.remove(&mut town.cx().get(), &stan, member(&town, "Amina"), false, "wrong").await;
    assert!(matches!(wrong, Err(Error::BadPassphrase)));
    town.staff("Amina").await;
}
