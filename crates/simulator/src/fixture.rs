//! A founded town with its staff signed in: made once, copied for every seed.

use crate::broken::Broken;
use crate::report::Report;
use crate::run::Run;
use anyhow::{Context as _, Result};
use handover::identity::Identity;
use node::{Anchor, InMemory, LogSecrets, Node, Pinned, Secrets, Staff, Words};
use std::fs;
use std::sync::Arc;
use store::{Fate, Store};
use testkit::{Cx, Folder, TestWorld, plan};
use vault::{Pepper, TokenKey, TownKey};

/// When every run begins.
pub const START: &str = "2026-03-02T02:00:00Z";

/// Shared by all runs.
pub struct Fixture {
    pub(crate) folder: Folder,
    pub(crate) words: Arc<Words>,
    pub(crate) staff: Vec<Staff>,
    /// What each signs in with.
    pub(crate) passphrases: Vec<String>,
    pub(crate) pinned: Pinned,
}

/// The anchor outlives every crash: it does not lie in the store.
pub(crate) fn secrets(anchor: Arc<dyn Anchor>) -> Result<Secrets> {
    let log = LogSecrets::new("simulated.example/log", &[5; 32], [6; 32]).map_err(anyhow::Error::msg)?;
    let town = TownKey::from_bytes(&[3; 32]);
    let identity = Identity::from_seed(&[4; 32]);
    Ok(Secrets { pepper: Pepper([1; 32]), town, cookie: TokenKey([2; 32]), anchor, identity, log })
}

impl Fixture {
    pub async fn new() -> Result<Self> {
        let (folder, words) = (Folder::new(), Words::read()?);
        let world = TestWorld::new(0, START);
        let cx = || Cx::new(&world);
        // Its writer is no thread of its own: once it is dropped, all is in the database.
        let store = Store::simulated(folder.path(), Arc::new(|_| Fate::Well)).await?;
        let anchor = Arc::new(InMemory::default());
        let people = Node::found(&store, &secrets(anchor.clone())?, &mut cx().get(), &plan()).await?;
        let node = Node::start_with(store, secrets(anchor.clone())?, words.clone(), &mut cx().get()).await?;
        let (mut staff, mut passphrases) = (vec![], vec![]);
        for (member, passphrase) in &people {
            let token = node.sign_in(&mut cx().get(), &member.name, passphrase.text()).await?.token;
            passphrases.push(passphrase.text().to_owned());
            staff.push(node.staff(&mut cx().get(), &token).await?);
        }
        let pinned = anchor.read().map_err(anyhow::Error::msg)?.context("a founding is pinned")?;
        Ok(Self { folder, words, staff, passphrases, pinned })
    }

    /// Plays `seed` to its end.
    ///
    /// # Errors
    /// The first invariant that broke.
    pub async fn run(&self, seed: u64) -> Result<Report> {
        self.play(seed, None).await
    }

    /// The same in a town that is `broken`: somebody has to notice.
    ///
    /// # Errors
    /// What was noticed.
    pub async fn run_broken(&self, seed: u64, broken: Broken) -> Result<Report> {
        self.play(seed, Some(broken)).await
    }

    async fn play(&self, seed: u64, broken: Option<Broken>) -> Result<Report> {
        let folder = Folder::new();
        for entry in fs::read_dir(self.folder.path())? {
            let entry = entry?;
            // There are no documents yet, and an index is made anew.
            if entry.file_type()?.is_file() && !entry.file_name().to_string_lossy().ends_with("-shm") {
                fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
            }
        }
        let anchor = Arc::new(InMemory::default());
        anchor.write(&self.pinned).map_err(anyhow::Error::msg)?;
        Run::new(self, seed, folder, anchor, broken).play().await
    }
}
