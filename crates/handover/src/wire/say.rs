//! Messages, and what is answered.

use super::bytes::Bytes;
use super::offer::Offer;
use crate::step::{Answer, Digest, Message, Reason};
use id::HandoverId;
use serde::{Deserialize, Serialize};

/// Bytes of an offer at most. The answers of a form are far below.
pub const LARGEST_OFFER: usize = 256 << 10;
/// Bytes of a letter at most: a paper may lie in it.
pub const LARGEST_LETTER: usize = 6 << 20;

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Answered,
    NotOurs,
    Withdrawn,
}

/// Said by one town to the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case", deny_unknown_fields)]
pub enum Say {
    Offer(Box<Offer>),
    /// It is yours. Names the offer by the SHA-256 of its body.
    Release {
        id: HandoverId,
        offer: Bytes,
    },
    /// It never was.
    Cancel {
        id: HandoverId,
    },
    /// The person takes back what is there already.
    Withdraw {
        id: HandoverId,
    },
    /// What the office wrote: sealed to the offer's key, numbered from 1.
    Letter {
        id: HandoverId,
        number: u32,
        sealed: Bytes,
    },
    /// Yours again, after so many letters.
    Return {
        id: HandoverId,
        outcome: Outcome,
        letters: u32,
    },
}

impl Say {
    pub fn id(&self) -> HandoverId {
        match self {
            Say::Offer(offer) => offer.id,
            Say::Release { id, .. } | Say::Cancel { id } | Say::Withdraw { id } => *id,
            Say::Letter { id, .. } | Say::Return { id, .. } => *id,
        }
    }

    /// As the rules of a step look at it; none for what moves no step. `digest` is that of its body.
    pub fn message(&self, digest: Digest) -> Option<Message> {
        match self {
            Say::Offer(_) => Some(Message::Offer { digest }),
            Say::Release { offer, .. } => offer.fixed().map(|digest| Message::Release { digest }),
            Say::Cancel { .. } => Some(Message::Cancel),
            Say::Return { .. } => Some(Message::Return { digest }),
            Say::Withdraw { .. } | Say::Letter { .. } => None,
        }
    }
}

/// What the other town answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
pub enum Heard {
    Held {
        offer: Bytes,
    },
    Declined {
        why: Reason,
    },
    Owned,
    Cancelled,
    /// Of a letter, a return or a withdrawal: it is here, durably.
    Taken,
    Unknown,
    Conflict,
}

impl From<Answer> for Heard {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Held { digest } => Heard::Held { offer: digest.into() },
            Answer::Declined(why) => Heard::Declined { why },
            Answer::Owned => Heard::Owned,
            Answer::Cancelled => Heard::Cancelled,
            Answer::Taken => Heard::Taken,
            Answer::Unknown => Heard::Unknown,
            Answer::Conflict => Heard::Conflict,
        }
    }
}

impl Heard {
    /// `None` for an answer that says nothing.
    pub fn answer(&self) -> Option<Answer> {
        Some(match self {
            Heard::Held { offer } => Answer::Held { digest: offer.fixed()? },
            Heard::Declined { why } => Answer::Declined(*why),
            Heard::Owned => Answer::Owned,
            Heard::Cancelled => Answer::Cancelled,
            Heard::Taken => Answer::Taken,
            Heard::Unknown => Answer::Unknown,
            Heard::Conflict => Answer::Conflict,
        })
    }
}
