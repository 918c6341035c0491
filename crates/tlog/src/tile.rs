//! Which piece of a tree a tile holds: C2SP tlog-tiles.

/// Hashes in a full tile.
pub const WIDTH: u64 = 256;

/// Up to 256 neighbouring hashes of one level: of level 0 those of the leaves, of level 1 each that of
/// a full tile below, and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    pub level: u8,
    pub index: u64,
    /// 1 to 256; below 256 the tile is partial and belongs to one size of the tree.
    pub width: u16,
}

impl Tile {
    /// The tile as it is in a tree of `size` leaves; `None` where nothing is yet.
    pub fn of(level: u8, index: u64, size: u64) -> Option<Self> {
        let there = hashes(level, size).checked_sub(index.checked_mul(WIDTH)?)?.min(WIDTH);
        let width = u16::try_from(there).ok().filter(|width| *width > 0)?;
        Some(Self { level, index, width })
    }

    /// Every tile of a level, from the left.
    pub fn all(level: u8, size: u64) -> impl Iterator<Item = Self> {
        (0..hashes(level, size).div_ceil(WIDTH)).filter_map(move |index| Self::of(level, index, size))
    }

    /// The levels that a tree of this size has.
    pub fn levels(size: u64) -> impl DoubleEndedIterator<Item = u8> {
        0..(0..8).find(|level| hashes(*level, size) == 0).unwrap_or(8)
    }

    pub fn is_full(self) -> bool {
        u64::from(self.width) == WIDTH
    }
}

/// How many hashes a level has.
fn hashes(level: u8, size: u64) -> u64 {
    size.checked_shr(8 * u32::from(level)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    #[test]
    fn seventy_thousand_leaves() {
        let tiles: Vec<Vec<Tile>> = Tile::levels(70_000).map(|level| Tile::all(level, 70_000).collect()).collect();
        let full: Vec<usize> = tiles.iter().map(|level| level.iter().filter(|t| t.is_full()).count()).collect();
        assert_eq!(full, [273, 1, 0]);
        let widths: Vec<u16> = tiles.iter().filter_map(|level| level.last()).map(|t| t.width).collect();
        assert_eq!(widths, [112, 17, 1]);
    }

    #[test]
    fn edges() {
        assert_eq!(Tile::levels(0).count(), 0);
        assert_eq!(Tile::of(1, 0, 255), None);
        assert_eq!(Tile::of(1, 0, 256), Some(Tile { level: 1, index: 0, width: 1 }));
        assert_eq!(Tile::of(0, 1, 256), None);
        assert_eq!(Tile::of(8, 0, u64::MAX), None);
        assert_eq!(Tile::levels(u64::MAX).count(), 8);
        assert_eq!(Tile::of(0, u64::MAX, u64::MAX), None);
    }
}
