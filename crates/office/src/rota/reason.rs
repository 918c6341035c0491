//! Why a point is closed.

use serde::{Deserialize, Serialize};

/// Why a point is closed. A word from a list, so that it exists in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Holiday,
    Move,
    Works,
    Emergency,
}

impl Reason {
    pub const ALL: [Reason; 4] = [Reason::Holiday, Reason::Move, Reason::Works, Reason::Emergency];

    /// The word the store, the pages and the API use.
    pub fn name(self) -> &'static str {
        match self {
            Reason::Holiday => "holiday",
            Reason::Move => "move",
            Reason::Works => "works",
            Reason::Emergency => "emergency",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }
}
