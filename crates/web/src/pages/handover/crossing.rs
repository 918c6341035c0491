//! What would go to another town, with the values, as the form asks for it.

use super::name;
use crate::locale::Reader;
use crate::pages::fields::{AnswerRow, answered};
use crate::pages::said::Said;
use listing::Directory;
use node::Crossing;
use procedure::{Procedure, form};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Debug, Clone, Serialize)]
pub struct CrossingRow {
    /// Both are posted when the person agrees.
    pub agreement: String,
    pub step: String,
    pub what: String,
    pub why: String,
    pub town: String,
    pub office: String,
    /// Working days there.
    pub days: u16,
    pub answers: Vec<AnswerRow>,
    /// What is wrong with what was typed to agree.
    pub error: Option<String>,
}

impl CrossingRow {
    pub fn of(procedure: &Procedure, crossing: &Crossing, directory: &Directory, reader: &Reader) -> Self {
        let mut answers = answered(procedure, &object(&crossing.fields), directory, reader);
        answers.extend(bare(procedure, &crossing.fields));
        Self {
            agreement: crossing.agreement.clone(),
            step: crossing.step.clone(),
            what: reader.text(&crossing.text, &[]),
            why: reader.text(&crossing.why, &[]),
            town: name(reader, &crossing.names),
            office: name(reader, &crossing.office),
            days: crossing.days,
            answers,
            error: None,
        }
    }
}

/// The values at their paths, as answers; of `rows.name` the value is the column.
fn object(fields: &[(String, Value)]) -> Value {
    let mut all = Map::new();
    for (path, value) in fields {
        let Some((rows, inner)) = path.split_once('.') else {
            all.insert(path.clone(), value.clone());
            continue;
        };
        let column = value.as_array().map_or(&[][..], Vec::as_slice);
        let there = all.entry(rows).or_insert_with(|| json!([]));
        let Value::Array(there) = there else { continue };
        there.resize(there.len().max(column.len()), json!({}));
        for (row, value) in there.iter_mut().zip(column).filter(|(_, value)| !value.is_null()) {
            row[inner] = value.clone();
        }
    }
    Value::Object(all)
}

/// What no question of the form shows is shown as it is: nothing goes anywhere unseen.
fn bare(procedure: &Procedure, fields: &[(String, Value)]) -> Vec<AnswerRow> {
    let asked = form::fields(procedure);
    let drawn = |path: &str, value: &Value| match path.split_once('.') {
        None => asked.iter().any(|f| f.name == path && f.rows.is_some() == value.is_array()),
        Some((rows, inner)) => {
            let rows = asked.iter().filter(|f| f.name == rows).find_map(|f| f.rows.as_ref());
            value.is_array() && rows.is_some_and(|rows| rows.fields.iter().any(|f| f.name == inner))
        }
    };
    let unseen = fields.iter().filter(|(path, value)| !value.is_null() && !drawn(path, value));
    let row = |(path, value): &(String, Value)| AnswerRow {
        label: path.clone(),
        value: Said { text: value.as_str().map_or_else(|| value.to_string(), str::to_owned), lang: None },
        parts: Vec::new(),
    };
    unseen.map(row).collect()
}

#[cfg(test)]
mod tests;
