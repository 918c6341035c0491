//! What a look at a feed came to, and why one came to nothing: for stewards, in their language, and for programs.

use listing::{Count, Followed, Unreadable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why something cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFeed {
    #[error("a name has letters of the alphabet, digits, dots and dashes")]
    Name,
    #[error("not an address from which a feed can be fetched")]
    Address,
    #[error("between 1 and {max} hours")]
    Hours { max: u32 },
    #[error("more than {max} feeds")]
    TooMany { max: usize },
    #[error("no such feed is followed")]
    Unknown,
}

impl BadFeed {
    /// Message key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Name => "feeds-bad-name",
            Self::Address => "feeds-bad-address",
            Self::Hours { .. } => "feeds-bad-hours",
            Self::TooMany { .. } => "feeds-too-many",
            Self::Unknown => "feeds-unknown",
        }
    }

    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Hours { max } => vec![("max", max.to_string())],
            Self::TooMany { max } => vec![("max", max.to_string())],
            _ => vec![],
        }
    }
}

/// Why nothing could be fetched, or nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Unfetched {
    #[error("the address cannot be read")]
    Address,
    #[error("nobody answers there: {error}")]
    Away { error: String },
    #[error("it lies on this machine or in its network, where no feed is fetched from")]
    Inside,
    #[error("it did not end within {seconds} seconds")]
    Slow { seconds: u64 },
    #[error("it leads on more than {most} times, or to an address without encryption")]
    Astray { most: u32 },
    #[error("the server answers {status}")]
    Status { status: u16 },
    #[error("there is nothing in it")]
    Empty,
    #[error("this is a web page, not a feed: give the address of the data itself")]
    Page,
    #[error("it is not written in UTF-8")]
    Encoding,
    #[error("it holds neither HSDS tables (CSV, or a ZIP of them) nor HSDS objects (JSON)")]
    NoFeed,
    #[error("it is larger than {megabytes} MB, unpacked")]
    Large { megabytes: u64 },
    #[error("it has more than {most} rows")]
    Rows { most: u64 },
    #[error("it has more than {most} tables")]
    Files { most: u64 },
    #[error("the ZIP archive is damaged: {error}")]
    Archive { error: String },
    /// It was a directory before. Everything would be marked as vanished.
    #[error("it names no service any more; nothing was changed")]
    NoServices,
    /// It is half of a list: what stands on its other pages would be marked as vanished.
    #[error("it is one page of a list of {pages}, more than are fetched; give the address of the whole")]
    OnePage { pages: u64 },
    /// The list grew or shrank, or the server gives whatever page it likes.
    #[error("its page {page} is not the one asked for, or the list changed meanwhile; nothing was changed")]
    OtherPage { page: u64 },
}

impl From<Unreadable> for Unfetched {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Empty => Self::Empty,
            Unreadable::Page => Self::Page,
            Unreadable::Encoding(_) => Self::Encoding,
            Unreadable::NoFeed => Self::NoFeed,
            Unreadable::Large(bytes) => Self::Large { megabytes: bytes >> 20 },
            Unreadable::Rows(most) => Self::Rows { most },
            Unreadable::Files(most) => Self::Files { most: most as u64 },
            Unreadable::Archive(error) => Self::Archive { error },
        }
    }
}

impl Unfetched {
    /// Message key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Address => "feeds-why-address",
            Self::Away { .. } => "feeds-why-away",
            Self::Inside => "feeds-why-inside",
            Self::Slow { .. } => "feeds-why-slow",
            Self::Astray { .. } => "feeds-why-astray",
            Self::Status { .. } => "feeds-why-status",
            Self::Empty => "feeds-why-empty",
            Self::Page => "feeds-why-page",
            Self::Encoding => "feeds-why-encoding",
            Self::NoFeed => "feeds-why-no-feed",
            Self::Large { .. } => "feeds-why-large",
            Self::Rows { .. } => "feeds-why-rows",
            Self::Files { .. } => "feeds-why-files",
            Self::Archive { .. } => "feeds-why-archive",
            Self::NoServices => "feeds-why-no-services",
            Self::OnePage { .. } => "feeds-why-one-page",
            Self::OtherPage { .. } => "feeds-why-other-page",
        }
    }

    /// The number in its sentence.
    pub fn number(&self) -> u64 {
        match self {
            Self::Slow { seconds } => *seconds,
            Self::Astray { most } => (*most).into(),
            Self::Status { status } => (*status).into(),
            Self::Large { megabytes } => *megabytes,
            Self::Rows { most } | Self::Files { most } => *most,
            Self::OnePage { pages } => *pages,
            Self::OtherPage { page } => *page,
            _ => 0,
        }
    }
}

/// What the last look came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Came(Came),
    Not(Unfetched),
}

/// A look that read a feed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Came {
    /// By file.
    pub rows: BTreeMap<String, Count>,
    pub records: Followed,
    /// Records that were not taken because another source has them.
    pub others: u64,
}

impl Came {
    /// What was not taken, also beyond the list.
    pub fn rejected(&self) -> u64 {
        self.rows.values().map(|count| count.rejected).sum::<u64>() + self.others
    }
}
