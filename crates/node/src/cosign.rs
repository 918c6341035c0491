//! Asking witnesses: what is sent to one, and what becomes of its answer. Sending is somebody else's.

use crate::log::from;
use crate::{Error, Node};
use store::{DbError, LogHead};
use tlog::{Ask, Line, Note, Tiles, VerifierKey, add_lines, prove_consistency, wanted};

/// How often it is tried again when others sign at the same moment.
const TRIES: usize = 4;

impl Node {
    /// With witnesses, whose signatures are kept with a checkpoint and handed out with receipts.
    #[must_use]
    pub fn with_witnesses(mut self, keys: Vec<VerifierKey>) -> Self {
        self.witnesses = keys;
        self
    }

    /// What is asked of a witness that signed `old` leaves last; `None` when there are fewer.
    pub async fn witness_ask(&self, old: u64) -> Result<Option<Ask>, Error> {
        let Some(row) = self.store.log_head().await? else { return Ok(None) };
        let head = self.own_head(&row.checkpoint)?;
        if old > head.size {
            return Ok(None);
        }
        let files = self.log_files(wanted(head.size, |tiles| prove_consistency(tiles, old))).await?;
        let proof = prove_consistency(&mut Tiles::new(head.size, &mut from(&files)), old);
        let proof = proof.map_err(|unread| Error::Store(unread.to_string()))?;
        Ok(Some(Ask { old, proof, checkpoint: row.checkpoint }))
    }

    /// Adds the witness's line in `answer` to the checkpoint it was asked about. Returns whether there is one; the
    /// log may have gone on meanwhile, then it is of no use any more.
    pub async fn cosigned(&self, by: &VerifierKey, asked: &Ask, answer: &str) -> Result<bool, Error> {
        let Ok(Note { text, .. }) = Note::parse(&asked.checkpoint) else { return Ok(false) };
        let mut lines = answer.lines().filter_map(Line::parse);
        let Some(line) = lines.find(|line| by.verify(&text, line).is_some()) else { return Ok(false) };
        for _ in 0..TRIES {
            let Some(before) = self.store.log_head().await? else { break };
            let Ok(mut note) = Note::parse(&before.checkpoint) else { break };
            if note.text != text {
                break;
            }
            add_lines(&mut note, vec![line.clone()]);
            let after = LogHead { size: before.size, checkpoint: note.to_string() };
            match self.store.cosign(&before, &after).await {
                Err(DbError::Conflict) => {}
                done => return Ok(done.map(|()| true)?),
            }
        }
        Ok(true)
    }
}
