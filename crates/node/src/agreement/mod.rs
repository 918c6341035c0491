//! Agreements with other towns, and the keys by which towns know one another.

mod accept;
mod bad;
mod check;
mod document;
mod end;
mod figures;
mod follow;
mod known;
mod learn;
mod line;
mod possible;
mod propose;
mod signs;
mod towns;

pub use bad::BadTerms;
pub use figures::Quarter;
pub use handover::agreement::{Clause, Mode, Office, Party};
pub(crate) use known::Known;
pub use known::Stands;
pub use line::{AgreementLine, ClauseLine};
pub use propose::{Proposal, a_year, clauses_of};
pub use signs::Signs;
pub(crate) use towns::Towns;
