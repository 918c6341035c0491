//! What is kept outside the database.

use crate::Anchor;
use std::sync::Arc;
use std::time::Duration;
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
    pub log: LogSecrets,
}

/// What the public log is written with.
#[derive(Debug, Clone)]
pub struct LogSecrets {
    /// Signs promises and checkpoints, under the log's name.
    pub key: tlog::LogKey,
    /// Seals leaves until they are published.
    pub queue: TokenKey,
}

impl LogSecrets {
    /// # Errors
    /// In words, for a name that is none.
    pub fn new(name: &str, seed: &[u8; 32], queue: [u8; 32]) -> Result<Self, String> {
        let key = tlog::LogKey::new(name, seed).map_err(|e| format!("{name}: {e}"))?;
        Ok(Self { key, queue: TokenKey(queue) })
    }
}

/// How the log goes on.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Between two publications.
    pub every: Duration,
    /// Leaves that each adds at least.
    pub least: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self { every: Duration::from_secs(300), least: 8 }
    }
}
