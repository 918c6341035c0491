//! The node starts, and starts again after it died.

use crate::broken::Broken;
use crate::fixture::secrets;
use crate::outside::Outside;
use crate::run::Run;
use crate::tear::{copy, kept, tear};
use crate::wal::Place;
use anyhow::{Context as _, Result};
use node::Node;
use store::{Moment, Store};
use testkit::Folder;

impl Run {
    pub async fn start(&mut self) -> Result<()> {
        self.fates.arm(false);
        (self.node, self.outside) = (None, None);
        let node = self.another().await.context("the node does not start")?;
        self.node = Some(node);
        self.outside = Some(Outside::open(self.folder.path())?);
        self.ticks.started();
        Ok(())
    }

    /// One more node on the same database.
    pub async fn another(&self) -> Result<Node> {
        let store = Store::simulated(self.folder.path(), self.fates.hook()).await?;
        Ok(Node::start_with(store, secrets(self.anchor.clone())?, self.words.clone(), &mut self.cx().get()).await?)
    }

    /// What the dead process left is what the next one finds.
    pub async fn crash(&mut self, moment: Moment, safe: Option<Place>) -> Result<()> {
        let left = Folder::new();
        let mut kept = kept(self.folder.path(), safe);
        if self.broken == Some(Broken::ForgetsCommits) {
            kept = 0;
        }
        copy(self.folder.path(), left.path())?;
        let torn = tear(left.path(), kept, &mut *self.rng)?;
        self.report.accident("crashes before commit", u32::from(moment == Moment::BeforeCommit));
        self.report.accident("crashes before acknowledgement", u32::from(moment == Moment::BeforeAcknowledgement));
        self.report.accident("torn logs", u32::from(torn));
        // Closing would bring everything into the database: only after the copy.
        (self.node, self.outside) = (None, None);
        self.fates.moved(left.path());
        self.folder = left;
        self.start().await
    }
}
