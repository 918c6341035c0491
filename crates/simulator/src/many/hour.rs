//! What happens every hour: time acts, keys are asked for, towns go and come back, and all of it is looked at.

use super::run::Run;
use crate::fail::Fail;
use anyhow::Result;

/// One town in so many cannot be reached from some hour on, for so many hours at most.
const AWAY: usize = 100;
const HOURS: usize = 12;
/// One town in so many is stopped or killed, and started again.
const RESTARTED: usize = 60;

impl Run<'_> {
    pub async fn hour(&mut self) -> Result<()> {
        for town in 0..self.sides.len() {
            self.arm(town);
            let side = &self.sides[town];
            let done = side.node()?.catch_up(&mut side.cx().get()).await.map(drop).map_err(Fail::from);
            self.settle(town, "ticks", done).await?;
            self.learns(town).await?;
            if !self.good && self.below(AWAY) == 0 {
                let hours = 1 + self.below(HOURS);
                self.away[town] = self.minute + 60 * u32::try_from(hours).unwrap_or(1);
                self.report.accident("towns away", 1);
            }
            if !self.good && self.below(RESTARTED) == 0 {
                let killed = self.below(2) == 0;
                self.report.accident("restarts", 1);
                let side = &mut self.sides[town];
                if killed { side.killed(&mut *self.rng).await? } else { side.start().await? }
            }
        }
        self.tamper()?;
        self.measure()?;
        self.check()
    }

    /// Other towns' keys, if they are wanted and the other can be reached. Whether any were.
    pub async fn learns(&mut self, town: usize) -> Result<bool> {
        let here = &self.sides[town];
        let wanted = here.node()?.wanted_documents(&here.cx().get());
        let mut any = false;
        for authority in wanted {
            let Some(other) = self.of.get(&authority).copied() else { continue };
            let reached = self.good || self.away[town].max(self.away[other]) <= self.minute;
            if reached {
                let there = &self.sides[other];
                let document = there.node()?.key_document(&there.cx().get())?;
                let here = &self.sides[town];
                here.node()?.learn(&mut here.cx().get(), &authority, &document).await?;
                any = true;
            }
        }
        Ok(any)
    }

    /// What waits, in each town.
    fn measure(&mut self) -> Result<()> {
        for (town, side) in self.sides.iter().enumerate() {
            let outside = side.outside()?;
            let says = outside.number("SELECT COUNT(*) FROM handover_say WHERE tries > 0", [])?;
            let open = outside.number("SELECT COUNT(*) FROM case_file WHERE is_open = 1", [])?;
            self.measured.waits(town, says, open);
        }
        Ok(())
    }
}
