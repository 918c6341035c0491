//! A name in the letters of another keyboard, for searching where this index is not at hand.

use crate::fold::{Letters, fold, latin};
use crate::sound::readings;
use crate::words::tokens;

/// Syllables that are written together.
const TOGETHER: usize = 5;

/// Words by which a name can be typed on a Latin keyboard: Chinese by its commonest sounds, from each letter on
/// (`ruxue xue`), and Uyghur in Latin letters. Empty for other names.
pub fn aloud(name: &str, language: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for token in tokens(name) {
        let piece = &name[token.range];
        if token.han {
            let sounds: Vec<&str> = piece.chars().filter_map(|c| readings(c).first().copied()).collect();
            words.extend((0..sounds.len()).map(|from| sounds[from..].iter().take(TOGETHER).copied().collect()));
        } else if Letters::of(piece, language) == Letters::Uyghur {
            words.extend(latin(&fold(piece, Letters::Uyghur)));
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_latin_keyboard() {
        assert_eq!(aloud("入学 3", "zh-Hans"), "ruxue xue");
        assert_eq!(aloud("مەكتەپ", "ug"), "mektep");
        assert_eq!(aloud("School مدرسة", "ar"), "");
    }
}
