//! What somebody typed, made into words to look for.

use crate::expand::{Expand, Expanded};
use crate::fold::han;
use crate::group::Group;
use crate::index::Index;
use crate::terms::letter;
use crate::words::{Token, tokens};
use std::collections::BTreeSet;

/// How many characters may be looked for: the whole name of anything. More is a text, pasted by mistake or on
/// purpose.
pub const LONGEST: usize = 1000;
/// Words that count; of more, the rarest. In more than so many no slips are looked for: most of them are right.
const WORDS: usize = 32;
/// What single letters of a longer Chinese query weigh: they only put like things in order.
const LETTERS: f32 = 0.15;
/// How much it matters that nothing has a pair of Chinese letters: it may be no word at all.
const NO_WORD: f32 = 0.3;

/// Why nothing can be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("nothing to look for")]
    Empty,
    #[error("more than {LONGEST} characters")]
    TooLong,
}

/// Words to look for; what they were understood as.
#[derive(Debug, Default)]
pub(crate) struct Query {
    pub groups: Vec<Group>,
    /// Terms to highlight.
    pub marks: BTreeSet<String>,
    /// The query with its misspelt words as the town writes them.
    pub meant: Option<String>,
}

impl Query {
    /// Without words it has no groups. Looks at the length before anything else.
    pub fn read(index: &Index, typed: &str, locale: &str) -> Result<Self, Wrong> {
        if typed.char_indices().nth(LONGEST).is_some() {
            return Err(Wrong::TooLong);
        }
        let all: Vec<Token> = tokens(typed).collect();
        let expand = Expand { index, locale, slips: all.len() <= WORDS };
        let mut words: Vec<(Token, Expanded)> = Vec::new();
        let mut letters: Vec<Expanded> = Vec::new();
        for (at, token) in all.iter().enumerate() {
            let piece = &typed[token.range.clone()];
            if token.han {
                let run: Vec<(usize, char)> = piece.char_indices().map(|(at, c)| (at, letter(c))).collect();
                let single = run.iter().map(|(_, c)| expand.han(&c.to_string()));
                if run.len() == 1 {
                    words.extend(single.map(|it| (token.clone(), it)));
                    continue;
                }
                letters.extend(single);
                words.extend(
                    run.windows(2).map(|two| (token.clone(), expand.han(&format!("{}{}", two[0].1, two[1].1)))),
                );
            } else {
                words.push((token.clone(), expand.word(piece, at + 1 == all.len())));
            }
        }
        expand.same(words.iter_mut().map(|(_, it)| it).collect());
        words.iter_mut().for_each(|(_, it)| expand.guess(it));
        let mut it = Self { meant: meant(typed, &words), ..Self::default() };
        for (token, expanded) in words {
            let unknown = expanded.group.alternatives.is_empty();
            let no_word = unknown && typed[token.range].starts_with(han);
            it.take(index, expanded, 1.0, if no_word { NO_WORD } else { 1.0 });
        }
        letters.into_iter().for_each(|one| it.take(index, one, LETTERS, 0.0));
        it.groups.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        it.groups.truncate(WORDS);
        Ok(it)
    }

    /// `weight` and `share`: as parts of what the word has by itself.
    fn take(&mut self, index: &Index, expanded: Expanded, weight: f32, share: f32) {
        let mut group = expanded.group;
        if self.groups.iter().any(|known| !known.alternatives.is_empty() && known.alternatives == group.alternatives) {
            return;
        }
        let (docs, count) = (index.docs() as f32, group.count(&index.postings).min(index.docs()) as f32);
        let known = !group.alternatives.is_empty();
        group.weight = if known { weight * (1.0 + (docs - count + 0.5) / (count + 0.5)).ln() } else { 0.0 };
        // What nearly everything has says little.
        let common = count > 10.0 && count * 10.0 > docs;
        group.share = if common { share * 0.3 } else { share };
        if share > 0.0 {
            self.marks.extend(expanded.terms);
        }
        self.groups.push(group);
    }
}

/// What was typed, with what it was taken for.
fn meant(typed: &str, words: &[(Token, Expanded)]) -> Option<String> {
    let mut text = String::new();
    let mut from = 0;
    for (token, expanded) in words {
        if let Some(meant) = &expanded.meant {
            text.push_str(&typed[from..token.range.start]);
            text.push_str(meant);
            from = token.range.end;
        }
    }
    text.push_str(&typed[from..]);
    (from > 0).then_some(text)
}
