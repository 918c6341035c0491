//! Why a checkpoint or a receipt is not believed: one sentence each.

use crate::note::BadNote;
use crate::vkey::BadKey;

/// Nothing of what carries it is to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("This is no signed note: {0}.")]
    NoNote(BadNote),
    #[error("This is no checkpoint: a name, a size and a root hash are expected.")]
    NoCheckpoint,
    #[error("It is of the log {0}, whose key you did not give.")]
    UnknownLog(String),
    #[error("It is signed in the name of {0}, but not with the key you gave.")]
    OtherKey(String),
    #[error("The signature of {0} is wrong: something was altered.")]
    Signature(String),
    #[error("Of your witnesses {0} signed it, and you ask for others or for more.")]
    FewWitnesses(usize),
    #[error("This is no receipt: {0}.")]
    NoReceipt(String),
    #[error("One of the keys in the receipt is damaged: {0}.")]
    Key(BadKey),
    #[error("The keys in the receipt do not belong to its signatures.")]
    Keys,
    #[error("This does not say where a log ended and another began.")]
    NoEnd,
    #[error("The promise in the receipt is not written as a promise.")]
    NoPromise,
    #[error("The promise is about something else: event, salt or promise was altered.")]
    OtherPromise,
    #[error("The proof in the receipt is not written as a proof.")]
    NoProof,
    #[error("The proof does not lead from this event to the checkpoint: one of them was altered.")]
    NotIncluded,
}
