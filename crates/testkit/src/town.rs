//! A small town for tests: two offices, four points, five people, on either database.

use crate::{Folder, postgres, rng};
use handover::identity::Identity;
use id::{OfficeId, PointId};
use jiff::Timestamp;
use node::{Context, InMemory, LogSecrets, NewMember, Node, Passphrase, Plan, Secrets, Staff, Town, World};
use office::{Names, Office, Point, Role};
use rand_core::CryptoRng;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::Store;
use vault::{Pepper, TokenKey, TownKey};

/// A clock that tests move and a generator with a seed.
pub struct TestWorld {
    second: AtomicI64,
    calls: AtomicU64,
    seed: u64,
}

impl TestWorld {
    pub fn new(seed: u64, start: &str) -> Self {
        let start: Timestamp = start.parse().expect("a time");
        Self { second: AtomicI64::new(start.as_second()), calls: AtomicU64::new(0), seed }
    }

    pub fn advance_days(&self, days: i64) {
        self.second.fetch_add(days * 86_400, Ordering::SeqCst);
    }

    pub fn advance_minutes(&self, minutes: i64) {
        self.second.fetch_add(minutes * 60, Ordering::SeqCst);
    }
}

impl World for TestWorld {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.second.load(Ordering::SeqCst)).expect("a time")
    }

    fn rng(&self) -> Box<dyn CryptoRng + Send> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        Box::new(rng(self.seed.wrapping_mul(1_000_003).wrapping_add(call)))
    }
}

/// A context that owns its generator: `node.verb(&mut town.cx().get(), …)`.
pub struct Cx {
    rng: Box<dyn CryptoRng + Send>,
    now: Timestamp,
}

impl Cx {
    pub fn new(world: &TestWorld) -> Self {
        Self { rng: world.rng(), now: world.now() }
    }

    pub fn get(&mut self) -> Context<'_> {
        Context { now: self.now, rng: &mut *self.rng }
    }
}

/// A running node with everything a test needs to talk to it.
pub struct TestTown {
    /// `sqlite` or `postgres`: for messages of failed tests.
    pub database: &'static str,
    pub folder: Folder,
    pub node: Arc<Node>,
    pub world: Arc<TestWorld>,
    pub people: Vec<(NewMember, Passphrase)>,
    secrets: Secrets,
    postgres: Option<String>,
    pub anchor: Arc<InMemory>,
}

fn secrets(anchor: Arc<InMemory>, town: &str) -> Secrets {
    // Another town has nothing in common with this one.
    let of = |seed: u8| if town == ELSEWHERE { [seed + 100; 32] } else { [seed; 32] };
    Secrets {
        pepper: Pepper(of(7)),
        town: TownKey::from_bytes(&of(9)),
        cookie: TokenKey(of(8)),
        anchor,
        identity: Identity::from_seed(&of(4)),
        log: LogSecrets::new(&format!("{town}.example/log"), &of(5), of(6)).expect("a name"),
    }
}

/// The key of the other town of [`TestTown::pairs`].
const ELSEWHERE: &str = "elsewhere";

pub fn point(key: &str) -> PointId {
    PointId::named(key)
}

/// hall: counter, hall-lead; school: desk, school-lead. Amina and Bo at the counter (Bo leads the
/// hall), Chen alone at the desk, Dilnur leads the school, Stan keeps the directory. The
/// school's lead is the recovery partner of counter and desk.
pub fn plan() -> Plan {
    plan_of("")
}

/// The same offices and people; `before` stands before every key, so that no id of one is one of the other.
fn plan_of(before: &str) -> Plan {
    let point = |key: &str| point(&format!("{before}{key}"));
    let names = |en: &str| Names::from([("en".into(), en.into())]);
    let office_id = |key: &str| OfficeId::named(&format!("{before}{key}"));
    let office = |key: &str| Office { id: office_id(key), names: names(key), organization: None };
    let desk = |key: &str, office: &str, counter, lead| Point {
        id: point(key),
        office: office_id(office),
        names: names(key),
        counter,
        lead,
        place: 0,
        location: None,
    };
    let member = |name: &str, role, points: &[&str]| NewMember {
        name: name.into(),
        role,
        points: points.iter().map(|p| point(p)).collect(),
    };
    Plan {
        town: Town {
            key: "testing".into(),
            names: names("Testing"),
            zone: "Asia/Shanghai".into(),
            region: "cn".into(),
            practice: false,
        },
        offices: vec![office("hall"), office("school")],
        points: vec![
            desk("counter", "hall", true, false),
            desk("hall-lead", "hall", false, true),
            desk("desk", "school", false, false),
            desk("school-lead", "school", false, true),
        ],
        members: vec![
            member("Amina", Role::Officer, &["counter"]),
            member("Bo", Role::Lead, &["counter", "hall-lead"]),
            member("Chen", Role::Officer, &["desk"]),
            member("Dilnur", Role::Lead, &["school-lead"]),
            member("Stan", Role::Steward, &[]),
        ],
        partners: vec![(point("desk"), point("school-lead")), (point("counter"), point("school-lead"))],
    }
}

fn other_plan() -> Plan {
    let mut plan = plan_of("elsewhere/");
    plan.town.key = ELSEWHERE.into();
    plan.town.names = Names::from([("en".into(), "Elsewhere".into())]);
    plan
}

fn authority(town: &str) -> String {
    format!("{town}.example")
}

impl TestTown {
    /// Monday 2 March 2026, ten in the morning.
    pub async fn sqlite(seed: u64) -> Self {
        let folder = Folder::new();
        let store = Store::sqlite(folder.path()).await.expect("a store");
        Self::start("sqlite", folder, store, seed).await
    }

    /// A town of its own in which people only practise.
    pub async fn practice(seed: u64) -> Self {
        let folder = Folder::new();
        let store = Store::sqlite(folder.path()).await.expect("a store");
        let mut plan = plan();
        plan.town.practice = true;
        plan.town.key = "practising".into();
        Self::begin("practice", folder, store, seed, &plan).await
    }

    /// The same town on every database there is.
    pub async fn all(seed: u64) -> Vec<Self> {
        let mut towns = vec![Self::sqlite(seed).await];
        if let Some(url) = postgres().await {
            let folder = Folder::new();
            let store = Store::postgres(&url, &folder.path().join("files")).await.expect("a store");
            let town = Self::start("postgres", folder, store, seed).await;
            towns.push(Self { postgres: Some(url), ..town });
        }
        towns
    }

    /// Another town, Elsewhere, with other keys; its points are called `elsewhere/desk` and so on.
    pub async fn elsewhere(seed: u64) -> Self {
        let folder = Folder::new();
        let store = Store::sqlite(folder.path()).await.expect("a store");
        Self::begin("sqlite", folder, store, seed, &other_plan()).await
    }

    /// Two towns, on every database there is. Their clocks are one.
    pub async fn pairs(seed: u64) -> Vec<[Self; 2]> {
        let mut pairs = vec![];
        for here in Self::all(seed).await {
            let mut there = Self::elsewhere(seed + 500).await;
            if here.postgres.is_some()
                && let Some(url) = postgres().await
            {
                let folder = Folder::new();
                let store = Store::postgres(&url, &folder.path().join("files")).await.expect("a store");
                there = Self::begin("postgres", folder, store, seed + 500, &other_plan()).await;
                there.postgres = Some(url);
            }
            there.world = here.world.clone();
            pairs.push([here, there]);
        }
        pairs
    }

    async fn start(database: &'static str, folder: Folder, store: Store, seed: u64) -> Self {
        Self::begin(database, folder, store, seed, &plan()).await
    }

    async fn begin(database: &'static str, folder: Folder, store: Store, seed: u64, plan: &Plan) -> Self {
        let world = Arc::new(TestWorld::new(seed, "2026-03-02T02:00:00Z"));
        let anchor = Arc::new(InMemory::default());
        let secrets = secrets(anchor.clone(), &plan.town.key);
        let mut rng = world.rng();
        let mut cx = Context { now: world.now(), rng: &mut *rng };
        let people = Node::found(&store, &secrets, &mut cx, plan).await.expect("a new town");
        let node = Node::start(store, secrets.clone(), &mut cx).await.expect("a node");
        let node = Arc::new(node.with_authority(authority(&plan.town.key)));
        Self { database, folder, node, world, people, secrets, postgres: None, anchor }
    }

    /// What `anydoor init` does with tables for a town that exists; returns who signs in from now on.
    pub async fn extend(&self, plan: &Plan) -> Vec<(NewMember, Passphrase)> {
        let store = self.store().await;
        let extended = Node::extend(&store, &self.secrets, &mut self.cx().get(), plan).await;
        extended.expect("what fits the town").told
    }

    /// Another hand on the same database.
    pub async fn store(&self) -> Store {
        let store = match &self.postgres {
            Some(url) => Store::postgres(url, &self.folder.path().join("files")).await,
            None => Store::sqlite(self.folder.path()).await,
        };
        store.expect("the same store")
    }

    /// Another node on the same database.
    pub async fn again(&self) -> Result<Node, node::Error> {
        self.again_with(self.secrets.clone()).await
    }

    /// The same, with other secrets.
    pub async fn again_with(&self, secrets: Secrets) -> Result<Node, node::Error> {
        let node = Node::start(self.store().await, secrets, &mut self.cx().get()).await?;
        Ok(node.with_authority(authority(&self.node.town().key)))
    }

    /// Another node on the same database that has read no listing yet.
    pub async fn unlisted(&self) -> Node {
        Node::unlisted(self.store().await, self.secrets.clone(), &mut self.cx().get()).await.expect("a node")
    }

    /// What lies outside the database.
    pub fn secrets(&self) -> Secrets {
        self.secrets.clone()
    }

    /// The address of its database, if it is PostgreSQL.
    pub fn url(&self) -> Option<&str> {
        self.postgres.as_deref()
    }

    pub fn cx(&self) -> Cx {
        Cx::new(&self.world)
    }

    pub fn passphrase(&self, name: &str) -> String {
        let found = self.people.iter().find(|(m, _)| m.name == name);
        found.expect("a member of the test town").1.text().to_owned()
    }

    /// Signs in as a member of the plan; returns the token.
    pub async fn token(&self, name: &str) -> String {
        let passphrase = self.passphrase(name);
        self.node.sign_in(&mut self.cx().get(), name, &passphrase).await.expect("signs in").token
    }

    pub async fn staff(&self, name: &str) -> Staff {
        let token = self.token(name).await;
        self.node.staff(&mut self.cx().get(), &token).await.expect("a session")
    }
}
