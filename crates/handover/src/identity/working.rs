//! Working keys: what signs messages between towns, and for how long.

use super::{Identity, public};
use data_encoding::HEXLOWER as HEX;
use ed25519_dalek::{SigningKey, VerifyingKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Seconds for which one key signs: thirty days, counted from 1970.
pub const EPOCH: i64 = 30 * 86_400;
/// Seconds before and after, in which it still counts: clocks differ, and messages are on their way.
pub const SLACK: i64 = 86_400;

/// The public half of a working key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingKey {
    /// The town's key, a slash, and the number of the epoch: tells whose it is.
    pub id: String,
    /// Ed25519, in hexadecimal.
    pub key: String,
    pub from: Timestamp,
    pub until: Timestamp,
}

impl WorkingKey {
    /// The key, at a time at which it counts.
    pub fn at(&self, at: Timestamp) -> Option<VerifyingKey> {
        (self.from <= at && at <= self.until).then(|| public(&self.key))?
    }
}

impl Identity {
    /// What `town` signs messages with at this time, and by which name. It derives from the identity: a node
    /// that starts again, and another one of the same town, have the same.
    pub fn working(&self, town: &str, at: Timestamp) -> (String, SigningKey) {
        self.of_epoch(town, epoch(at))
    }

    /// The key of now, the one before and the next one, so that whoever learnt them goes on for a month.
    pub fn working_keys(&self, town: &str, at: Timestamp) -> Vec<WorkingKey> {
        let now = epoch(at);
        let keys = (now - 1..=now + 1).map(|epoch| {
            let (id, key) = self.of_epoch(town, epoch);
            let second = |s: i64| Timestamp::from_second(s).unwrap_or(Timestamp::MAX);
            let (from, until) = (second(epoch * EPOCH - SLACK), second((epoch + 1) * EPOCH + SLACK));
            WorkingKey { id, key: HEX.encode(key.verifying_key().as_bytes()), from, until }
        });
        keys.collect()
    }

    /// SHA-256 over inputs of one length each, the first of them secret: nobody without it tells the result
    /// from chance, and no result leads to it or to another.
    fn of_epoch(&self, town: &str, epoch: i64) -> (String, SigningKey) {
        let digest = Sha256::new()
            .chain_update(b"anydoor working key v1")
            .chain_update(self.key().as_bytes())
            .chain_update(epoch.to_be_bytes());
        (format!("{town}/{epoch}"), SigningKey::from_bytes(&digest.finalize().into()))
    }
}

/// The number of the working key that signs at this time.
pub fn epoch(at: Timestamp) -> i64 {
    at.as_second().div_euclid(EPOCH)
}
