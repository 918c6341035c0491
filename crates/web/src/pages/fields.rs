//! The questions of a procedure as a page draws them, and the answers as a person reads them back.

use super::said::Said;
use crate::locale::Reader;
use crate::problem::sentence;
use i18n::Arg;
use id::ListingId;
use listing::Directory;
use procedure::form::{self, FieldError};
use procedure::{Procedure, Widget};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A question, with what was typed and what is wrong with it.
#[derive(Debug, Clone, Serialize)]
pub struct FieldRow {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub widget: Widget,
    pub required: bool,
    pub value: String,
    pub choices: Vec<ChoiceRow>,
    pub error: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ChoiceRow {
    pub value: String,
    pub label: String,
    pub checked: bool,
}

/// A line of the summary at the top: the sentence, and the field it leads to.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorRow {
    /// Empty when no field on the page is meant.
    pub field: String,
    /// The question, so that the sentence can be understood alone.
    pub label: String,
    pub text: String,
}

impl ErrorRow {
    /// About the page, not one of its fields.
    pub fn plain(text: String) -> Self {
        Self { field: String::new(), label: String::new(), text }
    }
}

pub fn rows(
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    errors: &[FieldError],
    reader: &Reader,
) -> Vec<FieldRow> {
    let row = |field: form::Field| {
        let value = typed.get(&field.name).cloned().unwrap_or_default();
        let error = errors.iter().find(|e| e.field == field.name);
        let choice = |(choice, label): (String, String)| ChoiceRow {
            checked: choice == value,
            label: reader.text(&label, &[]),
            value: choice,
        };
        FieldRow {
            label: reader.text(&field.label_key, &[]),
            hint: field.hint_key.map(|key| reader.text(&key, &[])),
            widget: field.widget,
            required: field.required,
            choices: field.choices.into_iter().map(choice).collect(),
            error: error.map(|e| sentence(reader, e.key, &e.args)),
            name: field.name,
            value,
        }
    };
    form::fields(procedure).into_iter().map(row).collect()
}

/// What a blank form begins with: the language of the page where the form offers it.
pub fn beginning(procedure: &Procedure, reader: &Reader) -> BTreeMap<String, String> {
    let offers = |f: &form::Field| f.widget == Widget::Choice && f.choices.iter().any(|(v, _)| v == reader.locale.tag);
    let fields = form::fields(procedure).into_iter().filter(offers);
    fields.map(|f| (f.name, reader.locale.tag.to_owned())).collect()
}

/// The summary of `errors`, in the order of the form.
pub fn summary(rows: &[FieldRow], errors: &[FieldError], reader: &Reader) -> Vec<ErrorRow> {
    let line = |e: &FieldError| {
        let row = rows.iter().find(|r| r.name == e.field);
        ErrorRow {
            field: row.filter(|r| r.widget != Widget::Hidden).map_or_else(String::new, |r| r.name.clone()),
            label: row.map_or_else(String::new, |r| r.label.clone()),
            text: sentence(reader, e.key, &e.args),
        }
    };
    errors.iter().map(line).collect()
}

/// Answers as they would have been typed, to fill the form with.
pub fn typed(procedure: &Procedure, answers: &Value) -> BTreeMap<String, String> {
    let text = |field: &form::Field| match (&answers[&field.name], field.widget) {
        (Value::Null, _) => None,
        (Value::Bool(yes), Widget::YesNo) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        (Value::String(text), _) => Some(text.clone()),
        (other, _) => Some(other.to_string()),
    };
    form::fields(procedure).iter().filter_map(|f| Some((f.name.clone(), text(f)?))).collect()
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerRow {
    pub label: String,
    pub value: Said,
}

/// What was answered, for reading; questions left out are left out.
pub fn answered(procedure: &Procedure, answers: &Value, directory: &Directory, reader: &Reader) -> Vec<AnswerRow> {
    let typed = typed(procedure, answers);
    let row = |field: form::Field| {
        let text = typed.get(&field.name)?;
        let plain = |text: String| Said { text, lang: None };
        let value = match field.widget {
            Widget::Choice | Widget::YesNo => {
                let label = field.choices.iter().find(|(value, _)| value == text);
                plain(label.map_or_else(|| text.clone(), |(_, key)| reader.text(key, &[])))
            }
            Widget::Date => {
                plain(text.parse().map_or_else(|_| text.clone(), |d| reader.words.texts().date(reader.locale.tag, d)))
            }
            // The listing that the person came from is a name to them, not an id.
            Widget::Hidden => {
                let service = text.parse::<ListingId>().ok().and_then(|id| directory.service(id))?;
                Said::of(&service.anydoor, "name", &service.name, reader)
            }
            Widget::Line | Widget::Lines | Widget::Number => plain(text.clone()),
        };
        Some(AnswerRow { label: reader.text(&field.label_key, &[]), value })
    };
    form::fields(procedure).into_iter().filter_map(row).collect()
}

/// A sentence of the interface with one name in it.
pub fn with_name(reader: &Reader, key: &str, name: &str) -> String {
    reader.text(key, &[("name", Arg::Text(name))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn procedure() -> Procedure {
        procedure::catalogue().unwrap().into_iter().find(|p| p.id == "ask-for-help").unwrap()
    }

    #[test]
    fn answers_fill_the_form_they_came_from() {
        let answers = json!({ "need": "a\nb", "reply_language": "ug" });
        let typed = typed(&procedure(), &answers);
        let pairs: Vec<_> = typed.into_iter().collect();
        assert_eq!(form::read(&procedure(), &pairs).answers, answers);
    }
}
