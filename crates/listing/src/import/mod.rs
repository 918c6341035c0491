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
mod row;
mod table;
mod tables;
mod time;

pub use feed::hsds;
pub use limits::{Limits, Unreadable};
pub use open::{Files, files};
pub use procedures::procedures;

use crate::record::Record;
use std::collections::BTreeMap;

/// Something about a row that whoever keeps the feed should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    pub file: String,
    /// Physical line on which the row starts, or the object that it lies in; the header is line 1.
    pub line: u64,
    /// The column, or empty when it is about the whole row. In JSON with its place: `phones[0].number`.
    pub field: String,
    pub reason: String,
    /// What stood there, shortened.
    pub value: String,
}

/// What became of the rows of one file. `rows = kept + mended + rejected + noted`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

/// A value as a report shows it: one line, at most 60 characters.
fn shortened(value: &str) -> String {
    let flat: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(61).collect();
    match flat.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &flat[..at]),
        None => flat,
    }
}
