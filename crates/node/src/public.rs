//! The public side of the town, in memory: listings, offices, the index over them.

use crate::roster::Held;
use crate::{Context, Error, Node, Secrets, Words};
use id::PointId;
use listing::{Directory, Record};
use office::{Bindings, Offices};
use std::sync::{Arc, OnceLock};
use store::{Counts, Store};
use vault::PublicKey;

/// The listings and what is made of them.
#[derive(Clone)]
struct Listed {
    directory: Arc<Directory>,
    index: Arc<search::Index>,
    package: Arc<OnceLock<Option<Vec<u8>>>>,
}

impl Listed {
    fn none() -> Self {
        let directory = Directory::default();
        let index = Arc::new(search::Index::build(&directory, &search::Words::default()));
        Self { directory: Arc::new(directory), index, package: Arc::default() }
    }

    /// For a large directory this takes seconds.
    async fn load(store: &Store, words: Arc<Words>) -> Result<Self, Error> {
        let records = store.listings().await?;
        crate::offload(move || {
            let directory = Directory::new(records);
            let index = Arc::new(search::Index::build(&directory, &words.search));
            Self { directory: Arc::new(directory), index, package: Arc::default() }
        })
        .await
    }
}

/// A snapshot; replaced whole when something of it changes.
pub struct Public {
    pub directory: Arc<Directory>,
    pub offices: Offices,
    pub(crate) bindings: Bindings,
    pub index: Arc<search::Index>,
    /// Who is a member, of which points; where it was checked to.
    pub(crate) held: Held,
    /// Where messages to people can be sealed to, if this town sends any.
    pub(crate) notifier: Option<PublicKey>,
    /// The directory as a data package, once somebody asked for it.
    package: Arc<OnceLock<Option<Vec<u8>>>>,
}

impl Public {
    pub(crate) async fn load(store: &Store, secrets: &Secrets, words: Arc<Words>) -> Result<Self, Error> {
        Self::around(Listed::load(store, words).await?, store, secrets).await
    }

    /// The same before anything listed was read.
    pub(crate) async fn unlisted(store: &Store, secrets: &Secrets) -> Result<Self, Error> {
        Self::around(Listed::none(), store, secrets).await
    }

    /// Nothing is sealed to a key that the roster does not come to.
    async fn around(listed: Listed, store: &Store, secrets: &Secrets) -> Result<Self, Error> {
        let held = Held::load(store, secrets).await?;
        let mut bindings = store.bindings().await?;
        // What leads to a point that is not there leads to a counter.
        bindings.retain(|b| held.roster.points.contains_key(&b.point));
        let bindings = Bindings::new(bindings);
        let notifier = crate::notify::registered(store, secrets).await?;
        let offices = held.roster.offices.values().cloned().collect();
        let points = held.roster.points.values().map(|o| o.point.clone()).collect();
        let offices = Offices::new(offices, points);
        let Listed { directory, index, package } = listed;
        Ok(Self { directory, offices, bindings, index, held, notifier, package })
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
        let _turn = self.public.turn.lock().await;
        self.public.show(Public::load(&self.store, &self.secrets, self.words.clone()).await?, &self.edition);
        self.listed.send_replace(true);
        Ok(())
    }

    pub fn is_listed(&self) -> bool {
        *self.listed.borrow()
    }

    /// Waits until listings were read for the first time; whoever looks before sees none.
    pub async fn listed(&self) {
        // It ends with the node alone.
        let _ = self.listed.subscribe().wait_for(|listed| *listed).await;
    }

    /// Reads again who is a member and what is bound; the listings stay as they are.
    pub(crate) async fn reload_offices(&self) -> Result<(), Error> {
        let _turn = self.public.turn.lock().await;
        let now = self.public();
        let listed =
            Listed { directory: now.directory.clone(), index: now.index.clone(), package: now.package.clone() };
        self.public.show(Public::around(listed, &self.store, &self.secrets).await?, &self.edition);
        Ok(())
    }
}
