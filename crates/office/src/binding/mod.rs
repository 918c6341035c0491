//! Which point takes what, where the directory alone does not say: bound by a steward, by procedure,
//! by the organization that a feed names, or by everything behind a door; for the whole town or for
//! one district of it.

use id::PointId;
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// What a binding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// One procedure of the catalogue, by id.
    Procedure,
    /// All that an organization of the directory offers, by id.
    Organization,
    /// All behind one door of the first page.
    Door,
}

impl What {
    pub const ALL: [What; 3] = [What::Procedure, What::Organization, What::Door];

    /// The word of tables, store and API.
    pub fn name(self) -> &'static str {
        match self {
            What::Procedure => "procedure",
            What::Organization => "organization",
            What::Door => "door",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.name() == name)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Binding {
    pub what: What,
    pub subject: String,
    /// A district, as people call it; empty for the whole town.
    pub area: String,
    pub point: PointId,
}

impl Binding {
    /// What no other binding is about.
    pub fn about(&self) -> (What, &str, &str) {
        (self.what, &self.subject, &self.area)
    }
}

/// The longest name of a district, in characters.
pub const AREA: usize = 80;

/// The bindings of a town.
#[derive(Debug, Clone, Default)]
pub struct Bindings(Vec<Binding>);

impl Bindings {
    pub fn new(mut all: Vec<Binding>) -> Self {
        all.sort();
        Self(all)
    }

    pub fn all(&self) -> &[Binding] {
        &self.0
    }

    /// The point for the first of `wanted` that is bound: for the district, else for the whole town.
    pub fn find(&self, wanted: &[(What, &str)], area: Option<&str>) -> Option<PointId> {
        let bound = |what: What, subject: &str, area: &str| {
            self.0.iter().find(|b| b.what == what && b.subject == subject && b.area == area).map(|b| b.point)
        };
        let areas = [area.filter(|a| !a.is_empty()), Some("")];
        wanted.iter().find_map(|(what, subject)| areas.iter().flatten().find_map(|area| bound(*what, subject, area)))
    }

    /// The districts among which `wanted` is told apart, by name.
    pub fn areas(&self, wanted: &[(What, &str)]) -> Vec<&str> {
        let mine = |b: &&Binding| !b.area.is_empty() && wanted.contains(&(b.what, b.subject.as_str()));
        let mut areas: Vec<&str> = self.0.iter().filter(mine).map(|b| b.area.as_str()).collect();
        areas.sort_unstable();
        areas.dedup();
        areas
    }

    pub fn is_bound(&self, wanted: &[(What, &str)]) -> bool {
        self.0.iter().any(|b| wanted.contains(&(b.what, b.subject.as_str())))
    }
}
