//! A step goes to another town, as a browser without script sees it: what would cross is shown, and nothing
//! crosses without the holder.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod towns;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use testkit::{carry, point};
use towns::{agrees, asks, certificate, crosses, field, pair};

const PROCEDURE: &str = "no-record-certificate";

#[track_caller]
fn has(seen: &Seen, all: &[&str]) {
    all.iter().for_each(|text| assert!(seen.body.contains(text), "no {text:?} in {} {}", seen.status, seen.body));
}

#[tokio::test]
async fn what_would_cross_is_shown_and_one_press_takes_it_back() {
    let [here, there] = &pair(11).await;
    let mut browser = Browser::new(here);
    asks(&mut browser, here, PROCEDURE, &certificate()).await;
    has(&browser.get("/card/case").await, &["Another town can do this", "/card/handover"]);
    let page = browser.get("/card/handover").await;
    has(&page, &["Nur Canary", "6500-canary", "Elsewhere"]);
    for stays in ["555-canary", "Elsewhere once"] {
        assert!(!page.body.contains(stays), "{stays} does not cross");
    }

    agrees(&mut browser).await;
    let page = browser.get("/card/case").await;
    has(&page, &["Nothing is sent yet", "/card/recall"]);
    assert!(!page.body.contains("Another town can do this"), "it was agreed to");
    assert_eq!(carry(here, there).await, 0, "nothing is sent yet");
    let taken = browser.post("/card/recall", &[("number", &field(&page, "number"))]).await;
    assert_eq!(taken.to.as_deref(), Some("/card/case#handed"));
    has(&browser.get("/card/case").await, &["It was taken back", "Another town can do this"]);
    let again = browser.post("/card/recall", &[("number", "x")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn where_many_use_the_computer_the_card_itself_agrees() {
    let [here, _] = &pair(12).await;
    let mut browser = Browser::new(here);
    browser.sign_in(here, "Amina").await;
    browser.post("/staff/counter", &[("point", &point("counter").to_string())]).await;
    let mark = field(&browser.get("/").await, "_person");
    browser.mark(mark);
    let code = asks(&mut browser, here, PROCEDURE, &certificate()).await;
    let page = browser.get("/card/handover").await;
    let (agreement, step) = (field(&page, "agreement"), field(&page, "step"));
    let pairs = [("agreement", agreement.as_str()), ("step", &step)];
    for wrong in ["", "0000", &code[..4]] {
        let seen = browser.post("/card/handover", &[&pairs[..], &[("last", wrong)]].concat()).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        has(&seen, &["That is not the last group of this card", "aria-invalid"]);
    }
    let seen = browser.post("/card/handover", &[&pairs[..], &[("last", &code[25..])]].concat()).await;
    assert_eq!(seen.to.as_deref(), Some("/card/case#handed"), "{}", seen.body);
}

#[tokio::test]
async fn the_office_there_reads_where_it_came_from_and_gives_it_back_with_a_reason() {
    let towns = pair(13).await;
    let [here, there] = &towns;
    let mut person = Browser::new(here);
    let code = asks(&mut person, here, PROCEDURE, &certificate()).await;
    agrees(&mut person).await;
    crosses(&towns, &mut person, &code).await;
    has(&person.get("/card/case").await, &["has had it since", "is in charge of it"]);

    let mut office = Browser::new(there);
    office.sign_in(there, "Amina").await;
    let queue = office.get("/staff/queue").await;
    let (_, after) = queue.body.split_once("href=\"/staff/cases/").unwrap();
    let case = format!("/staff/cases/{}", after.split('"').next().unwrap());
    let page = office.get(&case).await;
    has(&page, &["A step that", "6500-canary", "Not ours: give it back"]);
    assert!(!page.body.contains("555-canary"), "it did not cross");
    let empty = office.post(&format!("{case}/return"), &[("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let given = office.post(&format!("{case}/return"), &[("text", "The register is in Oxbow.")]).await;
    assert_eq!(given.to.as_deref(), Some(case.as_str()), "{}", given.body);
    carry(here, there).await;
    let page = person.get("/card/case").await;
    has(&page, &["gave it back", "The register is in Oxbow.", "is in charge of it again", "Not ours: given back"]);
}
