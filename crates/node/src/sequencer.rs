//! The one that goes on with the log: what waits is filled up, shuffled and published.

use crate::waits::opened;
use crate::{Context, Error, Node, offload};
use store::{DbError, LogFile, LogHead, Publication};
use tlog::{Batch, Commitment, File, shuffled};

/// Leaves of one publication. While they are written nobody else writes into the embedded database: a tenth of a
/// second. What waits beyond them is published right after.
const BATCH: u32 = 8192;
/// How often it is tried again when a witness's line is written at the same moment.
const TRIES: usize = 4;

impl Node {
    /// Publishes what waits, or dummies alone. Returns whether more waits than one publication takes.
    ///
    /// # Errors
    /// [`Error::Store`] when the log in the database is damaged: then nothing is added to it.
    pub async fn publish_log(&self, cx: &mut Context<'_>) -> Result<bool, Error> {
        // Before what waits is read: who publishes it meanwhile moves the log, and then it is not published again.
        let mut size = self.store.log_head().await?.map(|head| head.size);
        let rows = self.store.waiting(BATCH).await?;
        let more = rows.len() == BATCH as usize;
        let queue = self.secrets.log.queue.clone();
        let (leaves, done, strange) = offload(move || unsealed(rows, |sealed| opened(&queue, sealed))).await?;
        if strange > 0 {
            // Left where they are: never dropped in silence.
            tracing::error!(strange, "what waits for the log does not open with this node's key and stays");
        }
        let any = !leaves.is_empty();
        let leaves = shuffled(leaves, self.pace.least, cx.rng);
        for _ in 0..TRIES {
            let before = self.store.log_head().await?;
            let before = before.ok_or_else(|| Error::Store("the public log is gone from the database".into()))?;
            if size.is_some_and(|size| size != before.size) {
                // Another node of this town was first.
                return Ok(false);
            }
            size = Some(before.size);
            let edge = self.log_edge(self.own_head(&before.checkpoint)?).await?;
            let (leaves, done, key) = (leaves.clone(), done.clone(), self.secrets.log.key.clone());
            let publication = offload(move || {
                let batch = Batch::of(&edge, leaves);
                let checkpoint = batch.after.sign(&key).to_string();
                publication(before, batch, checkpoint, done)
            });
            let publication = publication.await?;
            match self.store.publish(&publication).await {
                Err(DbError::Conflict) => {}
                Err(other) => return Err(other.into()),
                Ok(()) => {
                    let kept = self.secrets.anchor.keep_checkpoint(&publication.after.checkpoint);
                    return kept.map(|()| more && any).map_err(Error::Store);
                }
            }
        }
        Ok(false)
    }
}

type Rows = Vec<(Vec<u8>, Vec<u8>)>;

/// The leaves, the tokens of their rows, and how many rows do not open.
fn unsealed(rows: Rows, open: impl Fn(&[u8]) -> Option<Commitment>) -> (Vec<Commitment>, Vec<Vec<u8>>, usize) {
    let many = rows.len();
    let good = rows.into_iter().filter_map(|(token, sealed)| Some((open(&sealed)?, token)));
    let (leaves, done): (Vec<_>, Vec<_>) = good.unzip();
    let strange = many - leaves.len();
    (leaves, done, strange)
}

fn publication(before: LogHead, batch: Batch, checkpoint: String, done: Vec<Vec<u8>>) -> Publication {
    let full = batch.full().map(|file| file.to_string()).collect();
    let file = |(file, body): (File, Vec<u8>)| LogFile {
        path: file.to_string(),
        whole: file.whole().map(|whole| whole.to_string()).unwrap_or_default(),
        body,
    };
    Publication {
        before,
        after: LogHead { size: batch.after.size, checkpoint },
        full,
        leaves: batch.placed.iter().map(|(leaf, place)| (leaf.0, *place)).collect(),
        files: batch.files.into_iter().map(file).collect(),
        done,
    }
}
