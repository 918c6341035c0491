//! What is kept outside the database.

use crate::Anchor;
use handover::identity::Identity;
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
    /// Signs agreements with other towns, and the keys of messages to them.
    pub identity: Identity,
    pub log: LogSecrets,
}

/// What the public log is written with.
#[derive(Debug, Clone)]
pub struct LogSecrets {
    /// Signs promises and checkpoints, under the log's name.
    pub key: tlog::LogKey,
    /// Seals leaves until they are published.
    pub queue: TokenKey,
    /// Keys of the town's logs that ended, in their order.
    pub old: Vec<tlog::VerifierKey>,
    /// What each said at its end.
    pub before: Vec<String>,
}

impl LogSecrets {
    /// # Errors
    /// In words, for a name that is none.
    pub fn new(name: &str, seed: &[u8; 32], queue: [u8; 32]) -> Result<Self, String> {
        let key = tlog::LogKey::new(name, seed).map_err(|e| format!("{name}: {e}"))?;
        Ok(Self { key, queue: TokenKey(queue), old: vec![], before: vec![] })
    }

    /// With the logs that came before this one: what [`crate::Node::log_end`] said of each.
    ///
    /// # Errors
    /// In words, when one was altered.
    pub fn after(mut self, before: Vec<String>) -> Result<Self, String> {
        let ended = before.iter().map(|note| tlog::Ended::open(note).map(|ended| ended.log));
        self.old = ended.collect::<Result<_, _>>().map_err(|e| format!("log_old: {e}"))?;
        self.before = before;
        Ok(self)
    }

    /// The key with this short number: the log's, or that of one before.
    pub(crate) fn named(&self, id: [u8; 4]) -> Option<&tlog::VerifierKey> {
        [self.key.public()].into_iter().chain(&self.old).find(|key| key.id() == id)
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
