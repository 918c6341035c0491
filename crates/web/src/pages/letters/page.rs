//! What a letter is made of.

use super::ledger::Ledger;
use crate::templates::Page;
use serde::Serialize;

/// Everywhere below, one entry for each language, the reader's first.
#[derive(Debug, Serialize)]
pub struct LetterPage {
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
    /// The case's page.
    pub back: String,
    /// Languages that may stand beside the reader's.
    pub beside: Vec<Choice>,
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "letters/letter.html";
}

/// A text in a known language.
#[derive(Debug, Clone, Serialize)]
pub struct Piece {
    pub lang: &'static str,
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

#[derive(Debug, Serialize)]
pub struct Choice {
    pub tag: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
    pub current: bool,
}

impl Saying {
    pub fn text(text: Vec<String>) -> Self {
        Self { text, ..Self::default() }
    }

    pub fn under(self, heading: String) -> Self {
        Self { heading: Some(heading), ..self }
    }
}
