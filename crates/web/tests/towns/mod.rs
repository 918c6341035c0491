//! Two towns that agree on everything they can, and somebody who asks in one of them.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::browser::{Browser, Seen};
use serde_json::{Value, json};
use testkit::{TestTown, agreed, carry};

pub async fn pair(seed: u64) -> [TestTown; 2] {
    let here = TestTown::sqlite(seed).await;
    let mut there = TestTown::elsewhere(seed + 500).await;
    there.world = here.world.clone();
    agreed(&here, &there, None).await;
    [here, there]
}

/// What crosses under the agreement, and what does not.
pub fn certificate() -> Value {
    json!({ "purpose": "work", "name": "Nur Canary", "born": "1990-01-01", "identity_number": "6500-canary",
            "from_town": "Elsewhere once", "address": "Canary Street 1", "phone": "555-canary" })
}

/// Sends a request and keeps its card in the browser. Its code.
pub async fn asks(browser: &mut Browser, town: &TestTown, procedure: &str, answers: &Value) -> String {
    let pairs: Vec<_> = answers.as_object().unwrap().iter().map(|(k, v)| (k.as_str(), v.as_str().unwrap())).collect();
    let seen = browser.post(&format!("/apply/{procedure}"), &pairs).await;
    assert_eq!(seen.to.as_deref(), Some("/apply/review"), "{}", seen.body);
    assert_eq!(browser.post("/apply/send", &[]).await.to.as_deref(), Some("/apply/card"));
    browser.card(town).unwrap().text().to_string()
}

/// The value of the hidden field `name`, where it stands first.
pub fn field(seen: &Seen, name: &str) -> String {
    let (_, after) =
        seen.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{}", seen.body));
    after.split('"').next().unwrap().to_owned()
}

/// Agrees to what is shown first.
pub async fn agrees(browser: &mut Browser) {
    let page = browser.get("/card/handover").await;
    let (agreement, step) = (field(&page, "agreement"), field(&page, "step"));
    let agreed = browser.post("/card/handover", &[("agreement", &agreement), ("step", &step)]).await;
    assert_eq!(agreed.to.as_deref(), Some("/card/case#handed"), "{}", agreed.body);
}

/// Nobody takes it back, and the line holds. Meanwhile the browser has forgotten the card: it is typed again.
pub async fn crosses(towns: &[TestTown; 2], browser: &mut Browser, code: &str) {
    towns[0].world.advance_minutes(61);
    assert!(carry(&towns[0], &towns[1]).await > 0);
    assert_eq!(browser.post("/card", &[("code", code)]).await.to.as_deref(), Some("/card/case"));
}
