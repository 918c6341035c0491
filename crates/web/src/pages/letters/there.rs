//! A letter of what an office in another town answered to a step: its words, its name, and that its town signed
//! them. It is printed here; what is stamped there is that office's own.

use super::super::handover::{last_day, name};
use super::super::visit::Visit;
use super::kind::Kind;
use super::voice::{Voice, Voices};
use letter::{Fact, Saying, Section};
use node::Handed;
use node::view::{CaseView, Letter, MessageKind};

const WORD: &str = "there-";

/// As it stands in addresses.
pub fn word(number: u32) -> String {
    format!("{WORD}{number}")
}

pub fn read(word: &str) -> Option<u32> {
    word.strip_prefix(WORD)?.parse().ok()
}

/// The step, once it is decided or answered.
pub fn step(view: &CaseView, number: u32) -> Option<&Handed> {
    view.handed.iter().find(|h| h.number == number && h.decided().is_some())
}

pub fn title(view: &CaseView, number: u32) -> &'static str {
    match step(view, number).and_then(Handed::decided).map(|letter| letter.kind) {
        Some(MessageKind::DecidedYes | MessageKind::DecidedNo) => "letter-decision",
        _ => "letter-answer",
    }
}

/// Whose letter it is, if another town's.
pub fn town(visit: &Visit, view: &CaseView, kind: Kind) -> Option<String> {
    let Kind::There(number) = kind else { return None };
    step(view, number).map(|h| name(&visit.reader, &h.names))
}

pub fn sections(visit: &Visit, view: &CaseView, voices: &Voices, number: u32) -> Vec<Section> {
    let Some(h) = step(view, number) else { return Vec::new() };
    let said = h.letters.iter().filter(|letter| outcome(letter).is_some());
    let mut all = vec![about(view, voices, h)];
    all.extend(said.flat_map(|letter| words(visit, voices, h, letter)));
    all.extend(papers(voices, h));
    all.extend([remedy(voices, h), signed(voices, h)]);
    all
}

/// Of a decision and of an answer: its heading.
fn outcome(letter: &Letter) -> Option<&'static str> {
    match letter.kind {
        MessageKind::DecidedYes | MessageKind::DecidedNo => Some("letter-reasons"),
        MessageKind::Answer => Some("letter-words"),
        _ => None,
    }
}

fn whose(v: &Voice, h: &Handed) -> String {
    format!("{} · {}", name(&v.visit.reader, &h.office), name(&v.visit.reader, &h.names))
}

fn about(view: &CaseView, voices: &Voices, h: &Handed) -> Section {
    voices.section(|v| {
        let fact = |key: &str, value: Option<String>| value.map(|value| Fact { label: v.t(key), value });
        let facts = [
            fact("letter-number", view.number.map(|number| format!("\u{2066}{number}\u{2069}"))),
            fact("letter-request", Some(v.drawn.title.clone())),
            fact("case-acting", v.drawn.acting.clone()),
            fact("letter-listing", Some(v.t(&h.text))),
            fact("case-received", view.received.map(|d| v.date(d))),
            fact("letter-in-charge", Some(whose(v, h))),
        ];
        Saying { facts: facts.into_iter().flatten().collect(), ..Saying::default() }
    })
}

fn words(visit: &Visit, voices: &Voices, h: &Handed, letter: &Letter) -> Vec<Section> {
    let granted = match letter.kind {
        MessageKind::DecidedYes => Some("letter-granted"),
        MessageKind::DecidedNo => Some("letter-not-granted"),
        _ => None,
    };
    let day = visit.local(letter.at).date();
    let text = |v: &Voice| -> Vec<String> {
        let phrases = letter.phrases.iter().map(|said| v.visit.reader.sentence(said));
        granted.map(|key| v.t(key)).into_iter().chain(phrases).collect()
    };
    let first = voices.section(|v| Saying::text(text(v)));
    let first = Some(first).filter(|_| granted.is_some() || !letter.phrases.is_empty());
    let typed = voices.section(|v| {
        let by = Fact { label: v.t("letter-by"), value: whose(v, h) };
        let on = Fact { label: v.t("letter-on"), value: v.date(day) };
        Saying { facts: vec![by, on], ..Saying::default() }.under(v.t(outcome(letter).unwrap_or("letter-words")))
    });
    let typed = Section { typed: Some(letter.text.clone()).filter(|text| !text.is_empty()), ..typed };
    first.into_iter().chain([typed]).collect()
}

/// What came with it: to be saved from the case's page.
fn papers(voices: &Voices, h: &Handed) -> Option<Section> {
    let papers = || h.letters.iter().filter_map(|letter| letter.document.as_ref());
    papers().next()?;
    Some(voices.section(|v| {
        let items = papers().map(|paper| format!("\u{2068}{}\u{2069}", paper.name)).collect();
        Saying { items, ..Saying::default() }.under(v.t("documents-title"))
    }))
}

fn remedy(voices: &Voices, h: &Handed) -> Section {
    voices.section(|v| {
        let drawn = v.drawn.handed.iter().find(|row| row.number == h.number).and_then(|row| row.remedy.as_ref());
        let mut text = drawn.map(|remedy| remedy.said.clone()).unwrap_or_default();
        text.extend(h.decided().and_then(|letter| letter.review).map(|day| last_day(&v.visit, &day)));
        Saying::text(text).under(v.t("letter-remedy"))
    })
}

/// Who signed it, and where it is printed.
fn signed(voices: &Voices, h: &Handed) -> Section {
    voices.section(|v| {
        let reader = &v.visit.reader;
        let (town, office) = (name(reader, &h.names), name(reader, &h.office));
        let here = reader.words.town(reader.locale.tag);
        Saying::text(vec![
            v.with("letter-there-signed", &[("town", &town), ("here", &here)]),
            v.with("letter-there-own", &[("town", &town), ("office", &office)]),
        ])
    })
}
