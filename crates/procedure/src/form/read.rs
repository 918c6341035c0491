use super::{FieldError, check::ordered, clean::clean, fields};
use crate::Procedure;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What came out of a posted form.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// An object with the answers that could be read; complete only when `errors` is empty.
    pub answers: Value,
    /// Exactly what was typed, by field, to draw the form again. Of a field posted twice, the first.
    pub typed: BTreeMap<String, String>,
    /// At most one a field, in the order of the page, unknown fields last.
    pub errors: Vec<FieldError>,
}

/// Reads posted pairs. The caller takes out what belongs to the page and not to the form (the
/// button, the contact details): any other name is an error.
///
/// Empty optional fields are left out of the answers. With no errors, the answers pass
/// [`check`](super::check()).
pub fn read(procedure: &Procedure, posted: &[(String, String)]) -> Read {
    let mut typed = BTreeMap::new();
    let mut errors = BTreeMap::new();
    for (name, text) in posted {
        if typed.contains_key(name) {
            errors.insert(name.clone(), FieldError::new(name, FieldError::TWICE));
        } else {
            typed.insert(name.clone(), text.clone());
        }
    }
    let fields = fields(procedure);
    let mut answers = Map::new();
    for field in &fields {
        let Some(text) = typed.get(&field.name) else { continue };
        match clean(field.widget, text) {
            Ok(Some(value)) => {
                answers.insert(field.name.clone(), value);
            }
            Ok(None) => {}
            Err(key) => {
                errors.entry(field.name.clone()).or_insert(FieldError::new(&field.name, key));
            }
        }
    }
    for name in typed.keys().filter(|name| !fields.iter().any(|field| field.name == **name)) {
        errors.insert(name.clone(), FieldError::new(name, FieldError::UNKNOWN_FIELD));
    }
    let answers = Value::Object(answers);
    for error in super::check(procedure, &answers) {
        // A field that could not be read is missing from the answers; its own error says why.
        errors.entry(error.field.clone()).or_insert(error);
    }
    Read { answers, typed, errors: ordered(procedure, errors) }
}
