//! The public side of the town, in memory: listings, offices, the index over them.

use listing::Directory;
use office::Offices;

/// A snapshot; replaced whole after an import.
pub struct Public {
    pub directory: Directory,
    pub offices: Offices,
    pub index: search::Index,
}
