//! How many handovers a second go from one town to another, both in this process and no line between them:
//! `cargo bench -p node --bench exchange`. `cargo bench -p anydoor --bench handover` is the same over HTTP.
//!
//! A handover is an offer that is held there, released here, owned there, and known here to be; each of the four
//! is durable before the next. Opening the cases and agreeing to the step is not counted.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

use node::{Node, Opening, Parcel};
use serde_json::json;
use std::process;
use std::sync::Arc;
use std::time::Instant;
use testkit::{COMMITS, SIGNED, TestTown, VERIFIED, agreed, bare, cpu, request};
use tokio::task::JoinSet;

const MANY: usize = 4000;
/// On their way at a time.
const AT_ONCE: usize = 64;

/// Sends a request of somebody, and has them agree that the other town does its step.
async fn asks(town: &TestTown, nth: usize) {
    let answers = json!({ "from_town": "Elsewhere", "purpose": "work", "name": format!("Person {nth}"),
        "born": "1990-01-01", "address": "New Street 1", "phone": "555" });
    let opening = Opening { procedure: "no-record-certificate".into(), answers, ..testkit::help() };
    let card = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
    let crossing = town.node.crossings(&mut town.cx().get(), &card).await.unwrap().remove(0);
    town.node.hand_over(&mut town.cx().get(), &card, &crossing.agreement, &crossing.step).await.unwrap();
}

/// Over and back.
async fn one(here: Arc<TestTown>, there: Arc<TestTown>, parcel: Parcel) {
    let reply = there.node.receive(&mut there.cx().get(), request(&parcel)).await;
    assert!(here.node.delivered(&mut here.cx().get(), &parcel, Some(reply)).await.unwrap(), "it was answered");
}

/// Everything that `here` has to say. How many messages.
async fn crosses(here: &Arc<TestTown>, there: &Arc<TestTown>) -> usize {
    let (town, mut flying, mut said) = (there.node.town().key.clone(), JoinSet::new(), 0);
    let takes = async |node: &Node, room| node.outgoing_to(&mut here.cx().get(), &town, room).await.unwrap();
    loop {
        if flying.len() <= AT_ONCE / 2 {
            for parcel in takes(&here.node, AT_ONCE - flying.len()).await {
                said += 1;
                flying.spawn(one(here.clone(), there.clone(), parcel));
            }
        }
        match flying.join_next().await {
            None => return said,
            Some(done) => done.unwrap(),
        }
    }
}

/// Encapsulations that the town there made for the cases that came, if that can be counted.
fn sealed(there: &TestTown) -> Option<usize> {
    let file = there.url().is_none().then(|| there.folder.path().join("anydoor.db"))?;
    let grants = "SELECT COUNT(DISTINCT substr(wrapped, 1, 32)) FROM access_grant WHERE part <> 'answers'";
    let many: i64 = rusqlite::Connection::open(file).unwrap().query_row(grants, [], |row| row.get(0)).unwrap();
    // And what is kept for the card of the two events.
    Some(usize::try_from(many).unwrap() / MANY + 2)
}

/// What this process and the database's server have computed.
fn computed() -> f64 {
    cpu(process::id()) + testkit::server().map_or(0.0, cpu)
}

#[tokio::main]
async fn main() {
    let mut seals = None;
    for ([here, there], [one, two]) in TestTown::pairs(1).await.into_iter().zip(TestTown::pairs(2).await) {
        agreed(&here, &there, None).await;
        let (here, there) = (Arc::new(here), Arc::new(there));
        let mut people = JoinSet::new();
        for begin in 0..8 {
            let here = here.clone();
            people.spawn(async move {
                for nth in (begin..MANY).step_by(8) {
                    asks(&here, nth).await;
                }
            });
        }
        people.join_all().await;
        here.world.advance_minutes(61);
        let (begun, before) = (Instant::now(), computed());
        let said = crosses(&here, &there).await;
        let (took, used) = (begun.elapsed().as_secs_f64(), computed() - before);
        assert_eq!(said, 2 * MANY, "an offer and a release each");
        seals = sealed(&there).or(seals);
        let seals = seals.unwrap();
        let rate = MANY as f64 / took;
        println!("{}, {MANY} handovers, {AT_ONCE} at a time:", here.database);
        println!(
            "  offered to owned, known {rate:>8.0} a second, {:.2} ms of processor each",
            1e3 * used / MANY as f64
        );
        let stores = [Arc::new(one.store().await), Arc::new(two.store().await)];
        let (before, bare) = (computed(), bare(stores, MANY, AT_ONCE, seals).await);
        let (limit, used) = (MANY as f64 / bare, computed() - before);
        println!(
            "  {SIGNED} signed, {VERIFIED} verified, {seals} sealed, {COMMITS} commits, and nothing else: {limit:.0} a \
             second, {:.2} ms each; ours is {:.0} % of it",
            1e3 * used / MANY as f64,
            100.0 * rate / limit
        );
    }
}
