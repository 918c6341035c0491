//! Nothing goes wrong any more and everybody does what they have to, until nothing moves: then all is over everywhere,
//! and each two towns say the same of it.

use super::run::Run;
use crate::towns::counted;
use anyhow::{Context as _, Result, bail, ensure};
use case::{Crossing, Stage};
use handover::fields::pick;

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
        let (mut back, mut came) = (0, 0);
        for (town, side) in self.sides.iter().enumerate() {
            for (case, _) in side.outside()?.cases()? {
                let row = side.outside()?.case(case)?;
                counted(&row).with_context(|| format!("case {case} of town {town}"))?;
                let state = row.state;
                let ended = matches!(state.stage, Stage::Answered | Stage::Closed | Stage::Withdrawn);
                ensure!(ended, "case {case} of town {town} does not end: {:?}", state.stage);
                back += state.handed.iter().filter(|h| matches!(h.at, Crossing::Back(_))).count();
                let waits = state.handed.iter().find(|h| matches!(h.at, Crossing::Offered | Crossing::There));
                ensure!(waits.is_none(), "case {case} still waits: {waits:?}");
                came += usize::from(state.came.is_some());
            }
        }
        ensure!(back == came, "{came} steps were done elsewhere, and {back} came back");
        for at in 0..self.affairs.len() {
            self.same(at).await.with_context(|| format!("a request of town {}", self.affairs[at].home))?;
        }
        Ok(())
    }

    /// What stands at home of one request is what stands elsewhere.
    async fn same(&self, at: usize) -> Result<()> {
        let affair = &self.affairs[at];
        let (story, home) = (&affair.story, &self.sides[affair.home]);
        let view = home.node()?.view(&mut home.cx().get(), &story.card).await?;
        story.letters(&view, true)?;
        let Some(other) = affair.there else { return Ok(()) };
        let (there, clauses) = (&self.sides[other], self.ground.partners[affair.home].get(&other));
        for (number, step) in story.handed.iter().filter(|(_, step)| step.case.is_some()) {
            let card = self.card_there(at, *number);
            let seen = there.node()?.view(&mut there.cx().get(), &card).await?;
            let mut clauses = clauses.into_iter().flatten();
            let clause = clauses.find(|c| c.procedure == story.procedure && c.step.as_ref() == Some(&step.step));
            let declared = pick(&story.answers, &clause.context("a clause")?.fields);
            ensure!(seen.answers == declared, "{} crossed, and {declared} was declared", seen.answers);
        }
        Ok(())
    }
}
