//! Two databases under one small layer. Transactions are values: no reads and no awaits inside, so
//! they can be replayed, batched and pipelined. Nothing outside this folder knows which it is.

#[cfg(test)]
mod distributed;
mod dump;
mod erase;
mod migrate;
#[cfg(test)]
mod plans;
mod postgres;
mod postgres_commit;
mod postgres_dump;
mod postgres_erase;
mod postgres_pool;
mod postgres_rows;
mod sqlite;
mod sqlite_checkpoint;
mod sqlite_dump;
mod sqlite_erase;
mod value;

pub(crate) use dump::{Piece, Table};
pub use erase::Erased;
#[cfg(test)]
pub(crate) use migrate::ALL as MIGRATION;
pub(crate) use migrate::SCHEMA;
pub use sqlite::{Fate, Hook, Moment};
pub(crate) use value::{Row, Value, args};

use std::path::Path;

/// One statement's text. Only [`statements!`] makes one, and lists it for the test that prepares
/// all of them on both databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Sql(&'static str);

impl Sql {
    pub(in crate::db) fn text(self) -> &'static str {
        self.0
    }

    #[doc(hidden)]
    pub(crate) const fn listed(text: &'static str) -> Self {
        Self(text)
    }
}

/// Declares statements, and `ALL` of them.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* const $name: $crate::db::Sql = $crate::db::Sql::listed($text);)*
        #[cfg(test)]
        pub(crate) const ALL: &[$crate::db::Sql] = &[$($name),*];
    };
}
pub(crate) use statements;

/// One statement with its values.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub sql: Sql,
    pub args: Vec<Value>,
    /// Another row count is a [`DbError::Conflict`].
    pub rows: Option<u64>,
    /// Many transactions write to this row: the last thing of each, so that they wait for each other as little as can be.
    pub last: bool,
}

/// A transaction as a value.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tx(pub(in crate::db) Vec<Step>);

impl Tx {
    pub fn run(&mut self, sql: Sql, args: Vec<Value>) {
        self.0.push(Step { sql, args, rows: None, last: false });
    }

    /// Counts something; nothing that is not so may follow.
    pub fn last(&mut self, sql: Sql, args: Vec<Value>) {
        self.0.push(Step { sql, args, rows: None, last: true });
    }

    /// Fails the whole transaction unless exactly one row changes.
    pub fn one(&mut self, sql: Sql, args: Vec<Value>) {
        self.0.push(Step { sql, args, rows: Some(1), last: false });
    }

    /// Writes `rows`, `many` of them with one statement as long as there are so many, and the others one by one.
    pub fn rows(&mut self, (one, several, many): (Sql, Sql, usize), rows: impl Iterator<Item = Vec<Value>>) {
        let mut rows: Vec<Vec<Value>> = rows.collect();
        while rows.len() >= many {
            let together = rows.drain(..many).flatten().collect();
            self.0.push(Step { sql: several, args: together, rows: Some(many as u64), last: false });
        }
        rows.into_iter().for_each(|row| self.one(one, row));
    }
}

/// What can go wrong below.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DbError {
    /// Somebody else was first; read again and decide again.
    #[error("somebody else was first")]
    Conflict,
    #[error("the disk is full")]
    Full,
    #[error("the database is away")]
    Away,
    /// It may or may not have been written: try again with the same ids.
    #[error("it is not known whether this was written")]
    Unknown,
    #[error("{0}")]
    Wrong(String),
}

pub(crate) enum Db {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens or creates the embedded database in `folder`.
    pub async fn sqlite(folder: &Path) -> Result<Self, DbError> {
        let db = Db::Sqlite(sqlite::Sqlite::open(&folder.join("anydoor.db"), None)?);
        migrate::run(&db).await?;
        Ok(db)
    }

    /// What lies in `folder`, as this program left it: nothing is made, nothing brought up to date.
    pub async fn sqlite_as_it_is(folder: &Path) -> Result<Self, DbError> {
        let file = folder.join("anydoor.db");
        if !file.is_file() {
            return Err(DbError::Wrong("there is no database in this folder".into()));
        }
        let db = Db::Sqlite(sqlite::Sqlite::open(&file, None)?);
        migrate::check(&db).await?;
        Ok(db)
    }

    /// The same, with the writer inline and crashes where `hook` says so.
    pub async fn simulated(folder: &Path, hook: Hook) -> Result<Self, DbError> {
        let db = Db::Sqlite(sqlite::Sqlite::open(&folder.join("anydoor.db"), Some(hook))?);
        migrate::run(&db).await?;
        Ok(db)
    }

    pub async fn postgres(url: &str) -> Result<Self, DbError> {
        let db = Db::Postgres(postgres::Postgres::connect(url).await?);
        migrate::run(&db).await?;
        Ok(db)
    }

    /// The database at `url`, as this program left it.
    pub async fn postgres_as_it_is(url: &str) -> Result<Self, DbError> {
        let db = Db::Postgres(postgres::Postgres::connect(url).await?);
        migrate::check(&db).await?;
        Ok(db)
    }

    /// Every query sees the same moment.
    pub async fn read(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        match self {
            Db::Sqlite(db) => db.read(queries).await,
            Db::Postgres(db) => db.read(queries).await,
        }
    }

    /// The same of some rows to which an index leads: in the embedded database that is done before another thread
    /// would have been woken for it, which costs more than to read a case.
    pub async fn read_few(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        match self {
            Db::Sqlite(db) => db.read_few(queries).await,
            Db::Postgres(db) => db.read(queries).await,
        }
    }

    pub async fn read_few_of_one(&self, sql: Sql, args: Vec<Value>) -> Result<Vec<Row>, DbError> {
        Ok(self.read_few(vec![(sql, args)]).await?.pop().unwrap_or_default())
    }

    pub async fn read_one(&self, sql: Sql, args: Vec<Value>) -> Result<Vec<Row>, DbError> {
        Ok(self.read(vec![(sql, args)]).await?.pop().unwrap_or_default())
    }

    /// `Ok` means durable.
    pub async fn commit(&self, tx: Tx) -> Result<(), DbError> {
        match self {
            Db::Sqlite(db) => db.commit(tx).await,
            Db::Postgres(db) => db.commit(tx).await,
        }
    }

    /// Definitions, not data: the only place that runs text that is not listed.
    async fn define(&self, ddl: &str) -> Result<(), DbError> {
        match self {
            Db::Sqlite(db) => db.define(ddl).await,
            Db::Postgres(db) => db.define(ddl).await,
        }
    }

    /// The text of a definition for this database: three tokens differ and nothing else.
    fn dialect(&self, ddl: &str) -> String {
        let (int, bytes, strict) = match self {
            Db::Sqlite(_) => ("INTEGER", "BLOB", " STRICT"),
            Db::Postgres(_) => ("BIGINT", "BYTEA", ""),
        };
        ddl.replace("{int}", int).replace("{bytes}", bytes).replace("{strict}", strict)
    }

    #[cfg(test)]
    pub async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        match self {
            Db::Sqlite(db) => db.prepare(sql),
            Db::Postgres(db) => db.prepare(sql).await,
        }
    }

    #[cfg(test)]
    pub fn planned_again(&self, sql: Sql) -> i32 {
        match self {
            Db::Sqlite(db) => db.planned_again(sql),
            Db::Postgres(_) => unreachable!("SQLite plans like this"),
        }
    }

    /// Pretends that the disk ends after so many pages.
    #[cfg(test)]
    pub async fn limit_pages(&self, pages: u32) {
        if let Db::Sqlite(db) = self {
            db.limit_pages(pages).await;
        }
    }

    #[cfg(test)]
    pub fn pragmas(&self) -> [(&'static str, String); 3] {
        match self {
            Db::Sqlite(db) => db.pragmas(),
            Db::Postgres(_) => unreachable!("SQLite has pragmas"),
        }
    }
}
