//! Rows of a backup into an empty database. Until all is done a mark stands in it, and nothing is served.

use super::{BadBackup, Contents, Progress, body, table};
use crate::Store;
use crate::db::{Db, DbError, Table, Tx, Value, args, statements};
use std::path::Path;

/// Bytes of rows written together, about.
const SHARE: usize = 1 << 20;

statements! {
    MARK = "INSERT INTO meta (name, value) VALUES ('restoring', $1)";
    MARKED = "SELECT value FROM meta WHERE name = 'restoring'";
    UNMARK = "DELETE FROM meta WHERE name = 'restoring'";
}

/// # Errors
/// In a sentence, when a restore into this database never came to its end.
pub(crate) async fn refuse_half(db: &Db) -> Result<(), DbError> {
    if db.read_one(MARKED, vec![]).await?.is_empty() {
        return Ok(());
    }
    Err(DbError::Wrong("a restore into it was broken off: delete this database and restore into an empty one".into()))
}

impl Store {
    /// Whether nothing was ever written here.
    pub async fn is_empty(&self) -> Result<bool, DbError> {
        Ok(!self.db.tables().await?.1)
    }

    /// All rows and bodies of a backup that was checked. Afterwards the mark still stands.
    ///
    /// # Errors
    /// [`BadBackup`]; what is there then is not to be used.
    pub async fn fill(&self, folder: &Path, contents: &Contents, say: Progress<'_>) -> Result<(), BadBackup> {
        if !self.is_empty().await? {
            return Err(BadBackup::Refused("the database is not empty: restore into a new one".into()));
        }
        let mut mark = Tx::default();
        mark.one(MARK, args![&[1_u8][..]]);
        self.db.commit(mark).await?;
        let (here, _) = self.db.tables().await?;
        for file in &contents.tables {
            let to = Table { name: file.name.clone(), columns: file.columns.clone() };
            if !here.contains(&to) {
                return Err(BadBackup::altered(&table::name(&file.name), "this program has no such table"));
            }
            let (send, mut shares) = tokio::sync::mpsc::channel::<Vec<Vec<Value>>>(2);
            let (at, read) = (folder.to_owned(), file.clone());
            let reading = tokio::task::spawn_blocking(move || {
                let (mut share, mut bytes) = (vec![], 0);
                table::read(&at, &read, |row| {
                    bytes += row.iter().map(Value::size).sum::<usize>();
                    share.push(row);
                    if bytes >= SHARE {
                        bytes = 0;
                        // Nobody listens after an error, which is what is told.
                        let _ = send.blocking_send(std::mem::take(&mut share));
                    }
                    Ok(())
                })?;
                let _ = send.blocking_send(share);
                Ok::<_, BadBackup>(())
            });
            while let Some(rows) = shares.recv().await {
                for row in rows.iter().filter(|_| to.name == "version") {
                    if let Some(digest) = body::beside(&to.columns, row) {
                        self.copy_in(folder, &digest).await?;
                    }
                }
                self.db.fill(&to, rows).await?;
            }
            reading.await.map_err(|_| DbError::Away)??;
            say(format!("{}: {} rows", file.name, file.rows));
        }
        Ok(())
    }

    /// From now on it can be served.
    pub async fn restored(&self) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(UNMARK, vec![]);
        self.db.commit(tx).await
    }
}
