//! The line is good again and everybody does what they have to, until nothing moves: then all is over, here and
//! there, and each says the same of it.

use super::check::counted;
use super::plan::KEYS;
use super::run::Pair;
use super::side::Side;
use crate::fail::{Done, Fail};
use anyhow::{Context as _, Result, bail, ensure};
use case::{Crossing, Stage};
use id::CaseId;
use node::Card;

/// Rounds in which everybody goes on while the line is bad and the towns die.
const BAD: usize = 8;
/// Rounds after which it should be over.
const ROUNDS: usize = 40;

impl Pair<'_> {
    pub async fn ends(&mut self) -> Result<()> {
        for _ in 0..BAD {
            self.step += 1;
            self.bad_round().await?;
        }
        self.line.heals();
        for _ in 0..ROUNDS {
            self.step += 1;
            if !self.round().await? {
                return self.over().await;
            }
        }
        bail!("after {ROUNDS} rounds something still moves")
    }

    /// Everybody does what they have to; whatever can go wrong does.
    async fn bad_round(&mut self) -> Result<()> {
        let minutes = self.below(150);
        self.advance(i64::try_from(minutes).unwrap_or(0));
        for turn in 0..12 {
            self.tamper()?;
            self.sides.iter().for_each(|side| side.fates.arm(true));
            let (name, done) = match turn % 4 {
                0 => ("speaks", self.speaks().await),
                3 if turn == 3 => ("asks_for_keys", self.asks_for_keys().await),
                _ => ("arrives", self.arrives().await),
            };
            self.settle(name, done).await?;
            self.check().await?;
        }
        self.sides.iter().for_each(|side| side.fates.arm(true));
        for at in 0..self.stories.len() {
            if self.below(2) == 0 {
                self.goes_on(at).await?;
            }
        }
        self.sides.iter().for_each(|side| side.fates.arm(false));
        self.check().await
    }

    /// Whether anything moved.
    async fn round(&mut self) -> Result<bool> {
        // Past every window, and past every wait after a message that was not answered.
        self.advance(190);
        self.tamper()?;
        let mut moved = false;
        for town in 0..2 {
            let side = &self.sides[town];
            side.node()?.catch_up(&mut side.cx().get()).await?;
            let learned = self.learns(town).await;
            moved |= self.certain(learned)?;
            let said = self.says(town).await;
            moved |= self.certain(said)? > 0;
        }
        while let Some(flying) = self.line.next(self.step, &mut *self.rng) {
            let landed = self.lands(flying).await;
            self.certain(landed)?;
            moved = true;
        }
        self.check().await?;
        for at in 0..self.stories.len() {
            moved |= self.goes_on(at).await?;
        }
        self.check().await?;
        Ok(moved)
    }

    /// Nothing goes wrong any more.
    fn certain<T>(&self, done: Result<T, Fail>) -> Result<T> {
        match done {
            Ok(done) => Ok(done),
            Err(Fail::Said(error)) => bail!("{error}"),
            Err(Fail::Nothing) => bail!("nothing"),
            Err(Fail::Wrong(wrong)) => Err(wrong),
        }
    }

    /// Whoever has the next step of this one takes it.
    async fn goes_on(&mut self, at: usize) -> Result<bool> {
        let mut moved = false;
        if self.stories[at].case.is_none() {
            let done = self.asks(at).await;
            return self.settle("opens", done).await;
        }
        while self.agrees_anew(at).await? {
            moved = true;
        }
        let there: Vec<_> = self.stories[at].handed.iter().filter_map(|(n, t)| Some((*n, t.case?))).collect();
        for (number, case) in there {
            let done = self.completed(1, case, self.card_there(at, number)).await;
            moved |= self.settle("completes", done).await?;
            let done = self.acts(1, case, false, Some((at, number))).await;
            moved |= self.settle("acts_there", done).await?;
        }
        if let Some(case) = self.stories[at].case {
            let done = self.completed(0, case, self.stories[at].card.clone()).await;
            moved |= self.settle("completes", done).await?;
            let waits = |at| matches!(at, Crossing::Offered | Crossing::There);
            if !self.sides[0].outside()?.state(case)?.handed.iter().any(|h| waits(h.at)) {
                let done = self.acts(0, case, false, None).await;
                moved |= self.settle("acts_here", done).await?;
            }
        }
        Ok(moved)
    }

    /// Brings what was missing.
    async fn completed(&self, town: usize, case: CaseId, card: Card) -> Done {
        let side = &self.sides[town];
        if side.outside()?.state(case)?.stage != Stage::ToComplete {
            return Err(Fail::Nothing);
        }
        Ok(side.node()?.complete(&mut side.cx().get(), &card).await?)
    }

    async fn over(&mut self) -> Result<()> {
        ensure!(self.line.is_empty(), "something is still on its way");
        all_over(&self.sides)?;
        let [a, b] = &self.sides;
        for story in self.stories.iter().filter(|story| story.case.is_some()) {
            let same = story.same([a, b], KEYS[1], self.clauses).await;
            same.with_context(|| format!("the story of step {}", story.born))?;
        }
        Ok(())
    }
}

/// Every case has ended, and every step that was done elsewhere is back.
pub(crate) fn all_over(sides: &[Side]) -> Result<()> {
    let (mut back, mut came) = (0, 0);
    for (town, side) in sides.iter().enumerate() {
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
    Ok(())
}
