//! The questions of a procedure as a page draws them.

pub use super::answers::{AnswerRow, answered};
use crate::locale::Reader;
use crate::problem::sentence;
use i18n::Arg;
use procedure::form::{self, FieldError};
use procedure::{Procedure, Widget};
use serde::Serialize;
use std::collections::BTreeMap;

/// A question, with what was typed and what is wrong with it.
#[derive(Debug, Clone, Serialize)]
pub struct FieldRow {
    /// As it is posted.
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    /// The heading of the section that begins here.
    pub section: Option<String>,
    pub widget: Widget,
    pub required: bool,
    pub value: String,
    pub choices: Vec<ChoiceRow>,
    pub error: Option<String>,
    /// Only of rows: one group of questions for each.
    pub groups: Vec<Group>,
    /// The button for one more group, as long as there may be one.
    pub add: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ChoiceRow {
    pub value: String,
    pub label: String,
    pub checked: bool,
}

/// "Child 2", with its questions.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// As in `children.1`.
    pub name: String,
    pub title: String,
    pub fields: Vec<FieldRow>,
    pub removable: bool,
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

/// What the rows of a page are made from.
struct Drawing<'a> {
    typed: &'a BTreeMap<String, String>,
    errors: &'a [FieldError],
    reader: &'a Reader,
}

pub fn rows(
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    errors: &[FieldError],
    reader: &Reader,
) -> Vec<FieldRow> {
    let drawing = Drawing { typed, errors, reader };
    form::fields(procedure).iter().map(|field| drawing.row(field, field.name.clone())).collect()
}

impl Drawing<'_> {
    fn row(&self, field: &form::Field, name: String) -> FieldRow {
        let t = |key: &String| self.reader.text(key, &[]);
        let value = self.typed.get(&name).cloned().unwrap_or_default();
        let error = self.errors.iter().find(|e| e.field == name);
        let choice = |(choice, label): &(String, String)| ChoiceRow {
            checked: *choice == value,
            label: t(label),
            value: choice.clone(),
        };
        let groups = field.rows.as_ref().map_or_else(Vec::new, |rows| self.groups(field, rows));
        let more = field.rows.as_ref().filter(|rows| groups.len() < rows.max);
        FieldRow {
            label: t(&field.label_key),
            hint: field.hint_key.as_ref().map(t),
            section: field.section_key.as_ref().map(t),
            widget: field.widget,
            required: field.required,
            choices: field.choices.iter().map(choice).collect(),
            error: error.map(|e| sentence(self.reader, e.key, &e.args)),
            add: more.map(|rows| match groups.is_empty() {
                true => with_name(self.reader, "form-add-first", &t(&rows.item_key)),
                false => self.reader.text("form-add", &[]),
            }),
            groups,
            name,
            value,
        }
    }

    fn groups(&self, field: &form::Field, rows: &form::Rows) -> Vec<Group> {
        let count = form::drawn(field, self.typed);
        let group = |at: usize| Group {
            name: format!("{}.{at}", field.name),
            title: group_title(self.reader, &rows.item_key, at),
            fields: rows.fields.iter().map(|f| self.row(f, form::inside(&field.name, at, &f.name))).collect(),
            removable: count > rows.min,
        };
        (0..count).map(group).collect()
    }
}

/// "Child 2"; counted from 1 for people.
pub(super) fn group_title(reader: &Reader, item_key: &str, at: usize) -> String {
    let (name, number) = (reader.text(item_key, &[]), i64::try_from(at + 1).unwrap_or(i64::MAX));
    reader.text("form-row", &[("name", Arg::Text(&name)), ("number", Arg::Number(number))])
}

/// What a blank form begins with: the language of the page where the form offers it.
pub fn beginning(procedure: &Procedure, reader: &Reader) -> BTreeMap<String, String> {
    let offers = |f: &form::Field| f.widget == Widget::Choice && f.choices.iter().any(|(v, _)| v == reader.locale.tag);
    let fields = form::fields(procedure).into_iter().filter(offers);
    fields.map(|f| (f.name, reader.locale.tag.to_owned())).collect()
}

/// The summary of `errors`, in the order of the form.
pub fn summary(rows: &[FieldRow], errors: &[FieldError], reader: &Reader) -> Vec<ErrorRow> {
    let groups = || rows.iter().flat_map(|row| &row.groups);
    let line = |e: &FieldError| {
        let inside = groups().find_map(|g| Some((g, g.fields.iter().find(|f| f.name == e.field)?)));
        let row = inside.map(|(_, row)| row).or_else(|| rows.iter().find(|r| r.name == e.field));
        let label = row.map_or_else(String::new, |r| r.label.clone());
        ErrorRow {
            field: row.filter(|r| r.widget != Widget::Hidden).map_or_else(String::new, |r| r.name.clone()),
            label: inside.map_or(label.clone(), |(group, _)| format!("{} · {label}", group.title)),
            text: sentence(reader, e.key, &e.args),
        }
    };
    errors.iter().map(line).collect()
}

/// A sentence of the interface with one name in it.
pub fn with_name(reader: &Reader, key: &str, name: &str) -> String {
    reader.text(key, &[("name", Arg::Text(name))])
}
