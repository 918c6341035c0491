//! Where a case stands.

use crate::clock::{Clock, Profile};
use crate::handed::{Came, Handed};
use crate::hold::Holding;
use crate::keep::Leaving;
use crate::news::News;
use crate::replace::Replacement;
use id::{CaseNumber, PointId};
use serde::{Deserialize, Serialize};

/// `draft → sent → accepted | to be completed → decided → answered → closed`, and `withdrawn`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Sealed to the card alone; no office knows of it.
    Draft,
    /// The office must say within the notice time whether something is missing.
    Sent,
    /// Waiting for the person; the clock stands still.
    ToComplete,
    Accepted,
    Decided,
    Answered,
    Closed,
    Withdrawn,
}

impl Stage {
    pub const ALL: [Stage; 8] = [
        Stage::Draft,
        Stage::Sent,
        Stage::ToComplete,
        Stage::Accepted,
        Stage::Decided,
        Stage::Answered,
        Stage::Closed,
        Stage::Withdrawn,
    ];

    /// The word the store and the API use.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Sent => "sent",
            Stage::ToComplete => "to_complete",
            Stage::Accepted => "accepted",
            Stage::Decided => "decided",
            Stage::Answered => "answered",
            Stage::Closed => "closed",
            Stage::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// An office still owes something, or the person does.
    pub fn is_open(self) -> bool {
        !matches!(self, Stage::Draft | Stage::Closed | Stage::Withdrawn)
    }
}

/// Everything about a case that stands in the clear, and all that decisions need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub stage: Stage,
    /// What it is called at counters and on letters; none on cases older than case numbers.
    #[serde(default)]
    pub number: Option<CaseNumber>,
    /// Number of events so far; the next event takes this + 1.
    pub seq: u32,
    /// Where it came in: coordinates, and reaches the person.
    pub receiving: PointId,
    /// Owns the next step, alone.
    pub responsible: PointId,
    /// Told when it is late. `None` only in a town with a single desk.
    pub escalation: Option<PointId>,
    /// Takes over when neither of those is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standby: Option<PointId>,
    /// The point that would be in charge if somebody were there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<PointId>,
    /// Where it stood when it was withdrawn.
    pub before: Option<Stage>,
    /// Points whose queue has shown it.
    pub listed: Vec<PointId>,
    pub profile: Profile,
    pub clock: Clock,
    /// Originals that the office in charge holds, by the number of the event that took each.
    #[serde(default)]
    pub originals: Vec<u32>,
    /// The person was seen at a counter.
    #[serde(default)]
    pub seen: bool,
    /// The person chose that a lost card can be replaced.
    #[serde(default)]
    pub replaceable: bool,
    /// The card is being replaced.
    #[serde(default)]
    pub replacement: Option<Replacement>,
    /// Number of the event that made the card now in force; 0 is the first card.
    #[serde(default)]
    pub card: u32,
    /// What the holder has not seen yet.
    #[serde(default)]
    pub news: News,
    /// How it goes, once it is over.
    #[serde(default)]
    pub leaving: Leaving,
    /// What of it must not go.
    #[serde(default, skip_serializing_if = "Holding::is_none")]
    pub holding: Holding,
    /// Steps of it that another town does, or did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed: Vec<Handed>,
    /// It is a step of another town's case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Came>,
}

impl State {
    /// Something is still owed: also an original to give back, an answer to a complaint, or a step that another
    /// town has, when the rest is over.
    pub fn is_open(&self) -> bool {
        self.stage.is_open() || !self.originals.is_empty() || self.clock.complaint.is_some() || self.waits_elsewhere()
    }
}
