//! Uyghur in Arabic letters, and the same words in Latin letters (the Unified Latin Script).

use super::mark::{alphanumeric, digit, optional};
use unicode_normalization::UnicodeNormalization;

/// Letters that Arabic and Persian do not have: one of them in a word tells its language.
pub(super) fn own(c: char) -> bool {
    matches!(c, 'ە' | 'ې' | 'ۇ' | 'ۆ' | 'ۈ' | 'ۋ' | 'ڭ')
}

fn vowel(c: char) -> bool {
    matches!(c, 'ا' | 'ە' | 'ې' | 'ى' | 'و' | 'ۇ' | 'ۆ' | 'ۈ')
}

/// The seat of a vowel is not a letter of its own and is often not typed: it goes. Yeh with dots is a
/// consonant, without them a vowel; they stay apart, and so do the four round vowels.
pub(super) fn fold(word: &str) -> String {
    let letters = word.nfkc().filter(|c| !optional(*c) && *c != '\u{0654}' && alphanumeric(*c));
    let letters: Vec<char> = letters.flat_map(char::to_lowercase).filter(|c| alphanumeric(*c)).map(plain).collect();
    let mut kept: Vec<char> = Vec::with_capacity(letters.len());
    // From the end: what follows is then already as it will stay.
    for c in letters.into_iter().rev() {
        if c != 'ئ' || !kept.last().copied().is_some_and(vowel) {
            kept.push(c);
        }
    }
    kept.into_iter().rev().collect()
}

/// Letters of other keyboards for the ones that Uyghur has.
fn plain(c: char) -> char {
    match c {
        'ک' => 'ك',
        'ی' => 'ى',
        'ه' | 'ہ' => 'ھ',
        other => digit(other),
    }
}

/// A folded word in Latin letters, without the dots and strokes that are left out in typing:
/// `o`, `u` and `e` stand for two vowels each. `None` when there is a letter that is not Uyghur.
pub(crate) fn latin(word: &str) -> Option<String> {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii_digit() {
            out.push(c);
            continue;
        }
        out.push_str(match c {
            'ا' => "a",
            'ە' | 'ې' => "e",
            'ى' => "i",
            'و' | 'ۆ' => "o",
            'ۇ' | 'ۈ' => "u",
            'ب' => "b",
            'پ' => "p",
            'ت' => "t",
            'ج' | 'ژ' => "j",
            'چ' => "ch",
            'خ' => "x",
            'د' => "d",
            'ر' => "r",
            'ز' => "z",
            'س' => "s",
            'ش' => "sh",
            'غ' => "gh",
            'ف' => "f",
            'ق' => "q",
            'ك' => "k",
            'گ' => "g",
            'ڭ' => "ng",
            'ل' => "l",
            'م' => "m",
            'ن' => "n",
            'ھ' => "h",
            'ۋ' => "w",
            'ي' => "y",
            'ئ' => "",
            _ => return None,
        });
    }
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_latin_letters() {
        for (arabic, uly) in
            [("مەكتەپ", "mektep"), ("ئۈرۈمچى", "urumchi"), ("دوختۇرخانا", "doxturxana"), ("سوغۇرتا", "soghurta")]
        {
            assert_eq!(latin(&fold(arabic)).as_deref(), Some(uly));
        }
        assert_eq!(latin("صحة"), None);
    }
}
