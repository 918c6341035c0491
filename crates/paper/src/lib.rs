//! Papers: what a file is, found from its bytes and not from its name; what comes in made plain; and
//! page after page to look at. Bytes in, bytes out.
//!
//! Decoders meet whatever strangers send, so this crate also says how its work is asked of another
//! process ([`job`]), which can be limited, and lost without loss.

pub mod job;
mod kind;
mod name;
mod pdf;
mod picture;
mod text;
mod unfit;

pub use job::{Done, Job};
pub use kind::{Kind, find};
pub use unfit::Unfit;

use serde::{Deserialize, Serialize};

/// Pictures of more than so many million pixels are not decoded: each takes three bytes of memory.
pub const MEGAPIXELS: u64 = 50;
/// A PDF of more pages is refused.
pub const PAGES: u32 = 300;

/// A file that was taken. Its bytes come beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub kind: Kind,
    /// The name it came with, with the ending of what it is.
    pub name: String,
    pub pages: u32,
    /// It holds something that would run, or be opened, elsewhere.
    pub script: bool,
}

/// One page to look at. A picture's bytes come beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub shown: Shown,
    /// Of the whole paper.
    pub pages: u32,
    pub script: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    Picture(Kind),
    Text(String),
}

/// Checks a file and makes it plain: pictures are drawn anew, upright, without anything written
/// beside them, and not larger than a page needs; PDF and text stay as they are.
///
/// # Errors
/// [`Unfit`], which says what to do instead.
pub fn take(name: &str, bytes: &[u8]) -> Result<(Paper, Vec<u8>), Unfit> {
    let kind = find(name, bytes)?;
    let (kind, pages, script, bytes) = match kind {
        Kind::Jpeg | Kind::Png | Kind::Webp | Kind::Bmp => {
            let (kind, bytes) = picture::plain(kind, bytes)?;
            (kind, 1, false, bytes)
        }
        Kind::Pdf => {
            let (pages, script) = pdf::look_over(bytes)?;
            (kind, pages, script, bytes.to_vec())
        }
        Kind::Text => (kind, text::pages(&text::read(bytes)?), false, bytes.to_vec()),
    };
    Ok((Paper { kind, name: name::with_ending(name, kind), pages, script }, bytes))
}

/// Page `number` (from 1) of a file, for the eyes only.
///
/// # Errors
/// [`Unfit`] when it cannot be shown here.
pub fn sheet(bytes: &[u8], number: u32) -> Result<(Sheet, Vec<u8>), Unfit> {
    let number = number.max(1);
    match find("", bytes)? {
        kind @ (Kind::Jpeg | Kind::Png | Kind::Webp | Kind::Bmp) => {
            // Also what came in before pictures were made plain.
            let (kind, bytes) = picture::plain(kind, bytes)?;
            Ok((Sheet { shown: Shown::Picture(kind), pages: 1, script: false }, bytes))
        }
        Kind::Pdf => pdf::page(bytes, number),
        Kind::Text => {
            let text = text::read(bytes)?;
            let shown = Shown::Text(text::page(&text, number));
            Ok((Sheet { shown, pages: text::pages(&text), script: false }, vec![]))
        }
    }
}
