//! Founded towns with agreements between them: made once, copied for every seed.

use super::measured::Measured;
use super::run::Run;
use super::sizes::Sizes;
use crate::report::Report;
use crate::towns::{Base, BrokenLine, Side, agree};
use anyhow::{Context as _, Result, bail};
use node::Words;
use node::agreement::Clause;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use tokio::runtime::Builder;

/// To how many others a town hands steps; more than are asked for.
const PARTNERS: usize = 4;

pub struct Many {
    pub(super) words: Arc<Words>,
    pub(super) bases: Vec<Base>,
    pub(super) sizes: Sizes,
    /// Of each town those it may hand steps to, with what was agreed.
    pub(super) partners: Vec<BTreeMap<usize, Vec<Clause>>>,
}

pub fn key(town: usize) -> String {
    format!("town-{town}")
}

pub fn authority(town: usize) -> String {
    format!("{}.example", key(town))
}

fn agreement(home: usize, there: usize) -> u64 {
    (home as u64) << 32 | there as u64
}

impl Many {
    /// # Errors
    ///
    /// When a town cannot be founded, or two do not agree.
    pub async fn new(towns: usize) -> Result<Self> {
        let words = Words::read()?;
        let sizes = Sizes::new(towns);
        let bases = found(towns, &words)?;
        let mut sides = vec![];
        for base in &bases {
            let mut side = base.side(0, &words)?;
            side.start().await?;
            sides.push(side);
        }
        let (mut rng, mut partners) = (testkit::rng(300), vec![]);
        for home in 0..towns {
            let mut drawn = BTreeSet::new();
            while drawn.len() < PARTNERS.min(towns - 1) {
                let there = sizes.draw(&mut rng);
                if there != home {
                    drawn.insert(there);
                }
            }
            let mut agreed = BTreeMap::new();
            for there in drawn {
                let with = agree(sides[home].node()?, sides[there].node()?, &key(there), agreement(home, there)).await;
                agreed.insert(there, with.with_context(|| format!("{home} and {there}"))?);
            }
            partners.push(agreed);
        }
        // What was agreed is in the copies: they are the towns from now on.
        let bases = bases.into_iter().zip(sides).map(|(base, side)| base.moved(side)).collect();
        Ok(Self { words, bases, sizes, partners })
    }

    /// Plays `seed` to its end.
    ///
    /// # Errors
    /// The first invariant that broke.
    pub async fn run(&self, seed: u64) -> Result<(Report, Measured)> {
        self.play(seed, None).await
    }

    /// The same where something is `broken`: somebody has to notice.
    ///
    /// # Errors
    /// What was noticed.
    pub async fn run_broken(&self, seed: u64, broken: BrokenLine) -> Result<(Report, Measured)> {
        self.play(seed, Some(broken)).await
    }

    async fn play(&self, seed: u64, broken: Option<BrokenLine>) -> Result<(Report, Measured)> {
        let sides = self.bases.iter().map(|base| base.side(seed, &self.words)).collect::<Result<Vec<Side>>>()?;
        Run::new(self, seed, sides, broken).play().await
    }
}

/// Half of what it takes is proofs of passphrases: on every core.
fn found(towns: usize, words: &Arc<Words>) -> Result<Vec<Base>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Base)>> {
        let (runtime, mut made) = (Builder::new_current_thread().enable_all().build()?, vec![]);
        loop {
            let town = next.fetch_add(1, Ordering::SeqCst);
            if town >= towns {
                return Ok(made);
            }
            // Beside the two of `towns`.
            let base = runtime.block_on(Base::new(town + 2, &key(town), &authority(town), words))?.0;
            made.push((town, base));
        }
    };
    let mut made = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let all: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let all = all.into_iter().map(|one| one.join().unwrap_or_else(|_| bail!("a worker panicked")));
        all.collect::<Result<Vec<_>>>()
    })?
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    made.sort_by_key(|(town, _)| *town);
    Ok(made.into_iter().map(|(_, base)| base).collect())
}
