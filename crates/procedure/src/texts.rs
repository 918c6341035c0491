//! The message keys of a procedure against the Fluent files beside it.

use crate::{BadPack, Eligibility, Procedure, gap};
use std::collections::BTreeSet;

/// Every message key that the procedure uses, with the section that uses it.
pub(crate) fn keys(p: &Procedure) -> Vec<(&'static str, String)> {
    let mut keys = vec![("name", p.name.clone()), ("summary", p.summary.clone()), ("remedy", p.remedy.clone())];
    keys.extend(p.synonyms.iter().map(|key| ("synonyms", key.clone())));
    for field in p.questions() {
        keys.push(("layout", field.label.clone()));
        let more = [&field.section, &field.hint, &field.item];
        keys.extend(more.into_iter().flatten().map(|key| ("layout", key.clone())));
        keys.extend(field.choices.iter().map(|choice| ("layout", choice.label.clone())));
    }
    keys.extend(p.evidence.iter().map(|paper| ("evidence", paper.name.clone())));
    keys.extend(p.phrases.iter().map(|phrase| ("phrases", phrase.text.clone())));
    keys.extend(p.steps.iter().map(|step| ("steps", step.text.clone())));
    let handed = p.handover.iter().flat_map(|handover| &handover.steps);
    keys.extend(handed.flat_map(|step| [&step.text, &step.why]).map(|key| ("handover", key.clone())));
    keys.extend(p.eligibility.iter().flat_map(Eligibility::keys).map(|key| ("eligibility", key.to_owned())));
    keys
}

pub(crate) struct Message {
    pub key: String,
    /// Counted from 1.
    pub line: u64,
    pub text: String,
}

/// The messages of a Fluent file with their lines; comments are left out.
pub(crate) fn messages(ftl: &str) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for (line, text) in (1..).zip(ftl.lines()) {
        if text.starts_with('#') {
            continue;
        }
        match (text.split_once('='), found.last_mut()) {
            (Some((key, value)), _) if text.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let (key, text) = (key.trim().to_owned(), value.trim().to_owned());
                found.push(Message { key, line, text });
            }
            (_, Some(message)) => {
                message.text.push('\n');
                message.text.push_str(text.trim());
            }
            _ => {}
        }
    }
    found
}

/// Each key used exists once, in the file or in `common`, and the file has no other.
pub(crate) fn check(p: &Procedure, file: &str, ftl: &str, common: &str) -> Vec<BadPack> {
    let shared = messages(common);
    let gaps = |message: &Message, here| {
        let phrase = p.phrases.iter().find(|phrase| phrase.text == message.key)?;
        gap::check_text(phrase, file, message, here)
    };
    let used: BTreeSet<String> = keys(p).into_iter().map(|(_, key)| key).collect();
    let mut wrong = singly(file, ftl);
    wrong.extend(shared.iter().filter_map(|message| gaps(message, false)));
    let shared: BTreeSet<String> = shared.into_iter().map(|message| message.key).collect();
    let mut written = BTreeSet::new();
    for message in messages(ftl) {
        wrong.extend(gaps(&message, true));
        if shared.contains(&message.key) {
            wrong.push(bad(file, Some(message.line), &message.key, "stands in the common texts already"));
        } else if !used.contains(&message.key) {
            wrong.push(bad(file, Some(message.line), &message.key, "nothing uses this text"));
        }
        written.insert(message.key);
    }
    let missing = used.iter().filter(|key| !written.contains(*key) && !shared.contains(*key));
    wrong.extend(missing.map(|key| bad(file, None, key, "has no text in this language")));
    wrong
}

/// What is wrong with a file on its own: a key twice, a text that is empty.
pub(crate) fn singly(file: &str, ftl: &str) -> Vec<BadPack> {
    let mut wrong = Vec::new();
    let mut written = BTreeSet::new();
    for message in messages(ftl) {
        if message.text.is_empty() {
            wrong.push(bad(file, Some(message.line), &message.key, "the text is empty"));
        }
        if !written.insert(message.key.clone()) {
            wrong.push(bad(file, Some(message.line), &message.key, "stands here twice"));
        }
    }
    wrong
}

pub(crate) fn bad(file: &str, line: Option<u64>, field: &str, problem: &str) -> BadPack {
    BadPack { file: file.to_owned(), line, field: field.to_owned(), problem: problem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = include_str!("../../../catalogue/arrival/ask-for-help/procedure.yaml");
    const FTL: &str = include_str!("../../../catalogue/arrival/ask-for-help/texts.en.ftl");
    const COMMON: &str = include_str!("../../../catalogue/common/texts.en.ftl");

    fn problem(ftl: &str) -> (Option<u64>, String, String) {
        let p = Procedure::parse("p.yaml", YAML).unwrap();
        let mut found = check(&p, "texts.en.ftl", ftl, COMMON);
        let bad = found.remove(0);
        assert_eq!((bad.file.as_str(), found), ("texts.en.ftl", vec![]));
        (bad.line, bad.field, bad.problem)
    }

    #[test]
    fn a_missing_a_stale_a_double_and_an_empty_text_are_found() {
        let without = FTL.replace("ask-for-help-called = ", "# ");
        let want = "has no text in this language";
        assert_eq!(problem(&without), (None, "ask-for-help-called".into(), want.into()));
        let stale = format!("# note\nold-key = x\n{FTL}");
        let want = "nothing uses this text";
        assert_eq!(problem(&stale), (Some(2), "old-key".into(), want.into()));
        let double = format!("ask-for-help-called = x\n{FTL}");
        assert_eq!(problem(&double).2, "stands here twice");
        assert_eq!(problem(&format!("phrase-call-us = x\n{FTL}")).2, "stands in the common texts already");
        let empty = FTL.replace("= Ask for help", "=");
        assert_eq!(problem(&empty).1, "ask-for-help-name");
    }

    #[test]
    fn a_text_may_go_on_over_lines() {
        let found = messages("# c\na =\n    one\n    two = 2\n\nb = three\n");
        let found: Vec<_> = found.iter().map(|m| (m.key.as_str(), m.line, m.text.trim())).collect();
        assert_eq!(found, [("a", 2, "one\ntwo = 2"), ("b", 6, "three")]);
    }
}
