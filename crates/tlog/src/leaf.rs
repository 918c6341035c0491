//! What stands in the log for an event: see `docs/log-format.md`.

use crate::hash::Hash;
use crate::salt::Salt;
use data_encoding::{BASE64, HEXLOWER};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// One event of a case, as far as the log commits to it. Nothing in it names the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Counts the events of its case from 1, without gaps.
    pub number: u32,
    pub kind: String,
    /// As `2026-11-22`, in the town's zone.
    pub day: String,
    /// What those inside the case know of it: the very bytes that are sealed, or empty.
    pub what: String,
    /// The head of the case's chain after it. It covers every event before and every body.
    #[serde(with = "crate::hex")]
    pub chain: [u8; 32],
}

/// A leaf: 32 bytes that tell nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Commitment(pub [u8; 32]);

impl Event {
    /// Each piece is prefixed by its length in eight bytes, so that no two events collide.
    pub fn digest(&self) -> [u8; 32] {
        let number = self.number.to_be_bytes();
        let pieces: [&[u8]; 6] = [
            b"anydoor log event v1",
            &number,
            self.kind.as_bytes(),
            self.day.as_bytes(),
            self.what.as_bytes(),
            &self.chain,
        ];
        let hash = pieces.iter().fold(Sha256::new(), |hash, piece| {
            hash.chain_update((piece.len() as u64).to_be_bytes()).chain_update(piece)
        });
        hash.finalize().into()
    }

    pub fn commit(&self, salt: &Salt) -> Commitment {
        let hash = Sha256::new().chain_update(b"anydoor log leaf v1").chain_update(salt.0);
        Commitment(hash.chain_update(self.digest()).finalize().into())
    }
}

impl Commitment {
    /// A leaf that stands for nothing and looks like every other.
    pub fn dummy(rng: &mut dyn CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    pub fn leaf(&self) -> Hash {
        Hash::of_leaf(&self.0)
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64.encode(&self.0))
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}…", HEXLOWER.encode(&self.0[..4]))
    }
}
