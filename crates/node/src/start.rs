//! One town's node, and how it starts.

use crate::agreement::Towns;
use crate::decoy::Decoy;
use crate::found::TOWN;
use crate::handover::Silent;
use crate::keep::Steady;
use crate::papers::Desk;
use crate::reports::Reports;
use crate::shown::Shown;
use crate::shreddings::reconcile;
use crate::{Context, Error, Pace, Public, Secrets, Town, Words};
use calendar::Calendar;
use handover::identity::SigningKey;
use i18n::Texts;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use office::Rota;
use procedure::Procedure;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicI64, AtomicU64};
use std::sync::{Arc, Mutex};
use store::Store;
use tokio::sync::{Semaphore, watch};

/// Passphrases tried at a time; each takes 19 MiB.
const SIGN_INS: usize = 2;
/// Sign-ins that may wait for their turn; more are told to come back.
const WAITING: usize = 32;

/// One town's node. Shared by all requests.
pub struct Node {
    pub(crate) town: Town,
    pub(crate) zone: TimeZone,
    pub(crate) calendar: Calendar,
    pub(crate) words: Arc<Words>,
    pub(crate) public: Shown<Public>,
    pub(crate) rota: Shown<Rota>,
    pub(crate) towns: Shown<Towns>,
    /// [`Node::edition`].
    pub(crate) edition: AtomicU64,
    pub(crate) listed: watch::Sender<bool>,
    pub(crate) store: Store,
    pub(crate) secrets: Secrets,
    pub(crate) decoy: Decoy,
    pub(crate) sign_ins: Arc<Semaphore>,
    pub(crate) waiting: Semaphore,
    pub(crate) papers: Desk,
    pub(crate) reports: Reports,
    pub(crate) case_ids: Mutex<id::CaseIds>,
    pub(crate) often: vault::Often,
    pub(crate) opened: crate::opened::Shelf,
    pub(crate) steady: Steady,
    pub(crate) pace: Pace,
    /// Seconds between agreeing that a step goes to another town, and sending it.
    pub(crate) window: i64,
    pub(crate) witnesses: Vec<tlog::VerifierKey>,
    /// Host and port by which other towns call this one.
    pub(crate) authority: String,
    /// When [`Node::follow_towns`] read last: Unix time in seconds.
    pub(crate) followed: AtomicI64,
    /// Towns that signed something with a key that is not known here.
    pub(crate) asked: Mutex<BTreeSet<String>>,
    /// The working key of now, by the number of its month.
    pub(crate) working: Mutex<Option<(i64, String, SigningKey)>>,
    /// Towns that do not answer.
    pub(crate) silent: Silent,
    /// Feeds may lie on this machine and in its network.
    pub(crate) feeds_inside: bool,
}

impl Node {
    /// Starts the town that lies in `store`.
    ///
    /// # Errors
    /// [`Error::NoTown`] when none was founded; [`Error::Store`] for a town that names a zone, a
    /// region or texts this program does not have, and for a log that is not the town's own or damaged.
    pub async fn start(store: Store, secrets: Secrets, cx: &mut Context<'_>) -> Result<Self, Error> {
        Self::start_with(store, secrets, Words::read()?, cx).await
    }

    /// The same with words that were read before.
    ///
    /// # Errors
    /// As for [`Node::start`].
    pub async fn start_with(
        store: Store,
        secrets: Secrets,
        words: Arc<Words>,
        cx: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let node = Self::unlisted_with(store, secrets, words, cx).await?;
        node.reload().await?;
        Ok(node)
    }

    /// The same without listings, which take seconds where there are many: [`Node::reload`] reads them, and whatever
    /// asks for one waits ([`Node::listed`]).
    ///
    /// # Errors
    /// As for [`Node::start`].
    pub async fn unlisted(store: Store, secrets: Secrets, cx: &mut Context<'_>) -> Result<Self, Error> {
        Self::unlisted_with(store, secrets, Words::read()?, cx).await
    }

    async fn unlisted_with(
        store: Store,
        secrets: Secrets,
        words: Arc<Words>,
        cx: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let node = Self::assemble(store, secrets, words, cx).await?;
        crate::log_check::check(&node.store, &node.secrets).await.map_err(crate::log_check::way_on)?;
        reconcile(&node.store, &node.secrets, node.today(cx)).await?;
        node.warn_of_hoards().await?;
        Ok(node)
    }

    /// A node that serves nobody yet and has read no listing.
    pub(crate) async fn assemble(
        store: Store,
        secrets: Secrets,
        words: Arc<Words>,
        cx: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let town = store.meta(TOWN).await?.ok_or(Error::NoTown)?;
        let town: Town = serde_json::from_slice(&town).map_err(|_| Error::Damaged)?;
        let wrong = |what: String| Error::Store(what);
        let zone = TimeZone::get(&town.zone).map_err(|e| wrong(e.to_string()))?;
        let calendar =
            calendar::builtin(&town.region).ok_or_else(|| wrong(format!("no calendar for {}", town.region)))?;
        let public = Public::unlisted(&store, &secrets).await?;
        let towns = Towns::load(&store, &town.key, &secrets).await?;
        let silent = Silent::new(store.unanswered().await?);
        let mut node = Self {
            decoy: Decoy::empty(cx),
            rota: Shown::new(crate::rota::load(&store, &public.held.roster).await?),
            public: Shown::new(public),
            towns: Shown::new(towns),
            edition: AtomicU64::default(),
            listed: watch::Sender::new(false),
            town,
            zone,
            calendar,
            words,
            store,
            secrets,
            sign_ins: Arc::new(Semaphore::new(SIGN_INS)),
            waiting: Semaphore::new(WAITING),
            papers: Desk::new(),
            reports: Reports::default(),
            case_ids: Mutex::default(),
            often: vault::Often::default(),
            opened: Default::default(),
            steady: Steady::default(),
            pace: Pace::default(),
            window: crate::handover::WINDOW,
            witnesses: vec![],
            authority: String::new(),
            followed: AtomicI64::new(cx.now.as_second()),
            asked: Mutex::default(),
            working: Mutex::default(),
            silent,
            feeds_inside: false,
        };
        node.decoy = Decoy::make(&node, cx)?;
        Ok(node)
    }

    pub fn town(&self) -> &Town {
        &self.town
    }

    /// Interface and catalogue texts of every language.
    pub fn texts(&self) -> &Texts {
        &self.words.texts
    }

    /// What can be asked for here.
    pub fn procedures(&self) -> &[Procedure] {
        &self.words.procedures
    }

    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.words.procedures.iter().find(|p| p.id == id)
    }

    /// Everything public, as of the last import. Cheap to take, never changes once taken.
    pub fn public(&self) -> Arc<Public> {
        self.public.get()
    }

    /// The day it is in this town.
    pub fn today(&self, cx: &Context<'_>) -> Date {
        self.local(cx.now).date()
    }

    /// By which its clocks go.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Date and time in this town.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }
}
