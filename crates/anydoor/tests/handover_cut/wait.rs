//! Waiting for other processes: always with an end, and with a sentence when it was in vain.
#![expect(clippy::disallowed_methods, reason = "processes are killed and waited for by the real clock")]

use std::thread::sleep;
use std::time::{Duration, Instant};

/// Between two looks.
const PACE: Duration = Duration::from_millis(50);
/// After so long it will not come any more.
const PATIENCE: Duration = Duration::from_secs(60);
/// For so long something is let happen that need not.
const A_WHILE: Duration = Duration::from_millis(1500);

/// Looks until there is nothing left to complain of.
#[track_caller]
pub fn until(wanted: &str, mut missing: impl FnMut() -> Option<String>) {
    let begun = Instant::now();
    while let Some(missing) = missing() {
        assert!(begun.elapsed() < PATIENCE, "{wanted}: not after {PATIENCE:?}, but {missing}");
        sleep(PACE);
    }
}

/// Until it is so, or for a while: what comes next happens in the middle of something, if there is anything.
pub fn a_while(mut so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !so() && begun.elapsed() < A_WHILE {
        sleep(PACE / 10);
    }
}
