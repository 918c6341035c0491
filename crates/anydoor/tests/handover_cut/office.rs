//! What the offices do.

use crate::common::Caller;
use serde_json::{Value, json};

/// The open cases in front of whoever this is.
pub fn queue(office: &Caller) -> Vec<Value> {
    match read(office, "/api/v1/queue") {
        Value::Array(rows) => rows,
        other => panic!("{other}"),
    }
}

pub fn id(row: &Value) -> &str {
    row["case"].as_str().unwrap()
}

/// Who asked.
pub fn name(office: &Caller, case: &str) -> String {
    let seen = read(office, &format!("/api/v1/cases/{case}"));
    seen["answers"]["name"].as_str().unwrap_or_else(|| panic!("{seen}")).to_owned()
}

pub fn writes(office: &Caller, case: &str, what: &str, text: &str) {
    office.must(&format!("/api/v1/cases/{case}/{what}"), json!({ "text": text }));
}

fn read(office: &Caller, path: &str) -> Value {
    let (status, text) = office.get(path).unwrap();
    assert_eq!(status, 200, "{path}: {text}");
    serde_json::from_str(&text).unwrap()
}
