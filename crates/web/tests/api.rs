//! The interface for programs: what each endpoint answers, and how it refuses.

mod client;

use axum::http::header;
use client::{Site, bearer, with};
use id::ListingId;
use listing::{Location, LocationType, Service, Status};
use node::Card;
use serde_json::{Value, json};

fn opening() -> Value {
    json!({ "procedure": "ask-for-help", "answers": { "need": "My wages were not paid" } })
}

fn a_card(seed: u64) -> String {
    Card::random(&mut testkit::rng(seed)).text().to_string()
}

#[tokio::test]
async fn a_case_goes_round_for_programs() {
    let site = Site::new(1).await;
    assert_eq!(site.get("/healthz", &[]).await.text(), "ok");
    let opened = site.post("/api/v1/cases", &[], &opening()).await;
    assert_eq!(opened.status, 201, "{}", opened.text());
    let opened = opened.json();
    let (case, card) = (opened["case"].as_str().unwrap(), opened["card"].as_str().unwrap());

    let signed = site
        .post("/api/v1/sign-in", &[], &json!({ "name": "Amina", "passphrase": site.town.passphrase("Amina") }))
        .await;
    let cookie = signed.header(header::SET_COOKIE);
    assert!(cookie.starts_with("session=") && cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
    let member = [bearer(signed.json()["token"].as_str().unwrap())];
    let queue = site.get("/api/v1/queue", &member).await.json();
    assert_eq!(
        (&queue[0]["case"], &queue[0]["point"]["name"], queue.as_array().unwrap().len()),
        (&json!(case), &json!("counter"), 1)
    );
    let seen = site.get(&format!("/api/v1/cases/{case}"), &member).await.json();
    assert_eq!(seen["answers"]["need"], "My wages were not paid");
    let act = async |verb: &str, body: Value| {
        let done = site.post(&format!("/api/v1/cases/{case}/{verb}"), &member, &body).await;
        assert_eq!((done.status.as_u16(), done.text().as_str()), (204, ""), "{verb}");
    };
    act("complete", json!({ "evidence": ["pay-slips"] })).await;
    let mine = async |path: &str, body: Value| {
        let done = site.post(&format!("/api/v1/card{path}"), &[], &body).await;
        assert_eq!(done.status, 204, "{path}: {}", done.text());
    };
    mine("/documents", json!({ "card": card, "name": "مائاش.txt", "media_type": "text/plain", "data": "aGk=" })).await;
    mine("/messages", json!({ "card": card.to_lowercase(), "text": "Here it is" })).await;
    mine("/complete", json!({ "card": card })).await;
    let number =
        site.post("/api/v1/card", &[], &json!({ "card": card })).await.json()["thread"][1]["document"]["number"]
            .clone();
    for file in [
        site.post(&format!("/api/v1/card/documents/{number}"), &[], &json!({ "card": card })).await,
        site.get(&format!("/api/v1/cases/{case}/documents/{number}"), &member).await,
    ] {
        assert_eq!((file.text().as_str(), file.header(header::CONTENT_TYPE)), ("hi", "text/plain"));
        assert!(file.header(header::CONTENT_DISPOSITION).starts_with("attachment; "));
        assert!(file.header(header::CONTENT_SECURITY_POLICY).starts_with("sandbox"));
        assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
    act("accept", json!({})).await;
    act("decide", json!({ "granted": true, "text": "You are right" })).await;
    act("reply", json!({ "phrases": ["working-on-it"] })).await;
    act("documents", json!({ "name": "a.txt", "media_type": "text/plain", "data": "aGk=" })).await;
    act("answer", json!({ "text": "Come on Monday" })).await;
    mine("/close", json!({ "card": card })).await;
    let end = site.post("/api/v1/card", &[with(header::ACCEPT_LANGUAGE, "ug")], &json!({ "card": card })).await.json();
    assert_eq!(end["stage"], "closed");
    assert!(end["timeline"].as_array().unwrap().iter().any(|e| e["kind"] == "looked" && e["member"] == "Amina"));
    assert_eq!(site.send("POST", "/api/v1/sign-out", &member, "").await.status, 204);
    site.get("/api/v1/queue", &member).await.refused(401, "error-signed-out");
    assert_eq!(site.send("POST", "/api/v1/sign-out", &[bearer("no token")], "").await.status, 204);
}

#[tokio::test]
async fn the_same_card_and_body_open_one_case() {
    let site = Site::new(2).await;
    let card = a_card(7);
    let mut body = opening();
    body["card"] = json!(card);
    let first = site.post("/api/v1/cases", &[], &body).await;
    assert_eq!((first.status.as_u16(), &first.json()["card"]), (201, &json!(card)));
    let again = site.post("/api/v1/cases", &[], &body).await;
    assert_eq!((again.status.as_u16(), again.json()), (200, json!({ "case": first.json()["case"] })));
    body["answers"]["need"] = json!("something else");
    site.post("/api/v1/cases", &[], &body).await.refused(409, "error-other-body");
}

#[tokio::test]
async fn procedures_are_told_in_the_language_asked_for() {
    let site = Site::new(3).await;
    let list = site.get("/api/v1/procedures", &[]).await.json();
    assert_eq!((&list[0]["id"], &list[0]["name"]), (&json!("ask-for-help"), &json!("Ask for help")));
    for tag in i18n::LOCALES.iter().map(|l| l.tag) {
        let one = site.get("/api/v1/procedures/ask-for-help", &[with(header::ACCEPT_LANGUAGE, tag)]).await.json();
        let said = |key: &str| site.town.node.texts().text(tag, key, &[]);
        assert_eq!(one["name"], said("ask-for-help-name"));
        assert_eq!(one["form"]["properties"]["need"]["title"], said("ask-for-help-need"));
        assert_eq!(one["evidence"][0]["name"], said("evidence-identity-paper"));
        assert_eq!((&one["clock"]["notice"], &one["form"]["required"]), (&json!(5), &json!(["need"])));
    }
    let joint = site.get("/api/v1/procedures/school-transfer", &[]).await.json();
    assert_eq!((&joint["mode"], &joint["handover"][1]["fields"][1]), (&json!("joint"), &json!("children.name")));
    site.get("/api/v1/procedures/none", &[]).await.refused(404, "error-unknown-procedure");
}

#[tokio::test]
async fn bad_openings_are_refused_with_the_field() {
    let site = Site::new(4).await;
    let check = async |change: Value, status: u16, key: &str, field: Option<(&str, &str)>| {
        let mut body = opening();
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        let problem = site.post("/api/v1/cases", &[], &body).await.refused(status, key);
        let named = problem["errors"][0]["field"].as_str().zip(problem["errors"][0]["key"].as_str());
        assert_eq!(named, field);
        assert!(!problem.to_string().contains("canary"), "{problem}");
    };
    check(json!({ "procedure": "canary" }), 404, "error-unknown-procedure", None).await;
    check(json!({ "answers": {} }), 422, "error-form", Some(("need", "form-error-required"))).await;
    check(json!({ "answers": [] }), 422, "error-form", Some(("", "form-error-not-an-object"))).await;
    check(json!({ "answers": { "need": "a\0b" } }), 422, "error-form", Some(("need", "form-error-has-nul"))).await;
    check(
        json!({ "answers": { "need": "x", "name": "canary".repeat(170_000) } }),
        422,
        "error-form",
        Some(("name", "form-error-too-long")),
    )
    .await;
    check(json!({ "card": "canary" }), 422, "error-card-length", None).await;
    check(json!({ "card": 12 }), 422, "api-error-shape", None).await;
    check(json!({ "point": "canary" }), 404, "error-unknown-point", None).await;
    check(json!({ "language": "canary" }), 422, "error-form", Some(("language", "api-error-language"))).await;
    check(json!({ "ethnicity": "canary" }), 422, "error-form", Some(("ethnicity", "form-error-unknown-field"))).await;
    check(json!({ "point": "a\0" }), 422, "error-form", Some(("point", "form-error-has-nul"))).await;
}

#[tokio::test]
async fn one_mistyped_letter_of_a_card_is_told() {
    let site = Site::new(5).await;
    let (_, card) = site.case("x", false).await;
    let card = card.text().to_string();
    let last = if card.ends_with('0') { "1" } else { "0" };
    let typed = format!("{}{last}", &card[..card.len() - 1]);
    site.post("/api/v1/card", &[], &json!({ "card": typed })).await.refused(422, "error-card-mistyped");
    site.post("/api/v1/card", &[], &json!({ "card": "ABC" })).await.refused(422, "error-card-length");
    site.post("/api/v1/card", &[], &json!({ "card": a_card(9) })).await.refused(401, "error-card-unknown");
}

/// Method, path, and how nobody is refused who sends nothing readable.
const REFUSALS: &[(&str, &str, u16, &str)] = &[
    ("POST", "/api/v1/cases", 400, "api-error-json"),
    ("POST", "/api/v1/card", 400, "api-error-json"),
    ("POST", "/api/v1/card/messages", 400, "api-error-json"),
    ("POST", "/api/v1/card/complete", 400, "api-error-json"),
    ("POST", "/api/v1/eligibility", 400, "api-error-json"),
    ("GET", "/api/v1/here/{point}", 404, "error-unknown-point"),
    ("POST", "/api/v1/card/withdraw", 400, "api-error-json"),
    ("POST", "/api/v1/card/close", 400, "api-error-json"),
    ("POST", "/api/v1/card/share", 400, "api-error-json"),
    ("POST", "/api/v1/card/unshare", 400, "api-error-json"),
    ("POST", "/api/v1/card/restore", 400, "api-error-json"),
    ("POST", "/api/v1/card/complain", 400, "api-error-json"),
    ("POST", "/api/v1/card/receipts", 400, "api-error-json"),
    ("POST", "/api/v1/card/delete", 400, "api-error-json"),
    ("POST", "/api/v1/card/keep", 400, "api-error-json"),
    ("POST", "/api/v1/card/let-in", 400, "api-error-json"),
    ("POST", "/api/v1/card/replaceable", 400, "api-error-json"),
    ("POST", "/api/v1/card/veto", 400, "api-error-json"),
    ("POST", "/api/v1/card/unpublish", 400, "api-error-json"),
    ("POST", "/api/v1/card/handovers", 400, "api-error-json"),
    ("POST", "/api/v1/card/handovers/agree", 400, "api-error-json"),
    ("POST", "/api/v1/card/handovers/recall", 400, "api-error-json"),
    ("POST", "/api/v1/card/handovers/{number}/papers/{place}", 400, "api-error-json"),
    ("GET", "/api/v1/cases/{id}/handovers/{number}/papers/{place}", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/return", 401, "error-signed-out"),
    ("GET", "/api/v1/agreements/{id}", 404, "agreement-bad-unknown"),
    ("GET", "/api/v1/agreements/{id}/kept", 404, "agreement-bad-unknown"),
    ("POST", "/api/v1/agreements/accept", 401, "error-signed-out"),
    ("POST", "/api/v1/agreements/{id}/end", 401, "error-signed-out"),
    ("GET", "/api/v1/proposals", 401, "error-signed-out"),
    ("POST", "/api/v1/proposals", 401, "error-signed-out"),
    ("GET", "/api/v1/offers/{id}", 404, "error-unknown-listing"),
    ("POST", "/api/v1/find", 400, "api-error-json"),
    ("POST", "/api/v1/card/contact", 400, "api-error-json"),
    ("POST", "/api/v1/card/documents", 400, "api-error-json"),
    ("POST", "/api/v1/card/documents/{number}", 400, "api-error-json"),
    ("POST", "/api/v1/card/documents/{number}/pages/{page}", 400, "api-error-json"),
    ("POST", "/api/v1/card/uploads", 400, "api-error-json"),
    ("POST", "/api/v1/card/uploads/pieces", 400, "api-error-json"),
    ("POST", "/api/v1/card/uploads/finish", 400, "api-error-json"),
    ("POST", "/api/v1/sign-in", 400, "api-error-json"),
    ("POST", "/api/v1/sign-in/passkey", 400, "api-error-json"),
    ("GET", "/api/v1/passkeys", 401, "error-signed-out"),
    ("POST", "/api/v1/passkeys/new", 401, "error-signed-out"),
    ("DELETE", "/api/v1/passkeys/{id}", 401, "error-signed-out"),
    ("GET", "/api/v1/feeds", 401, "error-signed-out"),
    ("POST", "/api/v1/feeds", 401, "error-signed-out"),
    ("POST", "/api/v1/feeds/stop", 401, "error-signed-out"),
    ("GET", "/api/v1/feeds/{feed}/rejected", 401, "error-signed-out"),
    ("GET", "/api/v1/bindings", 401, "error-signed-out"),
    ("POST", "/api/v1/bind", 401, "error-signed-out"),
    ("POST", "/api/v1/unbind", 401, "error-signed-out"),
    ("GET", "/api/v1/queue", 401, "error-signed-out"),
    ("POST", "/api/v1/lost", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/card", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/card/handed", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/card/stop", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/hold", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/hold/set", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/hold/end", 401, "error-signed-out"),
    ("POST", "/api/v1/number", 401, "error-signed-out"),
    ("GET", "/api/v1/tasks", 401, "error-signed-out"),
    ("GET", "/api/v1/cases/{id}/contact", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/tell", 401, "error-signed-out"),
    ("GET", "/api/v1/away", 401, "error-signed-out"),
    ("POST", "/api/v1/absences", 401, "error-signed-out"),
    ("DELETE", "/api/v1/absences/{id}", 401, "error-signed-out"),
    ("POST", "/api/v1/closures", 401, "error-signed-out"),
    ("DELETE", "/api/v1/closures/{id}", 401, "error-signed-out"),
    ("GET", "/api/v1/members", 401, "error-signed-out"),
    ("POST", "/api/v1/invitations", 401, "error-signed-out"),
    ("POST", "/api/v1/members/{id}/seats", 401, "error-signed-out"),
    ("POST", "/api/v1/members/{id}/remove", 401, "error-signed-out"),
    ("POST", "/api/v1/points/{id}/partner", 401, "error-signed-out"),
    ("POST", "/api/v1/passphrase", 401, "error-signed-out"),
    ("GET", "/api/v1/cases/{id}", 401, "error-signed-out"),
    ("GET", "/api/v1/cases/{id}/documents/{number}", 401, "error-signed-out"),
    ("GET", "/api/v1/cases/{id}/documents/{number}/pages/{page}", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/accept", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/complete", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/decide", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/answer", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/pass", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/extend", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/resolve", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/interpreted", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/step", 401, "error-signed-out"),
    ("GET", "/api/v1/workload", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/reply", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/take", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/give-back", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/attest", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/pay", 401, "error-signed-out"),
    ("POST", "/api/v1/cases/{id}/documents", 401, "error-signed-out"),
];

/// Nothing of anybody is behind these: they never refuse.
const OPEN: &[&str] = &[
    "/healthz",
    "/api/v1/agreements",
    "/api/v1/offers",
    "/api/v1/partners",
    "/api/v1/passkeys/challenge",
    "/api/v1/procedures",
    "/api/v1/procedures/{id}",
    "/api/v1/sign-out",
];

#[tokio::test]
async fn every_endpoint_refuses_nobody_and_nonsense() {
    let site = Site::new(6).await;
    let (case, _) = site.case("canary", false).await;
    let member = [bearer(&site.town.token("Chen").await)];
    let json = with(header::CONTENT_TYPE, "application/json");
    for (method, route, status, key) in REFUSALS {
        let path = route.replace("{id}", &case.to_string()).replace("{number}", "1").replace("{place}", "1");
        let answer = site.send(method, &path, std::slice::from_ref(&json), "{\"canary").await;
        let problem = answer.refused(*status, key);
        assert!(!problem.to_string().contains("canary"), "{path}: {problem}");
        if *method == "POST" && !["/accept", "/card/handed", "/card/stop"].iter().any(|end| path.ends_with(end)) {
            let headers = [member[0].clone(), json.clone()];
            site.send(method, &path, &headers, "{\"canary").await.refused(400, "api-error-json");
            site.send(method, &path, &member, "canary=1").await.refused(415, "api-error-media-type");
            // Documents come whole, in base64.
            let most = if path.ends_with("/documents") { node::MAX_DOCUMENT / 3 * 4 } else { 4 * 1024 * 1024 };
            let huge = "x".repeat(most + 1024 * 1024);
            let answer = site.send(method, &path, &headers, huge).await;
            answer.refused(413, "error-request-too-large");
        }
        // Whichever it has not.
        let has = |other: &&str| REFUSALS.iter().any(|(m, r, ..)| m == other && r == route);
        let other = ["POST", "GET", "PUT"].into_iter().find(|other| !has(other)).unwrap();
        site.send(other, &path, &[], "").await.refused(405, "error-method");
    }
}

#[tokio::test]
async fn every_endpoint_has_a_test_of_being_refused() {
    let site = Site::new(7).await;
    let document = site.get("/api/v1/openapi.json", &[]).await.json();
    assert_eq!(document["openapi"], "3.1.0");
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let tested = REFUSALS.iter().any(|(m, p, ..)| m.eq_ignore_ascii_case(method) && p == path);
            assert!(tested || OPEN.contains(&path.as_str()), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn listings_are_found_and_what_cannot_be_asked_is_named() {
    let site = Site::new(31).await;
    let school = Service::new(ListingId::named("school"), "School enrolment".into(), Status::Active);
    let hall = Location::new(ListingId::named("hall"), LocationType::Physical);
    site.town.node.publish(&mut site.town.cx().get(), &[school.into(), hall.into()]).await.unwrap();
    let ask = async |body: Value| site.post("/api/v1/find", &[], &body).await;
    let found = ask(json!({ "q": "shcool", "kind": "service" })).await;
    assert_eq!(found.status, 200, "{}", found.text());
    let found = found.json();
    let first = &found["results"][0];
    assert_eq!((&first["kind"], &first["whole"], &found["meant"]), (&json!("service"), &json!(true), &json!("school")));
    assert!(!first["marks"].as_array().unwrap().is_empty(), "{found}");
    assert_eq!(ask(json!({ "kind": "place", "most": 1 })).await.json()["results"].as_array().unwrap().len(), 1);
    let off = json!({ "latitude": 90.1, "longitude": 0, "metres": 1000 });
    let cases = [
        (json!({}), "q", "find-empty-query"),
        (json!({ "q": "canary".repeat(200) }), "q", "find-error-long"),
        (json!({ "q": "canary", "kind": "canary" }), "kind", "find-error-choice"),
        (json!({ "q": "canary", "open": "canary" }), "open", "find-error-time"),
        (json!({ "q": "canary", "near": off }), "near", "find-error-globe"),
        (json!({ "q": "canary", "language": "((canary+)+)+$" }), "language", "find-error-choice"),
        (json!({ "q": "canary", "most": 0 }), "most", "find-error-choice"),
    ];
    for (body, field, key) in cases {
        let problem = ask(body).await.refused(422, "error-form");
        assert_eq!((&problem["errors"][0]["field"], &problem["errors"][0]["key"]), (&json!(field), &json!(key)));
        assert!(!problem.to_string().contains("canary"), "{problem}");
    }
    ask(json!({ "q": "canary", "canary": 1 })).await.refused(422, "error-form");
    ask(json!({ "q": "canary".repeat(1_700_000) })).await.refused(413, "error-request-too-large");
}

#[tokio::test]
async fn refusals_speak_the_language_asked_for() {
    let site = Site::new(8).await;
    for tag in i18n::LOCALES.iter().map(|l| l.tag) {
        let problem =
            site.get("/api/v1/nothing", &[with(header::ACCEPT_LANGUAGE, tag)]).await.refused(404, "error-not-found");
        let said = |key| site.town.node.texts().text(tag, key, &[]);
        assert_eq!(
            (&problem["detail"], &problem["title"]),
            (&json!(said("error-not-found")), &json!(said("problem-not-found")))
        );
    }
    let unsigned = site.get("/api/v1/cases/%FF", &[]).await;
    unsigned.refused(401, "error-signed-out");
    assert_eq!(unsigned.header(header::WWW_AUTHENTICATE), "Bearer");
    site.get("/api/v1/queue?after=x", &[bearer(&site.town.token("Chen").await)]).await.refused(400, "api-error-query");
    site.get("/api/v1/queue?before=x", &[bearer(&site.town.token("Chen").await)]).await.refused(400, "api-error-query");
}

#[tokio::test]
async fn a_wrong_passphrase_and_a_wrong_name_sound_the_same() {
    let site = Site::new(9).await;
    let wrong = site.post("/api/v1/sign-in", &[], &json!({ "name": "Amina", "passphrase": "x" })).await;
    let nobody = site.post("/api/v1/sign-in", &[], &json!({ "name": "Nobody", "passphrase": "x" })).await;
    assert_eq!(wrong.refused(401, "error-sign-in"), nobody.refused(401, "error-sign-in"));
    assert!(wrong.headers.get(header::SET_COOKIE).is_none());
}
