//! Findings with the file and the line that they are about.

use super::Finding;
use crate::parse::{Problem, line_of};
use crate::{BadPack, Evidence, Procedure, guard, texts};
use std::collections::BTreeMap;

/// Where a refused text stands: file and line of its message.
pub(super) fn text_place(folder: &str, texts: &BTreeMap<String, String>, found: &guard::Refused) -> BadPack {
    let place = found.field.strip_prefix("texts.").and_then(|rest| rest.split_once('.'));
    let message = place.and_then(|(tag, key)| texts::messages(texts.get(tag)?).into_iter().find(|m| m.key == key));
    BadPack {
        file: place.map_or_else(String::new, |(tag, _)| format!("{folder}/texts.{tag}.ftl")),
        line: message.map(|m| m.line),
        field: found.field.clone(),
        problem: found.to_string(),
    }
}

/// One paper shows one thing, whichever pack asks for it.
pub(super) fn other_papers(file: &str, yaml: &str, p: &Procedure, other: &Procedure) -> Vec<Finding> {
    let differs = |paper: &&Evidence| other.evidence.iter().any(|o| o.id == paper.id && o != *paper);
    let papers = p.evidence.iter().filter(differs);
    let finding = |paper: &Evidence| {
        let problem = Problem::new("evidence", &paper.id, format!("is described differently in {}", other.id));
        let field = format!("evidence.{}", paper.id);
        advise(BadPack { file: file.to_owned(), line: line_of(yaml, &problem), field, problem: problem.text })
    };
    papers.map(finding).collect()
}

pub(crate) fn refuse(at: BadPack) -> Finding {
    Finding { at, refused: true }
}

pub(crate) fn advise(at: BadPack) -> Finding {
    Finding { at, refused: false }
}
