//! Signed notes, as text: C2SP signed-note. Who signed is `key`'s business.

use data_encoding::BASE64;
use std::fmt;

/// More lines than this are nobody's note; the specification asks for at least 16.
const MOST: usize = 64;
const DASH: &str = "\u{2014} ";

/// What is no signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadNote {
    #[error("it has control characters, or does not end with a line")]
    Text,
    #[error("it has no signatures after an empty line")]
    Unsigned,
    #[error("it has too many signatures")]
    Many,
    #[error("one of its signatures is not written as the format says")]
    Line,
    #[error("one key signed it twice")]
    Twice,
}

/// A text and the lines under it, not verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Ends with a newline.
    pub text: String,
    pub lines: Vec<Line>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub id: [u8; 4],
    pub signature: Vec<u8>,
}

impl Note {
    /// # Errors
    /// [`BadNote`] says what is wrong.
    pub fn parse(note: &str) -> Result<Self, BadNote> {
        if !note.ends_with('\n') || note.chars().any(|c| c < ' ' && c != '\n') {
            return Err(BadNote::Text);
        }
        let (text, signatures) = note.rsplit_once("\n\n").ok_or(BadNote::Unsigned)?;
        let lines = signatures.lines().map(Line::parse).collect::<Option<Vec<_>>>().ok_or(BadNote::Line)?;
        if lines.is_empty() {
            return Err(BadNote::Unsigned);
        }
        if lines.len() > MOST {
            return Err(BadNote::Many);
        }
        let same = |a: &Line, b: &Line| (&a.name, a.id) == (&b.name, b.id);
        if lines.iter().enumerate().any(|(n, line)| lines[..n].iter().any(|before| same(line, before))) {
            return Err(BadNote::Twice);
        }
        Ok(Self { text: format!("{text}\n"), lines })
    }
}

impl Line {
    /// Without its newline.
    pub fn parse(line: &str) -> Option<Self> {
        let (name, signature) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64.decode(signature.as_bytes()).ok()?;
        let (id, signature) = bytes.split_first_chunk::<4>()?;
        let whole = is_name(name) && !signature.is_empty();
        whole.then(|| Self { name: name.to_owned(), id: *id, signature: signature.to_vec() })
    }
}

/// Whether a key can be called so.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c < ' ' || c == '+')
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{DASH}{} {}", self.name, BASE64.encode(&[&self.id[..], &self.signature].concat()))
    }
}
