//! Search over public listings, in memory: derived from a directory, rebuilt at will. Pure.
//!
//! A text is taken apart into terms (`words`, `terms`), folded by the letters it is written in (`fold`),
//! and each term knows the listings that have it and how much they are about it (`postings`). A query is
//! expanded by what counts as its words (`expand`), filters decide exactly (`filter`), and the best are
//! found without looking at all (`score`). See `docs/adr/0035-search-of-our-own.md`.
//!
//! Queries are not kept, counted or logged: what somebody looks for is theirs.

mod aloud;
mod answer;
mod bits;
mod build;
mod dictionary;
mod directory;
mod expand;
mod facts;
mod filter;
mod fold;
mod group;
mod index;
mod listing;
mod near;
mod postings;
mod query;
mod same;
mod score;
mod slip;
mod sound;
mod step_free;
mod terms;
mod words;

pub use aloud::aloud;
pub use answer::{Answer, Hit};
pub use build::Builder;
pub use directory::{Words, listings};
pub use filter::Filters;
pub use fold::{Letters, fold, traditional};
pub use index::Index;
pub use listing::{At, Field, Kind, Listing, Point, Text};
pub use near::{Near, distance};
pub use query::{LONGEST, Wrong};
pub use same::Same;
