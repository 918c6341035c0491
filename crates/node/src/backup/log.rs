//! The public log in a backup: whole, this town's, and how far it is from what is known outside.

use super::{BadBackup, log_name, refused};
use crate::Secrets;
use crate::log::from;
use store::Facts;
use tlog::{Edge, File, Head, Tiles, Trusted, audit, is_consistent, prove_consistency};

/// Leaves up to which all of it is read again, some 64 MiB; of a longer one its signature and its rows.
pub(super) const WHOLE: u64 = 1 << 20;

/// What a checkpoint of this town's log says, or of one that it ended since.
fn head(note: &str, secrets: &Secrets) -> Result<(Head, bool), BadBackup> {
    let log = &secrets.log;
    let logs = [log.key.public()].into_iter().chain(&log.old).cloned().collect();
    let mine = Trusted { logs, ..Trusted::default() };
    let opened = mine.open(note).map_err(|fault| {
        refused(format!("its public log is not {}, which this data folder writes: {fault}", log_name(secrets)))
    })?;
    Ok((opened.checkpoint.head, opened.checkpoint.origin == log_name(secrets)))
}

/// The log in a backup: its tiles were found to be the ones under its checkpoint.
pub(super) struct Found {
    pub checkpoint: String,
    /// Entries that it lacks of those `known` outside. `None` when nothing is known, or another log began since.
    pub missing: Option<u64>,
}

/// # Errors
/// [`BadBackup::Refused`] also when it does not go on from `known`.
pub(super) fn check(facts: &Facts, known: Option<Head>, secrets: &Secrets) -> Result<Found, BadBackup> {
    let damaged = |why: &dyn std::fmt::Display| refused(format!("the public log in it is damaged: {why}"));
    let row = facts.head.as_ref().ok_or_else(|| refused("it holds no public log"))?;
    let (head, goes_on) = head(&row.checkpoint, secrets)?;
    let known = known.filter(|_| goes_on);
    let missing = known.map(|known| known.size.saturating_sub(head.size));
    let found = Found { checkpoint: row.checkpoint.clone(), missing };
    if head.size != row.size {
        return Err(damaged(&"it has another size than its checkpoint"));
    }
    if head.size > WHOLE {
        return Ok(found);
    }
    let parsed = facts.log.iter().filter_map(|(path, body)| Some((File::parse(path)?, body.clone())));
    let files = parsed.collect();
    Edge::load(head, &mut from(&files)).map_err(|e| damaged(&e))?;
    audit(head, &mut from(&files)).map_err(|e| damaged(&e))?;
    if let Some(known) = known.filter(|known| known.size <= head.size) {
        let proof = prove_consistency(&mut Tiles::new(head.size, &mut from(&files)), known.size);
        let proof = proof.map_err(|e| damaged(&e))?;
        if !is_consistent(known.size, &known.root, head.size, &head.root, &proof) {
            let why =
                format!("its public log does not go on from the {} entries that log.checkpoint knows", known.size);
            return Err(refused(why));
        }
    }
    Ok(found)
}
