//! Two founded towns with an agreement between them: made once, copied for every seed.

use super::broken::BrokenLine;
use super::forms::PROCEDURES;
use super::plan::{AUTHORITIES, KEYS, plan};
use super::run::Pair;
use super::side::Side;
use crate::fate::Fates;
use crate::fixture::START;
use crate::report::Report;
use crate::tear::copy;
use anyhow::{Context as _, Result};
use jiff::ToSpan;
use node::agreement::{Clause, Proposal, Signs};
use node::{Anchor, InMemory, LogSecrets, Node, Pinned, Secrets, Staff, Words};
use std::sync::Arc;
use store::{Fate, Store};
use testkit::{Cx, Folder, TestWorld};
use vault::{Pepper, TokenKey, TownKey};

/// Shared by all runs.
pub struct Towns {
    words: Arc<Words>,
    bases: [Base; 2],
    clauses: Vec<Clause>,
}

pub struct Base {
    /// No two have the same.
    number: usize,
    authority: String,
    folder: Folder,
    staff: Vec<Staff>,
    passphrases: Vec<String>,
    pinned: Pinned,
}

/// The anchor outlives every crash: it does not lie in the store.
fn secrets(number: usize, authority: &str, anchor: Arc<dyn Anchor>) -> Result<Secrets> {
    let of = |n: u8| {
        let mut bytes = [n; 32];
        bytes[..8].copy_from_slice(&(number as u64).to_le_bytes());
        bytes
    };
    let log = LogSecrets::new(&format!("{authority}/log"), &of(5), of(6)).map_err(anyhow::Error::msg)?;
    let identity = handover::identity::Identity::from_seed(&of(4));
    let town = TownKey::from_bytes(&of(3));
    Ok(Secrets { pepper: Pepper(of(1)), town, cookie: TokenKey(of(2)), anchor, log, identity })
}

impl Base {
    pub async fn new(number: usize, key: &str, authority: &str, words: &Arc<Words>) -> Result<(Self, Node)> {
        let (folder, world) = (Folder::new(), TestWorld::new(number as u64, START));
        let cx = || Cx::new(&world);
        // Its writer is no thread of its own: once it is dropped, all is in the database.
        let store = Store::simulated(folder.path(), Arc::new(|_| Fate::Well)).await?;
        let anchor = Arc::new(InMemory::default());
        let secrets = secrets(number, authority, anchor.clone())?;
        let people = Node::found(&store, &secrets, &mut cx().get(), &plan(key)).await?;
        let node = Node::start_with(store, secrets, words.clone(), &mut cx().get()).await?;
        let node = node.with_authority(authority.into());
        let (mut staff, mut passphrases) = (vec![], vec![]);
        for (member, passphrase) in &people {
            let token = node.sign_in(&mut cx().get(), &member.name, passphrase.text()).await?.token;
            passphrases.push(passphrase.text().to_owned());
            staff.push(node.staff(&mut cx().get(), &token).await?);
        }
        let pinned = anchor.read().map_err(anyhow::Error::msg)?.context("a founding is pinned")?;
        Ok((Self { number, authority: authority.into(), folder, staff, passphrases, pinned }, node))
    }

    /// A copy of it for one seed.
    pub fn side(&self, seed: u64, words: &Arc<Words>) -> Result<Side> {
        let (folder, anchor) = (Folder::new(), Arc::new(InMemory::default()));
        copy(self.folder.path(), folder.path())?;
        anchor.write(&self.pinned).map_err(anyhow::Error::msg)?;
        let of = seed.wrapping_mul(1024) + self.number as u64;
        Ok(Side {
            authority: self.authority.clone(),
            secrets: secrets(self.number, &self.authority, anchor)?,
            words: words.clone(),
            staff: self.staff.clone(),
            passphrases: self.passphrases.clone(),
            world: TestWorld::new(of, START),
            fates: Fates::new(Box::new(testkit::rng(of ^ 0x5a5a_0000)), folder.path()),
            folder,
            node: None,
            outside: None,
            seen: Default::default(),
            keys_changed: false,
        })
    }

    /// As `side` left it.
    pub fn moved(self, side: Side) -> Self {
        let Side { folder, node, outside, .. } = side;
        drop((node, outside));
        Self { folder, ..self }
    }
}

/// Everything that the second of the two, whose key is `key`, can do for the first, agreed on as stewards do it. `of`: each
/// agreement has its own.
pub async fn agree(here: &Node, there: &Node, key: &str, of: u64) -> Result<Vec<Clause>> {
    let world = TestWorld::new(of, START);
    let (mut one, mut two) = (Cx::new(&world), Cx::new(&world));
    let (one, two) = (&mut one.get(), &mut two.get());
    let document = there.key_document(two)?;
    let mut clauses = here.possible_clauses(&here.other_town(&document)?);
    clauses.retain(|clause| clause.at == key && PROCEDURES.contains(&clause.procedure.as_str()));
    let (agreed, from) = (clauses.clone(), here.today(one));
    let proposal = Proposal { partner: document, clauses: agreed, from, until: from.saturating_add(2.years()) };
    let proposed = here.propose_agreement(one, Signs::Owner, &proposal).await?;
    let signed = there.accept_agreement(two, Signs::Owner, &proposed).await?;
    here.accept_agreement(one, Signs::Owner, &signed).await?;
    here.learn(one, there.authority(), &there.key_document(two)?).await?;
    there.learn(two, here.authority(), &here.key_document(one)?).await?;
    Ok(clauses)
}

impl Towns {
    pub async fn new() -> Result<Self> {
        let words = Words::read()?;
        let found = |town: usize| Base::new(town, KEYS[town], AUTHORITIES[town], &words);
        let ((here, a), (there, b)) = (found(0).await?, found(1).await?);
        let clauses = agree(&a, &b, KEYS[1], 9).await?;
        Ok(Self { words, bases: [here, there], clauses })
    }

    /// Plays `seed` to its end.
    ///
    /// # Errors
    /// The first invariant that broke.
    pub async fn run(&self, seed: u64) -> Result<Report> {
        Pair::new(seed, self.sides(seed)?, &self.clauses, None).play().await
    }

    /// The same where something is `broken`: somebody has to notice.
    ///
    /// # Errors
    /// What was noticed.
    pub async fn run_broken(&self, seed: u64, broken: BrokenLine) -> Result<Report> {
        Pair::new(seed, self.sides(seed)?, &self.clauses, Some(broken)).play().await
    }

    fn sides(&self, seed: u64) -> Result<[Side; 2]> {
        let [here, there] = &self.bases;
        Ok([here.side(seed, &self.words)?, there.side(seed, &self.words)?])
    }
}
