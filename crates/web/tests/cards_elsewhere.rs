//! One card in two towns: brought by the page of the town where somebody asked, or worked out by their browser.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod towns;

use axum::http::StatusCode;
use browser::Browser;
use node::Card;
use towns::{agrees, asks, certificate, crosses, field, pair};

#[tokio::test]
async fn another_towns_page_brings_a_card_and_opens_nothing() {
    let towns = pair(21).await;
    let [here, there] = &towns;
    let mut person = Browser::new(here);
    let code = asks(&mut person, here, "no-record-certificate", &certificate()).await;
    agrees(&mut person).await;
    let number = field(&person.get("/card/case").await, "number");
    assert_eq!(person.get(&format!("/card/elsewhere/{number}")).await.status, StatusCode::NOT_FOUND, "not there yet");
    crosses(&towns, &mut person, &code).await;
    let page = person.get(&format!("/card/elsewhere/{number}")).await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("form-action 'self' http://elsewhere.example;"), "{policy}");
    let brought = field(&page, "code");
    assert_ne!(brought, code);
    assert!(!page.body.contains(&code), "the other town's is shown, and no other");

    let mut stranger = Browser::new(there);
    stranger.with("sec-fetch-site", "cross-site");
    let seen = stranger.post("/card/arrive", &[("code", &brought), ("language", "es")]).await;
    assert!(seen.status == StatusCode::OK && seen.body.contains(&brought) && seen.body.contains("lang=\"es\""));
    assert!(stranger.card(there).is_none(), "another site logs nobody in");
    assert_eq!(stranger.post("/card", &[("code", &brought)]).await.status, StatusCode::FORBIDDEN);

    let mut own = Browser::new(there);
    assert_eq!(own.post("/card", &[("code", &brought)]).await.to.as_deref(), Some("/card/case"));
    let case = own.get("/card/case").await;
    assert!(case.body.contains("You asked in") && case.body.contains("testing.example&#x2f;card"), "{}", case.body);
    assert_ne!(own.post("/card", &[("code", &code)]).await.status, StatusCode::SEE_OTHER, "the card itself is unknown");
}

#[tokio::test]
async fn of_the_codes_that_a_browser_works_out_those_that_open_something_do() {
    let towns = pair(22).await;
    let [here, there] = &towns;
    let mut person = Browser::new(here);
    let answers = serde_json::json!({ "town": "Elsewhere", "business": "Bread", "trade": "shop", "premises": "Gate 1",
        "size": "20", "start": "2026-05-04", "name": "Nur", "address": "Street 1", "phone": "555" });
    let code = asks(&mut person, here, "starting-a-business", &answers).await;
    let officer = here.staff("Amina").await;
    let case = here.node.view(&mut here.cx().get(), &Card::parse(&code).unwrap()).await.unwrap().case;
    for action in [node::Action::Attest { what: "person".into() }, node::Action::Accept] {
        here.node.act(&mut here.cx().get(), &officer, case, action).await.unwrap();
    }
    let card = Card::parse(&code).unwrap();
    let codes: Vec<String> = (0..8).map(|nth| card.elsewhere("elsewhere", nth).text().to_string()).collect();
    let pairs: Vec<(&str, &str)> = codes.iter().map(|code| ("code", code.as_str())).collect();

    let mut own = Browser::new(there);
    let none = own.post("/card/elsewhere", &pairs).await;
    assert!(none.status == StatusCode::UNAUTHORIZED && none.body.contains("No request here opens with this card"));
    agrees(&mut person).await;
    crosses(&towns, &mut person, &code).await;
    assert_eq!(own.post("/card/elsewhere", &pairs).await.to.as_deref(), Some("/card/case"), "one is opened");
    agrees(&mut person).await;
    crosses(&towns, &mut person, &code).await;
    let which = Browser::new(there).post("/card/elsewhere", &pairs).await;
    assert_eq!(which.body.matches("<button class=\"button\">").count(), 2, "{}", which.body);
    let garbage = [("code", "x"), ("code", ""), ("_", "y")];
    assert_eq!(Browser::new(there).post("/card/elsewhere", &garbage).await.status, StatusCode::UNAUTHORIZED);
}
