//! How many handovers a second go from one town to another: two real nodes, over HTTP on this machine:
//! `cargo bench -p anydoor --bench handover`, on each database there is.
//!
//! A handover is an offer that is held there, released here, owned there, and known here to be; each of the four
//! is durable before the next. With return: the letter with the answer there is written down here, then the return,
//! and that is known there. Opening the cases, agreeing, and what the office does there is not counted.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

#[path = "../../tests/common/mod.rs"]
mod common;
mod people;
mod town;

use common::Place;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};
use store::Store;
use testkit::{COMMITS, Folder, Record, SIGNED, VERIFIED, bare};
use town::Town;

/// Handovers, unless the command line names another number.
const MANY: i64 = 4000;
/// How many of them come back.
const BACK: i64 = 1000;
/// What is wanted, handovers a second.
const NEEDED: f64 = 1000.0;
/// Messages on their way at a time, as the program has it.
const AT_ONCE: usize = 64;
/// Between two looks, which cost the towns nothing worth counting.
const PACE: Duration = Duration::from_millis(100);

/// A rate, and milliseconds of processor of both nodes and the database's server for each.
struct Measured {
    rate: f64,
    each: f64,
}

/// From the first tenth to the last one. `done` counts those that are.
fn measured(towns: [&Town; 2], many: i64, done: impl Fn() -> i64) -> Measured {
    let computed = || towns.iter().map(|town| town.cpu()).sum::<f64>() + testkit::server().map_or(0.0, testkit::cpu);
    let patience = Instant::now();
    let until = |wanted| loop {
        let found = done();
        if found >= wanted {
            return (found, Instant::now(), computed());
        }
        assert!(patience.elapsed() < Duration::from_secs(300), "{found} of {wanted}");
        sleep(PACE);
    };
    let ((first, begun, before), (last, ended, after)) = (until(many / 10), until(many));
    let counted = (last - first) as f64;
    Measured { rate: counted / (ended - begun).as_secs_f64(), each: 1e3 * (after - before) / counted }
}

/// Handovers a second of nothing but the cryptography and the commits, on databases of their own.
fn alone(many: i64, database: &str, seals: i64) -> f64 {
    let pair = places().into_iter().zip(places()).find(|(place, _)| place.name() == database).unwrap();
    let (many, seals) = (usize::try_from(many).unwrap(), usize::try_from(seals).unwrap());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let stores = [Arc::new(store(&pair.0).await), Arc::new(store(&pair.1).await)];
        many as f64 / bare(stores, many, AT_ONCE, seals).await
    })
}

/// An empty place on each database there is, on a disk.
fn places() -> Vec<Place> {
    common::places().into_iter().map(|place| Place { folder: Folder::on_disk(), ..place }).collect()
}

async fn store(place: &Place) -> Store {
    match &place.database {
        Some(url) => Store::postgres(url, &place.folder.path().join("files")).await.unwrap(),
        None => Store::sqlite(place.folder.path()).await.unwrap(),
    }
}

fn main() {
    let many = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(MANY);
    let mut enough = true;
    for (here, there) in places().into_iter().zip(places()) {
        let database = here.name();
        let (mut here, there) = (Town::new(here), Town::new(there));
        town::agree(&here, &there);
        people::ask(&here, many);
        let founded = there.sealed();
        here.is_due();
        let over = measured([&here, &there], many, || here.known());
        // And what is kept for the card of two events.
        let seals = (there.sealed() - founded) / many + 2;
        println!("{database}, {many} handovers between two nodes over HTTP:");
        println!("  offered to owned, known {:>6.0} a second, {:.2} ms of processor each", over.rate, over.each);

        let back = many.min(BACK);
        people::answer(&mut here, &there, back);
        let back = measured([&here, &there], back, || here.back().min(there.heard()));
        let whole = 1.0 / (1.0 / over.rate + 1.0 / back.rate);
        println!("  returned, known         {:>6.0} a second, {:.2} ms of processor each", back.rate, back.each);
        println!("  with return             {whole:>6.0} a second");
        drop((here, there));
        let limit = alone(many, database, seals);
        println!(
            "  {SIGNED} signed, {VERIFIED} verified, {seals} sealed, {COMMITS} commits, and nothing else: {limit:.0} a \
             second; ours is {:.0} % of it",
            100.0 * over.rate / limit
        );
        let record = |what: &str, rate| Record::new("handover", &format!("{database}, {what}"), rate, "a second");
        record("offered to owned", over.rate)
            .cpu(over.each)
            .beside("its signing, sealing and commits alone", limit)
            .say();
        record("returned", back.rate).cpu(back.each).say();
        enough &= over.rate >= NEEDED;
    }
    if !enough {
        println!("BELOW {NEEDED}");
        std::process::exit(1);
    }
}
