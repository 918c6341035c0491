//! Making proofs: RFC 9162 §2.1.3.1 and §2.1.4.1, out of tiles.

use crate::Hash;
use crate::tree::{Tiles, Unread, split};

/// From the leaf's sibling up to the root's child.
///
/// # Errors
/// [`Unread`] when there is no such leaf, or a tile is missing.
pub fn prove_inclusion(tiles: &mut Tiles<'_>, index: u64) -> Result<Vec<Hash>, Unread> {
    if index >= tiles.size() {
        return Err(Unread::Outside);
    }
    let (mut from, mut to, mut proof) = (0, tiles.size(), Vec::new());
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            proof.push(tiles.range(middle, to)?);
            to = middle;
        } else {
            proof.push(tiles.range(from, middle)?);
            from = middle;
        }
    }
    // RFC 9162 lists it from the bottom.
    proof.reverse();
    Ok(proof)
}

/// That the tree of `old` leaves is the beginning of this one.
///
/// # Errors
/// [`Unread`] when the tree is smaller than that, or a tile is missing.
pub fn prove_consistency(tiles: &mut Tiles<'_>, old: u64) -> Result<Vec<Hash>, Unread> {
    if old > tiles.size() {
        return Err(Unread::Outside);
    }
    let (mut from, mut to, mut proof) = (0, tiles.size(), Vec::new());
    if old == 0 || old == to {
        return Ok(proof);
    }
    // `old` ends inside `from..to`; who checks knows its root already while nothing was cut off left of it.
    while old != to {
        let middle = from + split(to - from);
        if old <= middle {
            proof.push(tiles.range(middle, to)?);
            to = middle;
        } else {
            proof.push(tiles.range(from, middle)?);
            from = middle;
        }
    }
    if from > 0 {
        proof.push(tiles.range(from, to)?);
    }
    proof.reverse();
    Ok(proof)
}
