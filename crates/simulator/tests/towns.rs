//! Two towns: some seeds in every run, every seed that ever failed, and every check can fail.
#![allow(clippy::unwrap_used, reason = "a helper of tests")]

use simulator::{BrokenLine, Report, Towns};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Seeds that once broke an invariant.
const KEPT: &[u64] = &[];
const SEEDS: u64 = 100;
/// After so many somebody has noticed what is wrong.
const SOON: u64 = 40;

fn alone<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn seeds_run_clean() {
    let towns = alone(Towns::new()).unwrap();
    let seeds: Vec<u64> = (0..SEEDS).chain(KEPT.iter().copied()).collect();
    let (next, total) = (AtomicU64::new(0), Mutex::new(Report::default()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::SeqCst) as usize) {
                    let report = alone(towns.run(*seed)).unwrap_or_else(|e| panic!("seed {seed}: {e:#}"));
                    total.lock().unwrap().add(&report);
                }
            });
        }
    });
    let total = total.into_inner().unwrap();
    println!("{total}");
    // What the seeds are for is tried, and comes to something.
    let seldom: Vec<_> = total.steps.iter().filter(|(_, (done, _))| *done == 0).map(|(name, _)| *name).collect();
    let rare = ["messages refused", "completes"];
    assert!(seldom.iter().all(|name| rare.contains(name)), "never acknowledged: {seldom:?}");
    for accident in [
        "messages lost",
        "answers lost",
        "messages altered",
        "days without a line",
        "crashes",
        "full disks",
        "clocks set",
        "months at once",
        "keys of a point",
        "restarts",
    ] {
        assert!(total.accidents.get(accident).is_some_and(|n| *n > 20), "{accident}: {:?}", total.accidents);
    }
}

#[test]
fn the_same_seed_is_the_same_run() {
    let towns = alone(Towns::new()).unwrap();
    let run = || alone(towns.run(7)).unwrap();
    assert_eq!(run(), run());
}

/// What is said of each.
fn words(broken: BrokenLine) -> &'static [&'static str] {
    match broken {
        BrokenLine::ActsUnreleased => &["two owners", "released", "the state says"],
        BrokenLine::ForgetsNonces => &["taken in twice"],
        BrokenLine::TakesItTwice => &["the state says", "twice"],
        BrokenLine::LosesALetter => &["not in its place", "does not open"],
        BrokenLine::DoublesALetter => &["twice", "does not open", "still moves"],
        BrokenLine::ForgetsAHandover => &["does not end", "still waits", "still moves", "were lost"],
        BrokenLine::NeverSaysIt | BrokenLine::ForgetsToEnd => &["does not end", "still waits"],
    }
}

#[test]
fn a_broken_line_is_found_out() {
    let towns = alone(Towns::new()).unwrap();
    let mut wrong = vec![];
    for broken in BrokenLine::ALL {
        let found = (0..SOON).find_map(|seed| alone(towns.run_broken(seed, broken)).err());
        let found = found.map(|error| format!("{error:#}"));
        println!("{broken:?}: {found:?}");
        if !found.as_ref().is_some_and(|said| words(broken).iter().any(|words| said.contains(words))) {
            wrong.push((broken, found));
        }
    }
    assert!(wrong.is_empty(), "not noticed, or for another reason: {wrong:#?}");
}
