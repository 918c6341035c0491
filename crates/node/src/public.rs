//! The public side of the town, in memory: listings, offices, the index over them.

use crate::{Context, Error, Node, Secrets};
use id::PointId;
use listing::{Directory, Record};
use office::{Bindings, Offices};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Counts, Store};
use vault::PublicKey;

/// A snapshot; replaced whole after an import.
pub struct Public {
    pub directory: Directory,
    pub offices: Offices,
    pub(crate) bindings: Bindings,
    pub index: search::Index,
    keys: BTreeMap<PointId, PublicKey>,
    /// Where messages to people can be sealed to, if this town sends any.
    pub(crate) notifier: Option<PublicKey>,
}

impl Public {
    /// A point whose key the town did not sign does not exist: nothing is sealed to it.
    pub(crate) async fn load(store: &Store, secrets: &Secrets) -> Result<Self, Error> {
        let directory = Directory::new(store.listings().await?);
        let (offices, mut points) = store.offices().await?;
        points.retain(|row| {
            let signed = row.statement().is_ok_and(|s| secrets.town.said(&s, &row.signature));
            if !signed {
                tracing::error!(point = %row.point.id, "a point whose key this town did not sign is left out");
            }
            signed
        });
        let mut bindings = store.bindings().await?;
        // What leads to a point that is not there leads to a counter.
        bindings.retain(|b| points.iter().any(|row| row.point.id == b.point));
        let bindings = Bindings::new(bindings);
        let keys = points.iter().map(|p| (p.point.id, p.public)).collect();
        let notifier = crate::notify::registered(store, secrets).await?;
        let offices = Offices::new(offices, points.into_iter().map(|p| p.point).collect());
        Ok(Self { index: search::Index::build(&directory), directory, offices, bindings, keys, notifier })
    }

    /// The key that cases are sealed to.
    pub(crate) fn key(&self, point: PointId) -> Result<PublicKey, Error> {
        self.keys.get(&point).copied().ok_or(Error::UnknownPoint)
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
        let public = Arc::new(Public::load(&self.store, &self.secrets).await?);
        match self.public.write() {
            Ok(mut now) => *now = public,
            Err(poisoned) => *poisoned.into_inner() = public,
        }
        Ok(())
    }
}
