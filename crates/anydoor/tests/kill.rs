//! `kill -9` at any moment: what was acknowledged is there after the restart, and nothing is half
//! there. Real processes, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::people::{Remembered, check, person};
use common::{Caller, places};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const ROUNDS: u64 = 5;
const PEOPLE: u64 = 4;

#[test]
#[expect(clippy::disallowed_methods, reason = "processes are killed at a moment of the real clock")]
fn what_was_acknowledged_is_there_after_a_kill() {
    for place in places() {
        let mut remembered: Vec<Remembered> = vec![];
        for round in 0..ROUNDS {
            let anydoor = place.serve();
            let caller = Caller::new(&anydoor);
            let (stop, cases) = (AtomicBool::new(false), Mutex::new(vec![]));
            std::thread::scope(|threads| {
                for p in 0..PEOPLE {
                    let (caller, stop, cases) = (caller.clone(), &stop, &cases);
                    threads.spawn(move || cases.lock().unwrap().extend(person(&caller, round * PEOPLE + p, stop)));
                }
                std::thread::sleep(Duration::from_millis(700 + 131 * round));
                stop.store(true, Ordering::SeqCst);
                anydoor.kill9();
            });
            remembered.extend(cases.into_inner().unwrap());
        }
        let anydoor = place.serve();
        let caller = Caller::new(&anydoor);
        let opened = remembered.iter().filter(|c| c.opened).count();
        assert!(opened > 20, "{}: only {opened} cases in {ROUNDS} rounds", place.name());
        for case in &remembered {
            check(&caller, case, &place);
        }
        println!("{}: {opened} acknowledged cases, {} in all, all well", place.name(), remembered.len());
    }
}
