//! The other town will not act on what was released to it: it was brought back from a backup of before.

use crate::{Context, Error, Node};
use case::{Command, Crossing, Outcome};
use id::HandoverId;
use store::Handing;

impl Node {
    /// The step is this town's again. The other one signed that it will never begin it; what it said of it
    /// before, and comes late, moves nothing any more.
    pub(super) async fn not_there(
        &self,
        cx: &mut Context<'_>,
        handover: HandoverId,
        outcome: Outcome,
    ) -> Result<(), Error> {
        let done = vec![Handing::Unsay { handover }];
        let step = self.store.sent_step(handover).await?;
        let Some((sent, envelope)) = step else { return Ok(self.store.hand(&done).await?) };
        let number = sent.number;
        let there = envelope.state.handed(number).is_some_and(|handed| handed.at == Crossing::There);
        if !there {
            return Ok(self.store.hand(&done).await?);
        }
        tracing::warn!(town = sent.town, "another town lost a step; it is this town's again");
        self.other_town_acts(cx, &envelope, Command::CameBack { number, outcome }, done).await
    }
}
