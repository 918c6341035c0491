//! Our own index.

use super::town::{Asked, LANGUAGES, Town};
use super::{Row, SEED, SHOWN, Times};
use search::{Builder, Filters, Index, Same};
use std::time::{Duration, Instant};

/// Milliseconds, seconds and bytes that a million listings may take.
const HALF: f64 = 1.0;
const MOST: f64 = 5.0;
const BUILT: f64 = 60.0;
const BYTES: usize = 500_000_000;

/// Resident memory of this process, in bytes.
fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4096
}

fn mib(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// The index, and the seconds it took; to make the listings up is not counted.
pub fn build(town: &Town, listings: u64) -> (Index, f64) {
    let before = resident();
    let begun = Instant::now();
    let mut builder = Builder::default();
    let mut making = Duration::ZERO;
    for n in 0..listings {
        let began = Instant::now();
        let made = town.made(SEED, n);
        making += began.elapsed();
        builder.add(&made.listing(town));
    }
    let index = builder.finish(Same::default());
    let built = (begun.elapsed() - making).as_secs_f64();
    let more = mib(resident().saturating_sub(before));
    let (terms, size) = (index.terms(), mib(index.bytes()));
    println!("{listings} listings, {terms} terms: index {size:.0} MiB, resident {more:.0} MiB more than before");
    (index, built)
}

pub fn ask(index: &Index, built: f64, filtered: &[Asked], plain: &[Asked]) -> Vec<Row> {
    let one = |who, queries: &[Asked], filters: &dyn Fn(&Asked) -> Filters| {
        let mut found = 0;
        let times = Times::of(queries.len(), |n| {
            let query = &queries[n];
            let answer = index.ask(&query.words, LANGUAGES[query.language], &filters(query), SHOWN);
            found += answer.unwrap().hits.len();
        });
        println!("{who}: {:.1} listings found for a query", found as f64 / queries.len() as f64);
        Row { who, built, size: Some(mib(index.bytes())), times }
    };
    vec![
        one("ours, filters on", filtered, &|query| query.filters.clone()),
        one("ours, no filters", plain, &|query| query.filters.clone()),
    ]
}

pub fn promised(row: &Row, index: &Index) -> bool {
    row.times.at(0.5) < HALF && row.times.at(0.99) < MOST && row.built < BUILT && index.bytes() < BYTES
}
