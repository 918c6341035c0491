//! Signing notes. The seeds are made and kept elsewhere.

use crate::key::{KeyType, VerifierKey, cosigned};
use crate::note::Line;
use crate::vkey::BadKey;
use ed25519_dalek::{Signer as _, SigningKey};
use std::fmt;

/// Signs for a log: its checkpoints and its promises, and nothing else.
#[derive(Clone)]
pub struct LogKey {
    key: SigningKey,
    public: VerifierKey,
}

/// Signs for a witness: that a checkpoint follows the one before.
#[derive(Clone)]
pub struct WitnessKey {
    key: SigningKey,
    public: VerifierKey,
}

impl LogKey {
    /// The key of the log called `name`, which is the first line of its checkpoints too.
    ///
    /// # Errors
    /// [`BadKey::Name`]
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, BadKey> {
        let key = SigningKey::from_bytes(seed);
        Ok(Self { public: VerifierKey::new(name, KeyType::Log, key.verifying_key())?, key })
    }

    pub fn public(&self) -> &VerifierKey {
        &self.public
    }

    pub(crate) fn signature(&self, text: &str) -> [u8; 64] {
        self.key.sign(text.as_bytes()).to_bytes()
    }

    pub(crate) fn sign(&self, text: &str) -> Line {
        let signature = self.signature(text).to_vec();
        Line { name: self.public.name().to_owned(), id: self.public.id(), signature }
    }
}

impl WitnessKey {
    /// # Errors
    /// [`BadKey::Name`]
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, BadKey> {
        let key = SigningKey::from_bytes(seed);
        Ok(Self { public: VerifierKey::new(name, KeyType::Witness, key.verifying_key())?, key })
    }

    pub fn public(&self) -> &VerifierKey {
        &self.public
    }

    /// `text` is a whole checkpoint without its signatures, `time` in seconds since 1970.
    pub(crate) fn cosign(&self, text: &str, time: u64) -> Line {
        let signature = self.key.sign(cosigned(text, time).as_bytes()).to_bytes();
        let signature = [&time.to_be_bytes()[..], &signature].concat();
        Line { name: self.public.name().to_owned(), id: self.public.id(), signature }
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LogKey({}, …)", self.public)
    }
}

impl fmt::Debug for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WitnessKey({}, …)", self.public)
    }
}
