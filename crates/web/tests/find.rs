//! The search: filters, what is wrong with them, what was typed kept, and the API.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use id::ListingId;
use listing::{Location, LocationType, Record, Service, Status};
use testkit::TestTown;

/// A school, and a place where it is asked for.
async fn with_listings(seed: u64) -> TestTown {
    let town = TestTown::sqlite(seed).await;
    let mut school = Service::new(ListingId::named("school"), "School enrolment".into(), Status::Active);
    school.description = Some("A place at a school for children.".into());
    let mut hall = Location::new(ListingId::named("hall"), LocationType::Physical);
    hall.name = Some("Residents' hall".into());
    (hall.latitude, hall.longitude) = (Some(39.47), Some(75.98));
    let records: [Record; 2] = [school.into(), hall.into()];
    town.node.publish(&mut town.cx().get(), &records).await.unwrap();
    town
}

#[track_caller]
fn has(body: &str, text: &str) {
    assert!(body.contains(text), "{text} is not in {body}");
}

#[tokio::test]
async fn found_marked_and_narrowed() {
    let town = with_listings(41).await;
    let mut browser = Browser::new(&town);
    let found = browser.post("/find", &[("q", "school")]).await;
    assert_eq!(found.status, StatusCode::OK);
    has(&found.body, "<mark>");
    has(&found.body, "href=\"/counters\"");
    // A slip is found, and what was meant can be pressed.
    let mut slip = browser.post("/find", &[("q", "shcool"), ("free", "yes"), ("near", "residents hall")]).await;
    slip.body = slip.body.replace("&#x2f;", "/");
    has(&slip.body, "Did you mean");
    has(&slip.body, "name=\"free\" value=\"yes\" checked");
    has(&slip.body, "value=\"residents hall\"");
    // Nothing that is known to be free passes; the nearest answer is shown all the same.
    has(&slip.body, "href=\"/listings/");
    // Filters alone are enough.
    let mut places = browser.post("/find", &[("kind", "place")]).await;
    places.body = places.body.replace("&#x2f;", "/");
    has(&places.body, "href=\"/places/");
    let at = places.body.split("href=\"/places/").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(browser.get(&format!("/places/{at}")).await.status, StatusCode::OK);
    assert_eq!(browser.get("/places/6f1d2a94-7c35-4b0e-9b57-a0d00c4e11e5").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let town = with_listings(42).await;
    let mut browser = Browser::new(&town);
    let long = "學".repeat(node::search::LONGEST + 1);
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);
    let cases: [Case<'_>; 9] = [
        (&[("q", "")], "Please type what you need", "name=\"q\""),
        (&[("q", &long)], "too long to look for", &long),
        (&[("q", "tax"), ("near", "91, 181")], "no place on the globe", "value=\"91, 181\""),
        (&[("q", "tax"), ("near", "qqxxzz street")], "We do not know this place", "value=\"qqxxzz street\""),
        (&[("q", "tax"), ("age", "-1")], "whole years", "value=\"-1\""),
        (&[("q", "tax"), ("at", "yesterday")], "day and a time", "value=\"yesterday\""),
        (&[("q", "tax"), ("kind", "person")], "cannot be chosen", "value=\"tax\""),
        (&[("q", "tax"), ("language", "((((a+)+)+)+$")], "cannot be chosen", "value=\"tax\""),
        (&[("q", "tax"), ("metres", "1e99"), ("near", "0,0")], "cannot be chosen", "value=\"tax\""),
    ];
    for (pairs, sentence, kept) in cases {
        let seen = browser.post("/find", pairs).await;
        assert_eq!(seen.status, StatusCode::OK);
        has(&seen.body, sentence);
        has(&seen.body, kept);
        has(&seen.body, "<details class=\"narrow-down\" open>");
    }
    let megabytes = browser.post("/find", &[("q", &"x".repeat(1_000_000))]).await;
    has(&megabytes.body, "too long to look for");
    assert!(megabytes.body.len() < 40_000);
    let more = browser.post("/find", &[("q", &"x".repeat(10_000_000))]).await;
    assert_eq!(more.status, StatusCode::PAYLOAD_TOO_LARGE);
    has(&more.body, "What was sent is too large.");
    assert!(more.body.len() < 40_000);
}
