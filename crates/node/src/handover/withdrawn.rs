//! The person took back where they asked what is here already: the word follows the step.

use super::receive::From;
use crate::{Context, Error, Node};
use case::{Command, Outcome};
use handover::step::Received;
use handover::wire::{Heard, Say};
use id::HandoverId;

impl Node {
    pub(super) async fn withdrawn_there(
        &self,
        cx: &mut Context<'_>,
        from: &From<'_>,
        handover: HandoverId,
    ) -> Result<Heard, Error> {
        let never = Say::Cancel { id: handover };
        // This town was put back to a time before it heard of it, or of its release.
        let Some(come) = self.store.come(handover).await? else { return self.arrives(cx, from, &never, &[]).await };
        if come.town != from.town {
            return Ok(Heard::Conflict);
        }
        let case = match serde_json::from_str(&come.state) {
            Ok(Received::Owned { .. }) => come.case.ok_or(Error::Damaged)?,
            Ok(Received::Returned { .. }) => {
                self.store.hand(std::slice::from_ref(&from.nonce)).await?;
                return Ok(Heard::Taken);
            }
            Ok(Received::Held { .. } | Received::Tombstone) => return self.arrives(cx, from, &never, &[]).await,
            _ => return Ok(Heard::Unknown),
        };
        let envelope = self.store.clear(case).await?.ok_or(Error::Damaged)?;
        let letters = envelope.state.came.map_or(0, |came| came.letters);
        let mut handing = self.gives_back(cx, case, Outcome::Withdrawn, letters).await?;
        handing.push(from.nonce.clone());
        match self.other_town_acts(cx, &envelope, Command::WithdrawnThere, handing).await {
            // It was decided already: that goes back, and nothing else.
            Err(Error::Refused(_)) => {
                self.store.hand(std::slice::from_ref(&from.nonce)).await?;
                Ok(Heard::Taken)
            }
            other => other.map(|()| Heard::Taken),
        }
    }
}
