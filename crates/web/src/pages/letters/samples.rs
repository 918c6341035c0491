//! Contents for the test that draws every page in every language.

use super::page::{Choice, LetterPage};
use crate::templates::{Sample, sample};
use letter::{Cell, Fact, Ledger, Letter, Lines, Piece, Row, Saying, Section};

pub fn all() -> Vec<Sample> {
    vec![sample(page(true)), sample(page(false))]
}

const VOICES: [(&str, &str); 2] = [("en", "ltr"), ("ug", "rtl")];

fn pieces(full: bool) -> Vec<Piece> {
    let piece = |(lang, dir)| Piece { lang, dir, text: "A <text>".into() };
    VOICES.into_iter().take(if full { 2 } else { 1 }).map(piece).collect()
}

fn saying(full: bool) -> Saying {
    let fact = Fact { label: "Number".into(), value: "482-193-575".into() };
    Saying {
        heading: full.then(|| "By when".into()),
        facts: if full { vec![fact] } else { Vec::new() },
        text: vec!["A sentence.".into()],
        items: if full { vec!["A paper".into()] } else { Vec::new() },
    }
}

fn ledger(full: bool) -> Ledger {
    let lines = |p: Piece| Lines { lang: p.lang, dir: p.dir, lines: vec!["a".into(), "b".into()] };
    let cells = || pieces(full).into_iter().map(lines).collect();
    let row = |counted| Row { days: "2026-02-10 – 2026-02-12".into(), cells: cells(), counted };
    Ledger {
        days: pieces(full),
        columns: pieces(full),
        counted: if full { pieces(full) } else { Vec::new() },
        rows: vec![row(None), row(Some(3))],
    }
}

fn page(full: bool) -> LetterPage {
    let cell = |p: Piece| Cell { lang: p.lang, dir: p.dir, said: saying(full) };
    let section = Section {
        cells: pieces(full).into_iter().map(cell).collect(),
        typed: full.then(|| "typed <b>".into()),
        ledger: Some(ledger(full)),
    };
    let letter = Letter {
        titles: pieces(full),
        heads: pieces(full),
        offices: pieces(full),
        sections: vec![section, Section::default()],
        stamp: if full { pieces(full) } else { Vec::new() },
        printed: pieces(full),
        notice: Vec::new(),
        number: None,
        made: jiff::civil::DateTime::MIN,
    };
    LetterPage {
        letter,
        back: "/card/case".into(),
        file: String::new(),
        pdf: full.then(|| "decision/pdf?with=ug".into()),
        beside: vec![Choice { tag: "ug", name: "ئۇيغۇرچە", dir: "rtl", current: full }],
    }
}
