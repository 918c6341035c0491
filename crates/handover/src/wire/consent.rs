//! What the person agreed to, signed with a key that was made for this one step: it names no case and nobody.

use super::bytes::Bytes;
use id::HandoverId;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Paths of the answers that cross.
    pub fields: Vec<String>,
    /// SHA-256 of the sealed packet.
    pub packet: Bytes,
    /// X25519 key of the office that opens it.
    pub to: Bytes,
    /// Seconds since 1970; not offered after.
    pub expires: i64,
    /// Ed25519.
    pub key: Bytes,
    pub signature: Bytes,
}

impl Consent {
    /// The words that are signed, line by line.
    pub fn says(&self, handover: HandoverId) -> String {
        let (fields, to) = (self.fields.join("\n"), data_encoding::HEXLOWER.encode(&self.to.0));
        format!("anydoor consent v1\n{handover}\n{}\n{fields}\n{to}\n{}\n", self.fields.len(), self.expires)
    }
}
