//! Which steps of a procedure an office in another town may do, and which answers go there with them.
//! Whether they do go is said by an agreement between the towns, and by the person each time.

use crate::parse::{Problem, distinct};
use crate::{Identity, Layout, Mode, Procedure, Widget};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// At least one, and exactly one unless the procedure is joint.
    pub steps: Vec<HandoverStep>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoverStep {
    pub id: String,
    /// Message key: what is done there.
    pub text: String,
    /// Message key: why these answers are needed there.
    pub why: String,
    /// Working days of the office there, at most.
    pub days: u16,
    /// The answers that go there, by their path in the form: `name`, and of rows `children.name`.
    pub fields: Vec<String>,
}

impl HandoverStep {
    pub const MAX_DAYS: u16 = 90;
}

/// Needs a form that was checked.
pub(crate) fn check(p: &Procedure) -> Result<(), Problem> {
    let problem = |section, name: &str, text: &str| Err(Problem::new(section, name, text));
    let Some(handover) = &p.handover else {
        return match p.mode {
            Mode::Online => Ok(()),
            Mode::ReceiveElsewhere | Mode::Joint => {
                problem("mode", "", "needs a section `handover`: what another town does, and which answers go there")
            }
        };
    };
    match (p.mode, p.identity) {
        (Mode::Online, Identity::Seen) => {
            return problem("mode", "", "no counter sees the person online: `receive-elsewhere` is for that");
        }
        (Mode::ReceiveElsewhere, Identity::None) => {
            return problem("mode", "", "a counter that receives for another town sees the person: `identity: seen`");
        }
        _ => {}
    }
    match (handover.steps.len(), p.mode) {
        (0, _) => return problem("handover", "steps", "needs a step that another town does"),
        (1, _) | (_, Mode::Joint) => {}
        _ => return problem("handover", "steps", "more than one step is for `mode: joint`"),
    }
    distinct("handover", handover.steps.iter().map(|step| &step.id))?;
    handover.steps.iter().try_for_each(|step| check_step(p, step))
}

fn check_step(p: &Procedure, step: &HandoverStep) -> Result<(), Problem> {
    let problem = |name: &str, text: String| Err(Problem::new("handover", name, text));
    let (id, days) = (&step.id, step.days);
    if !(1..=HandoverStep::MAX_DAYS).contains(&days) {
        return problem(id, format!("`days` must be from 1 to {}, not {days}", HandoverStep::MAX_DAYS));
    }
    if days > p.clock.decide {
        let decide = p.clock.decide;
        return problem(id, format!("takes {days} working days, and all of it must be decided within {decide}"));
    }
    if step.fields.is_empty() {
        return problem(id, "names no answer that goes there".to_owned());
    }
    let mut named = BTreeSet::new();
    for path in &step.fields {
        let text = match question(p, path).map(|at| at.widget) {
            _ if !named.insert(path) => format!("stands twice in the step {id}"),
            None => format!("goes there in the step {id}, and the form does not ask it"),
            Some(Widget::Hidden) => "a page fills this in, nobody is asked: it does not leave the town".to_owned(),
            Some(Widget::Rows) => format!("is a list: name each of its answers that goes there, as in {path}.name"),
            Some(_) => continue,
        };
        return problem(path, text);
    }
    Ok(())
}

/// The question whose answer stands at `path`.
fn question<'a>(p: &'a Procedure, path: &str) -> Option<&'a Layout> {
    let find = |all: &'a [Layout], name: &str| all.iter().find(|at| at.field == name);
    match path.split_once('.') {
        None => find(&p.layout, path),
        Some((rows, name)) => find(&find(&p.layout, rows)?.fields, name),
    }
}

#[cfg(test)]
mod tests;
