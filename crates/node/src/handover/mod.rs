//! Steps that another town does: agreed to by the person, offered, released, done there, and given back.
//!
//! What waits to be said to another town lies in the store, written with the event that it follows from;
//! `line.rs` says it, again and again until it is answered. `receive.rs` is the other side. Who owns a step is
//! decided by `handover::step` and moved by events of the case alone.

mod agreed;
mod answered;
mod arrive;
mod came;
mod consent;
mod letter;
mod line;
mod lost;
mod offered;
mod paper;
mod possible;
mod recall;
mod receive;
mod reply;
mod returned;
mod show;
mod silent;
mod wait;
mod withdrawn;

pub(crate) use agreed::Agreed;
pub(crate) use came::CameHead;
pub(crate) use letter::of_writes as letter_of;
pub use line::{Parcel, Reply};
pub use possible::Crossing;
pub use receive::Request;
pub use show::{CameFrom, Handed, Standing};
pub(crate) use silent::Silent;

/// Seconds in which the person can think better of it before anything is sent: an hour.
pub(crate) const WINDOW: i64 = 3600;

impl crate::Node {
    /// With so many seconds between agreeing and sending; for whoever tries it out.
    #[must_use]
    pub fn with_window(mut self, seconds: i64) -> Self {
        self.window = seconds;
        self
    }
}
