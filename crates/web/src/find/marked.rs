//! A text with what was looked for in it.

use crate::pages::Said;
use node::search::Answer;
use serde::Serialize;

/// Characters of a description that are shown.
const SHOWN: usize = 160;
/// Of them, before what was looked for.
const BEFORE: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    pub text: String,
    pub marked: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Marked {
    pub parts: Vec<Part>,
    /// For the `lang` attribute.
    pub lang: Option<String>,
}

impl Marked {
    /// The whole text. `tag`: the page's language, in which it is unless it says otherwise.
    pub fn of(said: Said, answer: &Answer, tag: &str) -> Self {
        let marks = answer.marks(&said.text, said.lang.as_deref().unwrap_or(tag));
        let mut parts = Vec::new();
        let mut from = 0;
        let mut push = |text: &str, marked: bool| {
            if !text.is_empty() {
                parts.push(Part { text: text.to_owned(), marked });
            }
        };
        for mark in marks {
            push(&said.text[from..mark.start], false);
            push(&said.text[mark.clone()], true);
            from = mark.end;
        }
        push(&said.text[from..], false);
        Self { parts, lang: said.lang }
    }

    /// The piece of a longer text with the first mark in it.
    pub fn piece(said: Said, answer: &Answer, tag: &str) -> Self {
        let marks = answer.marks(&said.text, said.lang.as_deref().unwrap_or(tag));
        let first = marks.first().map_or(0, |mark| said.text[..mark.start].chars().count());
        let all = said.text.chars().count();
        let skipped = if all <= SHOWN { 0 } else { first.saturating_sub(BEFORE).min(all - SHOWN) };
        let piece: String = said.text.chars().skip(skipped).take(SHOWN).collect();
        let (before, after) = (if skipped > 0 { "… " } else { "" }, if skipped + SHOWN < all { " …" } else { "" });
        Self::of(Said { text: format!("{before}{piece}{after}"), lang: said.lang }, answer, tag)
    }

    pub fn any(&self) -> bool {
        self.parts.iter().any(|part| part.marked)
    }

    #[cfg(test)]
    pub fn sample(text: &str) -> Self {
        let part = |text: &str, marked| Part { text: text.to_owned(), marked };
        Self { parts: vec![part("before ", false), part(text, true)], lang: Some("zh-Hans".into()) }
    }
}
