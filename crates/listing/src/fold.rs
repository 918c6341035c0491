//! One folding for comparing texts: compatibility forms, case and optional marks disappear.

use unicode_normalization::UnicodeNormalization;

/// NFKC, lower case, without the marks that readers leave out: Latin, Greek and Cyrillic accents,
/// Hebrew points, Arabic vowel signs and the stretching stroke. Marks that make another letter
/// (hamza, Indic vowels) stay. White space of every kind becomes one blank.
pub fn fold(text: &str) -> String {
    let bare: String = text.nfkd().filter(|c| !optional(*c)).map(keyboard).collect();
    let lower: String = bare.nfc().flat_map(char::to_lowercase).filter(|c| !optional(*c)).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn optional(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}'..='\u{05C7}'
        | '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{0640}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Letters that a Persian or Urdu keyboard types for the same Arabic letter.
fn keyboard(c: char) -> char {
    match c {
        'ک' => 'ك',
        'ی' => 'ي',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(left: &str, right: &str) {
        assert_eq!(fold(left), fold(right), "{left} / {right}");
    }

    #[test]
    fn what_readers_leave_out_makes_no_difference() {
        check("Étranger", "ETRANGER");
        check("Ａｎｙｄｏｏｒ  １", "anydoor 1");
        check("تَعْلِيم", "تعليم");
        check("ёлка", "елка");
        check("İstanbul", "istanbul");
        check("مكتب", "مکتب");
    }

    #[test]
    fn letters_that_differ_stay_different() {
        assert_ne!(fold("ئى"), fold("يى"));
        assert_ne!(fold("ئۆ"), fold("ئو"));
        assert_ne!(fold("的"), fold("地"));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
