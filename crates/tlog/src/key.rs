//! Keys that notes are verified with, and their text form: C2SP signed-note, "verifier keys".

use crate::note::{Line, is_name};
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};
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

/// What a signature of the key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyType {
    /// The text is this log's: Ed25519 over the note's text, type 0x01.
    Log,
    /// The text was the log's largest at a time: C2SP tlog-cosignature, type 0x04.
    Witness,
}

impl KeyType {
    fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Witness => 4,
        }
    }
}

/// A name, a type and a public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyType,
    key: VerifyingKey,
}

impl VerifierKey {
    pub(crate) fn new(name: &str, kind: KeyType, key: VerifyingKey) -> Result<Self, BadKey> {
        if !is_name(name) {
            return Err(BadKey::Name);
        }
        if key.is_weak() { Err(BadKey::Point) } else { Ok(Self { name: name.to_owned(), kind, key }) }
    }

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

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn kind(&self) -> KeyType {
        self.kind
    }

    /// The short number that a signature line carries.
    pub fn id(&self) -> [u8; 4] {
        let hash = Sha256::new().chain_update(&self.name).chain_update([b'\n', self.kind.byte()]);
        let hash = hash.chain_update(self.key.as_bytes()).finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// Whether a line claims to be this key's.
    pub fn wrote(&self, line: &Line) -> bool {
        line.name == self.name && line.id == self.id()
    }

    /// When it was signed (seconds since 1970, 0 where the type has no time), if this key signed it.
    pub fn verify(&self, text: &str, line: &Line) -> Option<u64> {
        let good = |signature: &[u8], message: &str| {
            // Strict: no second spelling of a signature passes.
            let signature = Signature::from_slice(signature).ok()?;
            self.key.verify_strict(message.as_bytes(), &signature).ok()
        };
        if !self.wrote(line) {
            return None;
        }
        match self.kind {
            KeyType::Log => good(&line.signature, text).map(|()| 0),
            KeyType::Witness => {
                let (time, signature) = line.signature.split_first_chunk()?;
                let time = u64::from_be_bytes(*time);
                let fits = i64::try_from(time).is_ok();
                good(signature, &cosigned(text, time)).filter(|()| fits).map(|()| time)
            }
        }
    }
}

/// What a witness signs.
pub(crate) fn cosigned(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind.byte()][..], self.key.as_bytes()].concat();
        write!(f, "{}+{}+{}", self.name, HEXLOWER.encode(&self.id()), BASE64.encode(&bytes))
    }
}
