//! What an agreement says.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Names by language.
pub type Names = BTreeMap<String, String>;

/// Of version 1: the first field of every agreement.
pub const FORMAT: &str = "anydoor agreement v1";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    pub format: String,
    /// Random; what both towns call it.
    pub id: String,
    pub parties: [Party; 2],
    pub clauses: Vec<Clause>,
    /// The first day, and the last.
    pub from: Date,
    pub until: Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// The town's key, under which it derives what belongs to cards.
    pub town: String,
    pub names: Names,
    /// Host and port by which it is called, as its requests are signed for.
    pub authority: String,
    /// Its identity key, Ed25519, in hexadecimal: signs its working keys and this.
    pub identity: String,
}

/// One kind of step that may cross, in one direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    pub procedure: String,
    /// Of a joint procedure: which of its steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    pub mode: Mode,
    /// Town that does it: one of the parties' keys.
    pub at: String,
    /// Office in charge there.
    pub office: Office,
    /// Working days of that office.
    pub days: u16,
    /// The answers that cross, by their path in the form, and nothing else.
    pub fields: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Of the service point.
    pub id: String,
    pub names: Names,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The person applies straight to the deciding office.
    Online,
    /// A counter here checks the person and forwards; the office there accepts, decides and answers.
    ReceiveElsewhere,
    /// Several offices act on one application.
    Joint,
}

impl Terms {
    pub fn party(&self, town: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.town == town)
    }

    /// The other party, as seen from `town`.
    pub fn partner(&self, town: &str) -> Option<&Party> {
        match &self.parties {
            [a, b] if a.town == town => Some(b),
            [a, b] if b.town == town => Some(a),
            _ => None,
        }
    }

    /// The clause under which a step of `procedure` goes to `at`.
    pub fn clause(&self, procedure: &str, step: Option<&str>, at: &str) -> Option<&Clause> {
        self.clauses.iter().find(|c| c.procedure == procedure && c.step.as_deref() == step && c.at == at)
    }
}
