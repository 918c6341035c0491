//! `secure_delete` writes zeros over what is deleted. It does not know of the copy that a row leaves
//! behind when its page is split (tried: about one in five thousand), so the table is written anew: all its
//! pages are deleted, and with them what is in their gaps. Then the write-ahead log is cut off.

use super::DbError;
use super::erase::Erased;
use super::sqlite::{Sqlite, Writer, connect, wrong};
use std::path::Path;

/// Temporary tables lie in memory.
const ANEW: &str = "BEGIN IMMEDIATE;
    CREATE TEMP TABLE anew AS SELECT * FROM main.access_grant;
    DELETE FROM main.access_grant;
    INSERT INTO main.access_grant SELECT * FROM temp.anew ORDER BY case_id, part, reader;
    DROP TABLE temp.anew;
    COMMIT";

impl Sqlite {
    pub async fn erase(&self) -> Result<Erased, DbError> {
        // Asked first: while somebody reads an older moment, the table would be written for nothing.
        if !self.cut_off().await? {
            return Ok(Erased::Later);
        }
        self.anew().await?;
        Ok(if self.cut_off().await? { Erased::Whole } else { Erased::Later })
    }

    async fn cut_off(&self) -> Result<bool, DbError> {
        let path = self.path.clone();
        tokio::task::spawn_blocking(move || cut_off(&path)).await.map_err(|_| DbError::Away)?
    }
}

/// Whether the write-ahead log is empty now.
fn cut_off(path: &Path) -> Result<bool, DbError> {
    let connection = connect(path, false)?;
    // It holds writers up while it waits for readers.
    connection.execute_batch("PRAGMA busy_timeout = 500").map_err(wrong)?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    Ok(busy.map_err(wrong)? == 0)
}

impl Writer {
    pub fn anew(&mut self) -> Result<(), DbError> {
        if self.dead {
            return Err(DbError::Away);
        }
        let done = self.connection.execute_batch(ANEW).map_err(wrong);
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK").map_err(wrong)?;
        }
        done
    }
}
