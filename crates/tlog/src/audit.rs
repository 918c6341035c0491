//! Reading a whole log: that every tile and every leaf is what its checkpoint was signed over.

use crate::bundle::unbundle;
use crate::checkpoint::Head;
use crate::file::File;
use crate::finding::Finding;
use crate::hash::Hash;
use crate::tile::{Tile, WIDTH};
use crate::tree::{Fetch, Tiles, Unread};

/// Reads every tile and every leaf of the log with this head. Each file is asked for once, and of the lowest
/// level none is kept: a long log needs little memory.
///
/// # Errors
/// The first [`Finding`], from the root downwards.
pub fn audit(head: Head, fetch: &mut Fetch<'_>) -> Result<(), Finding> {
    audit_share(head, fetch, (0, 1))
}

/// The `nth` of `of` shares of it, counted from 0, for as many threads: of the lowest level, which is nearly all of the
/// work, every `of`th tile. The log is whole when no share has a finding.
///
/// # Errors
/// As for [`audit`].
pub fn audit_share(head: Head, fetch: &mut Fetch<'_>, (nth, of): (u64, u64)) -> Result<(), Finding> {
    let mut tiles = Tiles::new(head.size, &mut *fetch);
    if tiles.edge_root()? != head.root {
        return Err(Finding::Edge);
    }
    for level in Tile::levels(head.size).rev() {
        for tile in Tile::all(level, head.size).filter(|tile| level > 0 || tile.index % of == nth) {
            let hashes = if level == 0 { tiles.once(tile)? } else { tiles.tile(tile)?.to_vec() };
            if tile.is_full() && Hash::of_full(&hashes) != tiles.above(tile)? {
                return Err(Finding::Rewritten(File::Hashes(tile)));
            }
            if level == 0 {
                leaves(File::Entries(tile), &hashes, &mut tiles)?;
            }
        }
    }
    Ok(())
}

fn leaves(file: File, hashes: &[Hash], tiles: &mut Tiles<'_>) -> Result<(), Finding> {
    let bytes = tiles.read(file)?;
    let leaves = unbundle(&bytes).ok_or(Finding::Rewritten(file))?;
    if !leaves.iter().map(|leaf| Hash::of_leaf(leaf)).eq(hashes.iter().copied()) {
        return Err(Finding::Rewritten(file));
    }
    if leaves.iter().any(|leaf| leaf.len() != 32) {
        return Err(Finding::Leaf(file));
    }
    Ok(())
}

impl Tiles<'_> {
    /// A tile that is not asked for again.
    fn once(&mut self, tile: Tile) -> Result<Vec<Hash>, Unread> {
        // The partial one at the right was read for the root.
        if tile.is_full() { self.fetched(tile) } else { self.tile(tile).map(<[Hash]>::to_vec) }
    }

    /// What the level above says of a full tile.
    fn above(&mut self, tile: Tile) -> Result<Option<Hash>, Unread> {
        let parent = Tile::of(tile.level + 1, tile.index / WIDTH, self.size()).ok_or(Unread::Outside)?;
        Ok(self.tile(parent)?.get((tile.index % WIDTH) as usize).copied())
    }
}
