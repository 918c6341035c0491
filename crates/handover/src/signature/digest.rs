//! Content-Digest (RFC 9530): SHA-256 of the body.

use data_encoding::BASE64;
use sfv::{BareItem, Dictionary, ListEntry, Parser};
use sha2::{Digest, Sha256};

/// The value of the field for this body.
pub fn content_digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)))
}

/// SHA-256 of a body.
pub fn digest_of(body: &[u8]) -> [u8; 32] {
    Sha256::digest(body).into()
}

/// Whether the field names this body by SHA-256. Other digests beside it are not looked at (RFC 9530 §2).
pub fn is_digest_of(field: &str, body: &[u8]) -> bool {
    let Ok(digests) = Parser::new(field).parse::<Dictionary>() else { return false };
    let ours = digests.iter().find(|(key, _)| key.as_str() == "sha-256").map(|(_, entry)| entry);
    match ours {
        Some(ListEntry::Item(item)) => {
            matches!(&item.bare_item, BareItem::ByteSequence(bytes) if *bytes == Sha256::digest(body)[..])
        }
        _ => false,
    }
}
