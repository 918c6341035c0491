//! Marks that readers leave out, and digits.

/// Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, the stretching stroke, and
/// what is never seen: joiners and signs of direction.
pub(super) fn optional(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{0652}' | '\u{0656}'..='\u{065F}' | '\u{0670}' | '\u{0640}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{08D3}'..='\u{08FF}'
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// [`char::is_alphanumeric`], without looking into its tables for what most texts here are written in.
pub(crate) fn alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        // Latin, Arabic, Chinese.
        '\u{00C0}'..='\u{00D6}' | '\u{00D8}'..='\u{00F6}' | '\u{00F8}'..='\u{017F}' => true,
        '\u{0620}'..='\u{0657}' | '\u{066E}'..='\u{06D3}' => true,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => true,
        // Punctuation of all, and of Chinese.
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{FF00}'..='\u{FF0F}' => false,
        other => other.is_alphanumeric(),
    }
}

/// The first digit of each script whose numbers are on keyboards here; nine follow it (Unicode, `Nd`).
const ZEROS: [char; 5] = ['\u{0660}', '\u{06F0}', '\u{0966}', '\u{09E6}', '\u{0E50}'];

/// The digit in ASCII; everything else as it is.
pub(super) fn digit(c: char) -> char {
    if c < '\u{0660}' {
        return c;
    }
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|n| *n < 10));
    value.and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        let other = ('\0'..=char::MAX).find(|c| super::alphanumeric(*c) != c.is_alphanumeric());
        assert_eq!(other.map(char::escape_unicode).map(|c| c.to_string()), None);
    }
}
