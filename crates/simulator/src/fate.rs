//! When the process dies, and when the disk is full.

use crate::wal::Place;
use rand_core::Rng;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{Fate, Hook, Moment};

/// About one commit in so many ends in either accident.
const DIES: u32 = 24;
const FULL: u32 = 40;

/// Decides at every moment of every commit.
pub struct Fates(Mutex<State>);

struct State {
    rng: Box<dyn Rng + Send>,
    armed: bool,
    died: Option<Moment>,
    full: u32,
    folder: PathBuf,
    /// What was durable before the commit that is on its way.
    safe: Option<Place>,
}

impl Fates {
    pub fn new(rng: Box<dyn Rng + Send>, folder: &Path) -> Arc<Self> {
        let folder = folder.to_path_buf();
        Arc::new(Self(Mutex::new(State { rng, armed: false, died: None, full: 0, folder, safe: None })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starting up and looking do not die: there is nobody to start it again.
    pub fn arm(&self, armed: bool) {
        self.state().armed = armed;
    }

    /// The database lies here from now on.
    pub fn moved(&self, folder: &Path) {
        self.state().folder = folder.to_path_buf();
    }

    /// At which moment it died since this was last asked, and what was durable then. Not every caller is
    /// told: not everything that is written down is waited for.
    pub fn died(&self) -> Option<(Moment, Option<Place>)> {
        let mut state = self.state();
        let safe = state.safe.take();
        state.died.take().map(|moment| (moment, safe))
    }

    /// It died, and was not started again yet.
    pub fn is_dead(&self) -> bool {
        self.state().died.is_some()
    }

    /// How often the disk was full since this was last asked.
    pub fn full(&self) -> u32 {
        std::mem::take(&mut self.state().full)
    }

    pub fn hook(self: &Arc<Self>) -> Hook {
        let this = self.clone();
        Arc::new(move |moment| {
            let mut state = this.state();
            if state.died.is_some() {
                // Of two that write at once, the other lives, and what it wrote stays.
                if moment == Moment::BeforeAcknowledgement {
                    state.safe = Place::now(&state.folder);
                }
                return Fate::Well;
            }
            if !state.armed {
                return Fate::Well;
            }
            if moment == Moment::Begin {
                let full = state.rng.next_u32().is_multiple_of(FULL);
                state.full += u32::from(full);
                return if full { Fate::Full } else { Fate::Well };
            }
            if moment == Moment::BeforeCommit {
                state.safe = Place::now(&state.folder);
            }
            if !state.rng.next_u32().is_multiple_of(DIES) {
                return Fate::Well;
            }
            state.died = Some(moment);
            Fate::Dies
        })
    }
}
