//! Everything a person or an office can type is planted as a canary, every feature is driven, and
//! then every byte on every disk and in every log is searched, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::disk::{everywhere, files, find};
use common::{Caller, Place, places};
use serde_json::json;
use std::fs;

/// A word that nothing else on the machine holds, and its base64: no text may hide behind an
/// encoding either. And an income, where only an amount is an answer.
fn hunted(text: &[u8]) -> bool {
    ["QXKESTREL", "qxkestrel", "UVhLRVNUUkVM", "7351942.17"].iter().any(|word| find(text, word))
}

/// Bytes of a piece.
fn begun_at(person: &Caller, body: serde_json::Value) -> usize {
    let begun = person.must("/api/v1/card/uploads", body);
    usize::try_from(begun["piece"].as_u64().unwrap()).unwrap()
}

/// Drives all there is; returns the ids of the cases.
fn drive(place: &Place, anydoor: &testkit::Anydoor) -> Vec<String> {
    let person = Caller::new(anydoor);
    let opened = person.must(
        "/api/v1/cases",
        json!({ "procedure": "ask-for-help", "answers": { "need": "QXKESTREL need", "name": "QXKESTREL name" } }),
    );
    let (case, card) = (opened["case"].as_str().unwrap().to_owned(), opened["card"].clone());
    let file = json!({ "card": card, "name": "QXKESTREL name.txt", "media_type": "text/QXKESTREL", "data": "UVhLRVNUUkVMIGZpbGU=" });
    person.must("/api/v1/card/documents", file);
    // Large enough to lie beside the database, and one that never comes to its end.
    let large = data_encoding::BASE64.encode("QXKESTREL large\n".repeat(20_000).as_bytes());
    person.must(
        "/api/v1/card/documents",
        json!({ "card": card, "name": "QXKESTREL large.txt", "media_type": "x", "data": large }),
    );
    let begun = json!({ "card": card, "upload": "QXKESTREL-1", "size": 300_000 });
    let piece = begun_at(&person, begun);
    let data = data_encoding::BASE64.encode(&b"QXKESTREL piece\n".repeat(20_000)[..piece]);
    person.must(
        "/api/v1/card/uploads/pieces",
        json!({ "card": card, "upload": "QXKESTREL-1", "offset": 0, "data": data }),
    );
    person.must("/api/v1/card/messages", json!({ "card": card, "text": "QXKESTREL message" }));
    let foreign = json!({ "card": card, "text": "QXKESTREL foreign", "interpreter": true });
    person.must("/api/v1/card/messages", foreign);
    let second = person.must("/api/v1/card/share", json!({ "card": card, "label": "QXKESTREL sister" }));
    assert!(person.must("/api/v1/card", json!({ "card": second["card"] }))["as_guest"] == true);
    person.must("/api/v1/card/unshare", json!({ "card": card, "guest": second["guest"] }));
    let call = json!({ "way": "call", "to": "QXKESTREL 555 1234" });
    person.must("/api/v1/card/contact", json!({ "card": card, "contact": call }));
    person.must("/api/v1/card/complain", json!({ "card": card, "text": "QXKESTREL complaint" }));

    let office = person.sign_in(anydoor, "lead");
    assert!(office.get("/api/v1/queue").unwrap().1.contains(&case));
    let at = |verb: &str| format!("/api/v1/cases/{case}/{verb}");
    office.must(&at("complete"), json!({ "evidence": ["pay-slips"], "text": "QXKESTREL missing" }));
    person.must("/api/v1/card/complete", json!({ "card": card }));
    office.must(&at("resolve"), json!({ "text": "QXKESTREL resolve" }));
    office.must(&at("reply"), json!({ "text": "QXKESTREL reply" }));
    let take = json!({ "paper": "work-contract", "way": "counter", "text": "QXKESTREL original" });
    office.must(&at("take"), take);
    office.must(&at("attest"), json!({ "what": "person" }));
    assert!(office.get(&at("contact")).unwrap().1.contains("QXKESTREL 555"));
    office.must(&at("tell"), json!({ "how": "called" }));
    office.must(&at("accept"), json!({}));
    let gaps = json!({ "appointment": { "day": "2026-03-09", "hour": "09:30", "place": "QXKESTREL place" } });
    office.must(&at("reply"), json!({ "phrases": ["appointment"], "gaps": gaps }));
    office.must(&at("step"), json!({ "step": "in-review", "text": "QXKESTREL step" }));
    office.must(&at("extend"), json!({ "text": "QXKESTREL extend" }));
    let seen = person.must("/api/v1/card", json!({ "card": card }));
    let (points, responsible) = (seen["readers"].clone(), seen["responsible"]["id"].clone());
    let lead = points
        .as_array()
        .unwrap()
        .iter()
        .find_map(|r| r["point"].get("id").filter(|id| **id != responsible))
        .unwrap()
        .clone();
    office.must(&at("pass"), json!({ "to": lead, "text": "QXKESTREL pass" }));
    office.must(&at("decide"), json!({ "granted": false, "text": "QXKESTREL decide" }));
    office.must(&at("answer"), json!({ "text": "QXKESTREL answer" }));
    let phrase = common::passphrase(anydoor, "lead");
    let until = day_ahead(9);
    let hold = json!({ "parts": ["thread"], "why": "court", "reference": "QXKESTREL order", "until": until, "passphrase": phrase });
    office.must(&at("hold"), hold);
    assert!(office.get(&format!("/api/v1/cases/{case}")).unwrap().1.contains("QXKESTREL name"));

    publish(anydoor, &person, &office);

    // The pages, and what is typed wrongly.
    let (_, _, cookie) =
        person.form("/apply/ask-for-help", &[("need", "QXKESTREL page"), ("name", "QXKESTREL page name")], "");
    assert!(cookie.starts_with("card="), "{cookie}");
    person.form("/apply/send", &[], &cookie);
    let fits = person.must("/api/v1/eligibility", json!({ "answers": { "income": "7351942.17", "wages": false } }));
    assert!(fits["results"].as_array().unwrap().iter().any(|r| r["result"] == "no"), "{fits}");
    let (_, seen, cookie) = person.form("/check", &[("income", "7351942.17"), ("_now", "work"), ("work", "own")], "");
    assert!(
        seen.contains("7351942.17") && cookie.is_empty(),
        "the answers travel in the page, not in a cookie: {cookie}"
    );
    let wrong = [
        person.form("/check", &[("age", "QXKESTREL age"), ("QXKESTREL", "QXKESTREL")], "").1,
        person.form("/find", &[("q", "QXKESTREL query"), ("near", "QXKESTREL street"), ("age", "QXKESTREL")], "").1,
        person.form("/card", &[("code", "QXKESTREL code")], "").1,
        person.form("/staff/sign-in", &[("name", "QXKESTREL who"), ("passphrase", "QXKESTREL pass")], "").1,
        person
            .post("/api/v1/cases", &json!({ "procedure": "QXKESTREL", "answers": { "QXKESTREL": 1 } }))
            .unwrap()
            .1
            .to_string(),
        person.post("/api/v1/card", &json!({ "card": "QXKESTREL" })).unwrap().1.to_string(),
        person.post("/api/v1/eligibility", &json!({ "answers": { "age": "QXKESTREL" } })).unwrap().1.to_string(),
        person.post("/api/v1/eligibility", &json!({ "answers": { "QXKESTREL": 1 } })).unwrap().1.to_string(),
        person.post("/api/v1/find", &json!({ "q": "QXKESTREL query", "language": "qxkestrel" })).unwrap().1.to_string(),
        person.post("/api/v1/find", &json!({ "q": "QXKESTREL query", "open": "QXKESTREL" })).unwrap().1.to_string(),
        person.get("/QXKESTREL?QXKESTREL=1").unwrap().1,
    ];
    let lost = office.post("/api/v1/lost", &json!({ "number": "QXKESTREL" })).unwrap().1.to_string();
    let checked = office.post(&at("card"), &json!({ "passphrase": "QXKESTREL phrase" })).unwrap().1.to_string();
    assert!(!hunted(lost.as_bytes()) && !hunted(checked.as_bytes()), "{lost} {checked}");
    // A page may give back what was typed to who typed it; the API has no need to.
    for (i, answer) in wrong.iter().enumerate().skip(4) {
        assert!(!hunted(answer.as_bytes()), "{} error {i} repeats what was sent: {answer}", place.name());
    }
    vec![case]
}

/// An advert whose public words are PUBLIC-ADVERT, and a report about it.
fn publish(anydoor: &testkit::Anydoor, person: &Caller, office: &Caller) {
    let advert = json!({
        "kind": "job", "title": "PUBLIC-ADVERT", "text": "PUBLIC-ADVERT", "place": "PUBLIC-ADVERT",
        "pay_or_rent": "PUBLIC-ADVERT", "contact": "PUBLIC-ADVERT", "expires": day_ahead(330),
        "name": "QXKESTREL employer", "business": "QXKESTREL business", "phone": "QXKESTREL phone",
    });
    let opened = person.must("/api/v1/cases", json!({ "procedure": "publish-listing", "answers": advert }));
    decide(office, &opened);
    let offer = person.get("/api/v1/offers").unwrap().1;
    assert!(offer.contains("PUBLIC-ADVERT") && !hunted(offer.as_bytes()), "{offer}");
    assert!(!offer.contains(opened["case"].as_str().unwrap()), "an offer leads to no case: {offer}");
    let id = serde_json::from_str::<serde_json::Value>(&offer).unwrap()[0]["id"].clone();
    let report = json!({ "reason": "money-first", "text": "QXKESTREL report", "about": id });
    person.must("/api/v1/cases", json!({ "procedure": "report-listing", "answers": report }));
    let (_, _, cookie) = Caller::new(anydoor).form("/card", &[("code", opened["card"].as_str().unwrap())], "");
    let (status, _, _) = person.form("/card/unpublish", &[], &cookie);
    assert_eq!(status, 303);
    assert_eq!(person.get("/api/v1/offers").unwrap().1, "[]");
}

fn decide(office: &Caller, opened: &serde_json::Value) {
    let at = |verb: &str| format!("/api/v1/cases/{}/{verb}", opened["case"].as_str().unwrap());
    office.must(&at("accept"), json!({}));
    office.must(&at("attest"), json!({ "what": "person" }));
    office.must(&at("decide"), json!({ "granted": true, "text": "QXKESTREL yes" }));
}

/// In so many days: the program has the machine's own clock.
#[expect(clippy::disallowed_methods, reason = "tests of whole processes live in the outside world")]
fn day_ahead(days: i64) -> String {
    let day = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    day.saturating_add(jiff::Span::new().days(days)).to_string()
}

#[test]
fn nothing_typed_is_found_outside_a_sealed_part() {
    for place in places() {
        let anydoor = place.serve();
        let cases = drive(&place, &anydoor);
        // A public text shows that the search would find one: the same bytes, through the same files.
        let feed = testkit::Folder::new();
        fs::write(feed.path().join("organizations.csv"), "id,name,description\n1,PUBLIC-BIRD,seen\n").unwrap();
        let import = std::process::Command::new(env!("CARGO_BIN_EXE_anydoor"))
            .args(["import", "hsds"])
            .arg(feed.path())
            .arg("--data")
            .arg(place.folder.path())
            .output()
            .unwrap();
        assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));

        let backup = testkit::Folder::new();
        let (good, said) = place.run(&["backup", backup.path().to_str().unwrap()]);
        assert!(good && !hunted(said.as_bytes()), "{said}");
        let in_backup = |wanted: &dyn Fn(&[u8]) -> bool| files(backup.path(), wanted);
        assert!(!in_backup(&|bytes| find(bytes, "PUBLIC-BIRD")).is_empty(), "the search finds nothing in a backup");
        assert!(!in_backup(&|bytes| find(bytes, &cases[0])).is_empty(), "the search does not find the case");
        assert_eq!(in_backup(&hunted), Vec::<String>::new(), "{}", place.name());
        assert_eq!(in_backup(&|bytes| find(bytes, "ask-for-help")), Vec::<String>::new(), "{}", place.name());

        let log = anydoor.output();
        assert!(log.contains("/api/v1/cases"), "the log was asked to say everything: {log}");
        let told: Vec<&str> = log.lines().filter(|l| hunted(l.as_bytes())).collect();
        assert!(told.is_empty(), "{}: the log holds what a person typed: {told:#?}", place.name());
        for line in log.lines().filter(|l| l.contains("ask-for-help")) {
            assert!(!cases.iter().any(|case| line.contains(case.as_str())), "{line}");
        }

        let everywhere = |wanted: &dyn Fn(&[u8]) -> bool| everywhere(&place, wanted);
        let beside = files(&place.folder.path().join("files"), &|bytes| bytes.len() > 100_000);
        assert!(
            beside.len() >= 2,
            "{}: a large document and a piece lie beside the database: {beside:?}",
            place.name()
        );
        assert!(!everywhere(&|bytes| find(bytes, "PUBLIC-BIRD")).is_empty(), "the search finds nothing at all");
        assert!(!everywhere(&|bytes| find(bytes, &cases[0])).is_empty(), "the search does not find the case");
        assert_eq!(everywhere(&hunted), Vec::<String>::new(), "{}", place.name());
        assert_eq!(everywhere(&|bytes| find(bytes, "ask-for-help")), Vec::<String>::new(), "{}", place.name());
    }
}
