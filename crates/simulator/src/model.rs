//! What the simulator believes about each case.

use anyhow::{Result, ensure};
use id::{CaseId, GuestId};
use node::Card;
use node::view::CaseView;
use std::collections::BTreeMap;

/// One case as its holder remembers it.
pub struct Remembered {
    pub card: Card,
    /// Opening it was acknowledged.
    pub sure: bool,
    /// A card made to replace it, once its making was acknowledged.
    pub next: Option<Card>,
    /// Texts, and whether they were acknowledged. Every text is written once.
    pub texts: BTreeMap<String, bool>,
    /// Documents by name, their size, and whether they were acknowledged.
    pub files: BTreeMap<String, (u64, bool)>,
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
    pub fn new(card: Card, sure: bool) -> Self {
        Self {
            card,
            sure,
            next: None,
            texts: BTreeMap::new(),
            files: BTreeMap::new(),
            guests: vec![],
            replaced: false,
            gone: false,
            case: None,
            events: 0,
        }
    }

    /// Compares with what the holder sees now.
    pub fn check(&mut self, view: &CaseView) -> Result<()> {
        for (text, sure) in &self.texts {
            let times = view.thread.iter().filter(|m| m.text == *text).count();
            ensure!(times <= 1, "{text} stands {times} times");
            ensure!(times == 1 || !sure, "{text} was acknowledged and is gone");
        }
        let strange = view.thread.iter().find(|m| !m.text.is_empty() && !self.texts.contains_key(&m.text));
        ensure!(strange.is_none(), "nobody wrote {strange:?}");
        for (name, (size, sure)) in &self.files {
            let found: Vec<u64> = view
                .thread
                .iter()
                .filter_map(|m| m.document.as_ref())
                .filter(|d| d.name == *name)
                .map(|d| d.size)
                .collect();
            ensure!(found.len() <= 1, "{name} stands {} times", found.len());
            ensure!(!sure || found == [*size], "{name} was acknowledged and is gone or half there");
        }
        let events: u32 = view.timeline.iter().map(|e| e.times).sum();
        let events = usize::try_from(events)?;
        ensure!(events >= self.events, "the timeline shrank from {} to {events}", self.events);
        self.events = events;
        let office = view.readers.iter().any(|r| r.point == Some(view.responsible) && !r.dormant);
        let unsent = view.stage == "draft" || !view.timeline.iter().any(|e| e.kind == "sent");
        ensure!(office || unsent, "a case without an owner who can read it");
        Ok(())
    }
}
