//! Opening a case with a kilobyte of answers, durable when it is answered. Beside it what the engine does by itself
//! with as many at once: one row of a kilobyte, and a commit.

use crate::load::{Load, measured};
use crate::node::Town;
use crate::{acts, node, raw, tracker};
use testkit::Folder;

/// How many ask side by side.
const AT_ONCE: [u64; 2] = [8, 64];

pub fn run(town: &Town, load: &Load) {
    // The engine's own table lies in a database of its own.
    let bare = Folder::on_disk();
    let other = town.place.database.as_ref().and_then(|_| node::database());
    for hands in AT_ONCE {
        let ours = town.measured(load, hands, || opens(town));
        let limit = match &other {
            None => measured(load, hands, || 0.0, raw::sqlite(bare.path())),
            Some(url) => measured(load, hands, || 0.0, raw::postgres(url)),
        };
        let what = format!("{}, {hands} at once", town.place.name());
        let record = ours.record("intake", &what).memory(town.memory());
        record.clone().beside("one row to a commit", limit.rate).say();
        // It takes it ten seconds to sign in 64.
        if let Some(tracker) = tracker::named().filter(|_| !load.quick || hands == AT_ONCE[0]) {
            let theirs = tracker.creates(load, hands);
            theirs.record("intake", &format!("Request Tracker, {hands} at once")).say();
            record.beside("Request Tracker, create", theirs.rate).say();
        }
        println!("intake {what}: {:.0}% of the raw limit", 100.0 * ours.rate / limit.rate);
    }
}

pub fn opens(town: &Town) -> impl FnMut() + use<> {
    let mut wire = town.wire();
    move || drop(acts::open(&mut wire))
}
