//! A million listings, filters on: `cargo bench -p search --bench million`. Ours beside SQLite's FTS5 with bm25
//! and, where `ANYDOOR_TEST_POSTGRES` names a server (`cargo xtask postgres`), PostgreSQL's full text with
//! ts_rank; the same listings, filters and queries, in one run. `-- LISTINGS` makes a smaller town.
#![expect(clippy::disallowed_methods, reason = "it measures time, and is told where a server is")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

mod cut;
mod postgres;
mod sqlite;
mod town;

use search::{Builder, Same};
use std::time::{Duration, Instant};
use town::Town;

const SEED: u64 = 20_260_302;
const QUERIES: u64 = 2000;
/// What others are asked: they take longer.
const FEWER: u64 = 200;
const SHOWN: usize = 10;

pub struct Times(Vec<Duration>);

impl Times {
    pub fn of(count: u64, mut ask: impl FnMut(u64)) -> Self {
        let one = |n| {
            let begun = Instant::now();
            ask(n);
            begun.elapsed()
        };
        let mut all: Vec<Duration> = (0..count).map(one).collect();
        all.sort_unstable();
        Self(all)
    }

    fn at(&self, part: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0
    }

    pub fn say(&self, who: &str) {
        let [half, most, all] = [0.5, 0.99, 1.0].map(|part| self.at(part));
        println!("{who:<28} p50 {half:>9.3} ms   p99 {most:>9.3} ms   max {all:>9.3} ms");
    }
}

/// Resident memory of this process, in bytes.
fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4096
}

fn main() {
    let asked = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let listings: u64 = asked.unwrap_or(1_000_000);
    let town = Town::new(SEED);
    let before = resident();
    let begun = Instant::now();
    let mut builder = Builder::default();
    let mut making = Duration::ZERO;
    for n in 0..listings {
        let began = Instant::now();
        let made = town.made(SEED, n);
        making += began.elapsed();
        builder.add(&made.listing(&town));
    }
    let index = builder.finish(Same::default());
    let built = begun.elapsed() - making;
    let mib = |bytes: usize| bytes as f64 / f64::from(1 << 20);
    println!(
        "{listings} listings, {} terms: built in {:.1} s; index {:.0} MiB, resident {:.0} MiB more than before",
        index.terms(),
        built.as_secs_f64(),
        mib(index.bytes()),
        mib(resident().saturating_sub(before))
    );
    for (filtered, who) in [(true, "ours, filters on"), (false, "ours, no filters")] {
        let queries: Vec<_> = (0..QUERIES).map(|n| town::query(&town, SEED, listings, n, filtered)).collect();
        let mut found = 0;
        let ask = |n: u64| {
            let (language, words, filters) = &queries[n as usize];
            found += index.ask(words, town::LANGUAGES[*language], filters, SHOWN).unwrap().hits.len();
        };
        Times::of(QUERIES, ask).say(who);
        println!("  {:.1} listings found for a query", found as f64 / QUERIES as f64);
    }
    let queries: Vec<_> = (0..FEWER).map(|n| town::query(&town, SEED, listings, n, true)).collect();
    sqlite::run(&town, listings, &queries);
    postgres::run(&town, listings, &queries);
}
