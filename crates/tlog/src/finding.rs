//! What somebody who watches a log has to say.

use crate::fault::Fault;
use crate::file::File;
use crate::tree::Unread;

/// What is wrong with a log: one sentence each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error("The checkpoint is not to be believed. {0}")]
    Checkpoint(Fault),
    #[error("{0}.")]
    Unread(Unread),
    #[error("ROLLBACK: the log has {now} leaves, and had {seen} before.")]
    Rollback { seen: u64, now: u64 },
    #[error("FORK: what the log signed at {0} leaves is not the beginning of what it shows now.")]
    Fork(u64),
    #[error("REWRITTEN: {0} is not what the checkpoint was signed over.")]
    Rewritten(File),
    #[error("REWRITTEN: the last tiles do not come to the root of the checkpoint.")]
    Edge,
    #[error("A leaf in {0} is not 32 bytes long.")]
    Leaf(File),
}

impl From<Unread> for Finding {
    fn from(unread: Unread) -> Self {
        Self::Unread(unread)
    }
}
