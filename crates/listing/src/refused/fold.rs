//! Text made comparable: compatibility forms, case, accents and spacing do not hide a word.

use super::entry::Entry;
use super::words::ALLOWED;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

pub(super) struct Folded {
    /// All of it: what is not in here is in no word either, and most entries are not.
    whole: String,
    /// For scripts written with spaces: the words in order.
    words: Vec<String>,
    /// For Chinese: everything without spaces, as labels are often spaced out for looks.
    solid: String,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let mut folded = fold(&split_capitals(text));
        for phrase in ALLOWED {
            folded = folded.replace(phrase, " ");
        }
        Self {
            words: folded
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
            solid: folded.chars().filter(|c| !c.is_whitespace()).collect(),
            whole: folded,
        }
    }

    /// Whether an entry is in the text. Chinese ones are found anywhere, others as whole words.
    pub fn has(&self, entry: &Entry) -> bool {
        match entry {
            Entry::Solid(text) => self.solid.contains(text),
            Entry::Words(wanted) => {
                wanted.iter().all(|word| self.whole.contains(&word.stem))
                    && self.words.windows(wanted.len()).any(|words| {
                        words.iter().zip(wanted).all(|(word, wanted)| forms(word).iter().any(|f| wanted.is(f)))
                    })
            }
        }
    }
}

/// The word, and without what Arabic writes onto its front: "and", "with", "for", "as", "the".
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    for and in ["", "و", "ف"] {
        for with in ["", "ب", "ل", "ك"] {
            for the in ["", "ال", "لل"] {
                let rest = word.strip_prefix(and).and_then(|w| w.strip_prefix(with));
                let rest = rest.and_then(|w| w.strip_prefix(the)).filter(|w| *w != word);
                forms.extend(rest.map(str::to_owned));
            }
        }
    }
    forms
}

/// `religionCode` is two words.
fn split_capitals(text: &str) -> String {
    let mut split = String::with_capacity(text.len());
    let mut small = false;
    for c in text.chars() {
        if small && c.is_uppercase() {
            split.push(' ');
        }
        small = c.is_lowercase();
        split.push(c);
    }
    split
}

pub(super) fn fold(text: &str) -> String {
    // Tatweel, joiners, directional marks, soft hyphen: they change the looks, not the word.
    let invisible = |c: char| {
        matches!(c, '\u{640}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    text.nfkd().filter(|c| !is_combining_mark(*c) && !invisible(*c)).flat_map(char::to_lowercase).collect()
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}
