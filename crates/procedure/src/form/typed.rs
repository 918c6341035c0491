//! From answers back to the pairs that a browser would post for them.

use super::{Field, fields, path::inside};
use crate::{Procedure, Widget};
use serde_json::Value;
use std::collections::BTreeMap;

/// Answers as they would have been typed, to fill the form with. [`read`](super::read()) makes the
/// same answers of them.
pub fn typed(procedure: &Procedure, answers: &Value) -> BTreeMap<String, String> {
    let mut typed = BTreeMap::new();
    for field in fields(procedure) {
        match &field.rows {
            None => typed.extend(text(&field, &answers[&field.name]).map(|text| (field.name.clone(), text))),
            Some(rows) => {
                for (at, row) in answers[&field.name].as_array().into_iter().flatten().enumerate() {
                    let pair = |f: &Field| Some((inside(&field.name, at, &f.name), text(f, &row[&f.name])?));
                    typed.extend(rows.fields.iter().filter_map(pair));
                }
            }
        }
    }
    typed
}

fn text(field: &Field, answer: &Value) -> Option<String> {
    match (answer, field.widget) {
        (Value::Null, _) => None,
        (Value::Bool(yes), Widget::YesNo) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        (Value::String(text), _) => Some(text.clone()),
        (other, _) => Some(other.to_string()),
    }
}
