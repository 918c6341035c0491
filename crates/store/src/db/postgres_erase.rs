//! A deleted row stays in its page, and in the write-ahead log, for as long as it pleases the server.
//! `VACUUM FULL` writes the table into a new file without it; a checkpoint after a switch of the log's file
//! lets go of the files before. Needs rights that a role does not have by itself: see `hoards`.

use super::DbError;
use super::erase::Erased;
use super::postgres::{Postgres, finish, wrong};
use deadpool_postgres::Object;
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

/// Tenths of a second to wait for transactions that began before.
const PATIENCE: u32 = 50;

const OLDER: &str = "SELECT COUNT(*), pg_sleep(0.1)::text FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND (age(backend_xmin) >= age($1::text::xid) OR age(backend_xid) >= age($1::text::xid))";

const RIGHTS: &str = "SELECT
    has_function_privilege('pg_switch_wal()', 'EXECUTE')
    AND EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper
                UNION SELECT 1 FROM pg_roles WHERE rolname = 'pg_checkpoint' AND pg_has_role(oid, 'USAGE')),
    current_setting('wal_recycle') = 'off',
    current_setting('archive_mode') = 'off',
    current_setting('wal_keep_size') = '0' AND NOT EXISTS (SELECT 1 FROM pg_replication_slots)";

impl Postgres {
    pub async fn erase(&self) -> Result<Erased, DbError> {
        let this = self.clone();
        finish(async move {
            // Taken out of the pool: its settings end with it.
            let client = Object::take(this.client().await?);
            match erase(&client).await {
                Err(error) if error.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) => Ok(Erased::Later),
                done => done.map_err(wrong),
            }
        })
        .await
    }

    pub async fn hoards(&self) -> Result<Vec<&'static str>, DbError> {
        let this = self.clone();
        finish(async move {
            // A compatible server may know none of these words.
            let Ok(row) = this.client().await?.query_one(RIGHTS, &[]).await else {
                return Ok(vec!["this server does not say what it keeps of its write-ahead log"]);
            };
            let says = [
                "this role may not end a file of the write-ahead log: GRANT EXECUTE ON FUNCTION pg_switch_wal() \
                 and GRANT pg_checkpoint to it",
                "wal_recycle is on: files of the write-ahead log are kept to be used again, with what is in them",
                "archive_mode is on: what is erased here stays in the archive of the write-ahead log",
                "wal_keep_size or a replication slot keeps files of the write-ahead log",
            ];
            Ok(says.into_iter().enumerate().filter(|(i, _)| !row.get::<_, bool>(*i)).map(|(_, say)| say).collect())
        })
        .await
    }
}

async fn erase(client: &Client) -> Result<Erased, tokio_postgres::Error> {
    // Who waits for the table waits behind this: rather not now than long.
    client.batch_execute("SET lock_timeout = '2s'").await?;
    let now = client.query_one("SELECT pg_current_xact_id()::xid::text", &[]).await?;
    let now: &str = now.get(0);
    let mut tries = 0;
    // A row that somebody may still see would be copied into the new file.
    while client.query_one(OLDER, &[&now]).await?.get::<_, i64>(0) > 0 {
        tries += 1;
        if tries > PATIENCE {
            return Ok(Erased::Later);
        }
    }
    client.batch_execute("VACUUM (FULL) access_grant").await?;
    if !client.query_one(RIGHTS, &[]).await?.get::<_, bool>(0) {
        return Ok(Erased::NotTheLog);
    }
    client.batch_execute("SELECT pg_switch_wal()").await?;
    client.batch_execute("CHECKPOINT").await?;
    let row = client.query_one(RIGHTS, &[]).await?;
    let whole = (0..4).all(|i| row.get::<_, bool>(i));
    Ok(if whole { Erased::Whole } else { Erased::NotTheLog })
}
