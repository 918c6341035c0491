//! A log in memory.

use std::collections::BTreeMap;
use tlog::{
    Commitment, Edge, Event, File, Hash, Head, Kept, LogKey, Note, Proof, Quorum, Receipt, Tiles, Trusted, WitnessKey,
};

pub type Files = BTreeMap<File, Vec<u8>>;

pub const ORIGIN: &str = "town.example/log";

#[derive(Default)]
pub struct Log {
    pub files: Files,
    pub edge: Edge,
    pub leaves: Vec<Hash>,
}

impl Log {
    /// Leaves that say their number.
    pub fn of(size: u64) -> Self {
        let mut log = Self::default();
        log.grow(size);
        log
    }

    pub fn grow(&mut self, size: u64) {
        for n in self.leaves.len() as u64..size {
            self.push(leaf(n));
        }
        self.publish();
    }

    pub fn push(&mut self, leaf: Commitment) {
        let mut full = vec![];
        self.leaves.push(leaf.leaf());
        self.edge.push(&leaf, &mut full);
        self.files.extend(full);
    }

    pub fn publish(&mut self) {
        self.files.extend(self.edge.partial());
    }

    pub fn head(&self) -> Head {
        self.edge.head()
    }

    /// What `ask` finds in the tree of this size.
    pub fn ask<T>(&self, size: u64, ask: impl FnOnce(&mut Tiles<'_>) -> T) -> T {
        ask(&mut Tiles::new(size, &mut |file| get(&self.files, file)))
    }
}

pub fn get(files: &Files, file: &File) -> Result<Vec<u8>, String> {
    files.get(file).cloned().ok_or_else(|| "no such file".to_owned())
}

pub fn leaf(n: u64) -> Commitment {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    Commitment(bytes)
}

pub fn town() -> LogKey {
    LogKey::new(ORIGIN, &[1; 32]).unwrap()
}

pub fn witness() -> WitnessKey {
    WitnessKey::new("elsewhere.example/witness", &[2; 32]).unwrap()
}

/// With a witness, or without.
pub fn trusted(witnesses: usize) -> Trusted {
    let quorum = if witnesses == 0 { Quorum::None } else { Quorum::Witness(witness().public().clone()) };
    Trusted { logs: vec![town().public().clone()], witnesses: vec![witness().public().clone()], quorum }
}

pub fn event() -> Event {
    let what = r#"{"at":"2026-11-22T09:30:00Z","member":"Ana Ruiz","parts":["answers"]}"#;
    Event { number: 3, kind: "looked".into(), day: "2026-11-22".into(), what: what.into(), chain: [7; 32] }
}

/// The event's receipt from a log of `size` leaves, in which it is the fifth from the end.
pub fn receipt(size: u64, sign: impl FnOnce(&mut Note, Head)) -> Receipt {
    let (kept, commitment) = Kept::promise(&event(), 1_795_340_000, &town(), &mut crate::bits::seeded(3));
    let mut log = Log::of(size - 5);
    log.push(commitment);
    log.grow(size);
    let mut checkpoint = log.head().sign(&town());
    sign(&mut checkpoint, log.head());
    let index = size - 5;
    let path = log.ask(size, |tiles| tlog::prove_inclusion(tiles, index)).unwrap();
    let proof = Proof { index, path, checkpoint: checkpoint.to_string() };
    let keys = [witness().public().clone()];
    let note = kept.note(&event(), ORIGIN);
    Receipt::new(event(), &kept.salt, &note, Some(&proof), town().public(), &keys)
}
