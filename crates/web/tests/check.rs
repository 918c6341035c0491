//! "What can I get?": the answers travel in the form, nothing typed is lost, and a no is no wall.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod browser;
mod client;

use axum::http::{StatusCode, header};
use browser::{Browser, Seen};
use client::{Site, with};
use serde_json::{Value, json};
use testkit::TestTown;

/// The hidden answers of a page, in their order.
fn given(seen: &Seen) -> Vec<(String, String)> {
    let rows = seen.body.split("<input type=\"hidden\" name=\"").skip(1);
    let pair = |row: &str| {
        let (name, rest) = row.split_once('"').unwrap();
        let value = rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        (name.to_owned(), value.to_owned())
    };
    rows.map(pair).filter(|(name, _)| name != "back").collect()
}

fn now(seen: &Seen) -> String {
    given(seen).into_iter().find(|(name, _)| name == "_now").map(|(_, id)| id).unwrap_or_default()
}

/// Sends the form of a page with more in it.
async fn send(browser: &mut Browser, seen: &Seen, more: &[(&str, &str)]) -> Seen {
    let held = given(seen);
    let mut pairs: Vec<(&str, &str)> = held.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    pairs.extend(more);
    browser.post("/check", &pairs).await
}

/// Answers what is asked until nothing is, from these answers; "I don't know" to anything else.
async fn to_the_end(browser: &mut Browser, answers: &[(&str, &str)]) -> Seen {
    let mut seen = browser.get("/check").await;
    for _ in 0..30 {
        let asked = now(&seen);
        if asked.is_empty() {
            return seen;
        }
        seen = match answers.iter().find(|(id, _)| *id == asked) {
            Some(answer) => send(browser, &seen, &[*answer]).await,
            None => send(browser, &seen, &[("_say", "_unknown")]).await,
        };
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    }
    panic!("it never ends");
}

/// The part of the result below the heading with this text, up to the next such heading.
fn part<'a>(seen: &'a Seen, heading: &str) -> &'a str {
    let rest = seen.body.split_once(heading).unwrap_or_else(|| panic!("{heading}: {}", seen.body)).1;
    rest.split("<h2").next().unwrap()
}

#[tokio::test]
async fn a_household_is_told_what_fits_and_why() {
    let town = TestTown::sqlite(1).await;
    let mut browser = Browser::new(&town);
    let first = browser.get("/check").await;
    assert!(first.body.contains("not stored") && first.body.contains("Question 1, at most"), "{}", first.body);
    assert!(!first.body.contains("name=\"_back\""), "nothing to go back to");
    let end = to_the_end(
        &mut browser,
        &[
            ("work", "employed"),
            ("household", "elsewhere"),
            ("home", "none"),
            ("wages", "yes"),
            ("wages-job", "longer"),
            ("business", "none"),
        ],
    )
    .await;
    assert_eq!(end.header("cache-control"), "no-store");
    let yes = part(&end, ">You can get this</h2>");
    assert!(yes.contains("href=\"/apply/legal-advice\"") && yes.contains("Somebody owes you wages"), "{yes}");
    assert!(yes.contains("Legal Aid Law"), "where it comes from");
    let of =
        |id: &str| yes.split(&format!("data-fit=\"yes {id}\"")).nth(1).unwrap().split("</section>").next().unwrap();
    assert!(of("legal-advice").contains("a counter tells you what holds here"), "the amount is not confirmed");
    assert!(!of("household-certificate").contains("what holds here"), "the law was read");
    let open = part(&end, ">This may fit: a counter can tell</h2>");
    assert!(open.contains("Social-security card") && open.contains("href=\"/counters\""), "{open}");
    let no = part(&end, ">As you answered, this does not fit</h2>");
    let wages =
        no.split("<summary>Help with unpaid wages</summary>").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(wages.contains("It asks for this:") && wages.contains("It would fit, if:"), "{wages}");
    assert!(wages.contains("less than two years ago") && wages.contains("article 20"), "{wages}");
    assert!(wages.contains("href=\"/counters\"") && wages.contains("href=\"/apply/unpaid-wages-help\""), "{wages}");
    assert!(end.body.contains("This is a guide and no decision"));
}

#[tokio::test]
async fn going_back_and_changing_lose_nothing() {
    let town = TestTown::sqlite(2).await;
    let mut browser = Browser::new(&town);
    let end = to_the_end(&mut browser, &[("work", "own"), ("age", "17"), ("business", "planned")]).await;
    let before = given(&end);
    let again = send(&mut browser, &end, &[("_change", "age")]).await;
    assert_eq!((now(&again).as_str(), again.status), ("age", StatusCode::OK));
    assert!(again.body.contains("name=\"age\" value=\"17\""), "{}", again.body);
    let wrong = send(&mut browser, &again, &[("age", "seventeen & a half")]).await;
    assert_eq!((now(&wrong).as_str(), wrong.status), ("age", StatusCode::UNPROCESSABLE_ENTITY));
    assert!(wrong.body.contains("value=\"seventeen &amp; a half\"") && wrong.body.contains("whole number"));
    let end = send(&mut browser, &wrong, &[("age", "١٨")]).await;
    let after = given(&end);
    assert!(before.iter().all(|answer| answer.0 == "age" || after.contains(answer)), "{before:?} {after:?}");
    assert!(after.contains(&("age".into(), "١٨".into())) && after.contains(&("work".into(), "own".into())));

    let first = browser.get("/check").await;
    let second = send(&mut browser, &first, &[("_say", "_withheld")]).await;
    let back = send(&mut browser, &second, &[("_back", "1")]).await;
    assert_eq!((now(&back), given(&back).len()), (now(&first), 1));
    let asked = now(&second);
    let chosen = second.body.split(&format!("name=\"{asked}\" value=\"")).nth(1).unwrap().split('"').next().unwrap();
    let back = send(&mut browser, &second, &[(&asked, chosen), ("_back", "1")]).await;
    assert!(given(&back).contains(&(asked, chosen.to_owned())), "what was chosen before going back stays");
    // Nothing chosen: the same question, with a sentence.
    let empty = send(&mut browser, &second, &[]).await;
    assert_eq!((empty.status, now(&empty)), (StatusCode::UNPROCESSABLE_ENTITY, now(&second)));
    assert!(empty.body.contains("Please fill this in"));
    // To look early, nothing has to be chosen.
    let early = send(&mut browser, &second, &[("_show", "1")]).await;
    assert!(early.body.contains("Answer more questions") && early.body.contains("That is no refusal"));
    let more = send(&mut browser, &early, &[("_more", "1")]).await;
    assert_eq!(now(&more), now(&second));
    assert_eq!(browser.get("/check").await.body, first.body, "starting over finds nothing");
}

#[tokio::test]
async fn the_language_changes_in_the_middle() {
    let town = TestTown::sqlite(3).await;
    let mut browser = Browser::new(&town);
    let first = browser.get("/check").await;
    let second = send(&mut browser, &first, &[("_say", "_unknown")]).await;
    let asked = now(&second);
    let typed = send(&mut browser, &second, &[(&asked, "12"), ("language", "ug")]).await;
    assert!(typed.body.contains("<html lang=\"ug\" dir=\"rtl\">"));
    assert_eq!((now(&typed), given(&typed).len()), (asked, given(&second).len()));
    let result = send(&mut browser, &typed, &[("_show", "1")]).await;
    let result = send(&mut browser, &result, &[("language", "ar")]).await;
    assert!(result.body.contains("ما يناسب إجاباتك"), "{}", result.body);
    for tag in i18n::LOCALES.iter().map(|l| l.tag) {
        let seen = send(&mut browser, &result, &[("language", tag)]).await;
        assert!(!seen.body.contains('⟦'), "{tag}: a text is missing");
    }
}

#[tokio::test]
async fn what_nobody_can_answer_is_asked_again_and_never_echoed_whole() {
    let town = TestTown::sqlite(4).await;
    let mut browser = Browser::new(&town);
    let long = "x".repeat(1_000_000);
    for (posted, field) in [
        (vec![("age", "900"), ("work", "employed")], "age"),
        (vec![("age", long.as_str())], "age"),
        (vec![("work", "a\0b")], "work"),
        (vec![("arrived", "yesterday"), ("age", "30")], "arrived"),
    ] {
        let seen = browser.post("/check", &posted).await;
        assert_eq!((seen.status, now(&seen).as_str()), (StatusCode::UNPROCESSABLE_ENTITY, field));
        assert!(seen.body.len() < 20_000, "{field}: {} bytes", seen.body.len());
    }
    // What is no question of ours is no answer.
    let seen = browser.post("/check", &[("creed", "x"), ("_now", "creed"), ("_change", "creed")]).await;
    assert_eq!((seen.status, seen.body.contains("creed")), (StatusCode::OK, false));
}

#[tokio::test]
async fn programs_are_told_the_same() {
    let site = Site::new(5).await;
    let sent =
        json!({ "answers": { "wages": true, "wages-job": "longer", "income": 2999.5, "age": 17, "home": null } });
    let told = site.post("/api/v1/eligibility", &[with(header::ACCEPT_LANGUAGE, "es")], &sent).await;
    assert_eq!((told.status.as_u16(), told.header(header::CACHE_CONTROL)), (200, "no-store"));
    let told = told.json();
    let of = |id: &str| {
        let all = told["results"].as_array().unwrap();
        all.iter().find(|result| result["procedure"]["id"] == id).unwrap().clone()
    };
    let wages = of("unpaid-wages-help");
    assert_eq!((&wages["result"], &wages["reasons"][0]["question"]), (&json!("no"), &json!("wages-job")));
    assert_eq!(wages["changes"][0]["answers"], json!({ "wages-job": "still" }));
    assert!(wages["basis"].as_str().unwrap().contains("artículo 20"));
    assert_eq!((&of("legal-advice")["result"], &of("legal-advice")["confirmed"]), (&json!("yes"), &json!(false)));
    assert_eq!(of("startup-grant")["result"], "no");
    assert_eq!(of("household-certificate")["result"], "cannot-tell");
    assert!(told["left"].as_u64().unwrap() > 2 && told["next"]["text"].is_string());
    // The change it names is one.
    let changed = json!({ "answers": { "wages": true, "wages-job": "still" } });
    let again = site.post("/api/v1/eligibility", &[], &changed).await.json();
    let result =
        again["results"].as_array().unwrap().iter().find(|r| r["procedure"]["id"] == "unpaid-wages-help").unwrap();
    assert_eq!((&result["result"], &result["changes"]), (&json!("yes"), &json!([])));
}

#[tokio::test]
async fn what_programs_send_wrongly_is_named_and_not_repeated() {
    let site = Site::new(6).await;
    let check = async |answers: Value, field: &str, key: &str| {
        let sent = json!({ "answers": answers });
        let problem = site.post("/api/v1/eligibility", &[], &sent).await.refused(422, "error-form");
        assert_eq!((&problem["errors"][0]["field"], &problem["errors"][0]["key"]), (&json!(field), &json!(key)));
        assert!(!problem.to_string().contains("canary"), "{problem}");
    };
    check(json!({ "canary": true }), "answers", "form-error-unknown-field").await;
    check(json!({ "age": "canary" }), "age", "form-error-not-a-number").await;
    check(json!({ "age": 3.5 }), "age", "form-error-not-a-number").await;
    check(json!({ "age": 121 }), "age", "form-error-too-large").await;
    check(json!({ "age": -1 }), "age", "form-error-too-small").await;
    check(json!({ "work": "canary" }), "work", "form-error-not-a-choice").await;
    check(json!({ "wages": 1 }), "wages", "form-error-not-a-choice").await;
    check(json!({ "income": "-3" }), "income", "check-error-amount").await;
    check(json!({ "arrived": "2026-02-30" }), "arrived", "form-error-not-a-date").await;
    check(json!({ "work": "" }), "work", "form-error-required").await;
    let shape = site.post("/api/v1/eligibility", &[], &json!({ "answers": { "age": ["canary"] } })).await;
    assert!(!shape.refused(422, "api-error-shape").to_string().contains("canary"));
    let twice = site.send("POST", "/api/v1/eligibility", &[with(header::CONTENT_TYPE, "application/json")], "{").await;
    twice.refused(400, "api-error-json");
}
