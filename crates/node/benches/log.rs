//! How many leaves a second go through the log: `cargo bench -p node --bench log`. The same rows written bare say
//! what the database itself can do.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

use rand_core::Rng;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{LogFile, LogHead, Publication, Waiting};
use testkit::TestTown;
use vault::seal_token;

/// Leaves of one publication, and how many of them are written.
const BATCH: usize = 8192;
const ROUNDS: usize = 8;
/// Leaves of one transaction on the way in: people who come at the same moment.
const TOGETHER: usize = 32;
/// So many write at the same time.
const PEOPLE: usize = 8;
/// What the log has to keep up with, leaves a second.
const NEEDED: f64 = 5000.0;

/// So many rows that wait, sealed as the node seals them.
fn rows(town: &TestTown, rng: &mut impl rand_core::CryptoRng) -> Vec<Waiting> {
    let queue = town.secrets().log.queue;
    let mut row = || {
        let (mut token, mut leaf) = ([0; 16], [0; 32]);
        rng.fill_bytes(&mut token);
        rng.fill_bytes(&mut leaf);
        Waiting { token, sealed: seal_token(&queue, b"anydoor log wait", &leaf, rng) }
    };
    (0..BATCH).map(|_| row()).collect()
}

fn rate(leaves: usize, took: Duration) -> f64 {
    leaves as f64 / took.as_secs_f64()
}

/// Leaves a second through publishing alone, and with the writing of what waits.
async fn ours(town: &TestTown) -> (f64, f64) {
    let (store, mut rng) = (Arc::new(town.store().await), testkit::rng(1));
    let (mut published, mut both) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..ROUNDS {
        let rows = rows(town, &mut rng);
        let begun = Instant::now();
        let mut people = tokio::task::JoinSet::new();
        for theirs in rows.chunks(BATCH / PEOPLE) {
            let (store, theirs) = (store.clone(), theirs.to_vec());
            people.spawn(async move {
                for together in theirs.chunks(TOGETHER) {
                    store.wait(together).await.unwrap();
                }
            });
        }
        people.join_all().await;
        let waits = Instant::now();
        town.node.publish_log(&mut town.cx().get()).await.unwrap();
        (published, both) = (published + waits.elapsed(), both + begun.elapsed());
    }
    let size = store.log_head().await.unwrap().unwrap().size;
    assert_eq!(size as usize, ROUNDS * BATCH, "all of it is in the log");
    (rate(ROUNDS * BATCH, published), rate(ROUNDS * BATCH, both))
}

/// The same rows, without opening, shuffling, hashing or signing.
async fn raw(town: &TestTown) -> f64 {
    let (store, mut rng) = (town.store().await, testkit::rng(2));
    let mut took = Duration::ZERO;
    for round in 0..ROUNDS {
        let waiting = rows(town, &mut rng);
        store.wait(&waiting).await.unwrap();
        let before = store.log_head().await.unwrap().unwrap();
        let mut random = |length| {
            let mut bytes = vec![0; length];
            rng.fill_bytes(&mut bytes);
            bytes
        };
        let name = |n, kind| format!("{kind} {round} {n}");
        let file = |(path, body)| LogFile { path, whole: String::new(), body };
        let tiles: Vec<(String, Vec<u8>)> = (0..BATCH / 256)
            .flat_map(|n| [(name(n, "tile"), random(8192)), (name(n, "entries"), random(8704))])
            .collect();
        let leaves = (0..BATCH).map(|n| (random(32).try_into().unwrap(), (round * BATCH + n) as u64)).collect();
        let publication = Publication {
            after: LogHead { size: before.size + BATCH as u64, checkpoint: "bare".into() },
            before,
            full: tiles.iter().map(|(path, _)| path.clone()).collect(),
            files: tiles.into_iter().map(file).collect(),
            leaves,
            done: waiting.iter().map(|row| row.token.to_vec()).collect(),
        };
        let begun = Instant::now();
        store.publish(&publication).await.unwrap();
        took += begun.elapsed();
    }
    rate(ROUNDS * BATCH, took)
}

#[tokio::main]
async fn main() {
    let mut enough = true;
    for town in TestTown::all(1).await {
        let (published, both) = ours(&town).await;
        println!("{}, {} leaves in publications of {BATCH}:", town.database, ROUNDS * BATCH);
        for (what, rate) in [("published", published), ("written and published", both)] {
            println!("  {what:<22} {rate:>8.0} leaves/s, {:.1} times the {NEEDED} needed", rate / NEEDED);
            enough &= rate >= NEEDED;
        }
        let raw = raw(&town).await;
        println!("  {:<22} {raw:>8.0} leaves/s; ours is {:.0} % of it", "the same rows bare", 100.0 * published / raw);
    }
    if !enough {
        println!("TOO SLOW");
        std::process::exit(1);
    }
}
