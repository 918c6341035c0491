//! All rows of one moment, and rows into an empty database: for backups. Names of tables and columns are
//! the database's own, so that no table is forgotten; every other statement there is is listed.

use super::{Db, DbError, Value};
use tokio::sync::mpsc;

/// Not copied: schemas are made by the program that restores, and whoever was signed in signs in again.
const LEFT_OUT: [&str; 2] = ["migration", "session"];
/// Bytes of rows that are handed on at once, about.
const SHARE: usize = 1 << 20;

/// A table by its columns, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub name: String,
    pub columns: Vec<String>,
}

#[derive(Debug)]
pub(crate) enum Piece {
    /// The rows that follow are of this one.
    Table(Table),
    Rows(Vec<Vec<Value>>),
}

pub(crate) type Sender = mpsc::Sender<Result<Piece, DbError>>;

impl Table {
    /// From pairs of table and column, in order.
    pub fn gather(pairs: Vec<(String, String)>) -> Result<Vec<Self>, DbError> {
        let plain = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        let mut tables: Vec<Self> = vec![];
        for (name, column) in pairs {
            if !plain(&name) || !plain(&column) {
                return Err(DbError::Wrong("the database has a table that is not this program's".into()));
            }
            match tables.last_mut().filter(|table| table.name == name) {
                Some(table) => table.columns.push(column),
                None => tables.push(Self { name, columns: vec![column] }),
            }
        }
        tables.retain(|table| !LEFT_OUT.contains(&table.name.as_str()));
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(tables)
    }

    /// In an order that does not tell what was written after what.
    pub fn select(&self) -> String {
        let order: Vec<String> = (1..=self.columns.len().min(3)).map(|i| i.to_string()).collect();
        format!("SELECT {} FROM {} ORDER BY {}", self.columns.join(", "), self.name, order.join(", "))
    }

    pub fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|i| format!("${i}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.columns.join(", "), places.join(", "))
    }

    pub fn some(&self) -> String {
        format!("SELECT 1 FROM {} LIMIT 1", self.name)
    }
}

/// Rows on their way, until there are enough of them.
#[derive(Default)]
pub(crate) struct Share {
    rows: Vec<Vec<Value>>,
    bytes: usize,
}

impl Share {
    /// The rows so far, once there are enough.
    pub fn add(&mut self, row: Vec<Value>) -> Option<Piece> {
        self.bytes += row.iter().map(Value::size).sum::<usize>();
        self.rows.push(row);
        (self.bytes >= SHARE).then(|| self.take())
    }

    pub fn take(&mut self) -> Piece {
        self.bytes = 0;
        Piece::Rows(std::mem::take(&mut self.rows))
    }
}

impl Db {
    /// Every table with its rows, as they are at one moment. Ends early when nobody listens.
    pub fn dump(&self) -> mpsc::Receiver<Result<Piece, DbError>> {
        let (send, pieces) = mpsc::channel(4);
        match self {
            Db::Sqlite(db) => db.dump(send),
            Db::Postgres(db) => db.dump(send),
        }
        pieces
    }

    /// The tables there are, and whether any has a row.
    pub async fn tables(&self) -> Result<(Vec<Table>, bool), DbError> {
        match self {
            Db::Sqlite(db) => db.tables().await,
            Db::Postgres(db) => db.tables().await,
        }
    }

    /// All of these rows or none.
    pub async fn fill(&self, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), DbError> {
        match self {
            Db::Sqlite(db) => db.fill(table.insert(), rows).await,
            Db::Postgres(db) => db.fill(table.insert(), rows).await,
        }
    }
}
