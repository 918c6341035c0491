//! What people do most: the holder looks at a case with the card, a member opens one, somebody writes, a document comes.

use crate::load::{Load, Measured};
use crate::node::{Cases, Town};
use crate::{acts, tracker};
use data_encoding::BASE64;
use std::time::Duration;
use testkit::Record;

/// Cases that are looked at in turn, and how many look at the same time.
pub const CASES: usize = 400;
pub const HANDS: u64 = 8;
/// Bytes of a document.
const DOCUMENT: usize = 5_000_000;

pub fn run(town: &Town, load: &Load) {
    let cases = &Cases::open(town, CASES);
    let name = town.place.name();
    let said = |what: &str, measured: Measured| -> Record {
        measured.record("view", &format!("{name}, {what}")).memory(town.memory())
    };
    let holder = said("the holder's view by card", views(town, load, cases));
    match tracker::named() {
        None => holder.say(),
        Some(tracker) => {
            let theirs = tracker.reads(load, HANDS);
            holder.beside("Request Tracker, a ticket", theirs.rate).say();
            theirs.record("view", "Request Tracker, a ticket").say();
        }
    }
    let looks = town.measured(load, HANDS, || {
        let mut wire = town.staff();
        move || acts::look(&mut wire, cases.next())
    });
    said("opened by a member", looks).say();
    let messages = town.measured(load, HANDS, || {
        let mut wire = town.wire();
        move || acts::message(&mut wire, cases.next())
    });
    said("a message", messages).say();
    // A second of these fills a disk with what others fill it with in an hour.
    let short = Load { time: load.time.min(Duration::from_secs(2)), ..*load };
    let data = &BASE64.encode("0123456 letters\n".repeat(DOCUMENT / 16).as_bytes());
    let documents = town.measured(&short, 2, || {
        let mut wire = town.wire();
        move || acts::document(&mut wire, cases.next(), data)
    });
    said("a document of 5 MB, 2 at once", documents).say();
}

pub fn views(town: &Town, load: &Load, cases: &Cases) -> Measured {
    town.measured(load, HANDS, || {
        let mut wire = town.wire();
        move || acts::view(&mut wire, cases.next())
    })
}
