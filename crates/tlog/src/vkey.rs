//! The text form of keys: C2SP signed-note, "verifier keys".

use crate::key::{KeyType, VerifierKey};
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::VerifyingKey;
use std::fmt;

/// What is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    #[error("a key is written as name+hash+base64")]
    Form,
    #[error("the name of the key has spaces or a plus sign, or is empty")]
    Name,
    #[error("the hash in the key is not that of its name and bytes")]
    Hash,
    #[error("the key is of a type that is not known here")]
    Type,
    #[error("the bytes of the key are no point of the curve, or a weak one")]
    Point,
}

impl VerifierKey {
    /// # Errors
    /// [`BadKey`] says what is wrong.
    pub fn parse(text: &str) -> Result<Self, BadKey> {
        let mut pieces = text.splitn(3, '+');
        let (Some(name), Some(hash), Some(bytes)) = (pieces.next(), pieces.next(), pieces.next()) else {
            return Err(BadKey::Form);
        };
        let bytes = BASE64.decode(bytes.as_bytes()).map_err(|_| BadKey::Form)?;
        let kind = match bytes.first() {
            Some(1) => KeyType::Log,
            Some(4) => KeyType::Witness,
            _ => return Err(BadKey::Type),
        };
        let key = VerifyingKey::try_from(&bytes[1..]).map_err(|_| BadKey::Point)?;
        let key = Self::new(name, kind, key)?;
        if HEXLOWER.encode(&key.id()) == hash { Ok(key) } else { Err(BadKey::Hash) }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind().byte()][..], self.bytes()].concat();
        write!(f, "{}+{}+{}", self.name(), HEXLOWER.encode(&self.id()), BASE64.encode(&bytes))
    }
}
