use super::{Field, FieldError, Rows, check::ordered, clean::clean, fields, path, rows};
use crate::Procedure;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What came out of a posted form.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// An object with the answers that could be read; complete only when `errors` is empty.
    pub answers: Value,
    /// Exactly what was typed, by posted name, to draw the form again. Of a name posted twice, the
    /// first.
    pub typed: BTreeMap<String, String>,
    /// At most one a field, in the order of the page, unknown fields last.
    pub errors: Vec<FieldError>,
}

/// Reads posted pairs. The caller takes out what belongs to the page and not to the form (the
/// button, the contact details): any other name is an error.
///
/// Empty optional fields are left out of the answers, and so are rows in which nothing was
/// answered. With no errors, the answers pass [`check`](super::check()).
pub fn read(procedure: &Procedure, posted: &[(String, String)]) -> Read {
    let mut reading = Reading::default();
    for (name, text) in posted {
        if reading.typed.contains_key(name) {
            reading.wrong(FieldError::new(name, FieldError::TWICE));
        } else {
            reading.typed.insert(name.clone(), text.clone());
        }
    }
    let fields = fields(procedure);
    let mut answers = Map::new();
    let mut posted_rows = BTreeMap::new();
    for field in &fields {
        match &field.rows {
            None => answers.extend(reading.answer(field, &field.name).map(|value| (field.name.clone(), value))),
            Some(rows) => {
                let (numbers, values): (Vec<_>, Vec<_>) = reading.rows(field, rows).into_iter().unzip();
                if !values.is_empty() {
                    answers.insert(field.name.clone(), Value::Array(values));
                }
                posted_rows.insert(field.name.clone(), numbers);
            }
        }
    }
    let unknown: Vec<String> = reading.typed.keys().filter(|name| !knows(&fields, name)).cloned().collect();
    for name in unknown {
        reading.wrong(FieldError::new(&name, FieldError::UNKNOWN_FIELD));
    }
    let answers = Value::Object(answers);
    for mut error in super::check(procedure, &answers) {
        // Rows left empty are not among the answers: the error goes to the row that was drawn.
        if let Some((name, row, inner)) = path::split(&error.field)
            && let Some(drawn) = posted_rows.get(name).and_then(|numbers| numbers.get(row))
        {
            error.field = path::inside(name, *drawn, inner);
        }
        reading.wrong(error);
    }
    let Reading { typed, errors } = reading;
    Read { answers, typed, errors: ordered(procedure, errors) }
}

#[derive(Default)]
struct Reading {
    typed: BTreeMap<String, String>,
    errors: BTreeMap<String, FieldError>,
}

impl Reading {
    /// The first thing that is wrong with a field says most: one that could not be read is missing
    /// from the answers too.
    fn wrong(&mut self, error: FieldError) {
        self.errors.entry(error.field.clone()).or_insert(error);
    }

    fn answer(&mut self, field: &Field, name: &str) -> Option<Value> {
        match clean(field.widget, self.typed.get(name)?) {
            Ok(value) => value,
            Err(key) => {
                self.wrong(FieldError::new(name, key));
                None
            }
        }
    }

    /// The rows in which something was answered, and empty ones up to the least number, each with
    /// its number on the page. None of them when there are more than may be.
    fn rows(&mut self, field: &Field, rows: &Rows) -> Vec<(usize, Value)> {
        let count = rows::highest(field, rows, &self.typed).map_or(0, |row| row + 1);
        if count > rows.max {
            self.wrong(FieldError::too_many(&field.name, rows.max));
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut empty = Vec::new();
        for number in 0..count.max(rows.min) {
            let mut row = Map::new();
            let mut wrong = false;
            for inner in &rows.fields {
                let name = path::inside(&field.name, number, &inner.name);
                row.extend(self.answer(inner, &name).map(|value| (inner.name.clone(), value)));
                wrong |= self.errors.contains_key(&name);
            }
            let kept = if row.is_empty() && !wrong { &mut empty } else { &mut found };
            kept.push((number, Value::Object(row)));
        }
        empty.truncate(rows.min.saturating_sub(found.len()));
        found.append(&mut empty);
        found.sort_by_key(|(number, _)| *number);
        found
    }
}

fn knows(fields: &[Field], name: &str) -> bool {
    match path::split(name) {
        Some((of, _, inner)) => {
            let rows = fields.iter().find(|f| f.name == of).and_then(|f| f.rows.as_ref());
            rows.is_some_and(|rows| rows.fields.iter().any(|f| f.name == inner))
        }
        None => fields.iter().any(|f| f.name == name && f.rows.is_none()),
    }
}
