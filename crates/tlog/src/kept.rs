//! What is sealed to the card for each event, and then forgotten: 108 bytes, always.

use crate::leaf::{Commitment, Event};
use crate::note::{Line, Note};
use crate::promise::Promise;
use crate::salt::Salt;
use crate::sign::LogKey;
use rand_core::CryptoRng;

/// With the event itself, all of a receipt that cannot be fetched again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub salt: Salt,
    /// By when the event will be in the log: seconds since 1970.
    pub by: u64,
    /// Which of the log's keys promised it.
    pub id: [u8; 4],
    pub signature: [u8; 64],
}

impl Kept {
    /// Bytes of one; all are equally long, so that their length tells nothing.
    pub const LENGTH: usize = 108;

    /// A fresh salt, and the promise for an event; the leaf goes to who writes the log.
    pub fn promise(event: &Event, by: u64, log: &LogKey, rng: &mut dyn CryptoRng) -> (Self, Commitment) {
        let salt = Salt::random(rng);
        let commitment = event.commit(&salt);
        let promise = Promise { origin: log.public().name().to_owned(), commitment, by };
        let signature = log.signature(&promise.text());
        (Self { salt, by, id: log.public().id(), signature }, commitment)
    }

    /// The promise as it was given.
    pub fn note(&self, event: &Event, origin: &str) -> Note {
        let promise = Promise { origin: origin.to_owned(), commitment: event.commit(&self.salt), by: self.by };
        let line = Line { name: origin.to_owned(), id: self.id, signature: self.signature.to_vec() };
        Note { text: promise.text(), lines: vec![line] }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.salt.0[..], &self.by.to_be_bytes(), &self.id, &self.signature].concat()
    }

    /// `None` when the length does not fit.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (salt, rest) = bytes.split_first_chunk()?;
        let (by, rest) = rest.split_first_chunk()?;
        let (id, signature) = rest.split_first_chunk()?;
        let signature = signature.try_into().ok()?;
        Some(Self { salt: Salt(*salt), by: u64::from_be_bytes(*by), id: *id, signature })
    }
}
