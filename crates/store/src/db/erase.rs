//! What was deleted goes from the disk too, as far as the database lets it.

use super::{Db, DbError};

/// How far it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// Neither the database's files nor its write-ahead log hold it any more.
    Whole,
    /// The write-ahead log still does, until the server writes over it: rights or a setting are missing.
    NotTheLog,
    /// Somebody still reads what was there before. Nothing is blocked for it: ask again soon.
    Later,
}

impl Db {
    /// Writes the table of grants anew and lets go of the write-ahead log of before. Deleted rows stay
    /// in holes of pages (PostgreSQL) or, rarely, as copies that a moving row left there (SQLite, with
    /// `secure_delete` too).
    pub async fn erase(&self) -> Result<Erased, DbError> {
        match self {
            Db::Sqlite(db) => db.erase().await,
            Db::Postgres(db) => db.erase().await,
        }
    }

    /// Why deleted rows would stay in files of this database, each in a sentence.
    pub async fn hoards(&self) -> Result<Vec<&'static str>, DbError> {
        match self {
            Db::Sqlite(_) => Ok(vec![]),
            Db::Postgres(db) => db.hoards().await,
        }
    }
}
