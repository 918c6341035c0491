//! What people ask for: one procedure of each mode.

use serde_json::{Value, json};

/// Procedures, by the number that a story draws.
pub const PROCEDURES: [&str; 3] = ["no-record-certificate", "household-certificate", "starting-a-business"];

/// Answers that the form takes; `of` makes them somebody's.
pub fn answers(procedure: &str, of: u32) -> Value {
    let name = format!("name {of}");
    let address = format!("{of} Gate Street");
    match procedure {
        "no-record-certificate" => json!({
            "from_town": "There", "purpose": "work", "name": name, "born": "1990-05-01", "address": address,
            "phone": format!("555{of}") }),
        "household-certificate" => json!({
            "from_town": "There", "proves": "household", "purpose": "school", "name": name, "born": "1990-05-01",
            "address": address, "phone": format!("555{of}"),
            "people": [{ "name": format!("child {of}"), "born": "2019-01-01" }] }),
        _ => json!({
            "town": "There", "business": format!("shop {of}"), "trade": "shop", "premises": address, "size": 20,
            "start": "2026-06-01", "name": name, "address": address, "phone": format!("555{of}") }),
    }
}
