//! The person takes a step back: before the other town has it, at once; after, the word follows it.

use super::wait;
use crate::hand::{Hand, Writes, to_json};
use crate::{Context, Error, Node};
use case::{Command, Crossing};
use handover::wire::Say;
use id::HandoverId;
use store::Handing;
use vault::Card;

impl Node {
    /// Takes back the step that event `number` handed over.
    ///
    /// # Errors
    /// [`case::Refusal::NotThere`] when the other town has it already.
    pub async fn recall(&self, cx: &mut Context<'_>, card: &Card, number: u32) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        let command = Command::Recall { number };
        self.permitted(cx, &hand, command)?;
        let handing = self.recalled(cx, &hand, number).await?;
        self.act_on(cx, &hand, command, Writes { handing, ..Writes::default() }).await
    }

    async fn recalled(&self, cx: &mut Context<'_>, hand: &Hand, number: u32) -> Result<Vec<Handing>, Error> {
        let Some((handover, town)) = self.sent_step(hand, number).await? else { return Ok(vec![]) };
        // Also when nothing was sent yet, as far as is known here: it may be on its way.
        let body = to_json(&Say::Cancel { id: handover })?;
        let cancel = wait::saying(self, cx, handover, wait::CANCEL, &town, &body, cx.now.as_second());
        Ok(vec![Handing::Unsay { handover }, Handing::Say(cancel)])
    }

    async fn sent_step(&self, hand: &Hand, number: u32) -> Result<Option<(HandoverId, String)>, Error> {
        let Some(handover) = self.store.sent_of(hand.case(), number).await? else { return Ok(None) };
        Ok(self.store.sent(handover).await?.map(|sent| (handover, sent.town)))
    }

    /// What withdrawing the whole case says to other towns.
    pub(crate) async fn withdraws(&self, cx: &mut Context<'_>, hand: &Hand) -> Result<Vec<Handing>, Error> {
        let mut all = vec![];
        for handed in &hand.envelope.state.handed {
            match handed.at {
                Crossing::Offered => all.extend(self.recalled(cx, hand, handed.number).await?),
                Crossing::There => {
                    let Some((handover, town)) = self.sent_step(hand, handed.number).await? else { continue };
                    let body = to_json(&Say::Withdraw { id: handover })?;
                    let now = cx.now.as_second();
                    all.push(Handing::Say(wait::saying(self, cx, handover, wait::WITHDRAW, &town, &body, now)));
                }
                Crossing::Recalled | Crossing::Refused | Crossing::Back(_) => {}
            }
        }
        Ok(all)
    }
}
