//! A step that one town offers to another: everything its case there begins with.

use super::bytes::Bytes;
use super::consent::Consent;
use id::{CaseId, HandoverId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    pub id: HandoverId,
    /// A fresh reference: what the case is called there. Nothing leads from it to the case here.
    pub case: CaseId,
    pub agreement: String,
    pub procedure: String,
    pub step: String,
    /// In which the person reads.
    pub language: String,
    /// The day it came in.
    pub received: Date,
    /// The person was seen at a counter.
    pub seen: bool,
    pub card: CardKeys,
    /// X25519: what the office writes is sealed to it.
    pub back: Bytes,
    pub packet: Packet,
    pub consent: Consent,
}

/// By what the other town will know the card. None of it is the card, or leads to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardKeys {
    pub locator: Bytes,
    pub nonce: Bytes,
    pub opening: Bytes,
    /// X25519, for grants.
    pub public: Bytes,
    /// X25519, for the salts of the log there.
    pub salt: Bytes,
}

/// The answers, sealed as a part of the case there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packet {
    pub body: Bytes,
    pub grants: Vec<Grant>,
}

/// The packet's key, wrapped to one reader there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// `card`, or `point/…`.
    pub reader: String,
    /// The first bytes of the key's digest, for a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_key: Option<Bytes>,
    pub wrapped: Bytes,
}
