//! A case: its states, what may be asked of it, who owns the next step, and what is late.
//!
//! Pure: [`decide`] takes the state, a command and the day, and says what happens or why not.
//! Nothing here knows what a case is about.

mod clock;
mod command;
mod contact;
mod decide;
mod event;
mod gone;
mod handed;
mod hold;
mod keep;
mod news;
mod replace;
mod state;
#[cfg(test)]
mod tests;

pub use clock::{Clock, Deadline, Profile, Timer};
pub use command::{Actor, Command};
pub use contact::{BadContact, Contact, Way};
pub use decide::{Decision, Grants, Refusal, decide, open};
pub use event::Kind;
pub use gone::gone_again;
pub use handed::{Came, Crossing, HANDED, Handed, Outcome};
pub use hold::{Hold, Holding};
pub use keep::{DRAFT, Keep, Leaving, Record, Recorded, UNDO};
pub use news::{News, Reach, UNREAD};
pub use replace::Replacement;
pub use state::{Stage, State};
