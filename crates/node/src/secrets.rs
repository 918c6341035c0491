//! What is kept outside the database.

use vault::{Pepper, TokenKey, TownKey};

/// Generated when unset, never defaulted.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// Guessing passphrases from a stolen database needs this too.
    pub pepper: Pepper,
    /// Signs the keys of points and members: who can write to the database cannot swap one.
    pub town: TownKey,
    /// Seals the card cookie.
    pub cookie: TokenKey,
}
