//! The publication guard: no pack asks about ethnicity, religion, belief or political opinion, in
//! any of the languages, by field, by choice, by text or by paper.

use crate::{Procedure, texts};
use listing::about_refused;
use serde_json::Value;
use std::{collections::BTreeMap, fmt};

/// One place of a pack that asks for what is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Such as `form.properties.creed`, `evidence.letter.shows` or `texts.ug.my-key`.
    pub field: String,
    /// The words that it holds.
    pub words: Vec<&'static str>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words.join(", ");
        write!(f, "asks about ethnicity, religion, belief or political opinion ({words})")
    }
}

/// Every refused place; `texts` is Fluent source by language tag. The words themselves, and why they
/// are refused, stand in `listing`.
pub fn guard(procedure: &Procedure, texts: &BTreeMap<String, String>) -> Vec<Refused> {
    let mut places: Vec<(String, String)> =
        vec![("id".to_owned(), procedure.id.clone()), ("door".to_owned(), procedure.door.clone())];
    schema_words("form", &procedure.form, &mut places);
    for (section, key) in texts::keys(procedure) {
        places.push((format!("{section}.{key}"), key));
    }
    for at in procedure.questions() {
        for choice in &at.choices {
            places.push((format!("layout.{}.choices", at.field), choice.value.clone()));
        }
    }
    for paper in &procedure.evidence {
        places.push((format!("evidence.{}", paper.id), paper.id.clone()));
        places.push((format!("evidence.{}.shows", paper.id), paper.shows.join("\n")));
    }
    for phrase in &procedure.phrases {
        places.push((format!("phrases.{}", phrase.id), phrase.id.clone()));
    }
    for step in &procedure.steps {
        places.push((format!("steps.{}", step.id), step.id.clone()));
    }
    for step in procedure.handover.iter().flat_map(|handover| &handover.steps) {
        places.push((format!("handover.{}", step.id), step.id.clone()));
    }
    for condition in procedure.eligibility.iter().flat_map(|e| e.rule.conditions()) {
        places.push((format!("eligibility.{}", condition.ask), condition.ask.clone()));
    }
    text_places(texts, &mut places);
    refused(places)
}

/// The refused messages of Fluent files that belong to no one pack.
pub fn guard_texts(texts: &BTreeMap<String, String>) -> Vec<Refused> {
    let mut places = Vec::new();
    text_places(texts, &mut places);
    refused(places)
}

fn text_places(texts: &BTreeMap<String, String>, places: &mut Vec<(String, String)>) {
    for (tag, ftl) in texts {
        for message in texts::messages(ftl) {
            let place = format!("texts.{tag}.{}", message.key);
            places.push((place, format!("{}\n{}", message.key, message.text)));
        }
    }
}

fn refused(places: Vec<(String, String)>) -> Vec<Refused> {
    let all = places.into_iter().map(|(field, text)| Refused { field, words: about_refused(&text) });
    all.filter(|refused| !refused.words.is_empty()).collect()
}

/// The names and strings inside a schema, each with its path.
fn schema_words(path: &str, value: &Value, places: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => places.push((path.to_owned(), text.clone())),
        Value::Array(values) => values.iter().for_each(|v| schema_words(path, v, places)),
        Value::Object(members) => {
            for (name, member) in members {
                let path = format!("{path}.{name}");
                places.push((path.clone(), name.clone()));
                schema_words(&path, member, places);
            }
        }
        _ => {}
    }
}
