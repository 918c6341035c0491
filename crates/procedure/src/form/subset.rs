//! The part of JSON Schema that a pack may use: what a page without script can draw and what can
//! be explained to a person in their language. A flat object of texts, choices, dates, whole
//! numbers and yes-or-no.

use crate::{Layout, Procedure, Widget, parse::Problem};
use serde_json::{Map, Value};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

pub(crate) fn check(p: &Procedure) -> Result<(), Problem> {
    let whole = |text| Problem::new("form", "", text);
    let form = p.form.as_object().ok_or_else(|| whole("must be a JSON Schema object"))?;
    known_keywords(form, "", &["$schema", "type", "additionalProperties", "required", "properties"])?;
    if form.get("$schema").is_some_and(|draft| draft != DRAFT) {
        return Err(Problem::new("form", "$schema", format!("must be {DRAFT}")));
    }
    if form.get("type").is_none_or(|t| t != "object") {
        return Err(whole("`type` must be `object`"));
    }
    if form.get("additionalProperties") != Some(&Value::Bool(false)) {
        return Err(whole("`additionalProperties` must be `false`"));
    }
    let properties = form.get("properties").and_then(Value::as_object);
    let properties = properties.ok_or_else(|| whole("`properties` must name the fields"))?;
    let required = form.get("required").map_or(Some(&[][..]), |r| r.as_array().map(Vec::as_slice));
    for name in required.ok_or_else(|| whole("`required` must be a list"))? {
        let name = name.as_str().ok_or_else(|| whole("`required` must list names"))?;
        if !properties.contains_key(name) {
            return Err(Problem::new("form", name, "is required and is not among the properties"));
        }
    }
    for (name, property) in properties {
        check_property(name, property)?;
        match p.layout.iter().filter(|at| at.field == *name).count() {
            1 => {}
            0 => return Err(Problem::new("form", name, "is not in the layout")),
            _ => return Err(Problem::new("layout", name, "stands here twice")),
        }
    }
    for at in &p.layout {
        let property = properties.get(&at.field);
        fits(at, property.ok_or_else(|| layout(at, "is not a property of the form"))?)?;
    }
    Ok(())
}

fn check_property(name: &str, property: &Value) -> Result<(), Problem> {
    let problem = |text: &str| Err(Problem::new("form", name, text));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(plain) {
        return problem("not a name: small letters, digits and underscores");
    }
    let Some(keywords) = property.as_object() else {
        return problem("must be a schema");
    };
    known_keywords(keywords, name, &["type", "maxLength", "enum", "format"])?;
    let bounded = match (keywords.get("maxLength"), keywords.get("enum"), keywords.get("format")) {
        (Some(max), None, None) => max.as_u64().is_some_and(|max| max > 0),
        (None, Some(Value::Array(values)), None) => values.iter().all(|v| v != "" && v.is_string()),
        (None, None, Some(format)) => format == "date" || format == "uuid",
        _ => false,
    };
    match property["type"].as_str() {
        Some("string") if bounded => Ok(()),
        Some("string") => problem("a text needs one of `maxLength`, `enum`, `format: date|uuid`"),
        Some("boolean" | "integer") if keywords.len() == 1 => Ok(()),
        Some("boolean" | "integer") => problem("takes no keyword but `type`"),
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
        Widget::Line | Widget::Lines => property["maxLength"].is_u64(),
        Widget::Choice => property["enum"].is_array(),
        Widget::Date => property["format"] == "date",
        Widget::YesNo => property["type"] == "boolean",
        Widget::Number => property["type"] == "integer",
        Widget::Hidden => property["type"] == "string",
    };
    if !good {
        return Err(layout(at, "this widget cannot ask for what the form holds here"));
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

fn layout(at: &Layout, text: &str) -> Problem {
    Problem::new("layout", &at.field, text)
}
