//! Letters, and their setting on sheets of A4 as PDF: two languages beside each other, each in its own
//! direction, what was typed once. Pure: fonts come in as bytes, and the same letter with the same
//! fonts gives the same bytes.
//!
//! A letter becomes [`slab`]s of lines ([`set`] joins, orders and breaks the text), slabs are laid on
//! sheets, sheets are printed ([`print`]). A [`tree`] of tags goes along, for who hears the letter
//! instead of seeing it.

mod compose;
mod content;
mod fonts;
mod foot;
mod frame;
mod ledger;
mod print;
mod section;
mod set;
mod sheet;
mod slab;
#[cfg(test)]
mod tests;
mod tree;

pub use content::{Cell, Fact, Ledger, Letter, Lines, Piece, Row, Saying, Section};
pub use fonts::{FILES, Fonts};

/// Why there is no PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unset {
    /// A character has no glyph in any font that is there. Nothing is ever set as an empty box.
    #[error("no font here has a glyph for one of the characters")]
    NoGlyph,
    #[error("the PDF cannot be written")]
    Unwritten,
}

/// The letter as PDF 1.7, tagged (PDF/UA-1) and for archives (PDF/A-2u).
///
/// # Errors
/// [`Unset::NoGlyph`] when `fonts` lack a character of the letter.
pub fn pdf(letter: &Letter, fonts: &Fonts) -> Result<Vec<u8>, Unset> {
    let mut composer = compose::Composer::new(letter, fonts);
    let slabs = composer.letter(letter)?;
    let sheets = composer.sheets(slabs, letter)?;
    print::pdf(letter, &sheets, composer.tree)
}
