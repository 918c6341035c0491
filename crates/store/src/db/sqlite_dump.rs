//! Rows out of SQLite, in one read transaction, and into it.

use super::DbError;
use super::dump::{Piece, Sender, Share, Table};
use super::sqlite::{Sqlite, connect, values, wrong};
use super::value::Value;
use rusqlite::Connection;
use std::path::Path;

const COLUMNS: &str = "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid";

impl Sqlite {
    pub fn dump(&self, send: Sender) {
        let path = self.path.clone();
        tokio::task::spawn_blocking(move || {
            if let Err(error) = dump(&path, &send) {
                // Nobody may be left to tell.
                let _ = send.blocking_send(Err(error));
            }
        });
    }

    pub async fn tables(&self) -> Result<(Vec<Table>, bool), DbError> {
        let connection = connect(&self.path, true)?;
        let tables = tables(&connection)?;
        let mut some = false;
        for table in &tables {
            some |= connection.prepare(&table.some()).and_then(|mut s| s.exists([])).map_err(wrong)?;
        }
        Ok((tables, some))
    }

    pub async fn fill(&self, insert: String, rows: Vec<Vec<Value>>) -> Result<(), DbError> {
        let path = self.path.clone();
        let fill = move || {
            let mut connection = connect(&path, false)?;
            let all = connection.transaction().map_err(wrong)?;
            let mut statement = all.prepare(&insert).map_err(wrong)?;
            for row in &rows {
                statement.execute(rusqlite::params_from_iter(row)).map_err(wrong)?;
            }
            drop(statement);
            all.commit().map_err(wrong)
        };
        tokio::task::spawn_blocking(fill).await.map_err(|_| DbError::Away)?
    }
}

fn tables(connection: &Connection) -> Result<Vec<Table>, DbError> {
    let mut columns = connection.prepare(COLUMNS).map_err(wrong)?;
    let pairs = columns.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(wrong)?;
    Table::gather(pairs.collect::<Result<_, _>>().map_err(wrong)?)
}

fn dump(path: &Path, send: &Sender) -> Result<(), DbError> {
    let connection = connect(path, true)?;
    connection.execute_batch("BEGIN DEFERRED").map_err(wrong)?;
    for table in tables(&connection)? {
        let mut statement = connection.prepare(&table.select()).map_err(wrong)?;
        let columns = table.columns.len();
        if send.blocking_send(Ok(Piece::Table(table))).is_err() {
            return Ok(());
        }
        let (mut rows, mut share) = (statement.raw_query(), Share::default());
        while let Some(row) = rows.next().map_err(wrong)? {
            if let Some(piece) = share.add(values(row, columns)?)
                && send.blocking_send(Ok(piece)).is_err()
            {
                return Ok(());
            }
        }
        if send.blocking_send(Ok(share.take())).is_err() {
            return Ok(());
        }
    }
    Ok(())
}
