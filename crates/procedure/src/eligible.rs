//! Who can get what a pack offers, and what is wrong with the rule that says so.

use crate::pack::{Finding, advise, refuse};
use crate::parse::{Problem, line_of};
use crate::{BadPack, Procedure};
use eligibility::{Lint, Questions, Rule, lint};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    /// Message key: the law or the rules that this comes from, by name and article.
    pub basis: String,
    /// Whether somebody has compared the rule with that source, and it holds everywhere. Where not, pages say that
    /// a counter tells.
    pub confirmed: bool,
    pub rule: Rule,
}

impl Eligibility {
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let says = self.rule.conditions().into_iter().map(|condition| condition.says.as_str());
        std::iter::once(self.basis.as_str()).chain(says)
    }
}

/// Rules that cannot be used, contradict themselves or say something in vain are refused; a gap may be
/// meant.
pub(crate) fn findings(p: &Procedure, file: &str, yaml: &str, questions: &Questions) -> Vec<Finding> {
    let Some(eligibility) = &p.eligibility else { return Vec::new() };
    let at = |name: &str, text: String| {
        let problem = Problem::new("eligibility", name, text);
        let field = if name.is_empty() { "eligibility".to_owned() } else { format!("eligibility.{name}") };
        BadPack { file: file.to_owned(), line: line_of(yaml, &problem), field, problem: problem.text }
    };
    match lint(questions, &eligibility.rule) {
        Err(bad) => vec![refuse(at(&bad.name, bad.problem.to_owned()))],
        Ok(found) => found
            .into_iter()
            .map(|lint| match &lint {
                Lint::NeverYes | Lint::AlwaysYes => refuse(at("", lint.to_string())),
                Lint::Idle(says) => refuse(at(says, lint.to_string())),
                Lint::Gap { question, .. } => advise(at(question, lint.to_string())),
                Lint::TooMany(_) => advise(at("", lint.to_string())),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests;
