//! What a letter is made of. A page draws the same.

use jiff::civil::DateTime;
use serde::Serialize;

/// Everywhere below, one entry for each language, the reader's first.
#[derive(Debug, Serialize)]
pub struct Letter {
    pub titles: Vec<Piece>,
    /// The town, as the letterhead has it.
    pub heads: Vec<Piece>,
    /// Of the town, in charge of the case.
    pub offices: Vec<Piece>,
    pub sections: Vec<Section>,
    /// With room for a stamp.
    pub stamp: Vec<Piece>,
    /// When it was printed, and from what.
    pub printed: Vec<Piece>,
    /// At the head of every sheet: that all this is practice, where it is.
    pub notice: Vec<Piece>,
    /// The case's, for the foot of every sheet.
    pub number: Option<String>,
    /// When it was printed, in UTC.
    pub made: DateTime,
}

/// A text in a known language.
#[derive(Debug, Clone, Serialize)]
pub struct Piece {
    pub lang: &'static str,
    /// `ltr` or `rtl`, here and below.
    pub dir: &'static str,
    pub text: String,
}

/// A part of a letter: in each language, then once what was typed and what is counted.
#[derive(Debug, Default, Serialize)]
pub struct Section {
    pub cells: Vec<Cell>,
    /// As somebody typed it, in whatever language.
    pub typed: Option<String>,
    pub ledger: Option<Ledger>,
}

#[derive(Debug, Serialize)]
pub struct Cell {
    pub lang: &'static str,
    pub dir: &'static str,
    pub said: Saying,
}

/// A part of a letter in one language.
#[derive(Debug, Default, Serialize)]
pub struct Saying {
    pub heading: Option<String>,
    pub facts: Vec<Fact>,
    pub text: Vec<String>,
    pub items: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

impl Saying {
    pub fn text(text: Vec<String>) -> Self {
        Self { text, ..Self::default() }
    }

    #[must_use]
    pub fn under(self, heading: String) -> Self {
        Self { heading: Some(heading), ..self }
    }
}

/// A table. Dates stand once, in figures.
#[derive(Debug, Serialize)]
pub struct Ledger {
    /// Of the column of days, in each language.
    pub days: Vec<Piece>,
    /// One column for each language.
    pub columns: Vec<Piece>,
    /// Of the column of counted days; empty when nothing is counted.
    pub counted: Vec<Piece>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
pub struct Row {
    pub days: String,
    /// Lines in each language.
    pub cells: Vec<Lines>,
    pub counted: Option<u16>,
}

#[derive(Debug, Serialize)]
pub struct Lines {
    pub lang: &'static str,
    pub dir: &'static str,
    pub lines: Vec<String>,
}
