//! Nothing goes wrong any more and everybody does what they have to, until nothing moves: then all is over everywhere,
//! and each two towns say the same of it.

use super::ground::key;
use super::run::{Affair, Run};
use crate::towns::all_over;
use anyhow::{Context as _, Result, bail, ensure};

/// Rounds after which it should be over.
const ROUNDS: usize = 40;

impl Run<'_> {
    pub async fn ends(&mut self) -> Result<()> {
        self.good = true;
        self.flying.iter_mut().for_each(|flying| flying.at = 0);
        for _ in 0..ROUNDS {
            // Past every window, and past every wait after a message that was not answered.
            self.advance(190);
            let mut moved = false;
            for town in 0..self.sides.len() {
                let side = &self.sides[town];
                side.node()?.catch_up(&mut side.cx().get()).await?;
                moved |= self.learns(town).await?;
            }
            moved |= self.exchange().await?;
            for at in 0..self.affairs.len() {
                if !self.affairs[at].over {
                    moved |= self.goes_on(at).await?;
                }
            }
            self.check()?;
            if !moved {
                return self.over().await;
            }
        }
        bail!("after {ROUNDS} rounds something still moves")
    }

    async fn over(&mut self) -> Result<()> {
        ensure!(self.flying.is_empty(), "something is still on its way");
        all_over(&self.sides)?;
        for Affair { home, there, story, .. } in &self.affairs {
            let other = there.unwrap_or(*home);
            let clauses = self.ground.partners[*home].get(&other).map_or(&[][..], Vec::as_slice);
            let same = story.same([&self.sides[*home], &self.sides[other]], &key(other), clauses).await;
            same.with_context(|| format!("a request of town {home}"))?;
        }
        Ok(())
    }
}
