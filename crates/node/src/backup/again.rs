//! What was shredded since a backup goes again, by the same way as the first time.

use crate::hand::day;
use crate::shreddings::listed;
use crate::{Context, Error, Node};
use case::gone_again;
use store::Author;

impl Node {
    /// Everything in the list that this database still has. Returns how many cases.
    pub(super) async fn shred_again(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        let mut list = listed(&self.secrets)?;
        list.sort_unstable();
        let mut done = 0;
        for shredding in list {
            // It may have been opened since the backup.
            let Some(envelope) = self.store.clear(shredding.case).await? else { continue };
            let leaving = &envelope.state.leaving;
            if leaving.gone.is_some() || (leaving.parted.is_some() && !shredding.whole) {
                continue;
            }
            let decision = gone_again(&envelope.state, day(shredding.day), shredding.whole);
            let mut change = self.change(cx, &envelope, &decision)?;
            change.day = shredding.day;
            self.commit(cx, Author::Clock, &mut change, "").await?;
            done += 1;
        }
        Ok(done)
    }
}
