//! How much of a feed is read at most, and what is no feed at all.

/// A feed is somebody else's file. Memory stays within a few times `bytes`, whatever it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// All files of a feed together, unpacked.
    pub bytes: u64,
    /// Tables in a folder or an archive.
    pub files: usize,
    /// One row, or one object with what lies inside it.
    pub row: usize,
    /// Rows of all tables together.
    pub rows: u64,
}

impl Limits {
    /// What a town takes: ten times the directory of a large one.
    pub const USUAL: Self = Self { bytes: 256 << 20, files: 200, row: 4 << 20, rows: 1_000_000 };
}

/// How many rows of each sort a report names; the counts go on.
pub(super) const NAMED: usize = 10_000;

/// Why nothing at all was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("there is nothing in it")]
    Empty,
    #[error("this is a web page, not a feed: give the address of the data itself")]
    Page,
    #[error("it is written in {0}; a feed must be in UTF-8")]
    Encoding(&'static str),
    #[error("it holds neither HSDS tables (CSV, or a ZIP of them) nor HSDS objects (JSON)")]
    NoFeed,
    #[error("it is larger than {} MB, unpacked", .0 >> 20)]
    Large(u64),
    #[error("it has more than {0} rows")]
    Rows(u64),
    #[error("it has more than {0} tables")]
    Files(usize),
    #[error("the ZIP archive is damaged: {0}")]
    Archive(String),
}
