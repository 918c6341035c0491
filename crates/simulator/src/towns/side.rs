//! One of the towns: its node, its database, its clock, and how it dies.

use crate::fate::Fates;
use crate::outside::Outside;
use crate::tear::{copy, kept, tear};
use crate::wal::Place;
use anyhow::{Context as _, Result};
use case::State;
use id::CaseId;
use node::{Node, Secrets, Staff, Words};
use rand_core::Rng;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Moment, Store};
use testkit::{Cx, Folder, TestWorld};

pub struct Side {
    pub authority: String,
    pub secrets: Secrets,
    pub words: Arc<Words>,
    /// An officer, and who leads.
    pub staff: Vec<Staff>,
    pub passphrases: Vec<String>,
    pub world: TestWorld,
    pub fates: Arc<Fates>,
    pub folder: Folder,
    pub node: Option<Node>,
    pub outside: Option<Outside>,
    /// Every case by its number of events, as it was last checked.
    pub seen: BTreeMap<CaseId, (u32, State)>,
    /// Keys of points changed: whoever stays signs in again.
    pub keys_changed: bool,
}

impl Side {
    /// Starts, or starts again.
    pub async fn start(&mut self) -> Result<()> {
        self.fates.arm(false);
        (self.node, self.outside) = (None, None);
        self.seen.clear();
        let store = Store::simulated(self.folder.path(), self.fates.hook()).await?;
        let started = Node::start_with(store, self.secrets.clone(), self.words.clone(), &mut self.cx().get()).await;
        let node = started.context("the node does not start")?;
        self.node = Some(node.with_authority(self.authority.clone()));
        self.outside = Some(Outside::open(self.folder.path())?);
        Ok(())
    }

    /// After it died: what the dead process left is what the next one finds. Where it died, if it did.
    pub async fn recover(&mut self, rng: &mut dyn Rng) -> Result<Option<Moment>> {
        let Some((moment, safe)) = self.fates.died() else { return Ok(None) };
        self.again(safe, rng).await?;
        Ok(Some(moment))
    }

    /// It is killed between two commits.
    pub async fn killed(&mut self, rng: &mut dyn Rng) -> Result<()> {
        let safe = Place::now(self.folder.path());
        self.again(safe, rng).await
    }

    async fn again(&mut self, safe: Option<Place>, rng: &mut dyn Rng) -> Result<()> {
        let left = Folder::new();
        let kept = kept(self.folder.path(), safe);
        copy(self.folder.path(), left.path())?;
        tear(left.path(), kept, rng)?;
        // Closing would bring everything into the database: only after the copy.
        (self.node, self.outside) = (None, None);
        self.fates.moved(left.path());
        self.folder = left;
        self.start().await
    }

    pub fn node(&self) -> Result<&Node> {
        self.node.as_ref().context("the node runs")
    }

    pub fn outside(&self) -> Result<&Outside> {
        self.outside.as_ref().context("the database is open")
    }

    pub fn cx(&self) -> Cx {
        Cx::new(&self.world)
    }
}
