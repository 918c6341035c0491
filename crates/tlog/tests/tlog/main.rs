//! The log from outside: against a simple reference, known values, altered bits, and a second program.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod batches;
mod bits;
mod document;
mod ends;
mod following;
mod independent;
mod made;
mod merkle;
mod notes;
mod parts;
mod paths;
mod policies;
mod proofs;
mod receipts;
mod reference;
mod witnesses;
