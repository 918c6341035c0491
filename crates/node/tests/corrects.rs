//! "It was closed", "the number is wrong", "there is a waiting list": a reader's word reaches whoever keeps the listing.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use id::{ListingId, PointId};
use listing::{Location, LocationType, Organization, Record, Service, ServiceAtLocation, Status};
use node::{Card, Error, Opening};
use office::{Binding, What};
use serde_json::json;
use testkit::{TestTown, point};

/// The point that has the word about this listing.
async fn said(town: &TestTown, about: Option<ListingId>) -> Result<(PointId, Card), Error> {
    let opening = Opening {
        procedure: "correct-listing".into(),
        answers: json!({ "what": "closed", "text": "Nobody there on Monday", "about": about }),
        ..testkit::help()
    };
    let opening = match about {
        Some(_) => opening,
        None => Opening { answers: json!({ "what": "closed" }), ..opening },
    };
    let card = town.node.open(&mut town.cx().get(), opening).await?.card.unwrap();
    Ok((town.node.view(&mut town.cx().get(), &card).await.unwrap().responsible, card))
}

fn of(name: &str) -> ListingId {
    ListingId::named(name)
}

/// A school with a service at its own house and one in a hall that is nobody's; a café that is nobody's either.
fn listings() -> Vec<Record> {
    let service = |name: &str, by: Option<&str>| {
        let mut it = Service::new(of(name), name.into(), Status::Active);
        it.organization_id = by.map(of);
        it
    };
    let place = |name: &str, by: Option<&str>| {
        let mut it = Location::new(of(name), LocationType::Physical);
        (it.name, it.organization_id) = (Some(name.into()), by.map(of));
        it
    };
    let at =
        |service: &str, place: &str| ServiceAtLocation::new(of(&format!("{service}@{place}")), of(service), of(place));
    let mut refused = service("Religious marriage", Some("School"));
    refused.anydoor.no_form = true;
    vec![
        Organization::new(of("School"), "School".into(), String::new()).into(),
        Organization::new(of("Club"), "Club".into(), String::new()).into(),
        service("Lessons", Some("School")).into(),
        service("Football", Some("Club")).into(),
        service("Tea", None).into(),
        refused.into(),
        place("School house", Some("School")).into(),
        place("Hall", None).into(),
        place("Shared hall", None).into(),
        place("Café", None).into(),
        at("Lessons", "Hall").into(),
        at("Lessons", "Shared hall").into(),
        at("Football", "Shared hall").into(),
    ]
}

#[tokio::test]
async fn a_word_about_a_listing_reaches_its_keeper_with_a_clock() {
    for town in TestTown::all(81).await {
        let stan = town.staff("Stan").await;
        town.node.publish(&mut town.cx().get(), &listings()).await.unwrap();
        let subject = of("School").to_string();
        let bind = Binding { what: What::Organization, subject, area: String::new(), point: point("desk") };
        town.node.bind(&mut town.cx().get(), &stan, bind).await.unwrap();
        for (about, keeper) in [
            ("Lessons", "desk"),
            ("School house", "desk"),
            ("Hall", "desk"),
            // Two offices give something there: neither keeps the page alone.
            ("Shared hall", "counter"),
            ("Tea", "counter"),
            ("Café", "counter"),
        ] {
            let (at, card) = said(&town, Some(of(about))).await.unwrap();
            assert_eq!(at, point(keeper), "{about} on {}", town.database);
            let view = town.node.view(&mut town.cx().get(), &card).await.unwrap();
            assert_eq!((view.about, view.deadlines.len()), (Some(of(about)), 2), "{about}");
        }
        for nothing in [None, Some(of("Religious marriage")), Some(of("School")), Some(of("nowhere"))] {
            assert!(matches!(said(&town, nothing).await, Err(Error::UnknownListing)), "{nothing:?}");
        }
        // Whoever looks after the directory can take all the words of which nobody else is the keeper.
        for (what, subject, to) in [
            (What::Organization, of("School").to_string(), "counter"),
            (What::Procedure, "correct-listing".into(), "desk"),
        ] {
            let bind = Binding { what, subject, area: String::new(), point: point(to) };
            town.node.bind(&mut town.cx().get(), &stan, bind).await.unwrap();
        }
        assert_eq!(said(&town, Some(of("Tea"))).await.unwrap().0, point("desk"));
        assert_eq!(said(&town, Some(of("Hall"))).await.unwrap().0, point("counter"));
    }
}

#[tokio::test]
async fn a_place_is_no_listing_to_apply_for_and_a_flood_ends() {
    let town = TestTown::sqlite(82).await;
    town.node.publish(&mut town.cx().get(), &listings()).await.unwrap();
    let help = Opening { answers: json!({ "need": "help", "about": of("Hall") }), ..testkit::help() };
    let opened = town.node.open(&mut town.cx().get(), help).await;
    assert!(matches!(opened, Err(Error::UnknownListing)));
    for _ in 0..20 {
        said(&town, Some(of("Tea"))).await.unwrap();
    }
    assert!(matches!(said(&town, Some(of("Tea"))).await, Err(Error::TooManyReports)));
    assert!(said(&town, Some(of("Café"))).await.is_ok(), "others are heard");
}
