//! What two towns say to each other about one step. Each is said again until it is answered; heard twice, it
//! is answered as the first time.

use serde::{Deserialize, Serialize};

/// SHA-256 of a body as it was first sent.
pub type Digest = [u8; 32];

/// Said by one town, answered by the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// A to B: may this be yours? `digest` names everything that would cross.
    Offer { digest: Digest },
    /// A to B: it is yours.
    Release { digest: Digest },
    /// A to B: it never was.
    Cancel,
    /// B to A: it is yours again, with this answer.
    Return { digest: Digest },
}

/// The other town's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// B has the offer, durably, and waits.
    Held { digest: Digest },
    /// B will not have it.
    Declined(Reason),
    /// B acts.
    Owned,
    /// B will never act on it. To a release: it was put back to a time before, and does not know it.
    Cancelled,
    /// A has it again, durably.
    Taken,
    /// Nothing is known of what this follows: begin again from the last thing that was answered.
    Unknown,
    /// The same id stands for something else here.
    Conflict,
}

/// Why an offer was not taken: told to the person, with the next owner. No offer vanishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The agreement does not name this procedure, or has ended.
    NoAgreement,
    /// A field that the step does not declare.
    Undeclared,
    TooLarge,
    Expired,
    /// The person's word is not under what would cross.
    Consent,
    /// The packet is not sealed to a key of the office that would open it.
    WrongKey,
    /// The office looked at it and is not in charge.
    NotOurs,
}
