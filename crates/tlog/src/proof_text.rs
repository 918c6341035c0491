//! A proof on its own: C2SP tlog-proof. Index, path, and the checkpoint that the path leads to.

use crate::checkpoint::decimal;
use crate::hash::Hash;
use std::fmt;

const TITLE: &str = "c2sp.org/tlog-proof@v1";

/// That a leaf is in a tree. What leaf that is stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub index: u64,
    pub path: Vec<Hash>,
    /// The signed note as it was published, witnesses included.
    pub checkpoint: String,
}

impl Proof {
    /// `None` when it is not written as the specification says. Extra data is refused: here it has no meaning.
    pub fn parse(text: &str) -> Option<Self> {
        let (head, checkpoint) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        if lines.next()? != TITLE {
            return None;
        }
        let index = decimal(lines.next()?.strip_prefix("index ")?)?;
        let path: Vec<Hash> = lines.map(Hash::parse).collect::<Option<_>>()?;
        // No tree that a machine can count is higher.
        (path.len() <= 63).then(|| Self { index, path, checkpoint: checkpoint.to_owned() })
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{TITLE}\nindex {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
