//! For whom somebody asks: themselves, a child, a parent. A pack names whom it allows
//! (`acting_for`), and every such form then asks it in the same words, in one place: beside the
//! name of who asks. What is answered stands in the case and nowhere else.

use crate::parse::Problem;
use crate::{Choice, Evidence, Layout, Procedure, Take, Widget};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Names of the two questions.
const WHO: &str = "acting_for";
const NAME: &str = "acting_for_name";
const MYSELF: &str = "myself";
/// The paper that shows it.
const PROOF: &str = "acting-proof";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    Child,
    Parent,
    Spouse,
    CoWorkers,
    Other,
}

impl Capacity {
    fn value(self) -> &'static str {
        match self {
            Capacity::Child => "child",
            Capacity::Parent => "parent",
            Capacity::Spouse => "spouse",
            Capacity::CoWorkers => "co-workers",
            Capacity::Other => "other",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Capacity::Child => "acting-for-child",
            Capacity::Parent => "acting-for-parent",
            Capacity::Spouse => "acting-for-spouse",
            Capacity::CoWorkers => "acting-for-co-workers",
            Capacity::Other => "acting-for-other",
        }
    }
}

/// Somebody else, for whom a case was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingFor<'a> {
    /// Message key: "for my child".
    pub key: &'static str,
    /// As they were typed: the name, or those in the first rows that have one.
    pub names: Vec<&'a str>,
    /// Message key of the paper that shows it.
    pub proof: &'static str,
}

impl Procedure {
    /// For whom these answers are, unless for whoever gave them.
    pub fn acting_for<'a>(&self, answers: &'a Value) -> Option<ActingFor<'a>> {
        let who = answers.get(WHO)?.as_str()?;
        let capacity = self.acting_for.iter().find(|c| c.value() == who)?;
        let name = answers.get(NAME).and_then(Value::as_str);
        let names = name.map_or_else(|| self.named_in_rows(answers), |name| vec![name]);
        Some(ActingFor { key: capacity.key(), names, proof: "evidence-acting-proof" })
    }

    fn named_in_rows<'a>(&self, answers: &'a Value) -> Vec<&'a str> {
        let named = |at: &&Layout| at.fields.iter().any(|inner| inner.field == "name");
        let rows = self.layout.iter().find(named).and_then(|at| answers.get(&at.field)?.as_array());
        rows.into_iter().flatten().filter_map(|row| row.get("name")?.as_str()).collect()
    }
}

/// Puts the questions into form and layout, behind the name of who asks, and the paper among the
/// evidence.
pub(crate) fn add(p: &mut Procedure) -> Result<(), Problem> {
    if p.acting_for.is_empty() {
        return Ok(());
    }
    let problem = |text: &str| Err(Problem::new("acting_for", "", text));
    let Some(properties) = p.form.get_mut("properties").and_then(Value::as_object_mut) else {
        return problem("the form has no properties");
    };
    if properties.contains_key(WHO) || properties.contains_key(NAME) {
        return problem("the form asks this itself already");
    }
    let Some(at) = p.layout.iter().position(|at| at.field == "name") else {
        return problem("the form does not ask for the name of who asks");
    };
    let capacities = || p.acting_for.iter().map(|c| (c.value(), c.key()));
    let choices: Vec<_> = [(MYSELF, "acting-for-myself")].into_iter().chain(capacities()).collect();
    let values: Vec<_> = choices.iter().map(|(value, _)| *value).collect();
    properties.insert(WHO.to_owned(), json!({ "type": "string", "enum": values }));
    properties.insert(NAME.to_owned(), json!({ "type": "string", "maxLength": 200 }));
    let choice = |(value, label): (&str, &str)| Choice { value: value.to_owned(), label: label.to_owned() };
    let question = |field: &str, widget, label: &str, hint: &str| Layout {
        section: None,
        field: field.to_owned(),
        widget,
        label: label.to_owned(),
        hint: Some(hint.to_owned()),
        choices: Vec::new(),
        item: None,
        fields: Vec::new(),
    };
    let who = question(WHO, Widget::Choice, "acting-for", "acting-for-hint");
    let who = Layout { choices: choices.into_iter().map(choice).collect(), ..who };
    let name = question(NAME, Widget::Line, "acting-for-name", "acting-for-name-hint");
    p.layout.splice(at + 1..at + 1, [who, name]);
    if p.evidence.iter().all(|paper| paper.id != PROOF) {
        p.evidence.push(Evidence {
            id: PROOF.to_owned(),
            name: "evidence-acting-proof".to_owned(),
            // A household register does; so it is seen, and no copy is kept.
            shows: vec!["names".to_owned(), "family-tie".to_owned(), Evidence::REFUSED.to_owned()],
            take: Take::Seen,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
