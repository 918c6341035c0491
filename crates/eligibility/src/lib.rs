//! What somebody can get: rules over a few plain answers, each true, false or not to be told.
//!
//! A pack says a [`Rule`]; the [`Question`]s are shared by all packs. [`Rules`] puts both together and
//! tells of every procedure whether somebody with these [`Answers`] can get it, why, and what would
//! change it; and which question decides most. "I don't know" is an answer. What stays open is never a
//! no: it leads to a counter.
//!
//! Nothing here reads a clock, keeps an answer or knows a person. It knows serde alone, and has its own
//! [`Day`], so that it stays small enough to be built for a browser.

mod answers;
mod change;
mod compile;
mod day;
mod explain;
mod lint;
mod next;
mod question;
mod region;
mod rule;
mod truth;
mod typed;
pub mod wire;
mod written;

pub use answers::{Answers, State};
pub use change::{Change, Step};
pub use compile::{BadRule, Rules};
pub use day::{BadDay, Day};
pub use explain::{Outcome, Reason};
pub use lint::{Lint, lint};
pub use question::{BadQuestion, Choice, Kind, KindName, Question, Questions};
pub use rule::{Condition, Rule, Test};
pub use truth::Truth;
pub use typed::{BadAnswer, Typed};
