//! What is wrong with the shared questions, and with the words in which they are asked.

use super::{Finding, Packs, advise, refuse};
use crate::questions::{bad, diagnosis, parse, question_keys};
use crate::{Eligibility, Procedure, texts};
use eligibility::Questions;
use std::collections::{BTreeMap, BTreeSet};

impl Packs {
    /// The questions, unless they cannot be read, and all findings about them.
    pub(super) fn questions<'a>(
        &self,
        languages: &[&str],
        all: impl Iterator<Item = &'a Procedure>,
    ) -> (Option<Questions>, Vec<Finding>) {
        let (file, yaml) = &self.questions;
        let questions = match parse(file, yaml) {
            Ok(questions) => questions,
            Err(at) => return (None, vec![refuse(at)]),
        };
        let rules: Vec<&Eligibility> = all.filter_map(|p| p.eligibility.as_ref()).collect();
        let asked: BTreeSet<&str> =
            rules.iter().flat_map(|e| e.rule.conditions()).map(|condition| condition.ask.as_str()).collect();
        let mut findings = Vec::new();
        let shared: Vec<BTreeMap<String, String>> = languages.iter().map(|tag| self.shared(tag)).collect();
        for question in questions.iter() {
            if !asked.contains(question.id.as_str()) {
                findings.push(advise(bad(file, yaml, &question.id, "no rule asks this".to_owned())));
            }
            for key in question_keys(question) {
                for (tag, texts) in languages.iter().zip(&shared) {
                    let problem = match texts.get(key) {
                        None => Some(format!("{key} has no text in {tag} among the shared texts")),
                        Some(text) => diagnosis(text).map(|why| format!("{key} in {tag} {why}")),
                    };
                    findings.extend(problem.map(|problem| refuse(bad(file, yaml, &question.id, problem))));
                }
            }
        }
        findings.extend(self.conditions(&rules));
        (Some(questions), findings)
    }

    fn shared(&self, tag: &str) -> BTreeMap<String, String> {
        let ftl = self.common.1.get(tag).map_or("", String::as_str);
        texts::messages(ftl).into_iter().map(|message| (message.key, message.text)).collect()
    }

    /// A condition must not ask in words what no question may ask.
    fn conditions(&self, rules: &[&Eligibility]) -> Vec<Finding> {
        let keys: BTreeSet<&str> = rules.iter().flat_map(|e| e.keys()).collect();
        let own = self.packs.iter().map(|pack| (&pack.folder, &pack.texts));
        let mut findings = Vec::new();
        for (folder, texts) in own.chain([(&self.common.0, &self.common.1)]) {
            for (tag, ftl) in texts {
                let file = format!("{folder}/texts.{tag}.ftl");
                for message in texts::messages(ftl).into_iter().filter(|m| keys.contains(m.key.as_str())) {
                    let at = |why: String| refuse(texts::bad(&file, Some(message.line), &message.key, &why));
                    findings.extend(diagnosis(&message.text).map(at));
                }
            }
        }
        findings
    }
}
