//! What crosses between two towns: signed messages, agreements, and who owns a step meanwhile.
//!
//! Pure: no clock, no I/O, and randomness is passed in. Messages are signed as RFC 9421 says, over the digests
//! of RFC 9530.

pub mod agreement;
pub mod fields;
pub mod identity;
pub mod signature;
pub mod step;
pub mod wire;
