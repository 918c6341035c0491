//! Backups: all rows of one moment as text, one file for each table, and the bodies that lie beside the
//! database. Rows, not pages: what was deleted before is not in it. The same on both databases, so that one
//! can be brought back on the other.

mod body;
mod check;
mod fill;
mod line;
mod table;
mod write;

pub use check::Facts;
#[cfg(test)]
pub(crate) use fill::ALL as STATEMENTS;
pub(crate) use fill::refuse_half;

use crate::db::DbError;
use serde::{Deserialize, Serialize};
use std::io::{Error, ErrorKind};
use std::path::Path;

/// What a backup consists of, beside the file that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Number of the schema that the rows are of.
    pub schema: usize,
    pub tables: Vec<TableFile>,
    pub bodies: Bodies,
}

/// `tables/<name>.jsonl`: in each line one row, as a list of what stands in its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFile {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: u64,
    pub bytes: u64,
    /// Of the file, in hexadecimal.
    pub sha256: String,
}

/// `bodies/<two digits>/<digest>`: each under its own digest, which its row names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bodies {
    pub files: u64,
    pub bytes: u64,
    /// Named by a row, and not there when the backup was made.
    pub missing: u64,
}

/// Why a backup cannot be written or used: a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadBackup {
    #[error("the database: {0}")]
    Db(#[from] DbError),
    #[error("{0}: there is no space left")]
    Full(String),
    #[error("{0}: {1}")]
    Disk(String, ErrorKind),
    /// A file that is not what was written: its name, and how one sees it.
    #[error("{0} is not what was written: {1}")]
    Altered(String, String),
    #[error("{0}")]
    Refused(String),
}

impl BadBackup {
    pub(crate) fn altered(file: &str, why: &str) -> Self {
        Self::Altered(file.to_owned(), why.to_owned())
    }
}

/// What went wrong with the file at `path`.
pub fn disk(path: &Path) -> impl Fn(Error) -> BadBackup {
    let at = path.display().to_string();
    move |error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => BadBackup::Full(at.clone()),
        kind => BadBackup::Disk(at.clone(), kind),
    }
}

/// Hears how far it is: a line at a time.
pub type Progress<'a> = &'a mut (dyn FnMut(String) + Send);
