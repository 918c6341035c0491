//! HTTP message signatures (RFC 9421) with Ed25519, and content digests (RFC 9530): the part that two towns
//! need, and nothing negotiable. The algorithm comes from the key.

mod base;
mod component;
mod digest;
mod message;
mod sign;
mod terms;
#[cfg(test)]
mod tests;
mod verify;

pub use base::{base, parameters};
pub use component::Component;
pub use digest::{content_digest, digest_of, is_digest_of};
pub use message::Message;
pub use sign::{Signed, sign};
pub use terms::{LIFETIME, Parameters, SKEW};
pub use verify::{Expected, Unsigned, Verified, verify};
