//! How large a log is and what it comes to: C2SP tlog-checkpoint.

use crate::fault::Fault;
use crate::hash::Hash;
use crate::note::{Line, Note};
use crate::sign::LogKey;

/// Size and root of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: Hash,
}

impl Head {
    /// Before the first leaf.
    pub fn empty() -> Self {
        Self { size: 0, root: Hash::of_nothing() }
    }

    /// The checkpoint that says so, signed.
    pub fn sign(&self, log: &LogKey) -> Note {
        let text = format!("{}\n{}\n{}\n", log.public().name(), self.size, self.root);
        let lines = vec![log.sign(&text)];
        Note { text, lines }
    }
}

/// What a checkpoint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log it is about.
    pub origin: String,
    pub head: Head,
}

impl Checkpoint {
    /// From the text of a note. Lines after the third are allowed and mean nothing.
    ///
    /// # Errors
    /// [`Fault::NoCheckpoint`]
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
        let [origin, size, root, ..] = lines[..] else { return Err(Fault::NoCheckpoint) };
        let root = Hash::parse(root).ok_or(Fault::NoCheckpoint)?;
        let size = decimal(size).ok_or(Fault::NoCheckpoint)?;
        let empty = size == 0 && root != Hash::of_nothing();
        if empty || lines.iter().any(|line| line.is_empty()) {
            return Err(Fault::NoCheckpoint);
        }
        Ok(Self { origin: origin.to_owned(), head: Head { size, root } })
    }
}

/// A number in its only spelling.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text)
}

/// Adds the lines of witnesses; a line of a key that signed before takes its place.
pub fn add_lines(checkpoint: &mut Note, lines: Vec<Line>) {
    checkpoint.lines.retain(|old| !lines.iter().any(|new| (&new.name, new.id) == (&old.name, old.id)));
    checkpoint.lines.extend(lines);
}
