//! The terms of a text: what stands in the index, and what is highlighted when it was looked for.

use crate::fold::{Letters, fold, latin, simplified, stem};
use crate::sound::{SOUND, readings};
use crate::words::tokens;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// How a term comes from its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A word as it stands.
    Word,
    /// A word without its endings.
    Stem,
    /// A Uyghur word in Latin letters.
    Latin,
    /// One Chinese letter, and two neighbours.
    Letter,
    Pair,
    /// The sound of one Chinese letter, and of two neighbours.
    Sound,
    Sounds,
}

/// Hands every term of `text` to `emit`, with the bytes of the text that it stands for. `names`: Chinese
/// also by its sound.
pub(crate) fn terms(text: &str, tag: &str, names: bool, emit: &mut dyn FnMut(&str, Range<usize>, Sort)) {
    for token in tokens(text) {
        let piece = &text[token.range.clone()];
        if token.han {
            letters(piece, token.range.start, names, emit);
        } else {
            word(piece, tag, token.range, emit);
        }
    }
}

fn word(piece: &str, tag: &str, range: Range<usize>, emit: &mut dyn FnMut(&str, Range<usize>, Sort)) {
    let script = Letters::of(piece, tag);
    let folded = fold(piece, script);
    if folded.is_empty() {
        return;
    }
    emit(&folded, range.clone(), Sort::Word);
    let short = stem(&folded, script);
    if let Some(short) = &short {
        emit(short, range.clone(), Sort::Stem);
    }
    if script == Letters::Uyghur {
        for form in [Some(&folded), short.as_ref()].into_iter().flatten() {
            if let Some(form) = latin(form) {
                emit(&form, range.clone(), Sort::Latin);
            }
        }
    }
}

/// A Chinese letter as it is compared.
pub(crate) fn letter(c: char) -> char {
    // Compatibility forms become one letter each.
    let c = if ('\u{F900}'..='\u{FAFF}').contains(&c) { std::iter::once(c).nfkc().next().unwrap_or(c) } else { c };
    simplified(c)
}

fn letters(run: &str, from: usize, names: bool, emit: &mut dyn FnMut(&str, Range<usize>, Sort)) {
    let mut term = String::new();
    let mut before: Option<(usize, char, Vec<&'static str>)> = None;
    for (at, c) in run.char_indices() {
        let (begin, end) = (from + at, from + at + c.len_utf8());
        let sounds = if names { readings(c) } else { Vec::new() };
        let c = letter(c);
        term.clear();
        term.push(c);
        emit(&term, begin..end, Sort::Letter);
        for sound in &sounds {
            term.clear();
            term.push(SOUND);
            term.push_str(sound);
            emit(&term, begin..end, Sort::Sound);
        }
        if let Some((start, first, others)) = before {
            term.clear();
            term.extend([first, c]);
            emit(&term, start..end, Sort::Pair);
            for (one, two) in others.iter().flat_map(|one| sounds.iter().map(move |two| (one, two))) {
                emit(&sound_pair(one, two), start..end, Sort::Sounds);
            }
        }
        before = Some((begin, c, sounds));
    }
}

pub(crate) fn sound_pair(one: &str, two: &str) -> String {
    format!("{SOUND}{one} {two}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, tag: &str, names: bool, want: &[&str]) {
        let mut found = Vec::new();
        terms(text, tag, names, &mut |term, range, _| {
            assert!(!text[range].is_empty());
            found.push(term.replace(SOUND, "~"));
        });
        assert_eq!(found, want);
    }

    #[test]
    fn of_every_script() {
        check("Two Schools", "en", true, &["two", "schools", "school"]);
        check("醫保卡", "zh-Hant", false, &["医", "保", "医保", "卡", "保卡"]);
        check("医保", "zh-Hans", true, &["医", "~yi", "保", "~bao", "医保", "~yi bao"]);
        check("مەكتەپ", "ug", true, &["مەكتەپ", "mektep"]);
        check("المدرسة", "ar", true, &["المدرسه", "مدرس"]);
    }
}
