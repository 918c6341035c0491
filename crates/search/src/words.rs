//! A text taken apart: words, and runs of Chinese letters, which have no blanks between words.

use crate::fold::{alphanumeric, han};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub han: bool,
}

/// Tokens from the first to the last.
pub(crate) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.text.get(self.at..)?;
        let begin = self.at + rest.find(|c: char| alphanumeric(c) || han(c))?;
        let run = &self.text[begin..];
        let is_han = run.starts_with(han);
        let mut end = run.len();
        for (at, c) in run.char_indices() {
            let belongs = if is_han { han(c) } else { !han(c) && inside(c, &run[at + c.len_utf8()..]) };
            if !belongs {
                end = at;
                break;
            }
        }
        self.at = begin + end;
        Some(Token { range: begin..self.at, han: is_han })
    }
}

/// Whether `c` belongs to the word that it follows: letters, digits and their marks, what is never
/// seen, and an apostrophe between letters.
fn inside(c: char, after: &str) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || (c == '\'' && after.starts_with(alphanumeric));
    }
    alphanumeric(c)
        || is_combining_mark(c)
        || matches!(c, '\u{200C}' | '\u{200D}' | '\u{00AD}' | '\u{2060}' | '\u{FEFF}')
        || (matches!(c, '’' | '‘') && after.starts_with(alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let found: Vec<&str> = tokens(text).map(|t| &text[t.range]).collect();
        assert_eq!(found, words);
    }

    #[test]
    fn words_and_runs() {
        check("School-age  children, 3+", &["School", "age", "children", "3"]);
        check("HSK考试（三级）2026年", &["HSK", "考试", "三级", "2026", "年"]);
        check("می\u{200C}خواهم، مَدرَسة", &["می\u{200C}خواهم", "مَدرَسة"]);
        check("Xi'an ’quoted’ don’t", &["Xi'an", "quoted", "don’t"]);
        check("*?%()\u{202E}", &[]);
    }

    proptest! {
        #[test]
        fn ranges_are_of_the_text_and_in_order(text in ".{0,60}") {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(token.range.start >= last && token.range.end > token.range.start);
                prop_assert!(text.get(token.range.clone()).is_some());
                last = token.range.end;
            }
        }
    }
}
