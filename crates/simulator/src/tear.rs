//! What a crash leaves of the write-ahead log: all that was acknowledged, and anything behind it.

use crate::wal::{NAME, Place};
use anyhow::Result;
use rand_core::Rng;
use std::fs;
use std::path::Path;

/// Copies what is on disk while the process still has it open, as a crash leaves it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for end in ["", "-wal"] {
        let name = format!("{NAME}{end}");
        if from.join(&name).exists() {
            fs::copy(from.join(&name), to.join(&name))?;
        }
    }
    // Large bodies are whole files that were synced before anybody named them.
    if from.join("files").exists() {
        fs::rename(from.join("files"), to.join("files"))?;
    }
    Ok(())
}

/// Cuts the log in `folder` behind byte `kept`, or writes over it what may lie there. Whether it did.
pub fn tear(folder: &Path, kept: u64, rng: &mut dyn Rng) -> Result<bool> {
    let path = folder.join(format!("{NAME}-wal"));
    let Ok(mut bytes) = fs::read(&path) else { return Ok(false) };
    let kept = usize::try_from(kept)?.min(bytes.len());
    let mut below = |n: usize| rng.next_u32() as usize % n.max(1);
    let at = kept + below(bytes.len() - kept + 1);
    match below(4) {
        0 => return Ok(false),
        1 => bytes.truncate(at),
        2 => {
            bytes.truncate(at);
            let long = 1 + below(9_000);
            bytes.extend((0..long).map(|_| below(256) as u8));
        }
        _ => {
            // Half of a frame that was there before, as a disk may leave it.
            let (from, long) = (below(kept + 1), below(5_000));
            let half: Vec<u8> = bytes[from..kept].iter().copied().take(long).collect();
            bytes.truncate(at);
            bytes.extend(half);
        }
    }
    fs::write(path, bytes)?;
    Ok(true)
}

/// Where the log may be torn after a crash that found `before` durable.
pub fn kept(folder: &Path, before: Option<Place>) -> u64 {
    Place::now(folder).map_or(0, |now| now.kept(before))
}
