//! Whether a lost card may be replaced, and objecting to it: the holder's side.

use crate::hand::Writes;
use crate::{Context, Error, Node};
use case::{Command, Refusal};
use vault::Card;

impl Node {
    /// Whether a lost card may be replaced. Choosing what is chosen already changes nothing.
    pub async fn replaceable(&self, cx: &mut Context<'_>, card: &Card, allowed: bool) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        match self.act_on(cx, &hand, Command::Replaceable { allowed }, Writes::default()).await {
            Err(Error::Refused(Refusal::ChosenAlready)) => Ok(()),
            other => other,
        }
    }

    /// The old card objects: it stays the card.
    pub async fn veto(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, Command::Veto, Writes::default()).await
    }
}
