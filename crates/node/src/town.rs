//! What one node is: a town.

use office::Names;
use serde::{Deserialize, Serialize};

/// Fixed when the data folder is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Town {
    /// Part of every derivation from a card; never changes.
    pub key: String,
    pub names: Names,
    /// IANA time zone: decides on which day something was received.
    pub zone: String,
    /// Whose working days: a calendar's region.
    pub region: String,
    /// People only practise here: every page and paper says so, cards of a real town are refused, and
    /// nobody is sent a message. Its key, store and data folder are its own.
    #[serde(default)]
    pub practice: bool,
}
