use super::{
    Field, FieldError,
    clean::{forbidden, is_blank},
    fields, path,
};
use crate::{Procedure, Widget};
use jsonschema::{
    ValidationError,
    error::{TypeKind, ValidationErrorKind},
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is wrong with answers that came as JSON: at most one error a field, in the order of the
/// page, unknown fields last.
///
/// Beyond the schema: no NUL, no control characters, and a required text must not be blank.
pub fn check(procedure: &Procedure, answers: &Value) -> Vec<FieldError> {
    let (Some(given), Some(validator)) = (answers.as_object(), &procedure.validator) else {
        return vec![FieldError::new("", FieldError::NOT_AN_OBJECT)];
    };
    let fields = fields(procedure);
    // Ten thousand rows are one mistake, not ten thousand.
    let too_many: Vec<_> = fields.iter().filter_map(|field| over(field, given)).collect();
    if !too_many.is_empty() {
        return too_many;
    }
    let mut errors = BTreeMap::new();
    for field in &fields {
        match &field.rows {
            None => unfit(field, given, field.name.clone(), &mut errors),
            Some(rows) => {
                for (at, row) in given.get(&field.name).and_then(Value::as_array).into_iter().flatten().enumerate() {
                    let Some(row) = row.as_object() else { continue };
                    for inner in &rows.fields {
                        unfit(inner, row, path::inside(&field.name, at, &inner.name), &mut errors);
                    }
                }
            }
        }
    }
    for error in validator.iter_errors(answers).flat_map(|e| explain(&fields, &e)) {
        // A number in place of a choice is both; the type says more.
        match errors.get(&error.field) {
            Some(_) if error.key != FieldError::WRONG_TYPE => {}
            _ => drop(errors.insert(error.field.clone(), error)),
        }
    }
    for error in procedure.publishes.iter().flat_map(|public| public.excluding(given)) {
        errors.entry(error.field.clone()).or_insert(error);
    }
    ordered(procedure, errors)
}

fn over(field: &Field, given: &Map<String, Value>) -> Option<FieldError> {
    let rows = field.rows.as_ref()?;
    let many = given.get(&field.name)?.as_array()?.len() > rows.max;
    many.then(|| FieldError::too_many(&field.name, rows.max))
}

/// What no schema says about a text.
fn unfit(field: &Field, given: &Map<String, Value>, name: String, errors: &mut BTreeMap<String, FieldError>) {
    let Some(Value::String(text)) = given.get(&field.name) else { return };
    let key = match forbidden(field.widget, text) {
        Err(key) => key,
        Ok(()) if field.required && is_blank(text) => FieldError::REQUIRED,
        Ok(()) => return,
    };
    errors.insert(name.clone(), FieldError::new(&name, key));
}

pub(super) fn ordered(procedure: &Procedure, errors: BTreeMap<String, FieldError>) -> Vec<FieldError> {
    let fields = fields(procedure);
    let place = |name: &str| {
        let (of, row, inner) = path::split(name).unwrap_or((name, 0, ""));
        let at = fields.iter().position(|f| f.name == of);
        let rows = at.and_then(|at| fields[at].rows.as_ref());
        let inner = rows.and_then(|rows| rows.fields.iter().position(|f| f.name == inner));
        (at.unwrap_or(usize::MAX), row, inner)
    };
    let mut errors: Vec<_> = errors.into_values().collect();
    errors.sort_by_cached_key(|error| place(&error.field));
    errors
}

/// The validator's error in our words. The subset of schemas that a pack may use keeps this total.
fn explain(fields: &[Field], error: &ValidationError<'_>) -> Vec<FieldError> {
    use ValidationErrorKind as Kind;
    let at = error.instance_path().as_str().trim_start_matches('/').replace('/', ".");
    let below = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    let one = |key| vec![FieldError::new(&at, key)];
    let with = |key, name, limit: String| vec![FieldError { args: vec![(name, limit)], ..FieldError::new(&at, key) }];
    match error.kind() {
        Kind::Required { property } => {
            vec![FieldError::new(&below(property.as_str().unwrap_or_default()), FieldError::REQUIRED)]
        }
        Kind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| FieldError::new(&below(name), FieldError::UNKNOWN_FIELD)).collect()
        }
        Kind::MaxLength { limit } => with(FieldError::TOO_LONG, "max", limit.to_string()),
        Kind::Minimum { limit } => with(FieldError::TOO_SMALL, "min", limit.to_string()),
        Kind::Maximum { limit } => with(FieldError::TOO_LARGE, "max", limit.to_string()),
        Kind::MinItems { limit } => with(FieldError::TOO_FEW_ROWS, "min", limit.to_string()),
        Kind::Enum { .. } => one(FieldError::NOT_A_CHOICE),
        Kind::Format { format } if format == "date" => one(FieldError::NOT_A_DATE),
        Kind::Format { .. } => one(FieldError::NOT_AN_ID),
        Kind::Type { kind: TypeKind::Single(_) } if is_number(fields, &at) => one(FieldError::NOT_A_NUMBER),
        _ => one(FieldError::WRONG_TYPE),
    }
}

fn is_number(fields: &[Field], name: &str) -> bool {
    let found = match path::split(name) {
        None => fields.iter().find(|f| f.name == name),
        Some((of, _, inner)) => {
            let rows = fields.iter().find(|f| f.name == of).and_then(|f| f.rows.as_ref());
            rows.and_then(|rows| rows.fields.iter().find(|f| f.name == inner))
        }
    };
    found.is_some_and(|f| f.widget == Widget::Number)
}
