//! What was typed into a form of a case, kept while its author signs in again: it goes through the
//! sign-in page in hidden fields and is shown, to be sent on, when they are back.

use crate::forms::Posted;
use id::CaseId;
use serde::Serialize;

/// What a member can post to a case, by the last part of its address. Files cannot be kept.
pub const VERBS: [&str; 16] = [
    "accept",
    "complete",
    "decide",
    "answer",
    "extend",
    "pass",
    "reply",
    "resolve",
    "step",
    "interpreted",
    "take",
    "give-back",
    "attest",
    "pay",
    "return",
    "hold",
];

const PREFIX: &str = "kept-";

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    pub case: String,
    pub verb: &'static str,
    /// What was typed.
    pub text: String,
    /// What was chosen: names and values.
    pub chosen: Vec<(String, String)>,
}

impl Kept {
    pub fn of(case: CaseId, verb: &'static str, posted: &Posted) -> Self {
        let chosen = posted.pairs.iter().filter(|(name, _)| name != "text").cloned().collect();
        Self { case: case.to_string(), verb, text: posted.get("text").to_owned(), chosen }
    }

    /// Back from the hidden fields of the sign-in page. Nothing if they lead to no case.
    pub fn read(posted: &Posted) -> Option<Self> {
        let verb = VERBS.into_iter().find(|verb| *verb == posted.get("verb"))?;
        let case: CaseId = posted.get("case").parse().ok()?;
        let chosen = posted.pairs.iter().filter_map(|(name, value)| {
            let name = name.strip_prefix(PREFIX).filter(|name| *name != "text")?;
            Some((name.to_owned(), value.clone()))
        });
        let text = posted.get(&format!("{PREFIX}text")).to_owned();
        Some(Self { case: case.to_string(), verb, text, chosen: chosen.collect() })
    }

    pub fn get(&self, name: &str) -> &str {
        self.chosen.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.chosen.iter().any(|(n, v)| n == name && v == value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_typed_comes_back_from_the_sign_in_page() {
        let pair = |(n, v): (&str, &str)| (n.to_owned(), v.to_owned());
        let posted =
            |pairs: &[(&str, &str)]| Posted { pairs: pairs.iter().copied().map(pair).collect(), ..Posted::default() };
        let case = CaseId::named("a case");
        let kept = Kept::of(case, "complete", &posted(&[("evidence", "a"), ("text", "x\r\ny"), ("evidence", "b")]));
        assert!(kept.has("evidence", "b") && !kept.has("evidence", "c"));
        let id = case.to_string();
        let carried = posted(&[
            ("name", "somebody"),
            ("passphrase", "secret"),
            ("case", &id),
            ("verb", "complete"),
            ("kept-text", "x\r\ny"),
            ("kept-evidence", "a"),
            ("kept-evidence", "b"),
        ]);
        assert_eq!(Kept::read(&carried), Some(kept));
        assert_eq!(Kept::read(&posted(&[("case", &id), ("verb", "documents")])), None);
        assert_eq!(Kept::read(&posted(&[("case", "/evil"), ("verb", "reply")])), None);
    }
}
