//! Other towns, in memory: what was read of them was checked, so that whoever receives something from one asks
//! no database for keys.

use super::known::{Known, Stands};
use crate::{Error, Secrets};
use handover::agreement::{Party, Terms};
use handover::identity::{KeyDocument, SignedKeys, VerifyingKey};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::{OtherTown, Store};

/// What a town said of its keys.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Learnt {
    pub document: KeyDocument,
    /// Its working keys, read once.
    keys: BTreeMap<String, VerifyingKey>,
    /// Unix time in seconds.
    pub at: i64,
}

impl Learnt {
    fn new(document: KeyDocument, at: i64) -> Self {
        let keys = document.keys.iter().filter_map(|key| Some((key.id.clone(), key.at(key.from)?))).collect();
        Self { document, keys, at }
    }
}

/// All of them, as of the last change here or the last minute.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Towns {
    agreements: BTreeMap<String, Known>,
    learnt: BTreeMap<String, Learnt>,
}

impl Towns {
    /// What is in the store and was signed by this town: of another identity, or none, nothing is believed.
    pub async fn load(store: &Store, town: &str, secrets: &Secrets) -> Result<Self, Error> {
        let (agreements, learnt) = store.agreements().await?;
        let mut towns = Self::default();
        for row in agreements {
            match Known::read(&row, &secrets.identity.public()) {
                Some(known) => drop(towns.agreements.insert(row.id, known)),
                None => {
                    tracing::error!(agreement = row.id, "not signed by this town, or altered: it counts for nothing")
                }
            }
        }
        for row in learnt {
            let parties = towns.agreements.values().filter_map(|known| known.terms.partner(town));
            match document(&row, parties) {
                Some(document) => drop(towns.learnt.insert(row.town, Learnt::new(document, row.learnt))),
                None => {
                    tracing::error!(town = row.town, "a document of keys of no town that there is an agreement with")
                }
            }
        }
        Ok(towns)
    }

    pub fn all(&self) -> impl Iterator<Item = &Known> {
        self.agreements.values()
    }

    pub fn agreement(&self, id: &str) -> Option<&Known> {
        self.agreements.get(id)
    }

    /// The agreements in force on a day, the newest first.
    pub fn in_force(&self, day: Date) -> impl Iterator<Item = &Terms> {
        let mut terms: Vec<&Terms> =
            self.all().filter(|known| known.stands(day) == Stands::InForce).map(|known| &known.terms).collect();
        terms.sort_by(|a, b| (b.from, &b.id).cmp(&(a.from, &a.id)));
        terms.into_iter()
    }

    pub fn learnt(&self, town: &str) -> Option<&Learnt> {
        self.learnt.get(town)
    }

    /// What this town said last of its keys.
    pub fn partner(&self, town: &str) -> Option<&KeyDocument> {
        Some(&self.learnt(town)?.document)
    }

    /// Whose working key this is, if it counts at this time.
    pub fn key(&self, id: &str, at: Timestamp) -> Option<(&str, VerifyingKey)> {
        let (town, _) = id.rsplit_once('/')?;
        let (town, learnt) = self.learnt.get_key_value(town)?;
        let counts = learnt.document.keys.iter().any(|key| key.id == id && key.from <= at && at <= key.until);
        Some((town, learnt.keys.get(id).filter(|_| counts).copied()?))
    }

    /// The town as the newest agreement with it names it.
    pub fn party(&self, town: &str) -> Option<&Party> {
        let with = self.all().filter_map(|known| Some((known.terms.from, known.terms.party(town)?)));
        with.max_by_key(|(from, _)| *from).map(|(_, party)| party)
    }
}

fn document<'a>(row: &OtherTown, mut parties: impl Iterator<Item = &'a Party>) -> Option<KeyDocument> {
    let signed = SignedKeys::parse(&row.document).ok()?;
    parties.find_map(|party| signed.open_of(party).ok()).filter(|document| document.town == row.town)
}
