//! When the process dies.

use rand_core::Rng;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use store::{Crash, Hook};

/// Dies about once in `odds` commits, at either place.
pub struct Crashes {
    rng: Mutex<Box<dyn Rng + Send>>,
    armed: AtomicBool,
    died: AtomicBool,
    odds: u32,
}

impl Crashes {
    pub fn new(rng: Box<dyn Rng + Send>, odds: u32) -> Arc<Self> {
        Arc::new(Self { rng: Mutex::new(rng), armed: AtomicBool::new(false), died: AtomicBool::new(false), odds })
    }

    /// Starting up must not die: there is nobody yet to start it again.
    pub fn arm(&self, armed: bool) {
        self.armed.store(armed, Ordering::SeqCst);
    }

    /// Whether it died since this was last asked: not every caller is told, because not everything
    /// that is written down is waited for.
    pub fn died(&self) -> bool {
        self.died.swap(false, Ordering::SeqCst)
    }

    pub fn hook(self: &Arc<Self>) -> Hook {
        let this = self.clone();
        Arc::new(move |_: Crash| {
            let drawn = this.rng.lock().map(|mut rng| rng.next_u32()).unwrap_or_default();
            let dies = this.armed.load(Ordering::SeqCst) && drawn.is_multiple_of(this.odds);
            this.died.fetch_or(dies, Ordering::SeqCst);
            dies
        })
    }
}
