//! What the stories begin with.

use id::CaseId;
use node::view::{CaseView, QueueRow};
use node::{Action, Card, Handed, HandoverStanding, Opening, Staff};
use serde_json::{Value, json};
use testkit::{TestTown, carry};

pub const WINDOW: i64 = 61;

/// Sends a request at `town`, as somebody at a counter would.
pub async fn asked(town: &TestTown, procedure: &str, answers: Value) -> (CaseId, Card) {
    let opening = Opening { procedure: procedure.into(), answers, language: "ug".into(), ..testkit::help() };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

/// A certificate that only the town somebody left can write.
pub async fn certificate(town: &TestTown) -> (CaseId, Card) {
    let answers = json!({
        "from_town": "Elsewhere", "purpose": "work", "name": "Nur", "born": "1990-01-01",
        "identity_number": "6500", "address": "New Street 1", "phone": "555-canary", "note": "canary note",
    });
    asked(town, "no-record-certificate", answers).await
}

/// Agrees to the first thing that could go over now.
pub async fn agrees(town: &TestTown, card: &Card) -> u32 {
    let crossings = town.node.crossings(&mut town.cx().get(), card).await.unwrap();
    let first = crossings.first().expect("something that could go over");
    town.node.hand_over(&mut town.cx().get(), card, &first.agreement, &first.step).await.unwrap()
}

pub async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

pub async fn handed(town: &TestTown, card: &Card) -> Handed {
    view(town, card).await.handed.pop().expect("a step that was handed over")
}

pub async fn standing(town: &TestTown, card: &Card) -> HandoverStanding {
    handed(town, card).await.standing
}

/// The window goes by in both towns.
pub fn time_to_think(here: &TestTown, there: &TestTown) {
    here.world.advance_minutes(WINDOW);
    there.world.advance_minutes(WINDOW);
}

/// A request of `here` that is with an office of `there` now: the card, and that office's row.
pub async fn gone_over(here: &TestTown, there: &TestTown) -> (CaseId, Card, Staff, QueueRow) {
    let (case, card) = certificate(here).await;
    agrees(here, &card).await;
    time_to_think(here, there);
    carry(here, there).await;
    let staff = there.staff("Amina").await;
    let row = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap().pop().expect("a row");
    (case, card, staff, row)
}

pub async fn acts(town: &TestTown, staff: &Staff, case: CaseId, action: Action) {
    town.node.act(&mut town.cx().get(), staff, case, action).await.unwrap();
}

pub fn answer(text: &str) -> Action {
    Action::Answer { text: text.into(), phrases: vec![] }
}
