//! What is kept outside the database.

use crate::Anchor;
use std::sync::Arc;
use vault::{Pepper, TokenKey, TownKey};

/// Generated when unset, never defaulted.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// Guessing passphrases from a stolen database needs this too.
    pub pepper: Pepper,
    /// Founds: signs offices and points that are new, and the notifier. About a point that is there
    /// its members sign.
    pub town: TownKey,
    /// Seals the card cookie.
    pub cookie: TokenKey,
    /// With what the roster began, and how far it was.
    pub anchor: Arc<dyn Anchor>,
}
