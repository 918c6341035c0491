//! Feeds that are followed, and what a look at one changes.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::listings;
use id::ListingId;
use listing::{Kind, Record};

statements! {
    FEEDS = "SELECT name, address, hours, next_at, looked_at, report FROM feed ORDER BY name";
    DUE = "SELECT name, address FROM feed WHERE next_at <= $1 ORDER BY next_at, name LIMIT 1";
    REJECTED = "SELECT rejected FROM feed WHERE name = $1";
    FOLLOW = "INSERT INTO feed (name, address, hours, next_at, looked_at, report, rejected) VALUES ($1, $2, $3, $4, 0, '', '')
              ON CONFLICT (name) DO UPDATE SET address = excluded.address, hours = excluded.hours, next_at = excluded.next_at";
    VANISH = "DELETE FROM listing WHERE kind = $1 AND listing_id = $2";
    STOP = "DELETE FROM feed WHERE name = $1";
    LOOKED = "UPDATE feed SET next_at = $3, looked_at = $4, report = $5, rejected = $6 WHERE name = $1 AND address = $2";
}

/// A feed as it is kept. Times are seconds since 1970.
#[derive(Debug, Clone)]
pub struct FeedRow {
    pub name: String,
    pub address: String,
    /// Between two looks.
    pub hours: i64,
    pub next: i64,
    pub looked: Option<i64>,
    /// JSON; empty before the first look.
    pub report: String,
}

/// What is written after a look.
#[derive(Debug, Default)]
pub struct Looked {
    pub next: i64,
    pub at: i64,
    pub report: String,
    pub rejected: String,
    pub put: Vec<Record>,
    pub remove: Vec<(Kind, ListingId)>,
}

impl Store {
    pub async fn feeds(&self) -> Result<Vec<FeedRow>, DbError> {
        let rows = self.db.read_one(FEEDS, vec![]).await?;
        let read = |mut row: crate::db::Row| {
            Ok(FeedRow {
                name: row.text()?,
                address: row.text()?,
                hours: row.int()?,
                next: row.int()?,
                looked: Some(row.int()?).filter(|at| *at != 0),
                report: row.text()?,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Name and address of the feed that has waited longest for its look.
    pub async fn feed_due(&self, now: i64) -> Result<Option<(String, String)>, DbError> {
        let row = self.db.read_one(DUE, args![now]).await?.into_iter().next();
        row.map(|mut row| Ok((row.text()?, row.text()?))).transpose()
    }

    /// The rows that the last look did not take, as JSON.
    pub async fn feed_rejected(&self, name: &str) -> Result<Option<String>, DbError> {
        let row = self.db.read_one(REJECTED, args![name]).await?.into_iter().next();
        row.map(|mut row| row.text()).transpose()
    }

    /// Follows a feed from `next` on; one of this name takes the new address and keeps its last report.
    pub async fn follow_feed(&self, name: &str, address: &str, hours: i64, next: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(FOLLOW, args![name, address, hours, next]);
        self.db.commit(tx).await
    }

    /// Its records stay. What is not followed stays so.
    pub async fn stop_feed(&self, name: &str) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(STOP, args![name]);
        self.db.commit(tx).await
    }

    /// Writes what a look at `address` came to, all or nothing.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when the feed is no longer followed, or from elsewhere: then nothing is written.
    pub async fn feed_looked(&self, name: &str, address: &str, looked: Looked) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(LOOKED, args![name, address, looked.next, looked.at, looked.report, looked.rejected]);
        for record in &looked.put {
            listings::put(&mut tx, record)?;
        }
        for (kind, id) in looked.remove {
            tx.run(VANISH, args![kind.as_str(), id.to_string()]);
        }
        self.db.commit(tx).await
    }
}
