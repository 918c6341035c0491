//! What people and members do, one request each. Whoever measures refusals measures nothing: each says what it expects.

use crate::node::{Case, opening};
use crate::wire::Wire;
use serde_json::json;

pub fn open(wire: &mut Wire) -> Case {
    let answer = wire.post("/api/v1/cases", &opening()).must(201);
    let made: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    let said = |name: &str| made[name].as_str().unwrap().to_owned();
    Case { card: said("card"), id: said("case") }
}

/// The holder's view.
pub fn view(wire: &mut Wire, case: &Case) {
    wire.post("/api/v1/card", &json!({ "card": case.card }).to_string()).must(200);
}

pub fn message(wire: &mut Wire, case: &Case) {
    let text = "When can I come, and what do I bring? ".repeat(3);
    wire.post("/api/v1/card/messages", &json!({ "card": case.card, "text": text }).to_string()).must(204);
}

/// `data` is base64.
pub fn document(wire: &mut Wire, case: &Case, data: &str) {
    let file = json!({ "card": case.card, "name": "letter.txt", "media_type": "text/plain", "data": data });
    wire.post("/api/v1/card/documents", &file.to_string()).must(204);
}

/// A member opens a case: that is an event, written before anything is shown.
pub fn look(wire: &mut Wire, case: &Case) {
    wire.get(&format!("/api/v1/cases/{}", case.id)).must(200);
}

/// The first page of a member's queue, as drawn.
pub fn queue(wire: &mut Wire) {
    wire.get("/staff/queue").must(200);
}

/// A public page.
pub fn page(wire: &mut Wire, path: &str) {
    wire.get(path).must(200);
}
