//! The page around a letter.

use crate::templates::Page;
use letter::Letter;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct LetterPage {
    pub letter: Letter,
    /// The case's page.
    pub back: String,
    /// The same letter as PDF; not at a counter, where the file would stay.
    pub pdf: Option<String>,
    /// What it is called there.
    #[serde(skip)]
    pub file: String,
    /// Languages that may stand beside the reader's.
    pub beside: Vec<Choice>,
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "letters/letter.html";
}

#[derive(Debug, Serialize)]
pub struct Choice {
    pub tag: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
    pub current: bool,
}
