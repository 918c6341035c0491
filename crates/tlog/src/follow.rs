//! Watching a log from outside: that it only grows, and is what it signed.

use crate::audit::audit;
use crate::check::is_consistent;
use crate::checkpoint::Head;
use crate::file::File;
use crate::finding::Finding;
use crate::open::{Opened, Trusted};
use crate::proof::prove_consistency;
use crate::tree::{Fetch, Tiles, Unread};

/// Reads the checkpoint and compares it with the one `seen` before. `logs` has the keys of this log alone.
///
/// # Errors
/// The first [`Finding`]. A fork is told from a tile that was altered by reading the whole log.
pub fn follow(seen: Option<Head>, logs: &Trusted, fetch: &mut Fetch<'_>) -> Result<Opened, Finding> {
    let file = File::Checkpoint;
    let bytes = fetch(&file).map_err(|why| Unread::Missing { file, why })?;
    let opened = logs.open(&String::from_utf8_lossy(&bytes)).map_err(Finding::Checkpoint)?;
    let (seen, now) = (seen.unwrap_or(Head::empty()), opened.checkpoint.head);
    if now.size < seen.size {
        return Err(Finding::Rollback { seen: seen.size, now: now.size });
    }
    let proof = prove_consistency(&mut Tiles::new(now.size, fetch), seen.size)?;
    if !is_consistent(seen.size, &seen.root, now.size, &now.root, &proof) {
        if now.size > seen.size {
            audit(now, fetch)?;
        }
        return Err(Finding::Fork(seen.size));
    }
    Ok(opened)
}
