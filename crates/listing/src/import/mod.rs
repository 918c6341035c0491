//! Feeds in: bytes to records, and every row that could not be used as it stands, by name.

mod belongings;
mod details;
mod feed;
mod formats;
mod json;
mod limits;
mod nested;
mod open;
mod own;
mod owners;
mod procedures;
mod reason;
mod row;
mod table;
mod tables;
mod time;

pub use feed::hsds;
pub use limits::{Limits, Unreadable};
pub use open::{Files, files};
pub use procedures::procedures;
pub use reason::{Form, Reason};

use crate::record::Record;
use crate::spec;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something about a row that whoever keeps the feed should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reject {
    pub file: String,
    /// Physical line on which the row starts, or the object that it lies in; the header is line 1. 0 when nobody knows.
    pub line: u64,
    /// The column, or empty when it is about the whole row. In JSON with its place: `phones[0].number`.
    pub field: String,
    pub reason: Reason,
    /// What stood there, shortened.
    pub value: String,
}

/// What became of the rows of one file. `rows = kept + mended + rejected + noted`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub rows: u64,
    /// Taken as they stand.
    pub kept: u64,
    /// Taken, with a part left out or put right.
    pub mended: u64,
    /// Not taken.
    pub rejected: u64,
    /// Nothing wrong and nothing to take: a day without hours, a table that is not read.
    pub noted: u64,
}

/// What a feed comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Import {
    pub records: Vec<Record>,
    /// What was not taken, the first ten thousand. A row may stand here and still count as mended, when only one of the
    /// several ids in it was refused.
    pub rejected: Vec<Reject>,
    pub mended: Vec<Reject>,
    pub noted: Vec<Reject>,
    /// By file name.
    pub counts: BTreeMap<String, Count>,
    /// When it is a part of a list in pages (HSDS's `Page`): how many pages there are.
    pub pages: Option<u64>,
}

impl Import {
    /// The counts of all files together.
    pub fn total(&self) -> Count {
        self.counts.values().fold(Count::default(), |sum, c| Count {
            rows: sum.rows + c.rows,
            kept: sum.kept + c.kept,
            mended: sum.mended + c.mended,
            rejected: sum.rejected + c.rejected,
            noted: sum.noted + c.noted,
        })
    }

    /// Names a record that is not taken after all: another source has it. Its row counts as it was read.
    pub fn not_ours(&mut self, record: &Record) {
        let reject = Reject {
            file: spec::file(record.kind()).to_owned(),
            line: 0,
            field: "id".to_owned(),
            reason: Reason::OtherSource,
            value: record.id().to_string(),
        };
        name(&mut self.rejected, vec![reject]);
    }

    /// Enters one row's outcome; the only place that counts.
    fn settle(&mut self, file: &str, outcome: Outcome) {
        let count = self.counts.entry(file.to_owned()).or_default();
        count.rows += 1;
        match outcome {
            Outcome::Kept { mended, refused } => {
                if mended.is_empty() && refused.is_empty() {
                    count.kept += 1;
                } else {
                    count.mended += 1;
                }
                name(&mut self.mended, mended);
                name(&mut self.rejected, refused);
            }
            Outcome::Rejected(rejects) => {
                count.rejected += 1;
                name(&mut self.rejected, rejects);
            }
            Outcome::Noted(note) => {
                count.noted += 1;
                name(&mut self.noted, vec![note]);
            }
        }
    }

    /// A row that was counted already turns out to refer to nothing.
    fn mend_late(&mut self, whole: bool, told: Reject) {
        if whole && let Some(count) = self.counts.get_mut(&told.file) {
            (count.kept, count.mended) = (count.kept.saturating_sub(1), count.mended + 1);
        }
        name(&mut self.mended, vec![told]);
    }
}

/// Names rows, as far as the report goes.
fn name(list: &mut Vec<Reject>, rows: Vec<Reject>) {
    let room = limits::NAMED.saturating_sub(list.len());
    list.extend(rows.into_iter().take(room));
}

enum Outcome {
    Kept { mended: Vec<Reject>, refused: Vec<Reject> },
    Rejected(Vec<Reject>),
    Noted(Reject),
}

/// Rows that were not taken, as a table (CSV).
pub fn rejected_table(rows: &[Reject]) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = out.write_record(["file", "line", "column", "code", "reason", "value"]);
    for row in rows {
        let line = if row.line == 0 { String::new() } else { row.line.to_string() };
        let ((code, _), reason) = (row.reason.parts(), row.reason.to_string());
        let _ = out.write_record([&row.file, &line, &row.field, &code, &reason, &unformed(&row.value)]);
    }
    out.into_inner().unwrap_or_default()
}

/// What a spreadsheet would take for a formula, it takes for a text.
fn unformed(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@']) { format!("'{value}") } else { value.to_owned() }
}

/// A value as a report shows it: one line, at most 60 characters.
fn shortened(value: &str) -> String {
    let flat: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(61).collect();
    match flat.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &flat[..at]),
        None => flat,
    }
}
