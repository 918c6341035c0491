//! The right edge of a growing tree: all that appending needs.

use crate::bundle::{bundle, unbundle};
use crate::checkpoint::Head;
use crate::file::File;
use crate::hash::Hash;
use crate::leaf::Commitment;
use crate::root::root_of;
use crate::tile::{Tile, WIDTH};
use crate::tree::{Fetch, Tiles, Unread};

/// A log that must not be served, and not be written on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damaged {
    #[error("{0}")]
    Unread(Unread),
    #[error("{0} of the log was altered")]
    Altered(File),
    #[error("the last tiles of the log do not come to the root of its checkpoint")]
    Root,
}

/// The partial tile of every level, and the leaves under the lowest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edge {
    size: u64,
    levels: Vec<Vec<Hash>>,
    leaves: Vec<[u8; 32]>,
}

impl Edge {
    /// What [`Edge::load`] will ask for.
    pub fn files(size: u64) -> Vec<File> {
        let last = |level| Tile::all(level, size).last().filter(|tile| !tile.is_full());
        let rows = Tile::levels(size).filter_map(last).map(File::Hashes);
        last(0).map(File::Entries).into_iter().chain(rows).collect()
    }

    /// The edge of the log with this head.
    ///
    /// # Errors
    /// [`Damaged`] when the files do not come to it.
    pub fn load(head: Head, fetch: &mut Fetch<'_>) -> Result<Self, Damaged> {
        let last = |level| Tile::all(level, head.size).last().filter(|tile| !tile.is_full());
        let mut leaves = Vec::new();
        if let Some(tile) = last(0) {
            let file = File::Entries(tile);
            let bytes = fetch(&file).map_err(|why| Damaged::Unread(Unread::Missing { file, why }))?;
            let entries = unbundle(&bytes).ok_or(Damaged::Altered(file))?;
            let entries = entries.into_iter().map(|entry| <[u8; 32]>::try_from(entry).ok());
            leaves = entries.collect::<Option<_>>().ok_or(Damaged::Altered(file))?;
        }
        let levels = Tiles::new(head.size, fetch).edge().map_err(Damaged::Unread)?;
        let edge = Self { size: head.size, levels, leaves };
        let hashed = edge.leaves.iter().map(|leaf| Hash::of_leaf(leaf));
        if !hashed.eq(edge.levels.first().into_iter().flatten().copied()) {
            return Err(last(0).map_or(Damaged::Root, |tile| Damaged::Altered(File::Entries(tile))));
        }
        if edge.head() == head { Ok(edge) } else { Err(Damaged::Root) }
    }

    pub fn head(&self) -> Head {
        Head { size: self.size, root: root_of(&self.levels) }
    }

    /// Adds a leaf; what became full goes to `files`.
    pub fn push(&mut self, leaf: &Commitment, files: &mut Vec<(File, Vec<u8>)>) {
        self.size += 1;
        self.leaves.push(leaf.0);
        if self.leaves.len() as u64 == WIDTH {
            files.extend(Tile::all(0, self.size).last().map(|tile| (File::Entries(tile), bundle(&self.leaves))));
            self.leaves.clear();
        }
        let mut carried = Some(leaf.leaf());
        let mut level = 0;
        while let Some(hash) = carried.take() {
            if self.levels.len() == usize::from(level) {
                self.levels.push(vec![]);
            }
            let row = &mut self.levels[usize::from(level)];
            row.push(hash);
            if row.len() as u64 == WIDTH {
                files.extend(Tile::all(level, self.size).last().map(|tile| (File::Hashes(tile), flat(row))));
                carried = Hash::of_full(row);
                row.clear();
            }
            level += 1;
        }
    }

    /// What is partial now, and belongs to a checkpoint of this size.
    pub fn partial(&self) -> Vec<(File, Vec<u8>)> {
        let bytes = |file: &File| match file {
            File::Checkpoint => vec![],
            File::Entries(_) => bundle(&self.leaves),
            File::Hashes(tile) => self.levels.get(usize::from(tile.level)).map(|row| flat(row)).unwrap_or_default(),
        };
        Self::files(self.size).into_iter().map(|file| (file, bytes(&file))).collect()
    }
}

fn flat(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}
