//! The one owner of forms: schema → fields → posted pairs → answers or errors.
//!
//! Pages draw [`fields`], hand what was posted to [`read`], and draw it again with its errors; the
//! API hands its JSON to [`check`]. Both end in the same check, so neither lets in what the other
//! refuses. [`typed`] leads back from answers to what a page shows.

mod check;
mod clean;
mod error;
mod path;
mod read;
mod rows;
pub(crate) mod subset;
mod typed;

pub use check::check;
pub use error::FieldError;
pub use path::{inside, split};
pub use read::{Read, read};
pub use rows::{add, drawn, remove};
pub use subset::{MAX_PAIRS, MAX_ROWS};
pub use typed::typed;

use crate::{Layout, Procedure, Widget};
use serde_json::Value;
use std::collections::BTreeMap;

/// One question of a form, as a page draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub label_key: String,
    pub hint_key: Option<String>,
    /// The heading of the section that begins here.
    pub section_key: Option<String>,
    pub widget: Widget,
    pub required: bool,
    /// Unicode scalar values.
    pub max_length: Option<u64>,
    /// Value and message key, in the order to draw them.
    pub choices: Vec<(String, String)>,
    /// Only where the widget is [`Widget::Rows`].
    pub rows: Option<Rows>,
}

/// Questions asked once for each of several things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// What one of them is.
    pub item_key: String,
    pub min: usize,
    pub max: usize,
    /// Never rows themselves. Their names are those inside a row; [`inside`] makes the posted name.
    pub fields: Vec<Field>,
}

/// The fields in the order of the page.
pub fn fields(procedure: &Procedure) -> Vec<Field> {
    fields_of(&procedure.layout, &procedure.form)
}

/// The posted name of every field that a page draws for what was typed.
pub fn names(procedure: &Procedure, typed: &BTreeMap<String, String>) -> Vec<String> {
    let mut names = Vec::new();
    for field in fields(procedure) {
        for (at, rows) in (0..drawn(&field, typed)).zip(std::iter::repeat(&field.rows)) {
            names.extend(rows.iter().flat_map(|r| &r.fields).map(|inner| inside(&field.name, at, &inner.name)));
        }
        names.push(field.name);
    }
    names
}

fn fields_of(layout: &[Layout], object: &Value) -> Vec<Field> {
    let required = object["required"].as_array();
    let is_required = |name: &str| required.is_some_and(|all| all.iter().any(|r| r == name));
    let field = |at: &Layout| {
        let property = &object["properties"][&at.field];
        Field {
            name: at.field.clone(),
            label_key: at.label.clone(),
            hint_key: at.hint.clone(),
            section_key: at.section.clone(),
            widget: at.widget,
            required: is_required(&at.field),
            max_length: property["maxLength"].as_u64(),
            choices: match at.widget {
                Widget::YesNo => [("yes", "form-yes"), ("no", "form-no")]
                    .map(|(value, key)| (value.to_owned(), key.to_owned()))
                    .to_vec(),
                _ => at.choices.iter().map(|c| (c.value.clone(), c.label.clone())).collect(),
            },
            rows: (at.widget == Widget::Rows).then(|| Rows {
                item_key: at.item.clone().unwrap_or_default(),
                min: count(&property["minItems"], 0),
                max: count(&property["maxItems"], MAX_ROWS),
                fields: fields_of(&at.fields, &property["items"]),
            }),
        }
    };
    layout.iter().map(field).collect()
}

fn count(value: &Value, otherwise: usize) -> usize {
    value.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(otherwise)
}
