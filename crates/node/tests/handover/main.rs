//! Steps between two towns, on both databases.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod asks;
mod crosses;
mod ends;
mod figures;
mod lost;
mod modes;
mod refused;
mod silence;
mod tells;
