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

struct Base {
    folder: Folder,
    staff: Vec<Staff>,
    passphrases: Vec<String>,
    pinned: Pinned,
}

/// The anchor outlives every crash: it does not lie in the store.
fn secrets(town: usize, anchor: Arc<dyn Anchor>) -> Result<Secrets> {
    let of = |n: u8| [n + 16 * u8::try_from(town).unwrap_or(0); 32];
    let log = LogSecrets::new(&format!("{}/log", AUTHORITIES[town]), &of(5), of(6)).map_err(anyhow::Error::msg)?;
    let identity = handover::identity::Identity::from_seed(&of(4));
    let town = TownKey::from_bytes(&of(3));
    Ok(Secrets { pepper: Pepper(of(1)), town, cookie: TokenKey(of(2)), anchor, log, identity })
}

impl Base {
    async fn new(town: usize, words: &Arc<Words>) -> Result<(Self, Node)> {
        let (folder, world) = (Folder::new(), TestWorld::new(town as u64, START));
        let cx = || Cx::new(&world);
        // Its writer is no thread of its own: once it is dropped, all is in the database.
        let store = Store::simulated(folder.path(), Arc::new(|_| Fate::Well)).await?;
        let anchor = Arc::new(InMemory::default());
        let secrets = secrets(town, anchor.clone())?;
        let people = Node::found(&store, &secrets, &mut cx().get(), &plan(town)).await?;
        let node = Node::start_with(store, secrets, words.clone(), &mut cx().get()).await?;
        let node = node.with_authority(AUTHORITIES[town].into());
        let (mut staff, mut passphrases) = (vec![], vec![]);
        for (member, passphrase) in &people {
            let token = node.sign_in(&mut cx().get(), &member.name, passphrase.text()).await?.token;
            passphrases.push(passphrase.text().to_owned());
            staff.push(node.staff(&mut cx().get(), &token).await?);
        }
        let pinned = anchor.read().map_err(anyhow::Error::msg)?.context("a founding is pinned")?;
        Ok((Self { folder, staff, passphrases, pinned }, node))
    }
}

/// Everything that the second of the two can do for the first, agreed on as stewards do it.
async fn agree(here: &Node, there: &Node) -> Result<Vec<Clause>> {
    let world = TestWorld::new(9, START);
    let (mut one, mut two) = (Cx::new(&world), Cx::new(&world));
    let (one, two) = (&mut one.get(), &mut two.get());
    let document = there.key_document(two)?;
    let mut clauses = here.possible_clauses(&here.other_town(&document)?);
    clauses.retain(|clause| clause.at == KEYS[1] && PROCEDURES.contains(&clause.procedure.as_str()));
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
        let ((here, a), (there, b)) = (Base::new(0, &words).await?, Base::new(1, &words).await?);
        let clauses = agree(&a, &b).await?;
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
        Ok([self.side(seed, 0)?, self.side(seed, 1)?])
    }

    fn side(&self, seed: u64, town: usize) -> Result<Side> {
        let (folder, base, anchor) = (Folder::new(), &self.bases[town], Arc::new(InMemory::default()));
        copy(base.folder.path(), folder.path())?;
        anchor.write(&base.pinned).map_err(anyhow::Error::msg)?;
        let of = seed.wrapping_mul(2) + town as u64;
        Ok(Side {
            town,
            secrets: secrets(town, anchor)?,
            words: self.words.clone(),
            staff: base.staff.clone(),
            passphrases: base.passphrases.clone(),
            world: TestWorld::new(of, START),
            fates: Fates::new(Box::new(testkit::rng(of ^ 0x5a5a_0000)), folder.path()),
            folder,
            node: None,
            outside: None,
            seen: Default::default(),
            keys_changed: false,
        })
    }
}
