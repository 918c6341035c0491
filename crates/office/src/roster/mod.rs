//! Who is a member, of which points, and with which keys: a list of entries that is only ever added
//! to. Each is signed by somebody who was a member before it; here is what an entry may say, and what
//! follows from it. Signatures and the chain of entries are checked by who reads them.

#[cfg(test)]
mod partner_tests;
mod partners;
mod rules;
#[cfg(test)]
mod tests;

use crate::directory::{Member, Office, Point, fold};
use crate::policy::Role;
use id::{MemberId, OfficeId, PointId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A public key: X25519 to seal to, Ed25519 to check with.
pub type Key = [u8; 32];

/// A member with their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    pub member: Member,
    /// What is wrapped to them.
    pub public: Key,
    /// What their signatures are checked with.
    pub signing: Key,
}

/// A point with the key that cases are sealed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub point: Point,
    pub public: Key,
}

/// One thing that somebody says about the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// A town, or later further offices and points, with who answers for those.
    Founded {
        offices: Vec<Office>,
        points: Vec<Opened>,
        members: Vec<Enrolled>,
        seats: Vec<(MemberId, PointId)>,
        /// Points with their recovery partners.
        #[serde(default)]
        partners: Vec<(PointId, PointId)>,
        /// Points whose key nobody had any more, each with its new one.
        #[serde(default)]
        reopened: Vec<(PointId, Key)>,
    },
    /// Somebody new.
    Invited { new: Enrolled, points: Vec<PointId> },
    /// Somebody who is a member answers for more points.
    Seated { member: MemberId, points: Vec<PointId> },
    /// Another point can let new members in at this one, when it has nobody or only one.
    Partnered { point: PointId, partner: PointId },
    /// Somebody is a member no longer; each of their points has another key from now on.
    Removed { member: MemberId, keys: Vec<(PointId, Key)> },
}

/// Says it, and who does. Nobody: it was said with the town's own key, which founds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub by: Option<MemberId>,
    pub says: Says,
}

/// Why an entry does not follow from what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("whoever says this may not")]
    NotTheirs,
    #[error("somebody signs in with this name already")]
    NameTaken,
    #[error("an office, a point or a member is there already")]
    There,
    #[error("no such office, point or member")]
    Unknown,
    #[error("nobody would be left")]
    Last,
    #[error("somebody else has to say this")]
    Oneself,
}

/// What all entries so far come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    pub offices: BTreeMap<OfficeId, Office>,
    pub points: BTreeMap<PointId, Opened>,
    pub members: BTreeMap<MemberId, Enrolled>,
    /// Members of before: what they signed can still be checked, and nobody else gets their name.
    pub past: BTreeMap<MemberId, Enrolled>,
    pub(crate) seats: BTreeSet<(PointId, MemberId)>,
    pub(crate) partners: BTreeMap<PointId, PointId>,
}

impl Roster {
    pub fn seated(&self, member: MemberId, point: PointId) -> bool {
        self.seats.contains(&(point, member))
    }

    pub fn seats(&self) -> impl Iterator<Item = (PointId, &Enrolled)> {
        self.seats.iter().filter_map(|(point, id)| Some((*point, self.members.get(id)?)))
    }

    pub fn points_of(&self, member: MemberId) -> impl Iterator<Item = PointId> {
        self.seats.iter().filter(move |(_, m)| *m == member).map(|(point, _)| *point)
    }

    pub fn members_of(&self, point: PointId) -> impl Iterator<Item = &Enrolled> {
        self.seats().filter(move |(p, _)| *p == point).map(|(_, m)| m)
    }

    /// Whoever signs in with this name, now or before.
    pub fn named(&self, name: &str) -> Option<&Enrolled> {
        let name = fold(name);
        self.members.values().chain(self.past.values()).find(|e| fold(&e.member.name) == name)
    }

    /// Whether whoever signed in with this name was taken out. Nobody else gets the name.
    pub fn has_left(&self, name: &str) -> bool {
        self.named(name).is_some_and(|e| self.past.contains_key(&e.member.id))
    }

    /// Whether `member` leads `point`: says who else answers for it.
    pub fn leads(&self, member: MemberId, point: PointId) -> bool {
        self.members.get(&member).is_some_and(|e| e.member.role == Role::Lead) && self.seated(member, point)
    }
}
