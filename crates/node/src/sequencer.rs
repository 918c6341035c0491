//! The one that goes on with the log: what waits is filled up, shuffled and published.

use crate::waits::opened;
use crate::{Context, Error, Node};
use store::{DbError, LogFile, LogHead, Publication};
use tlog::{Batch, File, next_batch};

/// Leaves of one publication; they take a fifth of a second.
const BATCH: u32 = 65_536;

impl Node {
    /// Publishes what waits, or dummies alone. Returns whether more waits than one publication takes.
    ///
    /// # Errors
    /// [`Error::Store`] when the log in the database is damaged: then nothing is added to it.
    pub async fn publish_log(&self, cx: &mut Context<'_>) -> Result<bool, Error> {
        let before = self.store.log_head().await?;
        let before = before.ok_or_else(|| Error::Store("the public log is gone from the database".into()))?;
        let edge = self.log_edge(self.own_head(&before.checkpoint)?).await?;
        let rows = self.store.waiting(BATCH).await?;
        let more = rows.len() == BATCH as usize;
        let (mut leaves, mut done, mut strange) = (vec![], vec![], 0_usize);
        for (token, sealed) in rows {
            match opened(&self.secrets.log.queue, &sealed) {
                Some(leaf) => {
                    leaves.push(leaf);
                    done.push(token);
                }
                None => strange += 1,
            }
        }
        if strange > 0 {
            // Left where they are: never dropped in silence.
            tracing::error!(strange, "what waits for the log does not open with this node's key and stays");
        }
        let batch = next_batch(&edge, &leaves, self.pace.least, cx.rng);
        let checkpoint = batch.after.sign(&self.secrets.log.key).to_string();
        match self.store.publish(&publication(before, &batch, checkpoint.clone(), done)).await {
            Ok(()) => {}
            // Another node of this town was first.
            Err(DbError::Conflict) => return Ok(false),
            Err(other) => return Err(other.into()),
        }
        self.secrets.anchor.keep_checkpoint(&checkpoint).map_err(Error::Store)?;
        Ok(more && !leaves.is_empty())
    }
}

fn publication(before: LogHead, batch: &Batch, checkpoint: String, done: Vec<Vec<u8>>) -> Publication {
    let file = |(file, body): &(File, Vec<u8>)| LogFile {
        path: file.to_string(),
        whole: file.whole().map(|whole| whole.to_string()).unwrap_or_default(),
        body: body.clone(),
    };
    Publication {
        before,
        after: LogHead { size: batch.after.size, checkpoint },
        files: batch.files.iter().map(file).collect(),
        full: batch.full().map(|file| file.to_string()).collect(),
        leaves: batch.placed.iter().map(|(leaf, place)| (leaf.0, *place)).collect(),
        done,
    }
}
