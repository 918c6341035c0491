//! Town A's side of one step.

use super::message::{Answer, Digest, Message, Reason};

/// Where a step stands, as A's store has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// A owns it, and may cancel.
    Offered,
    /// A owns it; B may still have to hear of it.
    Cancelled { heard: bool },
    /// A owns it: B said no.
    Declined(Reason),
    /// B owns it; A answers for telling B so.
    Released { heard: bool },
    /// A owns it again: B was put back to a time before it had it, and will not act.
    Lost,
    /// A owns it again, with B's answer.
    Returned { answer: Digest },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender {
    pub state: Sent,
    /// Of what was offered.
    pub digest: Digest,
}

impl Sender {
    pub fn offer(digest: Digest) -> Self {
        Self { state: Sent::Offered, digest }
    }

    /// Whether A's office acts on the step.
    pub fn owns(&self) -> bool {
        !matches!(self.state, Sent::Released { .. })
    }

    /// What is said to B, now and again until it is answered.
    pub fn says(&self) -> Option<Message> {
        match self.state {
            Sent::Offered => Some(Message::Offer { digest: self.digest }),
            Sent::Cancelled { heard: false } => Some(Message::Cancel),
            Sent::Released { heard: false } => Some(Message::Release { digest: self.digest }),
            _ => None,
        }
    }

    /// What is said now and then while B acts: whether it still knows that it does.
    pub fn asks(&self) -> Option<Message> {
        let there = matches!(self.state, Sent::Released { heard: true });
        there.then_some(Message::Release { digest: self.digest })
    }

    /// The person or the office takes it back. `false` when it is too late: B may act already.
    pub fn cancel(&mut self) -> bool {
        let in_time = matches!(self.state, Sent::Offered);
        if in_time {
            self.state = Sent::Cancelled { heard: false };
        }
        in_time
    }

    /// B's answer to `said`. Returns whether anything changed; what comes late or twice changes nothing.
    pub fn hears(&mut self, said: Message, answer: Answer) -> bool {
        let next = match (self.state, said, answer) {
            // A's own commit of this is the moment at which the step goes over.
            (Sent::Offered, Message::Offer { .. }, Answer::Held { digest }) if digest == self.digest => {
                Sent::Released { heard: false }
            }
            (Sent::Offered, Message::Offer { .. }, Answer::Declined(why)) => Sent::Declined(why),
            (Sent::Released { heard: false }, Message::Release { .. }, Answer::Owned) => Sent::Released { heard: true },
            (Sent::Released { .. }, Message::Release { .. }, Answer::Cancelled) => Sent::Lost,
            (Sent::Cancelled { heard: false }, Message::Cancel, Answer::Cancelled) => Sent::Cancelled { heard: true },
            _ => return false,
        };
        self.state = next;
        true
    }

    /// B gives the step back. It implies that B had heard of the release.
    pub fn returned(&mut self, answer: Digest) -> Answer {
        match self.state {
            Sent::Released { .. } => {
                self.state = Sent::Returned { answer };
                Answer::Taken
            }
            Sent::Returned { answer: had } if had == answer => Answer::Taken,
            Sent::Returned { .. } => Answer::Conflict,
            // B cannot return what was never released to it.
            _ => Answer::Unknown,
        }
    }
}
