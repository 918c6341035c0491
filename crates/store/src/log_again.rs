//! Another log in the place of one that cannot go on; what stood in that one waits again.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::kept::{self, Waiting};

statements! {
    LEAVES = "SELECT leaf FROM log_leaf WHERE leaf > $1 ORDER BY leaf LIMIT $2";
    NO_FILES = "DELETE FROM log_file";
    NO_LEAVES = "DELETE FROM log_leaf";
    NO_HEAD = "DELETE FROM log_head";
    BEGIN = "INSERT INTO log_head (one, size, checkpoint) VALUES (1, 0, $1)";
}

impl Store {
    /// Up to `limit` leaves that are greater than this one, in their own order.
    pub async fn leaves_after(&self, last: &[u8], limit: u32) -> Result<Vec<Vec<u8>>, DbError> {
        let rows = self.db.read_one(LEAVES, args![last, limit]).await?;
        rows.into_iter().map(|mut row| row.bytes()).collect()
    }

    /// More that waits for the next publication.
    pub async fn wait(&self, waiting: &[Waiting]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for one in waiting {
            kept::wait(one, &mut tx);
        }
        self.db.commit(tx).await
    }

    /// Takes the log away and begins an empty one with this checkpoint. What waits, and what cards keep, stays.
    pub async fn log_again(&self, checkpoint: &str) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for all in [NO_FILES, NO_LEAVES, NO_HEAD] {
            tx.run(all, vec![]);
        }
        tx.one(BEGIN, args![checkpoint]);
        self.db.commit(tx).await
    }
}
