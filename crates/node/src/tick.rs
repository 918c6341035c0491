//! What time does by itself. The loop and the sleep are in the binary.

use crate::hand::day_number;
use crate::{Context, Error, Node, staff::IDLE};
use case::{Actor, Grants};
use id::CaseId;
use jiff::civil::Date;
use store::{Author, NextCard, Shred};

/// Cases looked at in one tick.
const BATCH: u32 = 200;

impl Node {
    /// Acts on every case whose day has come, and forgets ended sessions. Returns how many cases moved.
    ///
    /// # Errors
    /// [`Error::Store`]. A case that somebody else moved meanwhile is left for the next tick.
    pub async fn tick(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        self.store.sweep_sessions(cx.now.as_second() - IDLE).await?;
        self.store.forget_nonces(cx.now.as_second()).await?;
        let today = self.today(cx);
        let steady = self.steady.tick(cx.now);
        self.expire_offers(today).await?;
        self.follow_towns(cx.now.as_second()).await?;
        self.begin_figures(cx).await?;
        // Before anything is late: the dates may have moved, and somebody else may have to act.
        let mut moved = self.attend(cx).await?;
        let mut after = None;
        loop {
            // By pages: what cannot go now does not stand before what comes after it.
            let rows = self.store.due(day_number(today), after, BATCH).await?;
            after = rows.last().copied();
            if after.is_none() {
                return Ok(moved);
            }
            for (_, case) in rows {
                moved += usize::from(self.time_acts(cx, case, today, steady).await?);
            }
        }
    }

    /// What time does to this case today. `false` when it did nothing.
    async fn time_acts(&self, cx: &mut Context<'_>, case: CaseId, today: Date, steady: bool) -> Result<bool, Error> {
        let Some(envelope) = self.store.clear(case).await? else { return Ok(false) };
        let calendar = &self.calendar_of(&envelope.state);
        let turn = envelope.state.turn(today, calendar).map_err(case::Refusal::from)?;
        let Some(command) = turn else { return Ok(false) };
        let decision = match case::decide(&envelope.state, Actor::Clock, command, today, calendar) {
            Ok(decision) => decision,
            Err(refusal) => {
                tracing::warn!(%refusal, "a case was due and is not");
                return Ok(false);
            }
        };
        let mut change = self.change(cx, &envelope, &decision)?;
        if change.shred != Shred::Nothing && !steady {
            return Ok(false);
        }
        if decision.grants == Grants::TakeOver {
            change.next = NextCard::TakesOver;
        }
        match self.commit(cx, Author::Clock, &mut change, "").await.map_err(Error::from) {
            Ok(()) => Ok(true),
            // Somebody else moved it meanwhile: for the next tick.
            Err(Error::Conflict) => Ok(false),
            Err(other) => Err(other),
        }
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
                0 => {
                    // Time has acted all the same.
                    if let Err(error) = self.erase(cx).await {
                        tracing::error!(%error, "what was deleted stays on disk for now");
                    }
                    return Ok(total);
                }
                moved => total += moved,
            }
        }
    }
}
