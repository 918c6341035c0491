//! What the simulator believes about each case.

use crate::row::Row;
use anyhow::{Result, ensure};
use id::{CaseId, GuestId};
use node::Card;
use node::view::{CaseView, MessageKind};
use std::collections::BTreeMap;

/// One case as its holder remembers it.
pub struct Remembered {
    pub card: Card,
    /// The step that opened it.
    pub born: u32,
    /// Opening it was acknowledged.
    pub sure: bool,
    /// A card made to replace it, once its making was acknowledged.
    pub next: Option<Card>,
    /// Texts, and whether they were acknowledged. Every text is written once.
    pub texts: BTreeMap<String, bool>,
    /// Documents by name, their size, and whether they were acknowledged.
    pub files: BTreeMap<String, (u64, bool)>,
    /// Events by kind that were acknowledged, at least.
    pub acknowledged: BTreeMap<&'static str, usize>,
    /// Second cards that were acknowledged, and whether nobody tried to take them back.
    pub guests: Vec<(GuestId, Card, bool)>,
    /// The card is one that took the place of another.
    pub replaced: bool,
    /// It was deleted.
    pub gone: bool,
    /// Its id, once it was seen.
    pub case: Option<CaseId>,
    /// Events seen at the last look: their number never shrinks.
    pub events: usize,
}

impl Remembered {
    pub fn new(card: Card, born: u32) -> Self {
        Self {
            card,
            born,
            sure: false,
            next: None,
            texts: BTreeMap::new(),
            files: BTreeMap::new(),
            acknowledged: BTreeMap::new(),
            guests: vec![],
            replaced: false,
            gone: false,
            case: None,
            events: 0,
        }
    }

    /// One more event of this kind was acknowledged.
    pub fn acknowledge(&mut self, kind: &'static str) {
        *self.acknowledged.entry(kind).or_default() += 1;
    }

    /// It happened once or more: whoever asks twice is told yes twice.
    pub fn acknowledge_once(&mut self, kind: &'static str) {
        self.acknowledged.entry(kind).or_insert(1);
    }

    /// `text` was written, and that was acknowledged or not.
    pub fn wrote(&mut self, text: String, sure: bool) {
        *self.texts.entry(text).or_default() |= sure;
    }

    /// What was acknowledged is among what happened.
    pub fn happened(&self, row: &Row) -> Result<()> {
        for (kind, times) in &self.acknowledged {
            let there = row.counts(kind);
            ensure!(there >= *times, "{kind} was acknowledged {times} times and happened {there} times");
        }
        Ok(())
    }

    /// Compares with what the holder sees now.
    pub fn check(&mut self, view: &CaseView) -> Result<()> {
        for (text, sure) in &self.texts {
            let times = view.thread.iter().filter(|m| m.text == *text).count();
            ensure!(times <= 1, "{text} stands {times} times");
            ensure!(times == 1 || !sure, "{text} was acknowledged and is gone");
        }
        // The text of a payment is its amount.
        let mut said = view.thread.iter().filter(|m| m.kind != MessageKind::Paid && !m.text.is_empty());
        let strange = said.find(|m| !self.texts.contains_key(&m.text));
        ensure!(strange.is_none(), "nobody wrote {strange:?}");
        for (name, (size, sure)) in &self.files {
            let documents = view.thread.iter().filter_map(|m| m.document.as_ref());
            let found: Vec<u64> = documents.filter(|d| d.name == *name).map(|d| d.size).collect();
            ensure!(found.len() <= 1, "{name} stands {} times", found.len());
            ensure!(!sure || found == [*size], "{name} was acknowledged and is gone or half there");
        }
        for (id, _, in_force) in &self.guests {
            let known = view.guests.iter().any(|g| g.guest == *id);
            ensure!(!in_force || known, "a second card that was made is not on the page");
        }
        let events: u32 = view.timeline.iter().map(|e| e.times).sum();
        let events = usize::try_from(events)?;
        ensure!(events >= self.events, "the timeline shrank from {} to {events}", self.events);
        self.events = events;
        Ok(())
    }
}
