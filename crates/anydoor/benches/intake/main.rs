//! How many cases a second are opened in a node over HTTP, each with a kilobyte of answers, durable when it is
//! answered: `cargo bench -p anydoor --bench intake`, on each database there is. Beside it, in the same run, what the
//! engine does by itself with as many at once: one row of a kilobyte, and a commit.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

#[path = "../../tests/common/mod.rs"]
mod common;
mod raw;

use common::{Caller, Place, places};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use testkit::Anydoor;
use vault::Card;

/// How many ask side by side.
const AT_ONCE: [u64; 2] = [8, 64];
/// How long each is measured, after as long again to warm up.
const FOR: Duration = Duration::from_secs(5);
/// Bytes of answers.
const ANSWERS: usize = 1024;
/// What is wanted: of the raw limit, and the slowest of a hundred in milliseconds.
const SHARE: f64 = 0.6;
const SLOWEST: f64 = 20.0;

struct Measured {
    rate: f64,
    /// Milliseconds: of the middle one, of the slowest in a hundred, and of processor for each.
    median: f64,
    slow: f64,
    each: f64,
}

/// Runs `work` in so many threads, over and over, and times each.
fn measured<W: FnMut()>(hands: u64, computed: impl Fn() -> f64, work: impl Fn(u64) -> W + Sync) -> Measured {
    let (warm, end) = (Instant::now() + FOR, Instant::now() + 2 * FOR);
    let before = AtomicU64::new(0);
    let mut took: Vec<f64> = thread::scope(|scope| {
        let hand = |hand| {
            let work = &work;
            scope.spawn(move || {
                // Nobody's card comes twice, in this round or the next.
                let (mut work, mut took) = (work(1000 * hands + hand), vec![]);
                while Instant::now() < end {
                    let begun = Instant::now();
                    work();
                    if begun >= warm {
                        took.push(begun.elapsed().as_secs_f64() * 1e3);
                    }
                }
                took
            })
        };
        let all: Vec<_> = (0..hands).map(hand).collect();
        thread::sleep(warm.saturating_duration_since(Instant::now()));
        before.store(computed().to_bits(), Ordering::Relaxed);
        all.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    let computed = computed() - f64::from_bits(before.into_inner());
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    let many = took.len() as f64;
    Measured { rate: many / FOR.as_secs_f64(), median: at(0.5), slow: at(0.99), each: 1e3 * computed / many }
}

fn opens(caller: &Caller, hand: u64) -> impl FnMut() {
    let (caller, mut rng) = (caller.clone(), testkit::rng(hand));
    let need = "Words. ".repeat(ANSWERS / 7);
    move || {
        let card = Card::random(&mut rng).text().to_string();
        let answers = json!({ "need": need, "name": "Nur" });
        caller.must("/api/v1/cases", json!({ "procedure": "ask-for-help", "answers": answers, "card": card }));
    }
}

fn memory(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

fn serve(place: &Place) -> Anydoor {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_anydoor"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(place.folder.path());
    if let Some(url) = &place.database {
        command.args(["--database", url]);
    }
    Anydoor::start_command(command)
}

fn main() {
    let mut enough = true;
    for (place, bare) in places().into_iter().zip(places()) {
        let anydoor = serve(&place);
        let caller = Caller::new(&anydoor);
        for hands in AT_ONCE {
            let server = || if place.database.is_some() { testkit::server().map_or(0.0, testkit::cpu) } else { 0.0 };
            let ours = measured(hands, || testkit::cpu(anydoor.pid()) + server(), |hand| opens(&caller, hand));
            let limit = match &bare.database {
                None => measured(hands, || 0.0, raw::sqlite(bare.folder.path())),
                Some(url) => measured(hands, || 0.0, raw::postgres(url)),
            };
            let Measured { rate, median, slow, each } = ours;
            let (name, of) = (place.name(), 100.0 * rate / limit.rate);
            println!(
                "{name}, {hands} at once: {rate:.0} cases a second, median {median:.1} ms, p99 {slow:.1} ms, {each:.2} ms \
                 of processor each, {:.0} MB; one row to a commit: {:.0} a second, p99 {:.1} ms",
                memory(anydoor.pid()),
                limit.rate,
                limit.slow
            );
            println!("intake {name} {hands} at once: {of:.0}% of the raw limit");
            enough &= rate >= SHARE * limit.rate && slow < SLOWEST;
        }
    }
    if !enough {
        println!("BELOW {:.0}% OR ABOVE {SLOWEST} ms", 100.0 * SHARE);
        std::process::exit(1);
    }
}
