//! Watching a log from outside: that it only grows, and is what it signed.

use crate::bundle::unbundle;
use crate::check::is_consistent;
use crate::checkpoint::Head;
use crate::file::File;
use crate::finding::Finding;
use crate::hash::Hash;
use crate::open::{Opened, Trusted};
use crate::proof::prove_consistency;
use crate::tile::{Tile, WIDTH};
use crate::tree::{Fetch, Tiles, Unread};

/// Reads the checkpoint and compares it with the one `seen` before. `logs` has the keys of this log alone.
///
/// # Errors
/// The first [`Finding`]. A fork is told from a tile that was altered by reading the whole log.
pub fn follow(seen: Option<Head>, logs: &Trusted, fetch: &mut Fetch<'_>) -> Result<Opened, Finding> {
    let file = File::Checkpoint;
    let bytes = fetch(&file).map_err(|why| Unread::Missing { file, why })?;
    let opened = logs.open(&String::from_utf8_lossy(&bytes)).map_err(Finding::Checkpoint)?;
    let (seen, now) = (seen.unwrap_or(Head::empty()), opened.checkpoint.head);
    if now.size < seen.size {
        return Err(Finding::Rollback { seen: seen.size, now: now.size });
    }
    let proof = prove_consistency(&mut Tiles::new(now.size, fetch), seen.size)?;
    if !is_consistent(seen.size, &seen.root, now.size, &now.root, &proof) {
        if now.size > seen.size {
            audit(now, fetch)?;
        }
        return Err(Finding::Fork(seen.size));
    }
    Ok(opened)
}

/// Reads every tile and every leaf of the log with this head.
///
/// # Errors
/// The first [`Finding`], from the root downwards.
pub fn audit(head: Head, fetch: &mut Fetch<'_>) -> Result<(), Finding> {
    let mut tiles = Tiles::new(head.size, &mut *fetch);
    if tiles.edge_root()? != head.root {
        return Err(Finding::Edge);
    }
    let mut rows = Vec::new();
    for level in Tile::levels(head.size).rev() {
        for tile in Tile::all(level, head.size) {
            let root = Hash::of_full(tiles.tile(tile)?);
            if tile.is_full() && root != tiles.above(tile)? {
                return Err(Finding::Rewritten(File::Hashes(tile)));
            }
            if level == 0 {
                rows.push((tile, tiles.tile(tile)?.to_vec()));
            }
        }
    }
    for (tile, hashes) in rows {
        let file = File::Entries(tile);
        let bytes = fetch(&file).map_err(|why| Unread::Missing { file, why })?;
        let leaves = unbundle(&bytes).ok_or(Finding::Rewritten(file))?;
        if !leaves.iter().map(|leaf| Hash::of_leaf(leaf)).eq(hashes) {
            return Err(Finding::Rewritten(file));
        }
        if leaves.iter().any(|leaf| leaf.len() != 32) {
            return Err(Finding::Leaf(file));
        }
    }
    Ok(())
}

impl Tiles<'_> {
    /// What the level above says of a full tile.
    fn above(&mut self, tile: Tile) -> Result<Option<Hash>, Unread> {
        let parent = Tile::of(tile.level + 1, tile.index / WIDTH, self.size()).ok_or(Unread::Outside)?;
        Ok(self.tile(parent)?.get((tile.index % WIDTH) as usize).copied())
    }
}
