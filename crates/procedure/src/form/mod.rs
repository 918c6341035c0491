//! The one owner of forms: schema → fields → posted pairs → answers or errors.
//!
//! Pages draw [`fields`], hand what was posted to [`read`], and draw it again with its errors; the
//! API hands its JSON to [`check`]. Both end in the same check, so neither lets in what the other
//! refuses.

mod check;
mod clean;
mod error;
mod read;
pub(crate) mod subset;

pub use check::check;
pub use error::FieldError;
pub use read::{Read, read};

use crate::{Procedure, Widget};
use serde_json::Value;

/// One question of a form, as a page draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub label_key: String,
    pub hint_key: Option<String>,
    pub widget: Widget,
    pub required: bool,
    /// Unicode scalar values.
    pub max_length: Option<u64>,
    /// Value and message key, in the order to draw them.
    pub choices: Vec<(String, String)>,
}

/// The fields in the order of the page.
pub fn fields(procedure: &Procedure) -> Vec<Field> {
    let required = procedure.form["required"].as_array();
    let is_required = |name: &str| required.is_some_and(|all| all.iter().any(|r| r == name));
    let field = |at: &crate::Layout| Field {
        name: at.field.clone(),
        label_key: at.label.clone(),
        hint_key: at.hint.clone(),
        widget: at.widget,
        required: is_required(&at.field),
        max_length: property(procedure, &at.field)["maxLength"].as_u64(),
        choices: match at.widget {
            Widget::YesNo => {
                [("yes", "form-yes"), ("no", "form-no")].map(|(value, key)| (value.to_owned(), key.to_owned())).to_vec()
            }
            _ => at.choices.iter().map(|c| (c.value.clone(), c.label.clone())).collect(),
        },
    };
    procedure.layout.iter().map(field).collect()
}

fn property<'a>(procedure: &'a Procedure, name: &str) -> &'a Value {
    &procedure.form["properties"][name]
}
