//! What a procedure makes public of the answers, once the office says yes: an employer's job, a
//! landlord's room. The person sees which answers these are before sending, and no other ever is.

use crate::form::FieldError;
use crate::parse::Problem;
use crate::{Procedure, Widget};
use listing::{advert_refused, excludes};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Fields of the form by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publishes {
    /// The choice that says what it is, and behind which door each choice stands.
    pub kind: String,
    pub doors: BTreeMap<String, String>,
    pub title: String,
    /// The last day on which it is shown.
    pub until: String,
    /// Free texts: they must not keep anybody out.
    pub texts: Vec<String>,
    /// Addresses and names. They are what they are called, but keep nobody out either.
    pub names: Vec<String>,
}

impl Publishes {
    /// Every field that becomes public.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        let single = [&self.kind, &self.title, &self.until];
        single.into_iter().chain(&self.texts).chain(&self.names).map(String::as_str)
    }

    /// The public ones among `answers`.
    pub fn of(&self, answers: &Value) -> Value {
        let public = |name: &str| Some((name.to_owned(), answers.get(name)?.clone()));
        Value::Object(self.fields().filter_map(public).collect())
    }

    /// Texts that keep a group of people out, each with the words that do.
    pub(crate) fn excluding(&self, answers: &Map<String, Value>) -> Vec<FieldError> {
        type Judge = fn(&str) -> Vec<&'static str>;
        let texts = std::iter::once(&self.title).chain(&self.texts).map(|field| (field, advert_refused as Judge));
        let names = self.names.iter().map(|field| (field, excludes as Judge));
        let error = |(field, judge): (&String, Judge)| {
            let words = judge(answers.get(field)?.as_str()?);
            let args = vec![("words", words.join(", "))];
            (!words.is_empty()).then(|| FieldError { args, ..FieldError::new(field, FieldError::EXCLUDES) })
        };
        texts.chain(names).filter_map(error).collect()
    }
}

pub(crate) fn check(p: &Procedure) -> Result<(), Problem> {
    let Some(public) = &p.publishes else { return Ok(()) };
    let problem = |name: &str, text: &str| Err(Problem::new("publishes", name, text));
    for name in public.fields() {
        let Some(at) = p.layout.iter().find(|at| at.field == name) else {
            return problem(name, "is not in the layout");
        };
        let fits = match at.widget {
            Widget::Choice => name == public.kind,
            Widget::Date => name == public.until,
            Widget::Line | Widget::Lines | Widget::Tel => name != public.kind && name != public.until,
            Widget::YesNo | Widget::Number | Widget::Hidden | Widget::Rows => false,
        };
        if !fits {
            return problem(name, "this question cannot be published here: a choice, a day, or texts");
        }
    }
    for name in [&public.kind, &public.title, &public.until] {
        if !p.form["required"].as_array().is_some_and(|all| all.iter().any(|r| r == name)) {
            return problem(name, "must be required");
        }
    }
    let kinds = p.form["properties"][&public.kind]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for kind in kinds {
        if !public.doors.get(kind).is_some_and(|door| listing::DOORS.contains(&door.as_str())) {
            return problem(kind, "stands behind no door of the home page");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
