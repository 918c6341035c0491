//! What can happen, and how often.

use super::run::Pair;
use crate::fail::Done;
use std::future::Future;
use std::pin::Pin;

type Doing<'r> = Pin<Box<dyn Future<Output = Done> + 'r>>;

pub struct Step {
    weight: u32,
    pub name: &'static str,
    pub go: for<'r, 't> fn(&'r mut Pair<'t>) -> Doing<'r>,
}

macro_rules! steps {
    ($($weight:literal $name:ident;)*) => {
        const STEPS: &[Step] = &[$(Step {
            weight: $weight,
            name: stringify!($name),
            go: |pair| Box::pin(pair.$name()),
        }),*];
    };
}

steps! {
    // People.
    8 opens;
    14 hands_over;
    3 recalls;
    1 withdraws_here;
    3 withdraws_there;
    3 completes;
    4 writes_there;
    // The two offices.
    16 acts_here;
    12 acts_there;
    // The line.
    18 speaks;
    30 arrives;
    4 asks_for_keys;
    2 is_cut;
    // Time, keys, and the programs themselves.
    3 ticks;
    12 hours_pass;
    2 days_pass;
    2 clocks_drift;
    1 working_keys_change;
    3 point_key_changes;
    2 restarts;
}

/// The step that `drawn` falls on.
pub fn pick(drawn: u32) -> &'static Step {
    let all: u32 = STEPS.iter().map(|s| s.weight).sum();
    let mut left = drawn % all.max(1);
    for step in STEPS {
        match left.checked_sub(step.weight) {
            Some(rest) => left = rest,
            None => return step,
        }
    }
    &STEPS[0]
}
