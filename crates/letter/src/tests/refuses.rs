//! What no font has is never set as a box.

use super::{ALL, samples};
use crate::{Unset, pdf};
use proptest::prelude::*;

#[test]
fn without_its_font_a_language_is_refused() {
    let no_naskh = samples::fonts(|file| !file.contains("Naskh"));
    let no_han = samples::fonts(|file| !file.contains("CJK"));
    let letter = |langs: &[&'static str]| {
        let mut letter = samples::letter(langs, 1);
        letter.sections[0].typed = None;
        letter
    };
    assert_eq!(pdf(&letter(&["en", "ug"]), &no_naskh), Err(Unset::NoGlyph));
    assert_eq!(pdf(&letter(&["ar"]), &no_naskh), Err(Unset::NoGlyph));
    assert_eq!(pdf(&letter(&["zh-Hans", "en"]), &no_han), Err(Unset::NoGlyph));
    assert!(pdf(&letter(&["en", "zh-Hans"]), &no_naskh).is_ok());
    assert!(pdf(&letter(&["ug", "es"]), &no_han).is_ok());
    assert_eq!(pdf(&letter(&["en"]), &samples::fonts(|_| false)), Err(Unset::NoGlyph));
}

#[test]
fn so_is_a_typed_character_that_no_font_has() {
    let typed = |text: &str| {
        let mut letter = samples::letter(&["en"], 1);
        letter.sections[0].typed = Some(text.into());
        pdf(&letter, &ALL).map(|_| ())
    };
    assert_eq!(typed("thank you 𓀀"), Err(Unset::NoGlyph));
    // Names and words of other scripts, marks that steer, and what has no place on paper.
    for fine in [
        "Қазақша Ўзбек ᠮᠣᠩᠭᠣᠯ བོད་ཡིག ꆈꌠꉙ नमस्ते ไทย שלום 한국 ✓ → ½ €",
        "a\u{200d}b\u{202e}c\u{2066}",
        "\0\u{7}\u{feff}\t\r\n\n",
    ] {
        assert_eq!(typed(fine), Ok(()), "{fine:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_it_ends_and_never_panics(text in "\\PC{0,300}", other in any::<String>()) {
        let mut letter = samples::letter(&["en"], 1);
        letter.sections[0].typed = Some(format!("{text}\n{other}"));
        let set = pdf(&letter, &ALL);
        prop_assert!(matches!(set, Ok(_) | Err(Unset::NoGlyph)), "{:?}", set);
    }
}
