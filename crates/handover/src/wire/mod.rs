//! What two towns say to each other, as JSON. What a person typed is sealed inside it; all else is what the
//! agreement names anyway.

mod bytes;
mod consent;
mod offer;
mod say;
#[cfg(test)]
mod tests;

pub use bytes::Bytes;
pub use consent::Consent;
pub use offer::{CardKeys, Grant, Offer, Packet};
pub use say::{Heard, LARGEST_LETTER, LARGEST_OFFER, Outcome, Say};

/// Where a town listens to others.
pub const PATH: &str = "/handover";
/// What a request is signed for, and what an answer to it is.
pub const SAYS: &str = "anydoor-handover";
pub const HEARS: &str = "anydoor-handover-answer";
/// Of both signatures.
pub const LABEL: &str = "town";
