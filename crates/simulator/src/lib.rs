//! Random people, staff and days against a model, with crashes before a commit and between a commit
//! and its acknowledgement. One seed is one run; the same seed is the same run.
//!
//! What must hold after every step: what was acknowledged is there, whole and once; what was not is
//! there whole or not at all; every open case has an owner.

mod crash;
mod leave;
mod log;
mod members;
mod model;
mod news;
mod papers;
mod passkeys;
mod run;

pub use run::{Fixture, Report};
