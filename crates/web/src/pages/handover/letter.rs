//! What the office in the other town wrote, and the papers that it added.

use super::name;
use crate::pages::case_view::kind_key;
use crate::pages::visit::Visit;
use node::Handed;
use node::view::{Letter, LetterPaper, MessageKind};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct LetterRow {
    /// The office and its town: its points are not in this directory.
    pub who: String,
    /// What kind of message it is, in words; none for an ordinary one.
    pub kind: Option<String>,
    /// Date and time of this town.
    pub day: String,
    pub time: String,
    pub text: String,
    pub phrases: Vec<String>,
    pub paper: Option<PaperLine>,
}

#[derive(Debug, Clone, Serialize)]
pub struct PaperLine {
    pub place: u32,
    pub name: String,
    pub kilobytes: u64,
    /// It came with the letter.
    pub here: bool,
}

/// The decision first.
pub fn rows(visit: &Visit, h: &Handed) -> Vec<LetterRow> {
    let decides = |kind| matches!(kind, MessageKind::DecidedYes | MessageKind::DecidedNo);
    let who = format!("{} · {}", name(&visit.reader, &h.office), name(&visit.reader, &h.names));
    let mut letters: Vec<&Letter> = h.letters.iter().collect();
    letters.sort_by_key(|letter| !decides(letter.kind));
    letters.into_iter().map(|letter| row(visit, &who, letter)).collect()
}

fn row(visit: &Visit, who: &str, letter: &Letter) -> LetterRow {
    let at = visit.local(letter.at);
    let paper = |p: &LetterPaper| PaperLine {
        place: letter.place,
        name: p.name.clone(),
        kilobytes: p.size.div_ceil(1024),
        here: p.here,
    };
    LetterRow {
        who: who.to_owned(),
        kind: kind_key(letter.kind).map(|key| visit.reader.text(key, &[])),
        day: at.date().to_string(),
        time: at.strftime("%H:%M").to_string(),
        text: letter.text.clone(),
        phrases: letter.phrases.iter().map(|said| visit.reader.sentence(said)).collect(),
        paper: letter.document.as_ref().map(paper),
    }
}
