//! Town B's side of one step.

use super::message::{Answer, Digest, Message, Reason};
use serde::{Deserialize, Serialize};

/// Where a step stands, as B's store has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Received {
    /// B has it and may not act.
    Held { digest: Digest },
    /// B acts.
    Owned { digest: Digest },
    /// B is done; A may still have to hear of it.
    Returned { digest: Digest, answer: Digest, heard: bool },
    /// Kept, so that an offer which comes after its own cancelling is refused.
    Tombstone,
    /// B said no to this offer.
    Declined { digest: Digest, why: Reason },
}

/// One id at B; `None` for one that B never heard of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Receiver {
    pub state: Option<Received>,
}

impl Receiver {
    /// Whether B's office acts on the step.
    pub fn owns(&self) -> bool {
        matches!(self.state, Some(Received::Owned { .. }))
    }

    /// Takes in what A says. `fits` is what B thinks of an offer that is new to it; the answer to one that is
    /// known never changes.
    pub fn hears(&mut self, message: Message, fits: Result<(), Reason>) -> Answer {
        use Received::{Declined, Held, Owned, Returned, Tombstone};
        let (answer, next) = match (message, self.state) {
            (Message::Offer { digest }, None) => match fits {
                Ok(()) => (Answer::Held { digest }, Some(Held { digest })),
                Err(why) => (Answer::Declined(why), Some(Declined { digest, why })),
            },
            (Message::Offer { .. } | Message::Cancel, Some(Tombstone)) => (Answer::Cancelled, None),
            (Message::Offer { digest: new }, Some(Declined { digest, why })) if new == digest => {
                (Answer::Declined(why), None)
            }
            (Message::Offer { digest: new }, Some(Held { digest } | Owned { digest } | Returned { digest, .. })) => {
                (if new == digest { Answer::Held { digest } } else { Answer::Conflict }, None)
            }
            (Message::Offer { .. }, Some(Declined { .. })) => (Answer::Conflict, None),
            (Message::Release { digest: of }, Some(Held { digest })) if of == digest => {
                (Answer::Owned, Some(Owned { digest }))
            }
            (Message::Release { digest: of }, Some(Owned { digest } | Returned { digest, .. })) if of == digest => {
                (Answer::Owned, None)
            }
            // A released what B held: B was put back to a time before that. What it forgot it never begins, whatever
            // else of it may still come.
            (Message::Release { .. }, None) => (Answer::Cancelled, Some(Tombstone)),
            (Message::Release { .. }, Some(Tombstone)) => (Answer::Cancelled, None),
            (Message::Release { .. }, Some(_)) => (Answer::Conflict, None),
            (Message::Cancel, None | Some(Held { .. } | Declined { .. })) => (Answer::Cancelled, Some(Tombstone)),
            // A cancels only what it never released.
            (Message::Cancel, Some(Owned { .. } | Returned { .. })) => (Answer::Conflict, None),
            (Message::Return { .. }, _) => (Answer::Unknown, None),
        };
        if next.is_some() {
            self.state = next;
        }
        answer
    }

    /// B's office has acted. `false` when it may not.
    pub fn give_back(&mut self, answer: Digest) -> bool {
        let Some(Received::Owned { digest }) = self.state else { return false };
        self.state = Some(Received::Returned { digest, answer, heard: false });
        true
    }

    /// What is said to A, now and again until it is answered.
    pub fn says(&self) -> Option<Message> {
        match self.state {
            Some(Received::Returned { answer, heard: false, .. }) => Some(Message::Return { digest: answer }),
            _ => None,
        }
    }

    /// A has it again.
    pub fn taken(&mut self) {
        if let Some(Received::Returned { heard, .. }) = &mut self.state {
            *heard = true;
        }
    }
}
