//! What time does by itself. The loop and the sleep are in the binary.

use crate::hand::day_number;
use crate::{Context, Error, Node, staff::IDLE};
use case::{Actor, Grants};
use store::{Author, NextCard, Shred};

/// Cases looked at in one tick.
const BATCH: u32 = 200;

impl Node {
    /// Acts on every case whose day has come, and forgets ended sessions. Returns how many cases
    /// moved; as many as a batch holds means: call again.
    ///
    /// # Errors
    /// [`Error::Store`]. A case that somebody else moved meanwhile is left for the next tick.
    pub async fn tick(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        self.store.sweep_sessions(cx.now.as_second() - IDLE).await?;
        let today = self.today(cx);
        let steady = self.steady.tick(cx.now);
        self.expire_offers(today).await?;
        // Before anything is late: the dates may have moved, and somebody else may have to act.
        let mut moved = self.attend(cx).await?;
        for case in self.store.due(day_number(today), BATCH).await? {
            let Some(envelope) = self.store.clear(case).await? else { continue };
            let calendar = &self.calendar_of(&envelope.state);
            let turn = envelope.state.turn(today, calendar).map_err(case::Refusal::from)?;
            let Some(command) = turn else { continue };
            match case::decide(&envelope.state, Actor::Clock, command, today, calendar) {
                Err(refusal) => tracing::warn!(%refusal, "a case was due and is not"),
                Ok(decision) => {
                    let mut change = self.change(cx, &envelope, &decision)?;
                    if change.shred != Shred::Nothing && !steady {
                        continue;
                    }
                    if decision.grants == Grants::TakeOver {
                        change.next = NextCard::TakesOver;
                    }
                    match self.commit(cx, Author::Clock, &mut change, "").await.map_err(Error::from) {
                        Ok(()) => moved += 1,
                        Err(Error::Conflict) => {}
                        Err(other) => return Err(other),
                    }
                }
            }
        }
        Ok(moved)
    }

    /// Forgets pieces that nobody went on with for a day, and bodies whose event never came.
    pub async fn sweep_files(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        const DAY: i64 = 24 * 60 * 60;
        Ok(self.store.sweep_files(cx.now.as_second() - DAY).await?)
    }

    /// Acts until nothing is due: a silent case may be late at once.
    pub async fn catch_up(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        let mut total = 0;
        loop {
            match self.tick(cx).await? {
                0 => return Ok(total),
                moved => total += moved,
            }
        }
    }
}
