//! The part of JSON Schema that a pack may use: what a page without script can draw and what can
//! be explained to a person in their language. An object of texts, choices, dates, whole numbers
//! and yes-or-no, and of rows that hold the same once more.

mod rows;

use crate::{Layout, Procedure, Widget, parse::Problem};
use rows::rows;
use serde_json::{Map, Value};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";
/// Rows that a form may ask for at most.
pub const MAX_ROWS: usize = 50;
/// Pairs that a browser may post for any form.
pub const MAX_PAIRS: usize = 1000;
/// The page has a button with this name.
const TAKEN: &str = "language";

pub(crate) fn check(p: &Procedure) -> Result<(), Problem> {
    let form = p.form.as_object().ok_or_else(|| whole("must be a JSON Schema object"))?;
    known_keywords(form, "", &["$schema", "type", "additionalProperties", "required", "properties"])?;
    if form.get("$schema").is_some_and(|draft| draft != DRAFT) {
        return Err(Problem::new("form", "$schema", format!("must be {DRAFT}")));
    }
    match object(form, &p.layout, true)? {
        pairs if pairs > MAX_PAIRS => Err(whole("has more fields, rows counted, than are read")),
        _ => Ok(()),
    }
}

/// Checks an object with its layout, and counts the pairs that a browser may post for it.
fn object(form: &Map<String, Value>, layouts: &[Layout], outside: bool) -> Result<usize, Problem> {
    if form.get("type").is_none_or(|t| t != "object") {
        return Err(whole("`type` must be `object`"));
    }
    if form.get("additionalProperties") != Some(&Value::Bool(false)) {
        return Err(whole("`additionalProperties` must be `false`"));
    }
    let properties = form.get("properties").and_then(Value::as_object);
    let properties = properties.ok_or_else(|| whole("`properties` must name the fields"))?;
    let required = form.get("required").map_or(Some(&[][..]), |r| r.as_array().map(Vec::as_slice));
    let required = required.ok_or_else(|| whole("`required` must be a list"))?;
    for name in required {
        let name = name.as_str().ok_or_else(|| whole("`required` must list names"))?;
        if !properties.contains_key(name) {
            return Err(Problem::new("form", name, "is required and is not among the properties"));
        }
    }
    for name in properties.keys() {
        match layouts.iter().filter(|at| at.field == *name).count() {
            1 => {}
            0 => return Err(Problem::new("form", name, "is not in the layout")),
            _ => return Err(Problem::new("layout", name, "stands here twice")),
        }
    }
    let mut pairs = 0;
    for at in layouts {
        let property = properties.get(&at.field).ok_or_else(|| layout(at, "is not a property of the form"))?;
        plain_name(&at.field)?;
        pairs += match (at.widget, property.as_object()) {
            (Widget::Rows, Some(property)) if outside => rows(at, property, required.iter().any(|r| *r == at.field))?,
            (Widget::Rows, _) => return Err(layout(at, "rows stand in the form itself and not in other rows")),
            _ => {
                single(&at.field, property)?;
                fits(at, property)?;
                1
            }
        };
    }
    Ok(pairs)
}

fn plain_name(name: &str) -> Result<(), Problem> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(plain) {
        return Err(Problem::new("form", name, "not a name: small letters, digits and underscores"));
    }
    match name == TAKEN {
        true => Err(Problem::new("form", name, "is the name of a button of the page")),
        false => Ok(()),
    }
}

fn single(name: &str, property: &Value) -> Result<(), Problem> {
    let problem = |text: &str| Err(Problem::new("form", name, text));
    let Some(keywords) = property.as_object() else {
        return problem("must be a schema");
    };
    known_keywords(keywords, name, &["type", "maxLength", "enum", "format", "minimum", "maximum"])?;
    let bounded = match (keywords.get("maxLength"), keywords.get("enum"), keywords.get("format")) {
        (Some(max), None, None) => max.as_u64().is_some_and(|max| max > 0),
        (None, Some(Value::Array(values)), None) => values.iter().all(|v| v != "" && v.is_string()),
        (None, None, Some(format)) => format == "date" || format == "uuid",
        _ => false,
    };
    let limits = [keywords.get("minimum"), keywords.get("maximum")];
    let given = limits.iter().flatten().count();
    match property["type"].as_str() {
        Some("string") if bounded && given == 0 => Ok(()),
        Some("string") => problem("a text needs one of `maxLength`, `enum`, `format: date|uuid`"),
        Some("boolean") if keywords.len() == 1 => Ok(()),
        Some("boolean") => problem("takes no keyword but `type`"),
        Some("integer") if keywords.len() == 1 + given => match limits.map(|l| l.map(Value::as_i64)) {
            [Some(None), _] | [_, Some(None)] => problem("`minimum` and `maximum` must be whole numbers"),
            [Some(Some(min)), Some(Some(max))] if min > max => problem("`minimum` is larger than `maximum`"),
            _ => Ok(()),
        },
        Some("integer") => problem("takes no keyword but `type`, `minimum` and `maximum`"),
        _ => problem("`type` must be string, boolean or integer"),
    }
}

fn known_keywords(at: &Map<String, Value>, name: &str, known: &[&str]) -> Result<(), Problem> {
    match at.keys().find(|keyword| !known.contains(&keyword.as_str())) {
        Some(keyword) if name.is_empty() => Err(Problem::new("form", keyword, "this keyword is not supported")),
        Some(keyword) => Err(Problem::new("form", name, format!("the keyword `{keyword}` is not supported"))),
        None => Ok(()),
    }
}

/// The widget can ask for what the property holds, and the choices are the ones of the `enum`.
fn fits(at: &Layout, property: &Value) -> Result<(), Problem> {
    let good = match at.widget {
        Widget::Line | Widget::Tel | Widget::Lines => property["maxLength"].is_u64(),
        Widget::Choice => property["enum"].is_array(),
        Widget::Date => property["format"] == "date",
        Widget::YesNo => property["type"] == "boolean",
        Widget::Number => property["type"] == "integer",
        Widget::Hidden => property["type"] == "string",
        Widget::Rows => false,
    };
    if !good {
        return Err(layout(at, "this widget cannot ask for what the form holds here"));
    }
    if at.item.is_some() || !at.fields.is_empty() {
        return Err(layout(at, "`item` and `fields` are for rows"));
    }
    let offered: Vec<_> = at.choices.iter().map(|choice| choice.value.as_str()).collect();
    let allowed: Vec<_> = match at.widget {
        Widget::Choice => property["enum"].as_array().into_iter().flatten().collect(),
        _ => Vec::new(),
    };
    match offered.len() == allowed.len() && allowed.iter().zip(&offered).all(|(a, o)| a == o) {
        true => Ok(()),
        false => Err(layout(at, "the choices must be those of `enum`, in its order")),
    }
}

fn whole(text: &str) -> Problem {
    Problem::new("form", "", text)
}

fn layout(at: &Layout, text: &str) -> Problem {
    Problem::new("layout", &at.field, text)
}
