//! Tables of a letter: how days were counted, and what happened. Dates stand once, in figures.

use super::super::timeline::{self, EntryRow};
use super::appeal::Appeal;
use super::voice::{Voice, Voices};
use jiff::civil::Date;
use letter::{Ledger, Lines, Piece, Row};
use node::view::DeadlineView;

fn lines(voices: &Voices, say: impl Fn(&Voice) -> Vec<String>) -> Vec<Lines> {
    let of = |(piece, v): (Piece, &Voice)| Lines { lang: piece.lang, dir: piece.dir, lines: say(v) };
    voices.pieces(|_| String::new()).into_iter().zip(&voices.0).map(of).collect()
}

fn span(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from} – {to}") }
}

fn counting(voices: &Voices, rows: Vec<Row>) -> Ledger {
    Ledger {
        days: voices.pieces(|v| v.t("letter-days")),
        columns: voices.pieces(|v| v.t("days-what")),
        counted: voices.pieces(|v| v.t("days-so-far")),
        rows,
    }
}

/// The working days up to a promised day.
pub fn of_deadline(voices: &Voices, deadline: &DeadlineView) -> Ledger {
    let told: Vec<_> = voices.0.iter().map(|v| timeline::deadline(deadline, &v.visit.reader)).collect();
    let rows = deadline.lines.iter().enumerate().map(|(n, line)| {
        let said = voices.pieces(|_| String::new()).into_iter().zip(&told);
        let said = said.map(|(p, d)| Lines { lang: p.lang, dir: p.dir, lines: vec![d.lines[n].what.clone()] });
        let counts = told.first().is_some_and(|d| d.lines[n].counts);
        Row {
            days: span(&line.from.to_string(), &line.to.to_string()),
            cells: said.collect(),
            counted: counts.then_some(line.counted_to),
        }
    });
    counting(voices, rows.collect())
}

/// The calendar days up to the last on which a review can be asked for.
pub fn of_appeal(voices: &Voices, appeal: &Appeal) -> Ledger {
    let row = |from: Date, to: Date, key: &str, counted| Row {
        days: span(&from.to_string(), &to.to_string()),
        cells: lines(voices, |v| vec![v.t(key)]),
        counted,
    };
    let term = &appeal.term;
    let mut rows = vec![row(appeal.from, appeal.from, "letter-day-of-decision", None)];
    rows.extend(term.months.iter().map(|m| row(m.from, m.to, "letter-calendar-days", Some(m.counted_to))));
    rows.extend(term.moved.map(|(from, to)| row(from, to, "letter-day-moved", None)));
    rows.push(row(term.date, term.date, "letter-last-day", None));
    counting(voices, rows)
}

/// Everything that happened.
pub fn of_events(voices: &Voices) -> Ledger {
    let entries = voices.0.first().map_or(&[][..], |v| v.drawn.timeline.as_slice());
    let rows = entries.iter().enumerate().map(|(n, entry)| Row {
        days: entry.time.iter().fold(entry.day.clone(), |day, time| format!("{day} {time}")),
        cells: lines(voices, |v| told(v, &v.drawn.timeline[n])),
        counted: None,
    });
    Ledger {
        days: voices.pieces(|v| v.t("letter-day")),
        columns: voices.pieces(|v| v.t("letter-event")),
        counted: Vec::new(),
        rows: rows.collect(),
    }
}

fn told(v: &Voice, entry: &EntryRow) -> Vec<String> {
    let times = (entry.times > 1).then(|| v.visit.reader.text("event-times", &[("n", i64::from(entry.times).into())]));
    let what = times.map_or_else(|| entry.what.clone(), |times| format!("{} ({times})", entry.what));
    let to = entry.to.as_ref().map(|to| v.with("event-to", &[("name", to)]));
    let parts = (!entry.parts.is_empty()).then(|| format!("{}: {}", v.t("event-parts"), entry.parts.join(" · ")));
    [Some(what), entry.who.clone(), to, parts].into_iter().flatten().collect()
}
