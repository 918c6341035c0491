//! Letters, from cases that went through an office: each in each language, and only what happened.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

use axum::http::header;
use client::{Answer, Site, with};
use i18n::LOCALES;
use id::CaseId;
use node::{Action, Card, Opening};
use serde_json::json;
use testkit::point;

type Headers = Vec<(header::HeaderName, String)>;

async fn open(site: &Site) -> (CaseId, Card) {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help", "reply_language": "ug" }),
        card: None,
        contact: None,
        point: Some(point("counter")),
        language: "ug".into(),
        area: None,
        draft: false,
    };
    let opened = site.town.node.open(&mut site.town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

async fn number(site: &Site, card: &Card) -> String {
    site.town.node.number(&mut site.town.cx().get(), card).await.unwrap().unwrap().to_string()
}

/// Asked on Monday 2 March 2026, complete on Wednesday, decided on Thursday 5 March, then answered.
async fn decided(site: &Site) -> (CaseId, Card) {
    let (case, card) = open(site).await;
    let papers = vec!["identity-paper".into(), "pay-slips".into()];
    site.act("Bo", case, Action::Complete { evidence: papers, text: "A photo <b>is</b> enough.".into() }).await;
    site.town.world.advance_days(2);
    site.town.node.complete(&mut site.town.cx().get(), &card).await.unwrap();
    site.act("Bo", case, Action::Accept).await;
    site.act("Bo", case, Action::Extend { text: "An expert is asked.".into() }).await;
    site.town.world.advance_days(1);
    site.act("Bo", case, Action::Decide { granted: false, text: "سەۋەب: no slip".into() }).await;
    site.act("Bo", case, Action::Answer { text: "Come by.".into(), phrases: vec!["come-to-counter".into()] }).await;
    (case, card)
}

async fn passed_and_withdrawn(site: &Site) -> (CaseId, Card) {
    let (case, card) = open(site).await;
    site.act("Bo", case, Action::Pass { to: point("desk"), text: "A school matter.".into() }).await;
    site.town.node.withdraw(&mut site.town.cx().get(), &card).await.unwrap();
    (case, card)
}

fn holder(site: &Site, card: &Card, tag: &str) -> Headers {
    let kept = site.town.node.keep_card(&mut site.town.cx().get(), card);
    vec![with(header::COOKIE, format!("card={kept}; language={tag}"))]
}

async fn letter(site: &Site, card: &Card, tag: &str, address: &str) -> Answer {
    site.get(&format!("/card/letters/{address}"), &holder(site, card, tag)).await
}

const OF_DECIDED: [&str; 6] = ["acceptance", "missing", "extension", "decision", "answer", "timeline"];
const OF_WITHDRAWN: [&str; 4] = ["acceptance", "transfer", "withdrawal", "timeline"];

/// Without the marks that keep two directions apart, and with slashes as they read.
fn plain(answer: &Answer) -> String {
    answer.text().replace(['\u{2066}', '\u{2068}', '\u{2069}'], "").replace("&#x2f;", "/")
}

#[track_caller]
fn has(answer: &Answer, texts: &[&str]) {
    let text = plain(answer);
    for wanted in texts {
        assert!(text.contains(wanted), "no {wanted:?} in {text}");
    }
}

#[tokio::test]
async fn every_letter_in_every_language() {
    let site = Site::new(61).await;
    let (decided, withdrawn) = (decided(&site).await.1, passed_and_withdrawn(&site).await.1);
    let letters = OF_DECIDED.iter().map(|k| (&decided, *k, "letter-acceptance"));
    let letters = letters.chain(OF_WITHDRAWN.iter().map(|k| (&withdrawn, *k, "letter-receipt")));
    for (card, kind, slip) in letters {
        let key = if kind == "acceptance" { slip.to_owned() } else { format!("letter-{kind}") };
        for locale in LOCALES {
            for other in LOCALES {
                let answer = letter(&site, card, locale.tag, &format!("{kind}?with={}", other.tag)).await;
                let text = answer.text();
                assert_eq!(answer.status, 200, "{kind} {}: {text}", locale.tag);
                assert!(!text.contains('⟦'), "{kind} {} {}: {text}", locale.tag, other.tag);
                // The title stands in both, each in its own direction, and once when they are one.
                for l in [locale, other] {
                    let dir = if l.rtl { "rtl" } else { "ltr" };
                    let title = site.town.node.texts().text(l.tag, &key, &[]);
                    let said = format!("<span lang=\"{}\" dir=\"{dir}\">{title}</span>", l.tag);
                    assert_eq!(text.matches(&said).count(), 1, "{said} in {text}");
                }
                let heading = text.split_once("<h1").unwrap().1.split("</h1>").next().unwrap();
                assert_eq!(heading.matches("<span").count(), if locale == other { 1 } else { 2 });
            }
        }
    }
}

#[tokio::test]
async fn what_the_letters_of_a_decided_case_say() {
    let site = Site::new(62).await;
    let (_, card) = decided(&site).await;
    let short = &number(&site, &card).await;

    let slip = letter(&site, &card, "en", "acceptance").await;
    // The 2nd is not counted, the 3rd and 4th wait for the person, and 10 days were added to 20.
    let ten_more = "The decision is due by Thu 16 April 2026.";
    has(&slip, &[short, "Mon 2 March 2026", "accepted as complete on Wed 4 March 2026", ten_more]);
    has(&slip, &["2026-03-03 – 2026-03-04", "waited for you"]);
    let missing = letter(&site, &card, "en", "missing").await;
    has(&missing, &["show the original at a counter", "Pay slips", "Wed 4 March 2026", ten_more]);
    assert_eq!(plain(&missing).matches("A photo &lt;b&gt;is&lt;/b&gt; enough.").count(), 1, "typed words, once");
    let extension = letter(&site, &card, "en", "extension").await;
    has(&extension, &["An expert is asked.", "only once", ten_more]);

    // Sixty days from Thursday 5 March: the last is Monday 4 May, a holiday up to the 5th.
    let last = "administrative review: Wed 6 May 2026";
    let count = ["2026-03-06 – 2026-03-31", "2026-05-01 – 2026-05-04", "2026-05-04 – 2026-05-05", "article 20"];
    let decision = letter(&site, &card, "en", "decision").await;
    has(&decision, &["not granted", "سەۋەب: no slip", "Not content with the answer", last, "counter · Bo"]);
    has(&decision, &count);
    let answer = letter(&site, &card, "en", "answer").await;
    has(&answer, &["Please come to our counter", "Come by.", last]);
    let timeline = letter(&site, &card, "en", "timeline").await;
    has(&timeline, &["Decided", "counter · Bo", "Who can read it"]);

    let page = site.get("/card/case", &holder(&site, &card, "en")).await;
    has(&page, &[last, "Not content with the answer"]);
    for kind in OF_DECIDED {
        has(&page, &[&format!("href=\"/card/letters/{kind}\"")]);
    }
    for kind in ["transfer", "withdrawal"] {
        assert!(!page.text().contains(&format!("letters/{kind}")));
        assert_eq!(letter(&site, &card, "en", kind).await.status, 404);
    }
    assert_eq!(letter(&site, &card, "en", "no-such-letter").await.status, 404);
}

#[tokio::test]
async fn a_transfer_a_withdrawal_and_a_case_that_waits() {
    let site = Site::new(63).await;
    let (_, card) = passed_and_withdrawn(&site).await;
    let transfer = letter(&site, &card, "en", "transfer").await;
    has(&transfer, &["passed on by counter to desk", "A school matter."]);
    has(&letter(&site, &card, "en", "withdrawal").await, &["You took this request back on Mon 2 March 2026"]);
    has(&letter(&site, &card, "en", "acceptance").await, &["Receipt"]);
    assert_eq!(letter(&site, &card, "en", "decision").await.status, 404);
    let page = site.get("/card/case", &holder(&site, &card, "en")).await;
    assert!(!page.text().contains("administrative review"));

    let (case, card) = open(&site).await;
    let slip = letter(&site, &card, "en", "acceptance").await;
    has(&slip, &["says so by Mon 9 March 2026", "The decision is due by Mon 30 March 2026."]);
    site.act("Bo", case, Action::Complete { evidence: vec!["pay-slips".into()], text: String::new() }).await;
    has(&letter(&site, &card, "en", "missing").await, &["The days stand still"]);
}

#[tokio::test]
async fn a_letter_at_the_counter_is_a_look() {
    let site = Site::new(64).await;
    let (case, card) = decided(&site).await;
    let bo = [site.session("Bo").await];
    let looks = async || {
        let view = site.town.node.view(&mut site.town.cx().get(), &card).await.unwrap();
        view.timeline.iter().filter(|e| e.kind == "looked").map(|e| e.times).sum::<u32>()
    };
    assert_eq!(looks().await, 0);
    // Beside the member's language stands the person's.
    let address = format!("/staff/cases/{case}/letters/decision");
    let page = site.get(&address, &bo).await;
    has(&page, &["lang=\"ug\" dir=\"rtl\"", "not granted"]);
    assert_eq!(looks().await, 1);
    has(&site.get(&format!("/staff/cases/{case}"), &bo).await, &[&format!("href=\"{address}\"")]);
    let chen = [site.session("Chen").await];
    let refused = site.get(&address, &chen).await;
    assert!(refused.status == 404 && !refused.text().contains("no slip"));
}
