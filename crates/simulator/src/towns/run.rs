//! One seed: step after step in both towns, and what must hold after each.

use super::broken::BrokenLine;
use super::line::Line;
use super::side::Side;
use super::steps::{Step, pick};
use super::story::Story;
use crate::fail::{Done, Fail, came_of};
use crate::report::Report;
use anyhow::{Context as _, Result};
use node::agreement::Clause;
use rand_core::Rng;
use std::collections::BTreeSet;

const STEPS: u32 = 90;

/// Both towns of one seed.
pub struct Pair<'t> {
    seed: u64,
    pub step: u32,
    pub sides: [Side; 2],
    pub clauses: &'t [Clause],
    pub line: Line,
    pub stories: Vec<Story>,
    /// Signatures of messages that were taken in.
    pub taken: BTreeSet<String>,
    /// Minutes by which the clock there is ahead.
    pub skew: i64,
    said: u32,
    /// Begun anew with every step.
    pub rng: Box<dyn Rng + Send>,
    pub report: Report,
    pub broken: Option<BrokenLine>,
}

impl<'t> Pair<'t> {
    pub fn new(seed: u64, sides: [Side; 2], clauses: &'t [Clause], broken: Option<BrokenLine>) -> Self {
        Self {
            seed,
            step: 0,
            sides,
            clauses,
            line: Line::default(),
            stories: vec![],
            taken: BTreeSet::new(),
            skew: 0,
            said: 0,
            rng: Box::new(testkit::rng(seed)),
            report: Report::default(),
            broken,
        }
    }

    pub async fn play(mut self) -> Result<Report> {
        for side in &mut self.sides {
            side.start().await?;
        }
        for step in 0..STEPS {
            self.step = step;
            self.rng = Box::new(testkit::rng(self.seed.wrapping_mul(1_000_003) ^ (u64::from(step) << 40)));
            let drawn = pick(self.rng.next_u32());
            let done = async {
                self.tamper()?;
                self.take(drawn).await?;
                self.check().await
            };
            done.await.with_context(|| format!("step {step}, {}", drawn.name))?;
        }
        self.ends().await.context("at the end")?;
        self.report.cases = self.stories.len();
        Ok(self.report)
    }

    async fn take(&mut self, step: &Step) -> Result<()> {
        let minutes = self.below(3);
        self.advance(i64::try_from(minutes).unwrap_or(0));
        self.sides.iter().for_each(|side| side.fates.arm(true));
        let done = (step.go)(self).await;
        self.settle(step.name, done).await.map(drop)
    }

    /// What came of it: a no is one, a town that died is started again. Whether it was done.
    pub async fn settle(&mut self, name: &'static str, done: Done) -> Result<bool> {
        let (mut died, mut full) = (false, 0);
        for side in &mut self.sides {
            side.fates.arm(false);
            full += side.fates.full();
            if side.recover(&mut *self.rng).await?.is_some() {
                died = true;
                self.report.accident("crashes", 1);
            }
        }
        self.report.accident("full disks", full);
        self.signs_in_again().await?;
        if !matches!(done, Err(Fail::Nothing)) {
            self.report.stepped(name, done.is_ok());
        }
        came_of(done, died, full)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.rng.next_u32() as usize % n.max(1)
    }

    /// A text that nobody wrote before.
    pub fn text(&mut self, who: &str) -> String {
        self.said += 1;
        format!("{who} {}", self.said)
    }

    /// A request that is known to be there.
    pub fn one(&mut self) -> Result<usize, Fail> {
        let drawn = self.below(self.stories.len());
        let known = self.stories.get(drawn).is_some_and(|story| story.case.is_some());
        if known { Ok(drawn) } else { Err(Fail::Nothing) }
    }

    /// A step that is known to be in the other town.
    pub fn one_there(&mut self) -> Result<(usize, u32), Fail> {
        let there = |(at, story): (usize, &Story)| -> Vec<(usize, u32)> {
            story.handed.iter().filter(|(_, there)| there.case.is_some()).map(|(number, _)| (at, *number)).collect()
        };
        let all: Vec<_> = self.stories.iter().enumerate().flat_map(there).collect();
        let drawn = self.below(all.len());
        all.get(drawn).copied().ok_or(Fail::Nothing)
    }
}
