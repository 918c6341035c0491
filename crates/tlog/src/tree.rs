//! Hashes of any stretch of a tree, out of its tiles.

use crate::File;
use crate::hash::Hash;
use crate::tile::{Tile, WIDTH};
use std::collections::BTreeMap;

/// Gives the bytes of a file of the log, or says why not.
pub type Fetch<'a> = dyn FnMut(&File) -> Result<Vec<u8>, String> + 'a;

/// What a tree was asked for cannot be read from its files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("{file} of the log is not there: {why}")]
    Missing { file: File, why: String },
    #[error("{0} of the log has the wrong length")]
    Length(File),
    #[error("the log has no such leaf")]
    Outside,
}

/// A tree of a known size, read tile by tile; each is fetched once. What it says is only as good as its
/// tiles: a proof made from it is still to be checked against a signed root.
pub struct Tiles<'a> {
    size: u64,
    fetch: &'a mut Fetch<'a>,
    kept: BTreeMap<Tile, Vec<Hash>>,
}

impl<'a> Tiles<'a> {
    pub fn new(size: u64, fetch: &'a mut Fetch<'a>) -> Self {
        Self { size, fetch, kept: BTreeMap::new() }
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    pub fn root(&mut self) -> Result<Hash, Unread> {
        if self.size == 0 { Ok(Hash::of_nothing()) } else { self.range(0, self.size) }
    }

    /// The root over the leaves `from..to` as RFC 9162 cuts a tree into two.
    pub(crate) fn range(&mut self, from: u64, to: u64) -> Result<Hash, Unread> {
        let length = to.checked_sub(from).filter(|length| *length > 0).ok_or(Unread::Outside)?;
        if length.is_power_of_two() {
            return self.full(length.ilog2(), from / length);
        }
        let middle = from + split(length);
        Ok(Hash::of_node(&self.range(from, middle)?, &self.range(middle, to)?))
    }

    /// The root over the `index`-th stretch of 2^height leaves.
    fn full(&mut self, height: u32, index: u64) -> Result<Hash, Unread> {
        let (level, count) = ((height / 8) as u8, 1u64 << (height % 8));
        let first = index * count;
        let tile = Tile::of(level, first / WIDTH, self.size).ok_or(Unread::Outside)?;
        let hashes = self.tile(tile)?;
        let at = (first % WIDTH) as usize;
        hashes.get(at..at + count as usize).and_then(Hash::of_full).ok_or(Unread::Outside)
    }

    pub(crate) fn tile(&mut self, tile: Tile) -> Result<&[Hash], Unread> {
        if !self.kept.contains_key(&tile) {
            let hashes = self.fetched(tile)?;
            self.kept.insert(tile, hashes);
        }
        Ok(self.kept.get(&tile).map(Vec::as_slice).unwrap_or_default())
    }

    pub(crate) fn fetched(&mut self, tile: Tile) -> Result<Vec<Hash>, Unread> {
        let file = File::Hashes(tile);
        let hashes = Hash::list(&self.read(file)?).filter(|hashes| hashes.len() == usize::from(tile.width));
        hashes.ok_or(Unread::Length(file))
    }

    pub(crate) fn read(&mut self, file: File) -> Result<Vec<u8>, Unread> {
        (self.fetch)(&file).map_err(|why| Unread::Missing { file, why })
    }
}

/// The largest power of two smaller than `length`, which is at least 2.
pub(crate) fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}
