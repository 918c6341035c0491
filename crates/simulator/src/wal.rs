//! How far the write-ahead log holds what was acknowledged. Formats: sqlite.org/walformat.html and, for
//! the index beside it, sqlite.org/walformat.html#the_wal_index_file_format; both in SQLite's own words.

use std::fs;
use std::io::Read;
use std::path::Path;

/// The database's file, and what SQLite appends to its name.
pub const NAME: &str = "anydoor.db";
/// Of the log, before its first frame.
const HEADER: u64 = 32;
/// Of a frame, before its page.
const FRAME: u64 = 24;

/// Where the log stands, by the index that all connections share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Change when the log begins again from its start.
    salts: [u8; 8],
    frames: u32,
    /// Frames that were brought into the database.
    brought: u32,
    page: u32,
}

impl Place {
    /// `None` before anything was written.
    pub fn now(folder: &Path) -> Option<Self> {
        let mut index = [0; 136];
        let mut file = fs::File::open(folder.join(format!("{NAME}-shm"))).ok()?;
        file.read_exact(&mut index).ok()?;
        let int = |at: usize| index[at..at + 4].try_into().map(u32::from_ne_bytes);
        let page = index[14..16].try_into().map(u16::from_ne_bytes).ok()?;
        Some(Self {
            salts: index[32..40].try_into().ok()?,
            frames: int(16).ok()?,
            brought: int(96).ok()?,
            // 65536 does not fit: it is written as 1.
            page: if page == 1 { 65_536 } else { page.into() },
        })
    }

    fn end(&self) -> u64 {
        match self.frames {
            0 => 0,
            frames => HEADER + u64::from(frames) * (FRAME + u64::from(self.page)),
        }
    }

    /// Bytes of the log that a crash cannot take, where `before` was acknowledged and `self` is what came
    /// of the next commit.
    pub fn kept(&self, before: Option<Self>) -> u64 {
        match before {
            // What came later is in the database already, so it was synced in the log.
            Some(before) if before.salts == self.salts && self.brought > before.frames => self.end(),
            Some(before) if before.salts == self.salts => before.end(),
            // The log began again: what was acknowledged lies in the database.
            _ if self.brought > 0 => self.end(),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn the_index_says_where_each_commit_ended() {
        let folder = testkit::Folder::new();
        let file = folder.path().join(NAME);
        let writer = Connection::open(&file).unwrap();
        writer.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a TEXT)").unwrap();
        let length = || fs::metadata(folder.path().join(format!("{NAME}-wal"))).unwrap().len();
        let mut last = None;
        for n in 0..20 {
            let before = Place::now(folder.path());
            writer.execute("INSERT INTO t VALUES (?1)", [format!("{n}").repeat(3000)]).unwrap();
            let now = Place::now(folder.path()).unwrap();
            assert_eq!(now.end(), length(), "nothing lies behind the last frame yet");
            assert_eq!(now.kept(before), last.unwrap_or(now.kept(before)));
            last = Some(now.end());
        }
        writer.execute_batch("PRAGMA wal_checkpoint(RESTART)").unwrap();
        let before = Place::now(folder.path());
        writer.execute("INSERT INTO t VALUES ('after')", []).unwrap();
        assert_eq!(Place::now(folder.path()).unwrap().kept(before), 0, "all of before is in the database");
    }
}
