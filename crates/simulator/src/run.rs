//! One seed: step after step, and what must hold after each.

use crate::broken::Broken;
use crate::fail::{Done, Fail, is_no};
use crate::fate::Fates;
use crate::fixture::{Fixture, START};
use crate::lasting::Lasting;
use crate::log::Follower;
use crate::model::Remembered;
use crate::outside::Outside;
use crate::report::Report;
use crate::steps::{Step, pick};
use crate::time::Ticks;
use anyhow::{Context as _, Result, bail, ensure};
use node::{Error, InMemory, Node, Staff, Words};
use rand_core::Rng;
use std::sync::Arc;
use testkit::{Cx, Folder, TestWorld};

const STEPS: u32 = 60;
/// How many are drawn, until there is something that one could be about.
const TRIES: u32 = 4;

pub(crate) struct Run {
    pub seed: u64,
    pub step: u32,
    other: u32,
    pub words: Arc<Words>,
    pub anchor: Arc<InMemory>,
    pub staff: Vec<Staff>,
    pub passphrases: Vec<String>,
    pub world: TestWorld,
    /// Begun anew with every step, so that a step can be done again.
    pub rng: Box<dyn Rng + Send>,
    pub fates: Arc<Fates>,
    pub folder: Folder,
    pub node: Option<Node>,
    pub outside: Option<Outside>,
    pub cases: Vec<Remembered>,
    pub lasting: Lasting,
    pub log: Follower,
    pub ticks: Ticks,
    /// Keys of points changed: whoever stays signs in again.
    pub keys_changed: bool,
    pub report: Report,
    pub broken: Option<Broken>,
}

impl Run {
    pub fn new(fixture: &Fixture, seed: u64, folder: Folder, anchor: Arc<InMemory>, broken: Option<Broken>) -> Self {
        Self {
            seed,
            step: 0,
            other: 0,
            words: fixture.words.clone(),
            anchor,
            staff: fixture.staff.clone(),
            passphrases: fixture.passphrases.clone(),
            world: TestWorld::new(seed, START),
            rng: Box::new(testkit::rng(seed)),
            fates: Fates::new(Box::new(testkit::rng(seed ^ 0x5a5a)), folder.path()),
            folder,
            node: None,
            outside: None,
            cases: vec![],
            lasting: Lasting::default(),
            log: Follower::default(),
            ticks: Ticks::default(),
            keys_changed: false,
            report: Report::default(),
            broken,
        }
    }

    pub async fn play(mut self) -> Result<Report> {
        self.start().await?;
        for step in 0..STEPS {
            self.step = step;
            for other in 0..TRIES {
                self.other = other;
                self.draw();
                let drawn = pick(self.rng.next_u32());
                let done = async {
                    self.tamper()?;
                    let done = self.take(drawn).await?;
                    self.hold().await.map(|()| done)
                };
                if done.await.with_context(|| format!("step {step}, {}", drawn.name))? {
                    break;
                }
            }
        }
        self.end().await.context("at the end")?;
        self.report.cases = self.cases.len();
        Ok(self.report)
    }

    /// The choices of this step, from their beginning.
    fn draw(&mut self) {
        self.rng = Box::new(testkit::rng(
            self.seed.wrapping_mul(1_000_003) ^ (u64::from(self.step * TRIES + self.other) << 40),
        ));
    }

    /// Does `step`; after a full disk, and where it says so after a crash, once more. `false` when there was
    /// nothing it could be about.
    async fn take(&mut self, step: &Step) -> Result<bool> {
        self.world.advance_minutes(7);
        for again in [false, true] {
            self.draw();
            let _ = self.rng.next_u32();
            self.fates.arm(true);
            let done = (step.go)(self).await;
            self.fates.arm(false);
            let full = self.fates.full();
            self.report.accident("full disks", full);
            let died = self.fates.died();
            if matches!(done, Err(Fail::Nothing)) && died.is_none() {
                return Ok(false);
            }
            self.report.stepped(step.name, done.is_ok());
            let repeats = match done {
                Ok(()) | Err(Fail::Nothing) => false,
                Err(Fail::Said(Error::Store(_))) if died.is_some() => step.again,
                Err(Fail::Said(Error::Full)) => {
                    ensure!(full > 0, "the disk was not full");
                    true
                }
                Err(Fail::Said(no)) if is_no(&no) => false,
                Err(Fail::Said(other)) => bail!("{other}"),
                Err(Fail::Wrong(wrong)) => return Err(wrong),
            };
            if let Some((moment, safe)) = died {
                self.crash(moment, safe).await?;
            }
            if std::mem::take(&mut self.keys_changed) {
                self.signs_in_again().await?;
            }
            if !repeats || again {
                break;
            }
        }
        Ok(true)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.rng.next_u32() as usize % n.max(1)
    }

    pub fn node(&self) -> Result<&Node> {
        self.node.as_ref().context("the node runs")
    }

    pub fn outside(&self) -> Result<&Outside> {
        self.outside.as_ref().context("the database is open")
    }

    pub fn cx(&self) -> Cx {
        Cx::new(&self.world)
    }
}

/// A yes is remembered; whatever came of it is passed on.
pub(crate) fn noted(done: Result<(), Error>, yes: impl FnOnce()) -> Done {
    if done.is_ok() {
        yes();
    }
    Ok(done?)
}
