//! Letters as PDF: given to who may read the letter, kept nowhere, refused rather than set with boxes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

use axum::http::header;
use client::{Answer, Site, with};
use i18n::LOCALES;
use node::{Action, Card};

/// Decided, with these reasons.
async fn decided(site: &Site, text: &str) -> (id::CaseId, Card) {
    let (case, card) = site.case("a school place", false).await;
    site.act("Chen", case, Action::Accept).await;
    site.act("Chen", case, Action::Decide { granted: false, text: text.into() }).await;
    (case, card)
}

async fn holder(site: &Site, card: &Card, path: &str, more: &str) -> Answer {
    let kept = site.town.node.keep_card(&mut site.town.cx().get(), card);
    site.get(path, &[with(header::COOKIE, format!("card={kept}{more}"))]).await
}

#[track_caller]
fn assert_pdf(answer: &Answer, kind: &str) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/pdf");
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
    let name = answer.header(header::CONTENT_DISPOSITION);
    assert!(name.starts_with(&format!("attachment; filename*=UTF-8''{kind}%2D")) && name.ends_with("%2Epdf"), "{name}");
    assert!(answer.body.starts_with(b"%PDF-1.7") && answer.body.len() > 5_000, "{}", answer.body.len());
}

#[tokio::test]
async fn every_pair_of_languages() {
    let site = Site::new(81).await;
    let (_, card) = decided(&site, "سەۋەب: no slip").await;
    for locale in LOCALES {
        for other in LOCALES {
            let address = format!("/card/letters/decision/pdf?with={}", other.tag);
            assert_pdf(&holder(&site, &card, &address, &format!("; language={}", locale.tag)).await, "decision");
        }
    }
    // The page leads to the letter as it stands there, with one language too.
    for (beside, led) in [("", "with=zh-Hans"), ("?with=ug", "with=ug"), ("?with=en", "with=en")] {
        let page = holder(&site, &card, &format!("/card/letters/decision{beside}"), "; language=en").await;
        assert!(page.text().contains(&format!("href=\"decision&#x2f;pdf?{led}\"")), "{}", page.text());
    }
}

#[tokio::test]
async fn what_no_font_has_is_refused_and_the_page_is_there() {
    let site = Site::new(82).await;
    let (_, card) = decided(&site, "𓀀 thank you").await;
    let refused = holder(&site, &card, "/card/letters/decision/pdf", "; language=en").await;
    assert_eq!(refused.status, 501);
    assert!(refused.text().contains("print the page instead"), "{}", refused.text());
    assert!(!refused.text().contains("thank you"));
    let page = holder(&site, &card, "/card/letters/decision", "").await;
    assert!(page.status == 200 && page.text().contains("𓀀"));
    // Other letters of the same case have no such words.
    assert_pdf(&holder(&site, &card, "/card/letters/acceptance/pdf", "").await, "acceptance");
}

#[tokio::test]
async fn it_is_not_saved_at_a_counter_nor_without_the_letter() {
    let site = Site::new(83).await;
    let (case, card) = decided(&site, "no slip").await;
    let counter = format!("; counter={}.en.0123456789abcdef", testkit::point("counter"));
    let page = holder(&site, &card, "/card/letters/decision", &counter).await;
    assert!(page.status == 200 && !page.text().contains("pdf"), "{}", page.text());
    assert_eq!(holder(&site, &card, "/card/letters/decision/pdf", &counter).await.status, 403);
    let (name, session) = site.session("Chen").await;
    let address = format!("/staff/cases/{case}/letters/decision/pdf");
    assert_eq!(site.get(&address, &[(name, session + &counter)]).await.status, 403);
    for missing in ["withdrawal", "no-such-letter"] {
        assert_eq!(holder(&site, &card, &format!("/card/letters/{missing}/pdf"), "").await.status, 404);
    }
    assert_eq!(site.get("/card/letters/decision/pdf", &[]).await.status, 401);
}

#[tokio::test]
async fn at_an_office_it_is_a_look() {
    let site = Site::new(84).await;
    let (case, card) = decided(&site, "no slip").await;
    let looks = async || {
        let view = site.town.node.view(&mut site.town.cx().get(), &card).await.unwrap();
        view.timeline.iter().filter(|e| e.kind == "looked").map(|e| e.times).sum::<u32>()
    };
    let before = looks().await;
    let address = format!("/staff/cases/{case}/letters/decision/pdf");
    assert_pdf(&site.get(&address, &[site.session("Chen").await]).await, "decision");
    assert_eq!(looks().await, before + 1);
    let refused = site.get(&address, &[site.session("Bo").await]).await;
    assert_eq!((refused.status.as_u16(), looks().await), (404, before + 1));
}
