//! Why a file is not taken.

use serde::{Deserialize, Serialize};

/// Each is a sentence in the reader's language that says what the file is and what to do instead,
/// by [`Unfit::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    #[error("the file is empty")]
    Empty,
    /// The format in which some phones keep photos.
    #[error("a HEIC photo")]
    Heic,
    #[error("a picture of a kind that is not read here")]
    OtherPicture,
    #[error("a program")]
    Program,
    #[error("an office document")]
    Office,
    #[error("a packed folder")]
    Packed,
    #[error("sound or video")]
    Recording,
    #[error("a web page, which can hold scripts")]
    WebPage,
    #[error("not a kind of file that is known here")]
    Unknown,
    /// The name says picture or PDF, and the content is something else.
    #[error("the content is not what the name says")]
    NotAsNamed,
    #[error("damaged or cut off")]
    Damaged,
    /// A picture bomb, or a very large scan.
    #[error("more than {} megapixels", crate::MEGAPIXELS)]
    TooManyPixels,
    #[error("more than {} pages", crate::PAGES)]
    TooManyPages,
    #[error("locked with a password")]
    Locked,
    /// The process that looked at it ended before it was done.
    #[error("too heavy to look at")]
    TooHeavy,
}

impl Unfit {
    pub const ALL: [Unfit; 15] = [
        Unfit::Empty,
        Unfit::Heic,
        Unfit::OtherPicture,
        Unfit::Program,
        Unfit::Office,
        Unfit::Packed,
        Unfit::Recording,
        Unfit::WebPage,
        Unfit::Unknown,
        Unfit::NotAsNamed,
        Unfit::Damaged,
        Unfit::TooManyPixels,
        Unfit::TooManyPages,
        Unfit::Locked,
        Unfit::TooHeavy,
    ];

    /// The message that explains it.
    pub fn key(self) -> &'static str {
        match self {
            Unfit::Empty => "paper-empty",
            Unfit::Heic => "paper-heic",
            Unfit::OtherPicture => "paper-other-picture",
            Unfit::Program => "paper-program",
            Unfit::Office => "paper-office",
            Unfit::Packed => "paper-packed",
            Unfit::Recording => "paper-recording",
            Unfit::WebPage => "paper-web-page",
            Unfit::Unknown => "paper-unknown",
            Unfit::NotAsNamed => "paper-not-as-named",
            Unfit::Damaged => "paper-damaged",
            Unfit::TooManyPixels => "paper-too-many-pixels",
            Unfit::TooManyPages => "paper-too-many-pages",
            Unfit::Locked => "paper-locked",
            Unfit::TooHeavy => "paper-too-heavy",
        }
    }

    /// What fills `$max` of its sentence.
    pub fn max(self) -> Option<u64> {
        match self {
            Unfit::TooManyPixels => Some(crate::MEGAPIXELS),
            Unfit::TooManyPages => Some(crate::PAGES.into()),
            _ => None,
        }
    }
}
