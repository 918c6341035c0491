//! A town's keys: one identity key, which agreements name and which signs documents alone, and working keys,
//! each for thirty days, which sign messages. The document that says so is public.

mod document;
mod key;
mod said;
mod signed;
#[cfg(test)]
mod tests;
mod working;

pub use document::{FORMAT, KeyDocument, LogKey, OfficeKeys, ReaderKey};
pub use ed25519_dalek::{SigningKey, VerifyingKey};
pub use key::Identity;
pub use said::public;
pub use said::{holds, sign};
pub use signed::{BadKeys, SignedKeys};
pub use working::{EPOCH, SLACK, WorkingKey, epoch};
