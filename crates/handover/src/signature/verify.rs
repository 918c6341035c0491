//! Checking a message that came.

use super::base::base;
use super::component::Component;
use super::digest::is_digest_of;
use super::message::Message;
use super::terms::Parameters;
use ed25519_dalek::{Signature, VerifyingKey};
use sfv::{BareItem, Dictionary, InnerList, ListEntry, Parser};

/// What this town asks of a signature.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    pub label: &'a str,
    pub tag: &'a str,
    /// Each of these has to be covered; more may be.
    pub components: &'a [Component],
    /// Seconds since 1970.
    pub now: i64,
}

/// A signature that counts, if its nonce was not used before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub terms: Parameters,
}

/// Why a message does not count. Nothing of it is acted on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    #[error("the message has no signature that this town reads")]
    Missing,
    #[error("the signature does not cover {0}")]
    Uncovered(String),
    #[error("the body is not the one that its digest names")]
    Digest,
    #[error("the signature was made for something else")]
    Tag,
    #[error("the signature is from too long ago, or from the future")]
    Expired,
    #[error("no agreement names the key {0}; try again later")]
    UnknownKey(String),
    #[error("the signature is not by that key over this message")]
    Forged,
}

/// Checks `message` and `body`. `key` gives the key with this id, if it is one that may sign here and now.
///
/// # Errors
/// [`Unsigned`]. Only after [`Ok`] may anything in the message be believed.
pub fn verify(
    expected: &Expected<'_>,
    message: &Message<'_>,
    request: Option<&Message<'_>>,
    body: &[u8],
    key: impl FnOnce(&str) -> Option<VerifyingKey>,
) -> Result<Verified, Unsigned> {
    let list = terms(message, expected.label).ok_or(Unsigned::Missing)?;
    let signature = signature(message, expected.label).ok_or(Unsigned::Missing)?;
    let terms = Parameters::of(&list).ok_or(Unsigned::Missing)?;
    let covered: Option<Vec<Component>> = list.items.iter().map(Component::of).collect();
    let covered = covered.ok_or(Unsigned::Missing)?;
    if let Some(missing) = expected.components.iter().find(|component| !covered.contains(component)) {
        return Err(Unsigned::Uncovered(missing.name.clone()));
    }
    if terms.tag != expected.tag {
        return Err(Unsigned::Tag);
    }
    if !terms.counts_at(expected.now) {
        return Err(Unsigned::Expired);
    }
    let Some(key) = key(&terms.keyid) else { return Err(Unsigned::UnknownKey(terms.keyid)) };
    let text = base(&list, message, request).ok_or(Unsigned::Forged)?;
    // Strictly: no weak key, no signature with a second spelling.
    key.verify_strict(text.as_bytes(), &signature).map_err(|_| Unsigned::Forged)?;
    let digest = message.field("content-digest").unwrap_or_default();
    if !is_digest_of(&digest, body) {
        return Err(Unsigned::Digest);
    }
    Ok(Verified { terms })
}

fn terms(message: &Message<'_>, label: &str) -> Option<InnerList> {
    match entry(&message.field("signature-input")?, label)? {
        ListEntry::InnerList(list) => Some(list),
        ListEntry::Item(_) => None,
    }
}

fn signature(message: &Message<'_>, label: &str) -> Option<Signature> {
    match entry(&message.field("signature")?, label)? {
        ListEntry::Item(item) => match item.bare_item {
            BareItem::ByteSequence(bytes) => Signature::from_slice(&bytes).ok(),
            _ => None,
        },
        ListEntry::InnerList(_) => None,
    }
}

fn entry(field: &str, label: &str) -> Option<ListEntry> {
    let fields: Dictionary = Parser::new(field).parse().ok()?;
    fields.into_iter().find(|(key, _)| key.as_str() == label).map(|(_, entry)| entry)
}
