//! The data folder and its lock.

use anyhow::{Context as _, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// A data folder that nobody else uses.
pub struct Data {
    pub path: PathBuf,
    _lock: File,
}

/// Somebody else uses it.
#[derive(Debug)]
pub struct InUse;

impl Data {
    /// Makes the folder if it is missing, for its owner alone, and locks it.
    pub fn open(path: &Path) -> Result<std::result::Result<Self, InUse>> {
        let at = || format!("the data folder {}", path.display());
        fs::DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(at)?;
        let lock = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(path.join("lock"));
        let lock = lock.with_context(at)?;
        match lock.try_lock() {
            Ok(()) => Ok(Ok(Self { path: path.into(), _lock: lock })),
            Err(fs::TryLockError::WouldBlock) => Ok(Err(InUse)),
            Err(fs::TryLockError::Error(error)) => Err(error).with_context(at),
        }
    }
}

/// Writes a file that only its owner can read; whole or not at all.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = path.with_extension("part");
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)?;
    Ok(())
}

/// Adds whole lines to such a file. A line that was cut off before is ended first: it is none.
pub fn add_private(path: &Path, lines: &str) -> Result<()> {
    let mut file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    if !(text.is_empty() || text.ends_with('\n')) {
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        return write_private(path, [&text[..whole], lines].concat().as_bytes());
    }
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    if text.is_empty()
        && let Some(folder) = path.parent()
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
