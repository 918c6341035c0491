//! A town's next log, when the one in the database cannot go on: it is declared, never slipped in.

use crate::log::own_head;
use crate::log_check::{check, known};
use crate::waits::waiting;
use crate::{Context, Error, Node, Secrets};
use store::Store;
use tlog::{Commitment, Ended, Head, LogKey};

/// Leaves that are moved at a time.
const PIECE: u32 = 4096;

impl Node {
    /// Why the log in `store` is not served; `None` when it is whole.
    ///
    /// # Errors
    /// [`Error::NoTown`], or what has nothing to do with the log.
    pub async fn log_refusal(store: &Store, secrets: &Secrets) -> Result<Option<String>, Error> {
        if !store.has_town().await? {
            return Err(Error::NoTown);
        }
        // Whether the database answers at all.
        store.log_head().await?;
        Ok(check(store, secrets).await.err().map(|error| error.to_string()))
    }

    /// Says of the log that the database and the data folder know that it goes on as `next`: a note signed by
    /// both keys.
    pub async fn log_end(store: &Store, secrets: &Secrets, next: &LogKey) -> Result<String, Error> {
        let row = store.log_head().await?;
        let stored = row.and_then(|row| own_head(secrets, &row.checkpoint).ok());
        let heads = [stored, known(secrets).ok().flatten()];
        let leaves = heads.into_iter().flatten().map(|head| head.size).max().unwrap_or(0);
        Ok(Ended::sign(leaves, &secrets.log.key, next).to_string())
    }

    /// Begins the log that `secrets` now name. Whatever stood in the old one waits again, so that every event
    /// that is still here gets a proof; which of it are events nobody knows. Done twice, it is done once.
    pub async fn begin_log_again(store: &Store, secrets: &Secrets, cx: &mut Context<'_>) -> Result<(), Error> {
        let mut last = vec![];
        loop {
            let leaves = store.leaves_after(&last, PIECE).await?;
            let Some(end) = leaves.last() else { break };
            last.clone_from(end);
            let known = leaves.iter().filter_map(|leaf| leaf.as_slice().try_into().ok());
            let rows: Vec<_> = known.map(|leaf| waiting(secrets, &Commitment(leaf), cx.rng)).collect();
            store.wait(&rows).await?;
        }
        let checkpoint = Head::empty().sign(&secrets.log.key).to_string();
        store.log_again(&checkpoint).await?;
        secrets.anchor.keep_checkpoint(&checkpoint).map_err(Error::Store)
    }
}
