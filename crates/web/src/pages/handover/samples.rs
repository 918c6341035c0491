//! Contents for the test that draws every page in every language.

use super::arrive::{ElsewherePage, TownLink};
use super::came::CameLine;
use super::consent::HandoverPage;
use super::crossing::CrossingRow;
use super::handed::HandedRow;
use super::letter::{LetterRow, PaperLine};
use super::mine::{Mine, MinePage};
use super::remedy::Remedy;
use super::there::TherePage;
use crate::pages::fields::AnswerRow;
use crate::templates::{Sample, sample};

pub fn all(answers: &[AnswerRow]) -> Vec<Sample> {
    let town = || TownLink { name: "Salt <1>".into(), link: "http://b.example/card".into() };
    vec![
        sample(HandoverPage {
            title: "Ask".into(),
            crossings: vec![crossing(answers, true), crossing(answers, false)],
        }),
        sample(there(true)),
        sample(there(false)),
        sample(ElsewherePage { error: Some("None.".into()), key: "a <key>".into(), towns: vec![town(), town()] }),
        sample(ElsewherePage { error: None, key: "key".into(), towns: Vec::new() }),
        sample(MinePage { steps: vec![mine(), mine()] }),
    ]
}

fn crossing(answers: &[AnswerRow], wrong: bool) -> CrossingRow {
    CrossingRow {
        agreement: "1".into(),
        step: "proof".into(),
        what: "Check <it>".into(),
        why: "Because.".into(),
        town: "Saltmarket".into(),
        office: "Hall <2>".into(),
        days: 3,
        answers: answers.to_vec(),
        error: wrong.then(|| "Wrong.".into()),
    }
}

fn letter(full: bool) -> LetterRow {
    let paper = |here| PaperLine { place: 1, name: "خەت <1>.pdf".into(), kilobytes: 12, here };
    LetterRow {
        who: "Hall <2> · Saltmarket".into(),
        kind: full.then(|| "Decision: granted".into()),
        day: "2026-02-10".into(),
        time: "14:05".into(),
        text: if full { "Hello <b>".into() } else { String::new() },
        phrases: if full { vec!["A phrase.".into()] } else { Vec::new() },
        paper: Some(paper(full)),
    }
}

fn remedy(full: bool) -> Remedy {
    Remedy {
        said: vec!["Hall <2> decided.".into(), "Review.".into()],
        last: full.then(|| "Until then.".into()),
        there: full.then(|| "Go there.".into()),
    }
}

fn mine() -> Mine {
    Mine { code: "ABCD-EFGH".into(), what: "Check <it>".into(), state: "Sent".into() }
}

fn there(action: bool) -> TherePage {
    TherePage {
        what: "Check <it>".into(),
        town_there: "Saltmarket".into(),
        groups: ["ABCD", "EFGH"].map(Into::into).to_vec(),
        code: "ABCD-EFGH".into(),
        address: "b.example/card".into(),
        action: action.then(|| "http://b.example/card/arrive".into()),
    }
}

/// Two steps: one with everything, one with nothing.
pub fn handed() -> Vec<HandedRow> {
    let full = HandedRow {
        number: 1,
        what: "Check <it>".into(),
        town: "Saltmarket".into(),
        office: "Hall <2>".into(),
        said: vec!["It is there.".into(), "Due.".into()],
        why_not: Some("Not theirs.".into()),
        fields: vec!["Name".into(), "Born".into()],
        letters: vec![letter(true), letter(false)],
        remedy: Some(remedy(true)),
        print: Some("there-1".into()),
        recall: Some("Take back".into()),
        there: true,
    };
    let bare = HandedRow {
        number: 2,
        why_not: None,
        fields: Vec::new(),
        letters: Vec::new(),
        remedy: Some(remedy(false)),
        print: None,
        recall: None,
        there: false,
        ..full.clone()
    };
    vec![full, bare]
}

pub fn came(link: bool) -> CameLine {
    CameLine {
        town: "Saltmarket".into(),
        what: "Check <it>".into(),
        link: link.then(|| "http://a.example/card".into()),
    }
}
