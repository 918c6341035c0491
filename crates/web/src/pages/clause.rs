//! What of one procedure may cross, in words.

use super::said::Said;
use crate::locale::Reader;
use node::Node;
use node::agreement::{Clause, Mode};
use procedure::{Layout, Procedure};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct ClauseRow {
    pub procedure: String,
    pub step: String,
    /// Message key.
    pub mode: &'static str,
    pub office: Said,
    pub days: u16,
    pub fields: Vec<String>,
}

impl ClauseRow {
    pub fn of(node: &Node, clause: &Clause, reader: &Reader) -> Self {
        let procedure = node.procedure(&clause.procedure);
        let step =
            procedure.and_then(|p| p.handover.as_ref()?.steps.iter().find(|s| Some(&s.id) == clause.step.as_ref()));
        let label = |path: &String| procedure.and_then(|p| label(p, path, reader)).unwrap_or_else(|| path.clone());
        Self {
            procedure: procedure.map_or_else(|| clause.procedure.clone(), |p| reader.text(&p.name, &[])),
            step: step.map_or_else(|| clause.step.clone().unwrap_or_default(), |step| reader.text(&step.text, &[])),
            mode: match clause.mode {
                Mode::Online => "agreement-mode-online",
                Mode::ReceiveElsewhere => "agreement-mode-receive",
                Mode::Joint => "agreement-mode-joint",
            },
            office: Said::name(&clause.office.names, reader),
            days: clause.days,
            fields: clause.fields.iter().map(label).collect(),
        }
    }
}

/// The question behind a path, as its form asks it.
fn label(procedure: &Procedure, path: &str, reader: &Reader) -> Option<String> {
    let find = |all: &'_ [Layout], name: &str| all.iter().find(|at| at.field == name).cloned();
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let at = find(&procedure.layout, first)?;
    let Some(rest) = rest else { return Some(reader.text(&at.label, &[])) };
    let (of, inside) = (at.item.as_ref().unwrap_or(&at.label), find(&at.fields, rest)?);
    Some(format!("{}: {}", reader.text(of, &[]), reader.text(&inside.label, &[])))
}
