//! Brings the write-ahead log into the database while writing goes on: whoever waits for the writer does not wait
//! for that. Most of it is done beside the writer, which brings in the rest and begins the log anew
//! (<https://www.sqlite.org/wal.html>, "Avoiding Excessively Large WAL Files").

use super::DbError;
use super::sqlite::{connect, wrong};
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, SyncSender};

/// Pages of the log (32 MiB) that are brought in at once: a page changed often is brought in once.
pub(super) const PAGES: i64 = 8192;
/// With so many times as many the writer brings them in itself where nobody is at it, or the log would grow for as long
/// as it is busy.
const AT_MOST: i64 = 4;

pub(super) struct Checkpoints {
    pages: i64,
    begin: SyncSender<()>,
    /// Somebody brings pages in, beside the writer.
    runs: bool,
    done: Arc<AtomicBool>,
}

impl Checkpoints {
    pub fn beside(path: &Path, pages: i64) -> Result<Self, DbError> {
        let connection = connect(path, false)?;
        let (begin, begins) = mpsc::sync_channel(1);
        let done = Arc::new(AtomicBool::new(false));
        let told = done.clone();
        let work = move || {
            while begins.recv().is_ok() {
                // What could not be brought in now is tried again with the next pages.
                if let Err(error) = checkpoint(&connection, "PASSIVE") {
                    tracing::warn!(%error, "the log of the database was not brought in");
                }
                told.store(true, Ordering::Release);
            }
        };
        std::thread::Builder::new()
            .name("checkpoint".into())
            .spawn(work)
            .map_err(|error| DbError::Wrong(error.to_string()))?;
        Ok(Self { pages, begin, runs: false, done })
    }

    /// The writer, between two transactions.
    pub fn look(&mut self, writer: &Connection) -> Result<(), DbError> {
        let rest = self.runs && self.done.swap(false, Ordering::Acquire);
        let pages = if rest { self.pages } else { checkpoint(writer, "NOOP")? };
        if rest || pages >= AT_MOST * self.pages {
            checkpoint(writer, "PASSIVE")?;
            self.runs &= !rest;
        } else if pages >= self.pages && !self.runs {
            self.runs = self.begin.try_send(()).is_ok();
        }
        Ok(())
    }
}

/// How many pages the log has.
fn checkpoint(connection: &Connection, mode: &str) -> Result<i64, DbError> {
    let mut statement = connection.prepare_cached(&format!("PRAGMA wal_checkpoint({mode})")).map_err(wrong)?;
    statement.query_row([], |row| row.get(1)).map_err(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_begins_anew_while_somebody_writes_all_the_time() {
        let folder = testkit::Folder::new();
        let path = folder.path().join("a.db");
        let writer = connect(&path, false).unwrap();
        writer.execute_batch("PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (body BLOB)").unwrap();
        let mut checkpoints = Checkpoints::beside(&path, 64).unwrap();
        let (mut most, mut before, mut anew) = (0, 0, 0);
        for _ in 0..2000 {
            writer.execute("INSERT INTO t VALUES (randomblob(8000))", []).unwrap();
            checkpoints.look(&writer).unwrap();
            let pages = checkpoint(&writer, "NOOP").unwrap();
            anew += usize::from(pages < before);
            (most, before) = (most.max(pages), pages);
        }
        // Some 8,000 pages were written. How many come while somebody brings others in is up to the machine.
        assert!(anew >= 4 && (64..2000).contains(&most), "{anew} times, {most} pages");
        let many: i64 = writer.query_row("SELECT COUNT(*) FROM t", [], |row| row.get(0)).unwrap();
        assert_eq!(many, 2000);
    }
}
