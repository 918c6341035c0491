//! What a town says of its keys at `/.well-known/anydoor`: everything that another town needs in order to hand
//! something over to it.

use super::{Identity, WorkingKey, public};
use crate::agreement::{End, Names};
use data_encoding::HEXLOWER as HEX;
use ed25519_dalek::VerifyingKey;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Of version 1: the first field of every such document.
pub const FORMAT: &str = "anydoor keys v1";

/// A field that this version does not know is passed over: a town that is newer can still be learnt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyDocument {
    pub format: String,
    /// The town's key, under which it derives what belongs to cards.
    pub town: String,
    pub names: Names,
    /// People only practise there.
    #[serde(default)]
    pub practice: bool,
    /// Host and port by which it is called.
    pub authority: String,
    /// Ed25519, in hexadecimal; agreements name it too.
    pub identity: String,
    pub keys: Vec<WorkingKey>,
    pub offices: Vec<OfficeKeys>,
    /// Agreements that it ended: this is how the other town hears of it.
    #[serde(default)]
    pub ends: Vec<End>,
    pub log: LogKey,
    pub made: Timestamp,
}

/// A service point that takes requests, and to whom a request at it is sealed today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeKeys {
    /// Of the service point.
    pub id: String,
    pub names: Names,
    /// Who acts first; then who is let in later.
    pub readers: Vec<ReaderKey>,
    /// Procedures whose steps come to it, by id.
    #[serde(default)]
    pub procedures: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReaderKey {
    /// Of the service point.
    pub point: String,
    /// X25519, in hexadecimal.
    pub key: String,
    /// Reads nothing before its time: when the request is late, or who acts is away.
    pub dormant: bool,
}

/// What the town's public log is believed by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogKey {
    pub name: String,
    pub key: String,
}

impl KeyDocument {
    /// The working key with this id, at a time at which it counts.
    pub fn key(&self, id: &str, at: Timestamp) -> Option<VerifyingKey> {
        self.keys.iter().find(|key| key.id == id)?.at(at)
    }

    pub fn office(&self, id: &str) -> Option<&OfficeKeys> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The office to which steps of this procedure come.
    pub fn office_for(&self, procedure: &str) -> Option<&OfficeKeys> {
        self.offices.iter().find(|office| office.procedures.iter().any(|p| p == procedure))
    }

    /// What no town of this program would say, in words.
    pub(super) fn fault(&self) -> Option<String> {
        let ids: BTreeSet<&str> = self.keys.iter().map(|key| key.id.as_str()).collect();
        let named = |id: &str| id.strip_prefix(&self.town).is_some_and(|rest| rest.starts_with('/'));
        let bad_key = self.keys.iter().find(|key| !named(&key.id) || public(&key.key).is_none());
        let bad_office = self.offices.iter().find(|office| {
            office.readers.first().is_none_or(|first| first.dormant)
                || office.readers.iter().any(|r| r.bytes().is_none())
        });
        if self.format != FORMAT {
            Some(format!("its format is {}, not {FORMAT}", self.format))
        } else if self.town.is_empty() || !self.town.bytes().all(|b| b.is_ascii_graphic()) {
            Some("its town has no key".into())
        } else if ids.len() != self.keys.len() {
            Some("a working key stands in it twice".into())
        } else if let Some(key) = bad_key {
            Some(format!("{} is no working key of {}", key.id, self.town))
        } else {
            bad_office.map(|office| format!("the office {} has no reader", office.id))
        }
    }

    /// With the working keys of `identity` at the time it is made.
    #[must_use]
    pub fn with_keys_of(mut self, identity: &Identity) -> Self {
        self.identity = identity.public();
        self.keys = identity.working_keys(&self.town, self.made);
        self
    }
}

impl ReaderKey {
    pub fn bytes(&self) -> Option<[u8; 32]> {
        HEX.decode(self.key.as_bytes()).ok()?.try_into().ok()
    }
}
