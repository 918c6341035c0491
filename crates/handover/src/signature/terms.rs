//! For how long a signature counts, and by which key it says it is.

use sfv::{BareItem, InnerList};

/// Seconds between `created` and `expires` at most.
pub const LIFETIME: i64 = 300;
/// Seconds by which the clocks of two towns may differ.
pub const SKEW: i64 = 600;

/// The parameters of a signature that two towns use (RFC 9421 §2.3). All of them have to be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters {
    /// Seconds since 1970.
    pub created: i64,
    pub expires: i64,
    /// Random, used once.
    pub nonce: String,
    pub keyid: String,
    /// What the message is for: no signature counts for anything else.
    pub tag: String,
}

impl Parameters {
    /// `None` when one is missing, is of another type, or names another algorithm than the key's.
    pub(super) fn of(list: &InnerList) -> Option<Self> {
        let value = |name: &str| list.params.iter().find(|(key, _)| key.as_str() == name).map(|(_, value)| value);
        let number = |name| match value(name)? {
            BareItem::Integer(n) => Some(i64::from(*n)),
            _ => None,
        };
        let text = |name| match value(name)? {
            BareItem::String(text) => Some(text.as_str().to_owned()),
            _ => None,
        };
        if value("alg").is_some() && text("alg").as_deref() != Some("ed25519") {
            return None;
        }
        Some(Self {
            created: number("created")?,
            expires: number("expires")?,
            nonce: text("nonce")?,
            keyid: text("keyid")?,
            tag: text("tag")?,
        })
    }

    /// Whether it counts at `now`.
    pub(super) fn counts_at(&self, now: i64) -> bool {
        let lives = self.expires.checked_sub(self.created).is_some_and(|life| (0..=LIFETIME).contains(&life));
        lives && now >= self.created.saturating_sub(SKEW) && now <= self.expires.saturating_add(SKEW)
    }
}
