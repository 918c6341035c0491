//! The answer of another town's office, read, objected to and printed where the request was made.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod towns;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use node::{Action, Card};
use testkit::{TestTown, carry};
use towns::{agrees, asks, certificate, crosses, pair};

/// Without the marks that keep two directions apart, and with slashes as they read.
fn plain(seen: &Seen) -> String {
    seen.body.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "").replace("&#x2f;", "/")
}

#[track_caller]
fn has(seen: &Seen, all: &[&str]) {
    let text = plain(seen);
    assert_eq!(seen.status, StatusCode::OK, "{text}");
    all.iter().for_each(|wanted| assert!(text.contains(wanted), "no {wanted:?} in {text}"));
}

async fn decides(there: &TestTown) {
    let staff = there.staff("Amina").await;
    let case = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap()[0].case;
    for action in [
        Action::Accept,
        Action::Decide { granted: false, text: "The register is empty <b>.".into() },
        Action::Answer { text: "Come by.".into(), phrases: vec!["come-to-counter".into()] },
    ] {
        there.node.act(&mut there.cx().get(), &staff, case, action).await.unwrap();
    }
}

/// Sixty days from Monday 2 March: 1 May, a holiday up to the 5th.
const LAST: &str = "Your last day to ask for administrative review: Wed 6 May 2026.";

#[tokio::test]
async fn the_answer_says_who_decided_until_when_to_object_and_prints_with_their_name() {
    let towns = pair(31).await;
    let [here, there] = &towns;
    let mut person = Browser::new(here);
    let code = asks(&mut person, here, "no-record-certificate", &certificate()).await;
    agrees(&mut person).await;
    crosses(&towns, &mut person, &code).await;
    assert!(!person.get("/card/case").await.body.contains("Print this answer"), "nothing is decided yet");
    decides(there).await;
    carry(here, there).await;

    let page = person.get("/card/case").await;
    has(&page, &["counter in Elsewhere decided this. If you do not agree:", "within 60 days", LAST]);
    has(&page, &["use your card in Elsewhere", "Print this answer", "Decision · Elsewhere"]);
    let text = plain(&page);
    let link = text.split("href=\"").find(|rest| rest.starts_with("/card/letters/there-")).unwrap();
    let link = link.split('"').next().unwrap();
    let letter = person.get(link).await;
    has(&letter, &["counter · Elsewhere", "Your request is not granted.", "The register is empty &lt;b&gt;.", LAST]);
    has(&letter, &["Please come to our counter", "Come by.", "Elsewhere signed this answer", "Mon 2 March 2026"]);
    assert!(!letter.body.contains("Signature and stamp"), "nobody here stamps for the office there");
    let pdf = person.get(&format!("{link}/pdf?with=ug")).await;
    assert!([StatusCode::OK, StatusCode::NOT_IMPLEMENTED].contains(&pdf.status), "{}", pdf.body);
    for none in ["there-0", "there-", "there-x", "there-4294967296"] {
        assert_eq!(person.get(&format!("/card/letters/{none}")).await.status, StatusCode::NOT_FOUND, "{none}");
    }

    // The counter here prints the same; the office there its own.
    let card = Card::parse(&code).unwrap();
    let case = here.node.view(&mut here.cx().get(), &card).await.unwrap().case;
    let mut office = Browser::new(here);
    office.sign_in(here, "Amina").await;
    let kind = link.trim_start_matches("/card/letters/");
    has(&office.get(&format!("/staff/cases/{case}/letters/{kind}")).await, &["counter · Elsewhere", "Come by."]);
    let mut own = Browser::new(there);
    let code_there = card.elsewhere("elsewhere", 0).text().to_string();
    assert_eq!(own.post("/card", &[("code", &code_there)]).await.to.as_deref(), Some("/card/case"));
    let stamped = own.get("/card/letters/decision").await;
    has(&stamped, &["The register is empty &lt;b&gt;.", "Signature and stamp", "counter"]);
}
