//! Agreements as programs make and read them, and what other towns are served.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod client;

use axum::http::header;
use client::{Answer, Site, bearer};
use node::agreement::Signs;
use serde_json::{Value, json};
use testkit::TestTown;

fn keys(of: &TestTown) -> Value {
    serde_json::from_str(&of.node.key_document(&of.cx().get()).unwrap()).unwrap()
}

async fn as_steward(site: &Site, path: &str, mut body: Value) -> Answer {
    body["passphrase"] = site.town.passphrase("Stan").into();
    site.post(path, &[bearer(&site.town.token("Stan").await)], &body).await
}

#[tokio::test]
async fn a_program_makes_an_agreement_and_everybody_reads_it() {
    let (site, there) = (Site::new(91).await, TestTown::elsewhere(91).await);
    let list = async || site.get("/api/v1/agreements", &[]).await.json();
    let proposal = json!({ "keys": keys(&there) });
    let amina = bearer(&site.town.token("Amina").await);
    let mut by_amina = proposal.clone();
    by_amina["passphrase"] = site.town.passphrase("Amina").into();
    site.post("/api/v1/proposals", std::slice::from_ref(&amina), &by_amina).await.refused(403, "error-not-allowed");
    site.get("/api/v1/proposals", &[amina]).await.refused(403, "error-not-allowed");
    let mut over = proposal.clone();
    over["until"] = "2001-01-01".into();
    as_steward(&site, "/api/v1/proposals", over).await.refused(422, "agreement-bad-over");
    let mut wide = proposal.clone();
    let read = there.node.key_document(&there.cx().get()).unwrap();
    wide["clauses"] = json!(site.town.node.possible_clauses(&site.town.node.other_town(&read).unwrap()));
    wide["clauses"][0]["fields"] = json!(["everything"]);
    let refused = as_steward(&site, "/api/v1/proposals", wide).await;
    assert!(refused.refused(422, "agreement-bad-field")["detail"].as_str().unwrap().contains("everything"));

    let signed = as_steward(&site, "/api/v1/proposals", proposal).await.json();
    assert_eq!(list().await, json!([]), "a proposal is nobody else's");
    let mut cx = there.cx();
    let both = there.node.accept_agreement(&mut cx.get(), Signs::Owner, &signed.to_string()).await.unwrap();
    let both: Value = serde_json::from_str(&both).unwrap();
    as_steward(&site, "/api/v1/agreements/accept", json!({ "document": signed }))
        .await
        .refused(422, "agreement-bad-unsigned");
    let taken = as_steward(&site, "/api/v1/agreements/accept", json!({ "document": both })).await.json();
    assert_eq!(taken, both);

    let line = list().await[0].clone();
    assert_eq!((&line["stands"], &line["document"]), (&json!("in-force"), &both));
    let id = line["id"].as_str().unwrap();
    assert_eq!(site.get(&format!("/api/v1/agreements/{id}"), &[]).await.json(), line);
    let page = site.get(&format!("/agreements/{id}"), &[]).await;
    assert!(page.text().contains("Elsewhere") && page.text().contains("counter"), "{}", page.text());
    assert_eq!(site.get(&format!("/api/v1/agreements/{id}/kept"), &[]).await.json(), json!([]), "no quarter is over");
    site.town.node.tick(&mut site.town.cx().get()).await.unwrap();
    site.town.world.advance_days(60);
    let kept = site.get(&format!("/api/v1/agreements/{id}/kept"), &[]).await.json();
    assert_eq!((&kept[0]["from"], kept.as_array().unwrap().len()), (&json!("2026-01-01"), 1));
    assert!(kept[0]["in_time"].is_u64() && kept[0]["late"].is_u64() && kept[0]["undone"].is_u64(), "{kept}");
    let page = site.get(&format!("/agreements/{id}"), &[]).await;
    assert!(page.text().contains("<svg viewBox") && page.text().contains("in time"), "{}", page.text());
    site.town.world.advance_days(-60);
    let file = site.get(&format!("/agreements/{id}/document"), &[]).await;
    assert_eq!((file.json(), file.header(header::CONTENT_DISPOSITION).starts_with("attachment")), (both.clone(), true));
    assert_eq!(site.get(&format!("/agreements/{id}/end"), &[]).await.status, 404);

    as_steward(&site, "/api/v1/agreements/none/end", json!({})).await.refused(404, "agreement-bad-unknown");
    let end = format!("/api/v1/agreements/{id}/end");
    as_steward(&site, &end, json!({ "on": "2001-01-01" })).await.refused(422, "agreement-bad-end-day");
    assert_eq!(as_steward(&site, &end, json!({})).await.status, 204);
    as_steward(&site, &end, json!({})).await.refused(409, "agreement-bad-ended");
    let word = site.get(&format!("/agreements/{id}/end"), &[]).await.json();
    assert_eq!((&word["agreement"], &list().await[0]["ended"]), (&json!(id), &word));
}

#[tokio::test]
async fn the_keys_of_a_town_are_served_to_anybody() {
    let site = Site::new(92).await;
    let answer = site.get("/.well-known/anydoor", &[]).await;
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
    assert_eq!(answer.header(header::CACHE_CONTROL), "public, max-age=60");
    let there = TestTown::elsewhere(92).await;
    let read = there.node.other_town(&answer.text()).unwrap();
    assert_eq!((read.town.as_str(), read.authority.as_str()), ("testing", "testing.example"));
    let text = answer.text();
    for secret in ["Amina", "Stan"] {
        assert!(!text.contains(secret), "no member stands in it");
    }
}
