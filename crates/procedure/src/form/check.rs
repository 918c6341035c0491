use super::{
    FieldError,
    clean::{forbidden, is_blank},
    fields,
};
use crate::{Procedure, Widget};
use jsonschema::{
    ValidationError,
    error::{TypeKind, ValidationErrorKind},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// What is wrong with answers that came as JSON: at most one error a field, in the order of the
/// page, unknown fields last.
///
/// Beyond the schema: no NUL, no control characters, and a required text must not be blank.
pub fn check(procedure: &Procedure, answers: &Value) -> Vec<FieldError> {
    let (Some(given), Some(validator)) = (answers.as_object(), &procedure.validator) else {
        return vec![FieldError::new("", FieldError::NOT_AN_OBJECT)];
    };
    let mut errors = BTreeMap::new();
    for field in fields(procedure) {
        let Some(Value::String(text)) = given.get(&field.name) else { continue };
        let key = match forbidden(field.widget, text) {
            Err(key) => key,
            Ok(()) if field.required && is_blank(text) => FieldError::REQUIRED,
            Ok(()) => continue,
        };
        errors.insert(field.name.clone(), FieldError::new(&field.name, key));
    }
    for error in validator.iter_errors(answers).flat_map(|e| explain(procedure, &e)) {
        // A number in place of a choice is both; the type says more.
        match errors.get(&error.field) {
            Some(_) if error.key != FieldError::WRONG_TYPE => {}
            _ => drop(errors.insert(error.field.clone(), error)),
        }
    }
    ordered(procedure, errors)
}

pub(super) fn ordered(procedure: &Procedure, mut errors: BTreeMap<String, FieldError>) -> Vec<FieldError> {
    let known: Vec<_> = procedure.layout.iter().filter_map(|at| errors.remove(&at.field)).collect();
    known.into_iter().chain(errors.into_values()).collect()
}

/// The validator's error in our words. The subset of schemas that a pack may use keeps this total.
fn explain(procedure: &Procedure, error: &ValidationError<'_>) -> Vec<FieldError> {
    use ValidationErrorKind as Kind;
    let field = error.instance_path().as_str().trim_start_matches('/');
    let one = |key| vec![FieldError::new(field, key)];
    match error.kind() {
        Kind::Required { property } => {
            vec![FieldError::new(property.as_str().unwrap_or_default(), FieldError::REQUIRED)]
        }
        Kind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| FieldError::new(name, FieldError::UNKNOWN_FIELD)).collect()
        }
        Kind::MaxLength { limit } => {
            vec![FieldError { args: vec![("max", limit.to_string())], ..FieldError::new(field, FieldError::TOO_LONG) }]
        }
        Kind::Enum { .. } => one(FieldError::NOT_A_CHOICE),
        Kind::Format { format } if format == "date" => one(FieldError::NOT_A_DATE),
        Kind::Format { .. } => one(FieldError::NOT_AN_ID),
        Kind::Type { kind: TypeKind::Single(_) } if is_number(procedure, field) => one(FieldError::NOT_A_NUMBER),
        _ => one(FieldError::WRONG_TYPE),
    }
}

fn is_number(procedure: &Procedure, field: &str) -> bool {
    procedure.layout.iter().any(|at| at.field == field && at.widget == Widget::Number)
}
