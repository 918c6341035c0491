//! Agreements: a public document that two towns sign. What it does not name does not cross.

mod end;
mod signed;
mod terms;
#[cfg(test)]
mod tests;

pub use end::{End, Ended};
pub use signed::{Agreement, BadAgreement, Standing, is_authority};
pub use terms::{Clause, FORMAT, Mode, Names, Office, Party, Terms};
