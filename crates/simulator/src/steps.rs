//! Every step there is. A new one is a function of [`Run`] in a file of its kind, and a line here.

use crate::fail::Done;
use crate::run::Run;
use std::future::Future;
use std::pin::Pin;

type Doing<'r> = Pin<Box<dyn Future<Output = Done> + 'r>>;

/// Something that somebody, or time, does.
pub struct Step {
    /// How often it is drawn, among the others.
    pub weight: u32,
    pub name: &'static str,
    /// Whoever does not hear back from it does the same again, and it must be one.
    pub again: bool,
    pub go: for<'r> fn(&'r mut Run) -> Doing<'r>,
}

macro_rules! steps {
    ($($weight:literal $name:ident $again:ident;)*) => {
        pub const STEPS: &[Step] = &[$(Step {
            weight: $weight,
            name: stringify!($name),
            again: $again,
            go: |run| Box::pin(run.$name()),
        }),*];
    };
}

#[allow(non_upper_case_globals, reason = "words of the table")]
mod words {
    pub const again: bool = true;
    pub const once: bool = false;
}
use words::{again, once};

steps! {
    // Somebody with a card.
    10 opens again;
    10 sends again;
    6 says again;
    3 edits once;
    3 attaches once;
    4 uploads again;
    1 sweeps once;
    3 completes once;
    2 withdraws once;
    1 restores once;
    3 closes once;
    3 complains once;
    3 shares once;
    1 unshares once;
    2 reads_along once;
    3 replaceable once;
    3 chooses once;
    1 unpublishes once;
    1 reports once;
    3 deletes once;
    2 keeps once;
    1 lets_in once;
    2 receipts once;
    1 reads_papers once;
    // An office.
    4 queues once;
    4 looks once;
    34 acts once;
    2 resolves once;
    4 pays once;
    3 hands_in once;
    2 tells once;
    4 loses_card once;
    1 vetoes once;
    2 holds once;
    3 goes_away once;
    1 changes_members once;
    1 keys_in_paper once;
    // Time, and the program itself.
    7 days_pass once;
    2 clock_jumps once;
    1 jumps_past_a_deletion once;
    1 stands_still once;
    6 publishes once;
    2 restarts once;
    2 races once;
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
