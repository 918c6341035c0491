//! A node that answers before its listings were read.

mod browser;

use axum::http::StatusCode;
use browser::Browser;
use id::ListingId;
use listing::{Service, Status};
use std::sync::Arc;
use std::time::Duration;
use testkit::TestTown;
use tokio::time::timeout;

const MOMENT: Duration = Duration::from_millis(300);

#[tokio::test]
async fn what_may_be_about_a_listing_waits_and_all_else_does_not() {
    let mut town = TestTown::sqlite(1).await;
    let school = Service::new(ListingId::named("school"), "School enrolment".into(), Status::Active);
    let page = format!("/listings/{}", school.id);
    town.node.publish(&mut town.cx().get(), &[school.into()]).await.unwrap();
    town.node = Arc::new(town.unlisted().await);
    let mut browser = Browser::new(&town);
    for path in ["/", "/about", "/card", "/check", "/staff", "/assets/style.css"] {
        let seen = timeout(MOMENT, browser.get(path)).await.expect(path);
        assert_eq!(seen.status, StatusCode::OK, "{path}");
    }
    for path in ["/hsds/services", "/api/v1/offers", "/doors/family/events.ics", "/offline/en", "/staff/queue", &page] {
        assert!(timeout(MOMENT, browser.get(path)).await.is_err(), "{path} is answered without listings");
    }
    assert!(timeout(MOMENT, browser.post("/find", &[("q", "school")])).await.is_err());
    let waits = browser.get(&page);
    let (seen, read) = tokio::join!(waits, town.node.reload());
    read.unwrap();
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(browser.post("/find", &[("q", "school")]).await.status, StatusCode::OK);
}
