//! Why a policy cannot be read.

use crate::vkey::BadKey;

/// What is wrong with a policy, and in which line (from 1).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the policy: {what}")]
pub struct BadPolicy {
    pub line: usize,
    pub what: Wrong,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("it begins with log, witness, group, quorum or #")]
    Word,
    #[error("something is missing or too much")]
    Form,
    #[error("{0}")]
    Key(#[from] BadKey),
    #[error("the key is of the other type: a log's begins with AQ after the last plus sign, a witness's with BA")]
    Type,
    #[error("this key is there already")]
    Again,
    #[error("this name is taken")]
    Taken,
    #[error("a name in it is not defined above, or was used before")]
    Name,
    #[error("a group needs at least one of its members and at most all")]
    Threshold,
    #[error("there is no quorum line, or a second one")]
    Quorum,
}
