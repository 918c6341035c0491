//! The public log in a backup: whole, this town's, and how far it is from what is known outside.

use super::{BadBackup, log_name, refused};
use crate::Secrets;
use crate::log::from;
use store::Facts;
use tlog::{Edge, File, Head, Tiles, Trusted, audit, is_consistent, prove_consistency};

/// Leaves up to which all of it is read again, some 64 MiB; of a longer one its signature and its rows.
pub(super) const WHOLE: u64 = 1 << 20;

/// What a checkpoint of this town's log says.
pub(super) fn head(note: &str, secrets: &Secrets) -> Result<Head, BadBackup> {
    let mine = Trusted { logs: vec![secrets.log.key.public().clone()], ..Trusted::default() };
    let opened = mine.open(note).map_err(|fault| {
        refused(format!("its public log is not {}, which this data folder writes: {fault}", log_name(secrets)))
    })?;
    Ok(opened.checkpoint.head)
}

/// The note and the head of the log in a backup, after its tiles were found to be the ones under it, and to go
/// on from `known`, if that is not longer.
pub(super) fn check(facts: &Facts, known: Head, secrets: &Secrets) -> Result<(String, Head), BadBackup> {
    let damaged = |why: &dyn std::fmt::Display| refused(format!("the public log in it is damaged: {why}"));
    let row = facts.head.as_ref().ok_or_else(|| refused("it holds no public log"))?;
    let head = head(&row.checkpoint, secrets)?;
    if head.size != row.size {
        return Err(damaged(&"it has another size than its checkpoint"));
    }
    if head.size > WHOLE {
        return Ok((row.checkpoint.clone(), head));
    }
    let parsed = facts.log.iter().filter_map(|(path, body)| Some((File::parse(path)?, body.clone())));
    let files = parsed.collect();
    Edge::load(head, &mut from(&files)).map_err(|e| damaged(&e))?;
    audit(head, &mut from(&files)).map_err(|e| damaged(&e))?;
    if known.size <= head.size {
        let proof = prove_consistency(&mut Tiles::new(head.size, &mut from(&files)), known.size);
        let proof = proof.map_err(|e| damaged(&e))?;
        if !is_consistent(known.size, &known.root, head.size, &head.root, &proof) {
            return Err(refused(format!(
                "its public log does not go on from the {} entries that log.checkpoint knows",
                known.size
            )));
        }
    }
    Ok((row.checkpoint.clone(), head))
}

/// How far the log was when this data folder last saw it.
pub(super) fn known(secrets: &Secrets) -> Result<Option<Head>, BadBackup> {
    let note = secrets.anchor.checkpoint().map_err(refused)?;
    note.map(|note| head(&note, secrets)).transpose()
}
