//! What a witness answers instead of a signature: C2SP tlog-witness.

use crate::fault::Fault;

/// Why a witness does not sign, with what HTTP calls it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("The request is not written as the protocol says.")]
    Form,
    #[error("{0}")]
    Unknown(Fault),
    #[error("{0}")]
    Unsigned(Fault),
    #[error("The last checkpoint seen of this log has {0} leaves.")]
    Stale(u64),
    #[error("Two checkpoints of {0} leaves differ: the log was forked.")]
    Fork(u64),
    #[error("The proof does not show that the log only grew.")]
    NotGrown,
}

impl Refusal {
    pub fn status(&self) -> u16 {
        match self {
            Self::Form => 400,
            Self::Unsigned(_) => 403,
            Self::Unknown(_) => 404,
            Self::Stale(_) | Self::Fork(_) => 409,
            Self::NotGrown => 422,
        }
    }
}
