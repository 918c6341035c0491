//! An office lost its key and began anew: what its queue and the holder's page say, and the one press that
//! lets it read again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use node::{NewMember, Opening, Plan};
use office::Role;
use serde_json::json;
use testkit::{TestTown, point};

async fn lose(town: &TestTown, name: &str) {
    let (stan, gone) = (town.staff("Stan").await, town.staff(name).await.member.id);
    town.node.remove(&mut town.cx().get(), &stan, gone, true, &town.passphrase("Stan")).await.unwrap();
}

#[tokio::test]
async fn a_holder_lets_an_office_read_again() {
    let town = TestTown::sqlite(141).await;
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "canary" }),
        card: None,
        contact: None,
        point: Some(point("desk")),
        language: "en".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    let (case, card) = (opened.case, opened.card.unwrap());
    for name in ["Dilnur", "Chen"] {
        lose(&town, name).await;
    }
    let new = |name: &str| NewMember { name: name.into(), role: Role::Officer, points: vec![point("desk")] };
    let members = vec![new("Eva"), new("Fen")];
    let plan = Plan { members, offices: vec![], points: vec![], partners: vec![], ..testkit::plan() };
    let told = town.extend(&plan).await;

    let mut office = Browser::new(&town);
    office.post("/staff/sign-in", &[("name", "Eva"), ("passphrase", told[0].1.text())]).await;
    let say = |key: &str| town.node.texts().text("en", key, &[]);
    let queue = office.get("/staff/queue").await;
    assert!(queue.body.contains(&say("queue-locked")) && !queue.body.contains(&case.to_string()), "{}", queue.body);
    let locked = office.get(&format!("/staff/cases/{case}")).await;
    assert_eq!(locked.status, StatusCode::CONFLICT);
    assert!(locked.body.contains(&say("error-locked")) && !locked.body.contains("canary"), "{}", locked.body);

    let mut holder = Browser::new(&town);
    holder.post("/card", &[("code", &card.text())]).await;
    let page = holder.get("/card/case").await.body;
    assert!(page.contains(&say("let-in-title")) && page.contains("action=\"/card/let-in\""), "{page}");
    holder.post("/card/let-in", &[]).await;
    let page = holder.get("/card/case").await.body;
    assert!(!page.contains("action=\"/card/let-in\"") && page.contains(&say("event-let-in")), "{page}");
    assert!(office.get(&format!("/staff/cases/{case}")).await.body.contains("canary"));
    // Pressed twice, as buttons are: a sentence, and nothing happens.
    assert_eq!(holder.post("/card/let-in", &[]).await.status, StatusCode::CONFLICT);
}
