//! The root of a tree out of its right edge.

use crate::hash::Hash;
use crate::tile::Tile;
use crate::tree::{Tiles, Unread};

impl Tiles<'_> {
    /// The partial tile of every level, empty where the last one is full.
    pub(crate) fn edge(&mut self) -> Result<Vec<Vec<Hash>>, Unread> {
        let size = self.size();
        let last = |level| Tile::all(level, size).last().filter(|tile| !tile.is_full());
        Tile::levels(size)
            .map(|level| last(level).map_or(Ok(vec![]), |tile| self.tile(tile).map(<[Hash]>::to_vec)))
            .collect()
    }

    /// What the partial tiles alone come to: the root, if they are right.
    pub(crate) fn edge_root(&mut self) -> Result<Hash, Unread> {
        Ok(root_of(&self.edge()?))
    }
}

/// `levels` has what is left of each level to the right of its full tiles.
pub(crate) fn root_of(levels: &[Vec<Hash>]) -> Hash {
    let mut root: Option<Hash> = None;
    for level in levels {
        let mut end = level.len();
        while end > 0 {
            // The full trees in a row of n hashes are the ones of n's bits, the smallest at the right.
            let start = end & (end - 1);
            let full = Hash::of_full(&level[start..end]);
            root = match (full, root) {
                (Some(left), Some(right)) => Some(Hash::of_node(&left, &right)),
                (full, root) => full.or(root),
            };
            end = start;
        }
    }
    root.unwrap_or_else(Hash::of_nothing)
}
