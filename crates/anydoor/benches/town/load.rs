//! Many who do the same over and over, and how long each time took.

use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};
use testkit::Record;

/// How long is measured, after as long to warm up.
pub struct Load {
    pub time: Duration,
    pub quick: bool,
    /// With a million cases too.
    pub million: bool,
}

impl Load {
    pub const WHOLE: Self = Self { time: Duration::from_secs(5), quick: false, million: false };
    pub const QUICK: Self = Self { time: Duration::from_millis(250), quick: true, million: false };
}

pub struct Measured {
    /// A second.
    pub rate: f64,
    /// Milliseconds: of the middle one, of the slowest in a hundred, and of processor for each.
    pub median: f64,
    pub p99: f64,
    pub each: f64,
}

impl Measured {
    pub fn record(&self, part: &str, what: &str) -> Record {
        Record::new(part, what, self.rate, "a second").took(self.median, self.p99).cpu(self.each)
    }
}

/// Runs what `work` makes for each of so many hands, and times it. `computed` says the seconds of processor so far.
pub fn measured<W: FnMut()>(
    load: &Load,
    hands: u64,
    computed: impl Fn() -> f64,
    work: impl Fn() -> W + Sync,
) -> Measured {
    // Time begins when everybody is connected.
    let ready = Barrier::new(usize::try_from(hands).unwrap() + 1);
    let (before, warm, mut took) = thread::scope(|scope| {
        let hand = |_| {
            let (work, ready) = (&work, &ready);
            scope.spawn(move || {
                let (mut work, mut took) = (work(), vec![]);
                ready.wait();
                let (warm, end) = (Instant::now() + load.time, Instant::now() + 2 * load.time);
                // Once in any case: a peer may take longer than all the time there is.
                while Instant::now() < end || took.is_empty() {
                    let begun = Instant::now();
                    work();
                    if begun >= warm || begun.elapsed() > load.time {
                        took.push(begun.elapsed().as_secs_f64() * 1e3);
                    }
                }
                took
            })
        };
        let all: Vec<_> = (0..hands).map(hand).collect();
        ready.wait();
        thread::sleep(load.time);
        let (before, warm) = (computed(), Instant::now());
        let took: Vec<f64> = all.into_iter().flat_map(|hand| hand.join().unwrap()).collect();
        (before, warm, took)
    });
    let (computed, lasted) = (computed() - before, warm.elapsed().as_secs_f64());
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    let many = took.len() as f64;
    Measured { rate: many / lasted, median: at(0.5), p99: at(0.99), each: 1e3 * computed / many }
}
