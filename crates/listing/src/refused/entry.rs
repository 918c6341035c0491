//! Entries of the word lists, folded like the texts they are looked for in.

use super::fold::{fold, is_han};

/// One entry of a word list, folded like the text.
pub(super) enum Entry {
    Solid(String),
    /// One word after the other.
    Words(Vec<Word>),
}

pub(super) struct Word {
    pub stem: String,
    /// Written with a `*`: any ending may follow.
    open: bool,
}

impl Entry {
    pub fn new(entry: &str) -> Self {
        let entry = fold(entry);
        if entry.chars().any(is_han) {
            return Self::Solid(entry);
        }
        let word = |word: &str| Word { stem: word.trim_end_matches('*').to_owned(), open: word.ends_with('*') };
        Self::Words(entry.split(' ').map(word).collect())
    }
}

impl Word {
    pub fn is(&self, word: &str) -> bool {
        if self.open { word.starts_with(&self.stem) } else { word == self.stem }
    }
}
