use std::fmt;

/// Why a pack is not taken: always the file, the field (or message key), and the line when one line
/// is to blame.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct BadPack {
    pub file: String,
    /// Counted from 1.
    pub line: Option<u64>,
    pub field: String,
    pub problem: String,
}

impl fmt::Display for BadPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}: {}", self.field, self.problem)
    }
}
