//! All files of a log, and what takes the place of those that go.

use crate::bundle::unbundle;
use crate::file::File;
use crate::hash::Hash;
use crate::tile::{Tile, WIDTH};
use crate::tree::{Fetch, Tiles, Unread};

impl File {
    /// Every tile and every bundle of leaves that a log of this size has; the checkpoint is not among them.
    pub fn all(size: u64) -> impl Iterator<Item = Self> {
        let hashes = Tile::levels(size).flat_map(move |level| Tile::all(level, size)).map(Self::Hashes);
        hashes.chain(Tile::all(0, size).map(Self::Entries))
    }

    /// Which full tile takes the place of a partial one.
    pub fn whole(self) -> Option<Self> {
        let full = |tile: Tile| Tile { width: WIDTH as u16, ..tile };
        match self {
            Self::Hashes(tile) if !tile.is_full() => Some(Self::Hashes(full(tile))),
            Self::Entries(tile) if !tile.is_full() => Some(Self::Entries(full(tile))),
            _ => None,
        }
    }

    /// This partial tile, out of a larger one in its place; `None` when that is too short.
    pub fn cut(self, larger: &[u8]) -> Option<Vec<u8>> {
        let length = match self {
            Self::Checkpoint => None,
            Self::Hashes(tile) => Some(usize::from(tile.width) * Hash::LENGTH),
            Self::Entries(tile) => {
                let entries = unbundle(larger)?;
                let first = entries.get(..usize::from(tile.width))?;
                Some(first.iter().map(|entry| 2 + entry.len()).sum())
            }
        };
        larger.get(..length?).map(<[u8]>::to_vec)
    }
}

/// Asks for a file, and where a partial tile has gone since, for the full one in its place: C2SP tlog-tiles,
/// "Partial Tiles".
///
/// # Errors
/// In words, why there is neither.
pub fn fetch_part(file: &File, fetch: &mut Fetch<'_>) -> Result<Vec<u8>, String> {
    fetch(file).or_else(|why| {
        let larger = file.whole().and_then(|whole| fetch(&whole).ok());
        larger.and_then(|larger| file.cut(&larger)).ok_or(why)
    })
}

/// The files that `ask` will read, so that a caller who cannot be asked back fetches them first.
pub fn wanted<T>(size: u64, ask: impl FnOnce(&mut Tiles<'_>) -> Result<T, Unread>) -> Vec<File> {
    let mut files = Vec::new();
    let mut record = |file: &File| {
        files.push(*file);
        Ok(vec![0; file.length().unwrap_or(0)])
    };
    // What comes out is made of nothing; which files were read is all that is wanted.
    let _ = ask(&mut Tiles::new(size, &mut record));
    files
}
