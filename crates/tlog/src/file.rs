//! The files of a log, by path: C2SP tlog-tiles.

use crate::tile::Tile;
use crate::{Hash, tile::WIDTH};
use std::fmt;

/// One file below the log's folder or address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum File {
    Checkpoint,
    Hashes(Tile),
    /// The leaves themselves; a tile of level 0.
    Entries(Tile),
}

impl File {
    /// From a path without leading slash, in the one spelling there is.
    pub fn parse(path: &str) -> Option<Self> {
        if path == "checkpoint" {
            return Some(Self::Checkpoint);
        }
        let (level, place) = path.strip_prefix("tile/")?.split_once('/')?;
        let (index, width) = match place.split_once(".p/") {
            Some((index, width)) => (index, width.parse().ok().filter(|w| (1..WIDTH as u16).contains(w))?),
            None => (place, WIDTH as u16),
        };
        let index = number(index)?;
        let file = match level {
            "entries" => Self::Entries(Tile { level: 0, index, width }),
            level => Self::Hashes(Tile { level: level.parse().ok().filter(|level| *level < 64)?, index, width }),
        };
        (file.to_string() == path).then_some(file)
    }

    /// Bytes of it, where they are certain.
    pub fn length(self) -> Option<usize> {
        match self {
            Self::Hashes(tile) => Some(usize::from(tile.width) * Hash::LENGTH),
            Self::Checkpoint | Self::Entries(_) => None,
        }
    }

    /// Never changes once it is there.
    pub fn is_immutable(self) -> bool {
        self != Self::Checkpoint
    }
}

/// `x001/x234/067` is 1234067.
fn number(text: &str) -> Option<u64> {
    text.split('/').map(|group| group.strip_prefix('x').unwrap_or(group)).try_fold(0u64, |sum, group| {
        let three = group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        sum.checked_mul(1000)?.checked_add(group.parse().ok().filter(|_| three)?)
    })
}

fn place(tile: Tile, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = tile.index.to_string();
    digits.insert_str(0, ["", "00", "0"][digits.len() % 3]);
    for (at, group) in digits.as_bytes().chunks(3).enumerate() {
        let last = (at + 1) * 3 == digits.len();
        write!(f, "{}{}", if last { "/" } else { "/x" }, String::from_utf8_lossy(group))?;
    }
    if tile.is_full() { Ok(()) } else { write!(f, ".p/{}", tile.width) }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Checkpoint => f.write_str("checkpoint"),
            Self::Hashes(tile) => {
                write!(f, "tile/{}", tile.level)?;
                place(*tile, f)
            }
            Self::Entries(tile) => {
                f.write_str("tile/entries")?;
                place(*tile, f)
            }
        }
    }
}
