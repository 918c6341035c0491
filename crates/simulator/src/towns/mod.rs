//! Two towns, the line between them, and everything that can happen to either. One seed is one run.
//!
//! What must hold after every step, read from both databases past the program: a step that is handed over has
//! one owner, town B acts only on what town A released, and no handover opens more than one case. In the end the
//! line is good again and everybody does what they have to: every case ends, every handover took effect once,
//! and town A has what town B gave, once and in its order.

mod acts;
mod broken;
mod check;
mod ends;
mod fixture;
mod forms;
mod heard;
mod line;
mod person;
mod plan;
mod post;
mod rotate;
mod run;
mod side;
mod steps;
mod story;
mod time;

pub use broken::BrokenLine;
pub(crate) use check::one_owner;
pub(crate) use ends::all_over;
pub use fixture::Towns;
pub(crate) use fixture::{Base, agree};
pub(crate) use forms::{PROCEDURES, answers};
pub(crate) use heard::{alter, hears, signature};
pub(crate) use side::Side;
pub(crate) use story::{Story, There};
