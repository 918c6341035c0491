//! Random people, staff, days and accidents against a model. One seed is one run; the same seed is the
//! same run. A step is one function and one line of [`steps`].
//!
//! What must hold after every step: what was acknowledged is there, whole and once; what was not is
//! there whole or not at all; every open case has an owner who can read it, and its dates and to-dos are
//! those that follow from its state; the public log only grows.

mod acts;
mod adverts;
mod broken;
mod choose;
mod fail;
mod fate;
mod fixture;
mod guests;
mod holds;
mod lasting;
mod leave;
mod log;
mod look;
mod lost;
mod many;
mod members;
mod model;
mod news;
mod offices;
mod opens;
mod outside;
mod papers;
mod passkeys;
mod person;
mod race;
mod report;
mod row;
mod rules;
mod run;
mod start;
mod steps;
mod tear;
mod time;
mod towns;
mod wal;

pub use broken::Broken;
pub use fixture::Fixture;
pub use many::{Many, Measured};
pub use report::Report;
pub use towns::{BrokenLine, Towns};
