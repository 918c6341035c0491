//! The outside world: this is where time and randomness begin.
#![expect(clippy::disallowed_methods, reason = "everything else is given its time and randomness from here")]

use jiff::{SignedDuration, Timestamp};
use node::{Context, World};
use rand_core::{CryptoRng, UnwrapErr};
use std::sync::atomic::{AtomicI64, Ordering};

/// Days by which this process is ahead of the machine's clock: in the demo, and in tests.
static AHEAD: AtomicI64 = AtomicI64::new(0);

/// From now on it is this many days later.
pub fn ahead(days: u16) {
    AHEAD.store(i64::from(days), Ordering::Relaxed);
}

/// The machine's clock and generator.
pub struct System;

impl World for System {
    fn now(&self) -> Timestamp {
        Timestamp::now().saturating_add(SignedDuration::from_hours(24 * days_ahead())).unwrap_or(Timestamp::MAX)
    }

    fn rng(&self) -> Box<dyn CryptoRng + Send> {
        // A machine without randomness must not go on.
        Box::new(UnwrapErr(getrandom::SysRng))
    }
}

pub fn days_ahead() -> i64 {
    AHEAD.load(Ordering::Relaxed)
}

/// What a test of a whole process wants the clock to be ahead by. A program that is shipped has no such
/// thing.
pub fn wanted_by_a_test() -> u16 {
    let days = variable("ANYDOOR_DAYS_AHEAD").filter(|_| cfg!(debug_assertions));
    days.and_then(|days| days.parse().ok()).unwrap_or(0)
}

/// Runs `work` with a context of this moment.
#[macro_export]
macro_rules! now {
    ($cx:ident => $work:expr) => {{
        let world = $crate::world::System;
        let mut rng = node::World::rng(&world);
        let $cx = &mut node::Context { now: node::World::now(&world), rng: &mut *rng };
        $work
    }};
}

/// A context of another moment: the demo's cases lie in the past.
pub fn at(now: Timestamp, rng: &mut (dyn CryptoRng + Send)) -> Context<'_> {
    Context { now, rng }
}

/// The value of an environment variable, if it is set to something.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|v| !v.is_empty())
}
