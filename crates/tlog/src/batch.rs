//! The next piece of the log: what waits, filled up and shuffled, so that it tells neither who nor when.

use crate::checkpoint::Head;
use crate::edge::Edge;
use crate::file::File;
use crate::leaf::Commitment;
use rand_core::CryptoRng;

/// What a publication writes. The files first or with it, the checkpoint last, and only if the one in force
/// still is the one this began from.
#[derive(Debug, Clone)]
pub struct Batch {
    pub before: Head,
    pub after: Head,
    /// New files. None of them is there with another content.
    pub files: Vec<(File, Vec<u8>)>,
    /// Where every leaf of it is, dummies included: an index that left them out would tell them apart from
    /// events, and on a quiet day by that an event from all others.
    pub placed: Vec<(Commitment, u64)>,
    /// To begin the next one from.
    pub edge: Edge,
}

/// How many leaves `waiting` become: a power of two, so that little is told by how much was added, and at
/// least `least`, so that nothing is told by a quiet night.
pub fn filled(waiting: usize, least: usize) -> usize {
    waiting.max(least).max(1).checked_next_power_of_two().unwrap_or(waiting)
}

/// What waits, filled up and shuffled. A commitment that waits twice is one leaf.
pub fn shuffled(mut leaves: Vec<Commitment>, least: usize, rng: &mut dyn CryptoRng) -> Vec<Commitment> {
    leaves.sort_unstable();
    leaves.dedup();
    let dummies = filled(leaves.len(), least) - leaves.len();
    leaves.extend((0..dummies).map(|_| Commitment::dummy(rng)));
    shuffle(&mut leaves, rng);
    leaves
}

/// Appends what waits: both steps at once.
pub fn next_batch(edge: &Edge, waiting: &[Commitment], least: usize, rng: &mut dyn CryptoRng) -> Batch {
    Batch::of(edge, shuffled(waiting.to_vec(), least, rng))
}

impl Batch {
    /// Appends leaves in this order. It draws nothing, and hashes for two microseconds each.
    pub fn of(edge: &Edge, leaves: Vec<Commitment>) -> Self {
        let (before, mut edge, mut files) = (edge.head(), edge.clone(), vec![]);
        leaves.iter().for_each(|leaf| edge.push(leaf, &mut files));
        files.extend(edge.partial());
        let placed = leaves.into_iter().zip(before.size..).collect();
        Self { before, after: edge.head(), files, placed, edge }
    }

    /// The tiles that are full now: what was there of them in part is no longer asked for.
    pub fn full(&self) -> impl Iterator<Item = File> {
        let full = |file: &File| match file {
            File::Checkpoint => false,
            File::Hashes(tile) | File::Entries(tile) => tile.is_full(),
        };
        self.files.iter().map(|(file, _)| *file).filter(full)
    }
}

/// Fisher and Yates. Every order is equally likely.
fn shuffle<T>(items: &mut [T], rng: &mut dyn CryptoRng) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(last as u64 + 1, rng) as usize);
    }
}

/// A number below `end`, each equally likely: what would favour the small ones is drawn again.
fn below(end: u64, rng: &mut dyn CryptoRng) -> u64 {
    let fair = u64::MAX - u64::MAX % end;
    loop {
        let mut bytes = [0; 8];
        rng.fill_bytes(&mut bytes);
        let drawn = u64::from_be_bytes(bytes);
        if drawn < fair {
            return drawn % end;
        }
    }
}
