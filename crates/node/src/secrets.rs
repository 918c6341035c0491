//! What is kept outside the database.

use vault::{Pepper, TokenKey};

/// Generated when unset, never defaulted.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// Guessing passphrases from a stolen database needs this too.
    pub pepper: Pepper,
    /// Seals the card cookie.
    pub cookie: TokenKey,
}
