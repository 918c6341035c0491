//! The public side of the town, in memory: listings, offices, the index over them.

use crate::roster::Held;
use crate::{Context, Error, Node, Secrets};
use id::PointId;
use listing::{Directory, Record};
use office::{Bindings, Offices};
use std::sync::{Arc, OnceLock};
use store::{Counts, Store};
use vault::PublicKey;

/// A snapshot; replaced whole after an import.
pub struct Public {
    pub directory: Directory,
    pub offices: Offices,
    pub(crate) bindings: Bindings,
    pub index: search::Index,
    /// Who is a member, of which points; where it was checked to.
    pub(crate) held: Held,
    /// Where messages to people can be sealed to, if this town sends any.
    pub(crate) notifier: Option<PublicKey>,
    /// The directory as a data package, once somebody asked for it.
    package: OnceLock<Option<Vec<u8>>>,
}

impl Public {
    /// Nothing is sealed to a key that the roster does not come to.
    pub(crate) async fn load(store: &Store, secrets: &Secrets, words: &search::Words) -> Result<Self, Error> {
        let directory = Directory::new(store.listings().await?);
        let held = Held::load(store, secrets).await?;
        let mut bindings = store.bindings().await?;
        // What leads to a point that is not there leads to a counter.
        bindings.retain(|b| held.roster.points.contains_key(&b.point));
        let bindings = Bindings::new(bindings);
        let notifier = crate::notify::registered(store, secrets).await?;
        let offices = held.roster.offices.values().cloned().collect();
        let points = held.roster.points.values().map(|o| o.point.clone()).collect();
        let offices = Offices::new(offices, points);
        Ok(Self {
            index: search::Index::build(&directory, words),
            directory,
            offices,
            bindings,
            held,
            notifier,
            package: OnceLock::new(),
        })
    }

    /// The key that cases are sealed to.
    pub(crate) fn key(&self, point: PointId) -> Result<PublicKey, Error> {
        self.held.roster.points.get(&point).map(|o| PublicKey(o.public)).ok_or(Error::UnknownPoint)
    }
}

impl Public {
    /// The directory as an archive of HSDS tables: made once, then kept until the next import.
    pub fn data_package(&self) -> Option<&[u8]> {
        self.package.get_or_init(|| listing::package(&self.directory).ok()).as_deref()
    }

    /// Who can let somebody in at which point, when it has nobody or only one.
    pub fn partners(&self) -> Vec<(PointId, PointId)> {
        let roster = &self.held.roster;
        roster.partners().filter(|(point, _)| roster.partner(*point).is_some()).collect()
    }
}

impl Node {
    /// Puts what an import read, and shows it from the next request on.
    pub async fn publish(&self, _cx: &mut Context<'_>, records: &[Record]) -> Result<Counts, Error> {
        let counts = self.store.put_listings(records).await?;
        self.reload().await?;
        Ok(counts)
    }

    /// Reads everything public again.
    pub async fn reload(&self) -> Result<(), Error> {
        let public = Arc::new(Public::load(&self.store, &self.secrets, &self.words.search).await?);
        match self.public.write() {
            Ok(mut now) => *now = public,
            Err(poisoned) => *poisoned.into_inner() = public,
        }
        Ok(())
    }
}
