//! Parts, grants, cards and staff keys: bytes in, bytes out.
//!
//! Pure: no clock, no I/O, and randomness is passed in. Nothing above this crate sees a key; what
//! it sees are *proofs*: an [`Access`] exists only because a [`Reader`] opened a grant.

mod assertion;
mod body;
mod card;
mod check;
mod digest;
mod grant;
mod kem;
mod kept;
mod keys;
mod letter;
mod opened;
mod own;
mod padding;
mod part;
mod passkey;
mod passphrase;
mod recipient;
mod sign;
mod token;
mod upload;
mod wrap;

pub use assertion::speaks_to;
pub use body::{BadBody, CHUNK, MAX_BODY};
pub use card::{BadCard, Card, Locator, Opening};
pub use digest::{Chain, Digest, Link, digest};
pub use grant::{Access, Fresh, Reader, ReaderId, Refused, SealedGrant};
pub use kept::{open_kept, seal_kept};
pub use keys::{KeyTag, PublicKey, SecretKey, WrappedKey};
pub use letter::{open_letter, seal_letter};
pub use opened::Opened;
pub use padding::padded_len;
pub use part::{BadPart, Part};
pub use passkey::{DeviceSecret, Passkey};
pub use passphrase::{Passphrase, Pepper, WRAPPED, WrappedSecret, unwrap_secret, wrap_secret};
pub use recipient::{Often, Recipient};
pub use sign::{Signer, Statement, TownKey, Verifier};
pub use token::{TokenKey, open_token, seal_token};
pub use upload::Upload;

/// Test and simulator seam: nothing here is secret.
pub use check::check_symbols;
