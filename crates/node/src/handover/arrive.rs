//! A step comes from another town: offered, released, or cancelled.

use super::receive::From;
use super::wait;
use crate::{Context, Error, Node};
use handover::signature::digest_of;
use handover::step::{Received, Receiver};
use handover::wire::{Heard, Say};
use store::{Come, Handing};

/// Where a step stands, as the store has it.
pub(super) fn text(state: &Received) -> Result<String, Error> {
    serde_json::to_string(state).map_err(|_| Error::Damaged)
}

impl Node {
    pub(super) async fn arrives(
        &self,
        cx: &mut Context<'_>,
        from: &From<'_>,
        say: &Say,
        body: &[u8],
    ) -> Result<Heard, Error> {
        let handover = say.id();
        let (come, taken) = match say {
            Say::Offer(offer) => self.store.coming(handover, offer.case).await?,
            _ => (self.store.come(handover).await?, false),
        };
        if come.as_ref().is_some_and(|come| come.town != from.town) {
            return Ok(Heard::Conflict);
        }
        let before = come.as_ref().map(|come| serde_json::from_str::<Received>(&come.state)).transpose();
        let before = before.map_err(|_| Error::Damaged)?;
        let Some(message) = say.message(digest_of(body)) else { return Ok(Heard::Unknown) };
        let mut fits = Ok(());
        if let (Say::Offer(offer), None) = (say, before) {
            // Its reference stands for something else here.
            if taken {
                return Ok(Heard::Conflict);
            }
            fits = self.fits(cx, from.town, offer).await?;
        }
        let mut receiver = Receiver { state: before };
        let answer = receiver.hears(message, fits);
        let Some(now) = receiver.state.filter(|now| Some(*now) != before) else {
            self.store.hand(std::slice::from_ref(&from.nonce)).await?;
            return Ok(answer.into());
        };
        if let (Say::Release { .. }, None) = (say, before) {
            tracing::warn!(town = from.town, "a step of before the last backup is given up");
        }
        let (state, was) = (text(&now)?, come.as_ref().map(|come| come.state.clone()));
        let is = |case, held| Come { town: from.town.to_owned(), state: state.clone(), case, held };
        let moved = |is| [Handing::Come { handover, was: was.clone(), is }, from.nonce.clone()];
        match now {
            Received::Held { .. } => {
                let held = wait::hold(self, cx, handover, body);
                self.store.hand(&moved(is(None, Some(held)))).await?;
            }
            Received::Owned { .. } => {
                let held = come.and_then(|come| come.held).ok_or(Error::Damaged)?;
                let held = wait::held(self, handover, &held)?;
                let Ok(Say::Offer(offer)) = serde_json::from_slice(&held) else { return Err(Error::Damaged) };
                let handing = moved(is(Some(offer.case), None));
                self.begin(cx, from.town, &offer, handing.to_vec()).await?;
            }
            Received::Tombstone | Received::Declined { .. } | Received::Returned { .. } => {
                self.store.hand(&moved(is(None, None))).await?;
            }
        }
        Ok(answer.into())
    }
}
