//! One seed: minute after minute in all towns.

use super::ground::{Many, authority};
use super::measured::Measured;
use super::post::Flying;
use crate::fail::{Done, Fail, came_of};
use crate::report::Report;
use crate::towns::{BrokenLine, Side, Story};
use anyhow::{Context as _, Result};
use rand_core::Rng;
use std::collections::{BTreeMap, BTreeSet};

/// For how long requests begin, and how long it is watched what becomes of them.
const BEGIN: u32 = 36 * 60;
const MINUTES: u32 = BEGIN + 12 * 60;
/// How many there are for each town.
pub const REQUESTS: usize = 5;
/// One thing in so many that are done can end in an accident of its commit.
const DANGEROUS: usize = 12;

/// A request, and the town that its steps go to if they are handed over.
pub struct Affair {
    pub home: usize,
    pub there: Option<usize>,
    pub story: Story,
    /// When somebody takes it up next.
    pub at: u32,
    pub over: bool,
}

pub struct Run<'g> {
    pub ground: &'g Many,
    seed: u64,
    pub minute: u32,
    pub sides: Vec<Side>,
    pub of: BTreeMap<String, usize>,
    pub affairs: Vec<Affair>,
    pub flying: Vec<Flying>,
    /// Until when nobody reaches a town, and it nobody.
    pub away: Vec<u32>,
    /// Signatures of messages that were taken in.
    pub taken: BTreeSet<String>,
    /// Nothing goes wrong any more.
    pub good: bool,
    pub broken: Option<BrokenLine>,
    pub said: u32,
    /// Begun anew with every minute.
    pub rng: Box<dyn Rng + Send>,
    pub report: Report,
    pub measured: Measured,
}

impl<'g> Run<'g> {
    pub fn new(ground: &'g Many, seed: u64, sides: Vec<Side>, broken: Option<BrokenLine>) -> Self {
        Self {
            ground,
            seed,
            minute: 0,
            of: (0..sides.len()).map(|town| (authority(town), town)).collect(),
            away: vec![0; sides.len()],
            measured: Measured::new(sides.len()),
            sides,
            affairs: vec![],
            flying: vec![],
            taken: BTreeSet::new(),
            good: false,
            broken,
            said: 0,
            rng: Box::new(testkit::rng(seed)),
            report: Report::default(),
        }
    }

    pub async fn play(mut self) -> Result<(Report, Measured)> {
        for side in &mut self.sides {
            side.start().await?;
        }
        while self.minute < MINUTES {
            self.minute().await.with_context(|| format!("minute {}", self.minute))?;
        }
        self.measured.minutes = self.minute;
        self.ends().await.context("at the end")?;
        self.report.cases = self.affairs.len();
        Ok((self.report, self.measured))
    }

    async fn minute(&mut self) -> Result<()> {
        self.advance(1);
        let all = REQUESTS * self.sides.len();
        // Evenly over the time there is; by night too, for what is measured is the exchange.
        while self.affairs.len() * (BEGIN as usize) < all * self.minute.min(BEGIN) as usize {
            self.begins().await?;
        }
        for at in 0..self.affairs.len() {
            if self.affairs[at].at <= self.minute && !self.affairs[at].over {
                self.goes_on(at).await?;
            }
        }
        self.exchange().await?;
        if self.minute.is_multiple_of(60) {
            self.hour().await?;
        }
        Ok(())
    }

    pub fn advance(&mut self, minutes: u32) {
        self.minute += minutes;
        self.rng = Box::new(testkit::rng(self.seed.wrapping_mul(1_000_003) ^ (u64::from(self.minute) << 40)));
        self.sides.iter().for_each(|side| side.world.advance_minutes(minutes.into()));
    }

    /// What a town does from here on can end in an accident.
    pub fn arm(&mut self, town: usize) {
        let dangerous = !self.good && self.below(DANGEROUS) == 0;
        self.sides[town].fates.arm(dangerous);
    }

    /// What came of it: a no is one, a town that died is started again. Whether it was done.
    pub async fn settle(&mut self, town: usize, name: &'static str, done: Done) -> Result<bool> {
        let side = &mut self.sides[town];
        side.fates.arm(false);
        let full = side.fates.full();
        let died = side.recover(&mut *self.rng).await?.is_some();
        self.report.accident("crashes", u32::from(died));
        self.report.accident("full disks", full);
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
}
