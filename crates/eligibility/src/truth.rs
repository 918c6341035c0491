use serde::{Deserialize, Serialize};

/// Kleene's strong three values: the third one is "cannot tell from these answers".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    No,
    CannotTell,
    Yes,
}

impl Truth {
    /// So many of these hold: true when enough do, false when not enough can, else open.
    /// All of them is `need` = their number, any of them is 1.
    pub(crate) fn at_least(need: usize, yes: usize, open: usize) -> Truth {
        if yes >= need {
            Truth::Yes
        } else if yes + open < need {
            Truth::No
        } else {
            Truth::CannotTell
        }
    }

    pub fn is_decided(self) -> bool {
        self != Truth::CannotTell
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Truth::Yes } else { Truth::No }
    }
}
