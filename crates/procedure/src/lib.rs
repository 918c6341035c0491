//! What can be asked for: procedures, their forms, the evidence an office may ask for, and the
//! guard that refuses to publish what the project refuses to hold.
//!
//! A procedure is one YAML file with its texts beside it, `catalogue/<life event>/<procedure>/`.
//! Everything a person reads is a message key; the words are in `texts.<language>.ftl`, and those that
//! several packs share in `catalogue/common/`.

mod acting;
mod bad_pack;
mod catalogue;
mod eligible;
pub mod form;
mod gap;
pub mod guard;
mod handover;
mod model;
mod pack;
mod parse;
mod publishes;
mod questions;
mod texts;

pub use acting::{ActingFor, Capacity};
pub use bad_pack::BadPack;
pub use catalogue::{COMMON_TEXTS, QUESTIONS, SAME_WORDS, catalogue, questions, shipped};
pub use eligible::Eligibility;
pub use gap::Gap;
pub use handover::{Handover, HandoverStep};
pub use model::{
    Choice, Clock, Escalation, Evidence, Fee, Identity, Layout, Mode, Outcome, Phrase, Price, Procedure, Record,
    Recorded, Take, Widget,
};
pub use pack::{Finding, Pack, Packs};
pub use publishes::Publishes;
