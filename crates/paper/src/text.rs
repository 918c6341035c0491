//! Plain text: UTF-8 without anything that is no text.

use crate::unfit::Unfit;

/// Characters and lines on a page.
const CHARACTERS: usize = 4_000;
const LINES: usize = 60;

/// # Errors
/// [`Unfit::Unknown`] for bytes that are no text in UTF-8.
pub(crate) fn read(bytes: &[u8]) -> Result<String, Unfit> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Unfit::Unknown)?;
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\x0c')) {
        return Err(Unfit::Unknown);
    }
    Ok(text.replace("\r\n", "\n"))
}

/// Where each page begins, in bytes.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let (mut characters, mut lines) = (0, 0);
    for (at, c) in text.char_indices() {
        if characters == CHARACTERS || lines == LINES {
            starts.push(at);
            (characters, lines) = (0, 0);
        }
        characters += 1;
        lines += usize::from(c == '\n');
    }
    starts
}

pub(crate) fn pages(text: &str) -> u32 {
    u32::try_from(starts(text).len()).unwrap_or(u32::MAX)
}

/// Page `number` from 1; the last one for any above.
pub(crate) fn page(text: &str, number: u32) -> String {
    let starts = starts(text);
    let at = usize::try_from(number).unwrap_or(usize::MAX).clamp(1, starts.len()) - 1;
    let end = starts.get(at + 1).copied().unwrap_or(text.len());
    text[starts[at]..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_the_text_and_nothing_else() {
        for text in ["a\n".repeat(200), "ئ".repeat(9_001), String::from("x")] {
            let whole: String = (1..=pages(&text)).map(|n| page(&text, n)).collect();
            assert_eq!(whole, text);
        }
        assert_eq!(pages(&"a\n".repeat(120)), 2);
        assert_eq!(page("x", 9), "x");
    }

    #[test]
    fn bytes_that_are_no_text_are_none() {
        for bytes in [&b"a\0b"[..], b"\xff\xfe", b"\x1b[31m"] {
            assert_eq!(read(bytes), Err(Unfit::Unknown));
        }
        assert_eq!(read(b"\xef\xbb\xbfa\r\nb").unwrap(), "a\nb");
    }
}
