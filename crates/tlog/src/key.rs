//! Keys that notes are verified with: C2SP signed-note and tlog-cosignature.

use crate::note::{Line, is_name};
use crate::vkey::BadKey;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// What a signature of the key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyType {
    /// The text is this log's: Ed25519 over the note's text, type 0x01.
    Log,
    /// The text was the log's largest at a time: C2SP tlog-cosignature, type 0x04.
    Witness,
}

impl KeyType {
    pub(crate) fn byte(self) -> u8 {
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

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn kind(&self) -> KeyType {
        self.kind
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Under whatever name.
    pub(crate) fn is_same_key(&self, other: &Self) -> bool {
        self.key == other.key
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
