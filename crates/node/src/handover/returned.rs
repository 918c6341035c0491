//! What comes back: letters, one after the other, and then the step itself.

use super::receive::From;
use crate::{Context, Error, Node};
use case::{Command, Crossing, Handed};
use handover::signature::digest_of;
use handover::wire::{Heard, Outcome};
use id::HandoverId;
use store::{Envelope, Handing, Sent};

impl Node {
    pub(super) async fn letter_arrives(
        &self,
        cx: &mut Context<'_>,
        from: &From<'_>,
        handover: HandoverId,
        place: u32,
        sealed: &[u8],
    ) -> Result<Heard, Error> {
        let (sent, envelope, handed) = match self.step_at(from, handover).await? {
            Ok(step) => step,
            Err(heard) => return Ok(heard),
        };
        let number = sent.number;
        match handed.at {
            Crossing::There | Crossing::Back(_) if place <= handed.letters => {
                self.store.hand(std::slice::from_ref(&from.nonce)).await?;
                Ok(Heard::Taken)
            }
            Crossing::There if place == handed.letters + 1 => {
                let letter = Handing::Letter { number, place, sealed: sealed.to_vec() };
                let handing = vec![letter, from.nonce.clone()];
                self.other_town_acts(cx, &envelope, Command::Letter { number }, handing).await?;
                Ok(Heard::Taken)
            }
            Crossing::Back(_) => Ok(Heard::Conflict),
            // One before it is missing, or the step is not there.
            _ => Ok(Heard::Unknown),
        }
    }

    pub(super) async fn returned(
        &self,
        cx: &mut Context<'_>,
        from: &From<'_>,
        handover: HandoverId,
        outcome: Outcome,
        letters: u32,
        body: &[u8],
    ) -> Result<Heard, Error> {
        let (sent, envelope, handed) = match self.step_at(from, handover).await? {
            Ok(step) => step,
            Err(heard) => return Ok(heard),
        };
        let number = sent.number;
        let digest = digest_of(body);
        // A town that was brought back from a backup may have forgotten letters that came. What it writes since then
        // under their numbers was not taken in, so its answer is not here; but the step can be given back.
        let forgot = outcome != Outcome::Answered;
        match handed.at {
            Crossing::Back(_) if sent.back == Some(digest) => {
                self.store.hand(std::slice::from_ref(&from.nonce)).await?;
                Ok(Heard::Taken)
            }
            Crossing::Back(_) => Ok(Heard::Conflict),
            Crossing::There if handed.letters == letters || (handed.letters > letters && forgot) => {
                let outcome = match outcome {
                    Outcome::Answered => case::Outcome::Answered,
                    Outcome::NotOurs => case::Outcome::NotOurs,
                    Outcome::Withdrawn => case::Outcome::Withdrawn,
                };
                // Whoever gives a step back had heard that it was theirs.
                let (back, done) = (Handing::Back { handover, digest }, Handing::Unsay { handover });
                let mut handing = vec![back, done, from.nonce.clone()];
                handing.extend(self.count_back(cx, from.town, &handed, outcome)?);
                self.other_town_acts(cx, &envelope, Command::CameBack { number, outcome }, handing).await?;
                Ok(Heard::Taken)
            }
            _ => Ok(Heard::Unknown),
        }
    }

    /// The step that `from` speaks of, as it stands here; or what to answer when it is none of theirs.
    async fn step_at(
        &self,
        from: &From<'_>,
        handover: HandoverId,
    ) -> Result<Result<(Sent, Envelope, Handed), Heard>, Error> {
        let Some((sent, envelope)) = self.store.sent_step(handover).await? else { return Ok(Err(Heard::Unknown)) };
        let Some(handed) = envelope.state.handed(sent.number).cloned() else { return Ok(Err(Heard::Unknown)) };
        Ok(if sent.town == from.town { Ok((sent, envelope, handed)) } else { Err(Heard::Conflict) })
    }
}
