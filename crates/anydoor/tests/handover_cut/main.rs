//! Two real towns, and a line between them that loses, doubles, holds back and swaps; either of the two is
//! killed in the middle, again and again. In the end every step was done there once, or taken back; every
//! letter came once, in its order; and nobody has anything left to say. On both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

#[path = "../common/mod.rs"]
mod common;
mod office;
mod people;
mod post;
mod story;
mod town;
mod wait;

use common::places;
use std::thread;
use town::Town;

#[test]
fn every_step_takes_effect_once_whatever_is_cut() {
    let pairs = places().into_iter().zip(places());
    thread::scope(|threads| {
        for (here, there) in pairs {
            threads.spawn(|| story::goes_on(Town::new(here), Town::new(there)));
        }
    });
}
