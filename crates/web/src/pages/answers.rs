//! Answers as a person reads them back: the holder before and after sending, and the office.

use super::fields::group_title;
use super::said::Said;
use crate::locale::Reader;
use id::ListingId;
use listing::Directory;
use procedure::form;
use procedure::{Procedure, Widget};
use serde::Serialize;
use serde_json::Value;

/// A question with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerRow {
    pub label: String,
    pub value: Said,
    /// The answers of one row, instead of a value.
    pub parts: Vec<AnswerRow>,
}

/// What was answered, for reading; questions left out are left out.
pub fn answered(procedure: &Procedure, answers: &Value, directory: &Directory, reader: &Reader) -> Vec<AnswerRow> {
    let typed = form::typed(procedure, answers);
    let mut all = Vec::new();
    for field in form::fields(procedure) {
        let Some(rows) = &field.rows else {
            all.extend(answer(&field, typed.get(&field.name), directory, reader));
            continue;
        };
        for at in 0..answers[&field.name].as_array().map_or(0, Vec::len) {
            let part =
                |f: &form::Field| answer(f, typed.get(&form::inside(&field.name, at, &f.name)), directory, reader);
            all.push(AnswerRow {
                label: group_title(reader, &rows.item_key, at),
                value: Said { text: String::new(), lang: None },
                parts: rows.fields.iter().filter_map(part).collect(),
            });
        }
    }
    all
}

fn answer(field: &form::Field, text: Option<&String>, directory: &Directory, reader: &Reader) -> Option<AnswerRow> {
    let text = text?;
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
        Widget::Hidden => text.parse::<ListingId>().ok().and_then(|id| Said::about(directory, id, reader))?,
        Widget::Line | Widget::Tel | Widget::Lines | Widget::Number | Widget::Rows => plain(text.clone()),
    };
    Some(AnswerRow { label: reader.text(&field.label_key, &[]), value, parts: Vec::new() })
}
