//! What a person does, with a card and nothing else.

use crate::view::{CaseView, File};
use crate::{Context, Error, Node};
use id::{CaseId, PointId};
use serde_json::Value;
use vault::Card;

/// What opens a case.
#[derive(Debug, Clone)]
pub struct Opening {
    pub procedure: String,
    /// Checked against the procedure's form. `about` in it names a listing.
    pub answers: Value,
    /// The caller's own secret; minted here when there is none.
    pub card: Option<Card>,
    /// Where to; by the listing, or the town's counter, when not said.
    pub point: Option<PointId>,
    pub language: String,
    /// Keep it as a draft: nobody but the card can read it until it is sent.
    pub draft: bool,
}

#[derive(Debug)]
pub struct Opened {
    pub case: CaseId,
    /// Only when it was minted by this very call.
    pub card: Option<Card>,
    /// The same card and body had opened it before.
    pub again: bool,
}

macro_rules! later { ($($x:expr),*) => {{ let _ = ($($x),*); Err(Error::UnknownCard) }}; }

impl Node {
    pub async fn open(&self, cx: &mut Context<'_>, opening: Opening) -> Result<Opened, Error> { later!(cx, opening) }
    pub async fn view(&self, cx: &mut Context<'_>, card: &Card) -> Result<CaseView, Error> { later!(cx, card) }
    /// Replaces the answers of a draft.
    pub async fn edit(&self, cx: &mut Context<'_>, card: &Card, answers: Value) -> Result<(), Error> { later!(cx, card, answers) }
    pub async fn send(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> { later!(cx, card) }
    pub async fn message(&self, cx: &mut Context<'_>, card: &Card, text: &str) -> Result<(), Error> { later!(cx, card, text) }
    pub async fn attach(&self, cx: &mut Context<'_>, card: &Card, file: File) -> Result<(), Error> { later!(cx, card, file.name) }
    pub async fn document(&self, cx: &mut Context<'_>, card: &Card, number: u32) -> Result<File, Error> { later!(cx, card, number) }
    /// "I have sent all that was asked for": the clock goes on.
    pub async fn complete(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> { later!(cx, card) }
    pub async fn withdraw(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> { later!(cx, card) }
    /// "This settles it."
    pub async fn close(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> { later!(cx, card) }
}
