//! The copy for when there is no connection: how much is sent, by difference, and what is never in it.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod client;

use axum::http::header;
use client::{Site, with};
use id::ListingId;
use listing::{Limits, Location, LocationType, Phone, Record, Schedule, Service, ServiceAtLocation, Status};
use rand_core::Rng;
use std::collections::BTreeMap;
use testkit::point;

/// Bytes for so many listings.
const MOST: usize = 2_000_000;
const MANY: usize = 2_000;

/// What is sent over the line for a first copy, and how much it is when taken out again.
async fn sent(site: &Site) -> (usize, usize) {
    let plain = site.get("/offline/en", &[]).await;
    let small = site.get("/offline/en", &[with(header::ACCEPT_ENCODING, "gzip")]).await;
    assert_eq!(small.header(header::CONTENT_ENCODING), "gzip");
    (small.body.len(), plain.body.len())
}

/// Words that nobody wrote, a few common and most rare: they pack worse than a language does.
fn prose(rng: &mut impl Rng, count: usize) -> String {
    const SOUNDS: [&str; 20] = [
        "ba", "ken", "to", "ri", "sal", "me", "dor", "vi", "lu", "pan", "se", "gor", "ti", "na", "fer", "mo", "ul",
        "che", "is", "ra",
    ];
    let mut words = Vec::new();
    for _ in 0..count {
        let rank = (rng.next_u32() % 3000).min(rng.next_u32() % 3000) as usize;
        words.push([SOUNDS[rank % 20], SOUNDS[rank / 20 % 20], SOUNDS[rank / 400]].concat());
    }
    words.join(" ")
}

/// Services at half as many places, each with what a whole listing has.
fn made_up() -> Vec<Record> {
    let mut rng = testkit::rng(2_000);
    let mut records: Vec<Record> = Vec::new();
    let places = MANY / 3;
    for n in 0..MANY - places {
        let id = ListingId::named(&format!("service {n}"));
        let mut service = Service::new(id, prose(&mut rng, 4), Status::Active);
        service.description = Some(prose(&mut rng, 60));
        service.eligibility_description = Some(prose(&mut rng, 25));
        service.application_process = Some(prose(&mut rng, 20));
        service.fees_description = Some(prose(&mut rng, 6));
        records.push(service.into());
        let at = ListingId::named(&format!("place {}", n % places));
        records.push(ServiceAtLocation::new(ListingId::named(&format!("link {n}")), id, at).into());
    }
    for n in 0..places {
        let id = ListingId::named(&format!("place {n}"));
        let mut place = Location::new(id, LocationType::Physical);
        place.name = Some(prose(&mut rng, 3));
        place.description = Some(prose(&mut rng, 15));
        records.push(place.into());
        let mut phone = Phone::new(ListingId::named(&format!("phone {n}")), format!("+86 {:010}", rng.next_u32()));
        phone.location_id = Some(id);
        records.push(phone.into());
        let mut hours = Schedule::new(ListingId::named(&format!("hours {n}")));
        hours.location_id = Some(id);
        hours.freq = Some("WEEKLY".into());
        hours.byday = Some(["MO,TU,WE,TH,FR", "MO,WE,FR", "TU,TH,SA"][n % 3].into());
        hours.opens_at = Some(format!("{:02}:30", 7 + n % 4));
        hours.closes_at = Some(format!("{:02}:00", 15 + n % 6));
        records.push(hours.into());
    }
    records
}

#[tokio::test]
async fn two_thousand_listings_are_two_megabytes_at_most() {
    let site = Site::new(91).await;
    site.town.node.publish(&mut site.town.cx().get(), &made_up()).await.unwrap();
    let (small, plain) = sent(&site).await;
    println!("{MANY} made-up listings: {small} bytes sent, {plain} on the device");
    assert!(small <= MOST, "{small}");
    // All of them are in it.
    let copy = site.get("/offline/en", &[]).await.json();
    let listings = |piece: &serde_json::Value| piece.as_array().map_or(0, Vec::len);
    let count: usize = copy["pieces"].as_object().unwrap().values().map(listings).sum();
    assert!(count >= MANY, "{count}");
}

#[tokio::test]
async fn a_real_directory_is_within_the_same() {
    let at = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/feeds/illinois-legal-aid");
    let Ok(files) = std::fs::read_dir(&at) else {
        eprintln!("SKIPPED: ../shared/data/feeds is not there");
        return;
    };
    let files = files.map(|file| file.unwrap().path());
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let files: BTreeMap<String, Vec<u8>> = files.map(|file| (name(&file), std::fs::read(&file).unwrap())).collect();
    let import = listing::hsds("illinois-legal-aid", &files, &Limits::USUAL).unwrap();
    let site = Site::new(92).await;
    site.town.node.publish(&mut site.town.cx().get(), &import.records).await.unwrap();
    let public = site.town.node.public();
    let count = public.directory.services().len() + public.directory.locations().len();
    let (small, plain) = sent(&site).await;
    println!("{count} listings of a real directory: {small} bytes sent, {plain} on the device");
    assert!(count > 900 && small * MANY <= MOST * count, "{small} bytes for {count}");
}

#[tokio::test]
async fn what_changed_is_sent_and_nothing_of_a_case_a_member_or_a_counter() {
    let site = Site::new(93).await;
    site.case("canary in a case", true).await;
    let mut school = Service::new(ListingId::named("school"), "School enrolment".into(), Status::Active);
    site.town.node.publish(&mut site.town.cx().get(), &[school.clone().into()]).await.unwrap();
    let first = site.get("/offline/en", &[]).await;
    assert!(!first.text().contains("canary") && first.text().contains("School enrolment"));
    assert!(first.headers.get(header::SET_COOKIE).is_none());
    let names = |copy: &serde_json::Value| {
        let names: Vec<&str> = copy["names"].as_array().unwrap().iter().map(|n| n.as_str().unwrap()).collect();
        names.join(".")
    };
    let has = names(&first.json());
    let again = site.get(&format!("/offline/en?has={has}"), &[]).await.json();
    assert_eq!(again["pieces"], serde_json::json!({}));
    // The same for a member, and for whoever holds a card.
    let member = [site.session("Amina").await];
    assert_eq!(site.get("/offline/en", &member).await.text(), first.text());

    // A day later nothing is sent but the day; then one listing changes.
    site.town.world.advance_days(1);
    let later = site.get(&format!("/offline/en?has={has}"), &[]).await.json();
    assert_eq!((&later["pieces"], later["date"] == again["date"]), (&serde_json::json!({}), false));
    school.description = Some("A place at a school.".into());
    site.town.node.publish(&mut site.town.cx().get(), &[school.into()]).await.unwrap();
    let less = site.get(&format!("/offline/en?has={has}"), &[]).await.json();
    assert_eq!(less["pieces"].as_object().unwrap().len(), 1);

    // Nothing at a counter, and for no language that there is not.
    let at = [with(header::COOKIE, format!("counter={}.en.0123456789abcdef", point("counter")))];
    for path in ["/worker.js", "/offline/en"] {
        assert_eq!(site.get(path, &at).await.status, 404, "{path}");
        assert_eq!(site.get(path, &[]).await.status, 200, "{path}");
    }
    assert!(!site.get("/", &at).await.text().contains("/assets/offline."));
    assert_eq!(site.get("/offline/xx", &[]).await.status, 404);
}
