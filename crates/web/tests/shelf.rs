//! A public page is drawn once for all who read it, and never for one of them alone.

mod client;

use axum::http::{StatusCode, header};
use client::{Answer, Site, with};
use jiff::ToSpan;
use node::agreement::{Proposal, Signs};
use testkit::{TestTown, agreed};

/// A step of it can be done in another town.
const FORM: &str = "/apply/no-record-certificate";
const ELSEWHERE: &str = "An office in another town";

#[tokio::test]
async fn who_has_a_page_already_is_told_so() {
    let site = Site::new(1).await;
    let first = site.send("GET", "/", &[], "").await;
    let tag = first.header(header::ETAG).to_owned();
    assert!(first.status == StatusCode::OK && tag.starts_with('"'), "{tag}");
    let again = site.send("GET", "/", &[], "").await;
    assert_eq!((&again.body, again.header(header::ETAG)), (&first.body, tag.as_str()));
    assert_eq!(again.header(header::CACHE_CONTROL), "public, max-age=60");
    for asked in [tag.clone(), format!("\"other\", W/{tag}")] {
        let known = site.send("GET", "/", &[with(header::IF_NONE_MATCH, asked)], "").await;
        assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(known.header(header::ETAG), tag);
    }
    let other = site.send("GET", "/", &[with(header::IF_NONE_MATCH, "\"other\"")], "").await;
    assert_eq!((other.status, other.body), (StatusCode::OK, first.body));
}

#[tokio::test]
async fn what_differs_is_drawn_apart() {
    let site = Site::new(2).await;
    let plain = site.send("GET", "/", &[], "").await;
    for other in [
        with(header::ACCEPT_LANGUAGE, "ug"),
        with(header::COOKIE, "language=ug"),
        with(header::ACCEPT_ENCODING, "gzip"),
    ] {
        let seen = site.send("GET", "/", std::slice::from_ref(&other), "").await;
        assert_ne!(seen.body, plain.body, "{other:?}");
        assert_ne!(seen.header(header::ETAG), plain.header(header::ETAG), "{other:?}");
    }
    let zipped = site.send("GET", "/", &[with(header::ACCEPT_ENCODING, "gzip")], "").await;
    assert_eq!(zipped.header(header::CONTENT_ENCODING), "gzip");
    assert!(zipped.body.len() < plain.body.len() / 2);
}

#[tokio::test]
async fn nobodys_own_page_is_kept() {
    let site = Site::new(3).await;
    for path in ["/", "/about", "/counters", FORM, "/card", "/check"] {
        for cookie in ["counter=x", "card=x", "session=x", "language=en; card=x"] {
            let seen = site.send("GET", path, &[with(header::COOKIE, cookie)], "").await;
            assert_eq!((seen.status, seen.header(header::ETAG)), (StatusCode::OK, ""), "{path} {cookie}");
        }
    }
    for path in ["/card/case", "/apply/review", "/apply/change", "/staff", "/nothing", "/listings/x", "/apply/x"] {
        assert_eq!(site.send("GET", path, &[], "").await.header(header::ETAG), "", "{path}");
    }
}

#[tokio::test]
async fn a_page_in_which_somebody_types_is_drawn_once_and_kept_by_no_browser() {
    let site = Site::new(4).await;
    for path in [FORM, "/apply/ask-for-help", "/card", "/check", "/check/book"] {
        let seen = site.get(path, &[]).await;
        let tag = seen.header(header::ETAG);
        assert!(seen.status == StatusCode::OK && !tag.is_empty(), "{path}");
        assert_eq!(seen.header(header::CACHE_CONTROL), "no-store", "{path}");
        let known = site.get(path, &[with(header::IF_NONE_MATCH, tag)]).await;
        assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        let zipped = site.get(path, &[with(header::ACCEPT_ENCODING, "gzip")]).await;
        assert_eq!(zipped.header(header::CONTENT_ENCODING), "gzip", "{path}");
    }
    for path in ["/agreements", "/apply/ask-for-help/print"] {
        let seen = site.get(path, &[]).await;
        assert_eq!(seen.header(header::CACHE_CONTROL), "public, max-age=60", "{path}");
        assert!(!seen.header(header::ETAG).is_empty(), "{path}");
    }
}

/// The form as the next reader gets it, and it is on the shelf from now on.
async fn form(site: &Site) -> Answer {
    let seen = site.get(FORM, &[]).await;
    assert!(!seen.header(header::ETAG).is_empty(), "{}", seen.text());
    seen
}

#[tokio::test]
async fn a_form_is_another_one_as_soon_as_an_agreement_is() {
    for [here, there] in TestTown::pairs(5).await {
        let site = Site::of(here);
        let here = &site.town;
        let before = form(&site).await;
        assert!(!before.text().contains(ELSEWHERE), "{}", here.database);
        let id = agreed(here, &there, None).await;
        let known = [with(header::IF_NONE_MATCH, before.header(header::ETAG))];
        let during = site.get(FORM, &known).await;
        assert!(during.status == StatusCode::OK && during.text().contains(ELSEWHERE), "{}", here.database);
        here.node.end_agreement(&mut here.cx().get(), Signs::Owner, &id, None).await.unwrap();
        assert_eq!(form(&site).await.body, before.body, "{}: it has ended", here.database);

        // By its days: nobody does anything, and no minute passes between midnight and whoever reads then.
        let today = here.node.today(&here.cx().get());
        let (from, until) = (today.saturating_add(2.days()), today.saturating_add(3.days()));
        let partner = there.node.key_document(&there.cx().get()).unwrap();
        let clauses = here.node.possible_clauses(&here.node.other_town(&partner).unwrap());
        let terms = Proposal { partner, clauses, from, until };
        let file = here.node.propose_agreement(&mut here.cx().get(), Signs::Owner, &terms).await.unwrap();
        assert_eq!(form(&site).await.body, before.body, "{}: the other town has not signed", here.database);
        let both = there.node.accept_agreement(&mut there.cx().get(), Signs::Owner, &file).await.unwrap();
        here.node.accept_agreement(&mut here.cx().get(), Signs::Owner, &both).await.unwrap();
        // Ten in the morning.
        here.world.advance_minutes(14 * 60 + 24 * 60 - 1);
        assert_eq!(form(&site).await.body, before.body, "{}: tomorrow", here.database);
        here.world.advance_minutes(1);
        assert_eq!(form(&site).await.body, during.body, "{}: its first day", here.database);
        here.world.advance_minutes(2 * 24 * 60 - 1);
        assert_eq!(form(&site).await.body, during.body, "{}: its last minute", here.database);
        here.world.advance_minutes(1);
        assert_eq!(form(&site).await.body, before.body, "{}: it is over", here.database);
    }
}

#[tokio::test]
async fn nothing_typed_and_no_mark_of_a_counter_is_on_the_shelf() {
    for town in TestTown::all(6).await {
        let site = Site::of(town);
        let plain = form(&site).await;
        site.town.world.advance_minutes(1);
        // The first to read it in this minute stands at a counter, has a draft, or is a member.
        let amina = [site.session("Amina").await];
        let begun = site.form("/staff/counter", &amina, &format!("point={}", testkit::point("counter"))).await;
        let drafted = site.form("/apply/ask-for-help", &[], "need=canary").await;
        assert_eq!(drafted.status, StatusCode::SEE_OTHER, "{}", drafted.text());
        for (cookie, own) in
            [(set(&begun, "counter"), true), (set(&drafted, "card"), false), (amina[0].1.clone(), false)]
        {
            let seen = site.get(FORM, &[with(header::COOKIE, &cookie)]).await;
            assert_eq!((seen.status, seen.header(header::ETAG)), (StatusCode::OK, ""), "{cookie}");
            assert_eq!(seen.text().contains("name=\"_person\""), own, "{cookie}");
            assert_eq!(form(&site).await.body, plain.body, "after {cookie}");
            // Nor does somebody get it from there.
            let seen = site.get(FORM, &[with(header::COOKIE, &cookie)]).await;
            assert_eq!((seen.text().contains("name=\"_person\""), seen.header(header::ETAG)), (own, ""), "{cookie}");
        }
        // What is wrong comes back with what was typed, to whoever typed it alone.
        let wrong = site.form(FORM, &[], "name=canary").await;
        assert!(wrong.status == 422 && wrong.text().contains("canary") && wrong.header(header::ETAG).is_empty());
        let with_card = [with(header::COOKIE, set(&drafted, "card"))];
        assert!(site.get("/apply/change", &with_card).await.text().contains("canary"));
        assert_eq!(form(&site).await.body, plain.body);
        let help = site.get("/apply/ask-for-help", &[]).await;
        assert!(!help.header(header::ETAG).is_empty() && !help.text().contains("canary"));
    }
}

/// A cookie that an answer sets, as a browser sends it back.
fn set(answer: &Answer, name: &str) -> String {
    let lines = answer.headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.filter_map(|line| line.split(';').next());
    pairs.find(|pair| pair.starts_with(name) && !pair.ends_with('=')).map(str::to_owned).unwrap_or_default()
}
