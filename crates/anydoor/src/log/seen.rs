//! What an auditor saw last: a checkpoint, in a file of their own.

use crate::data::write_private;
use anyhow::{Context as _, Result, anyhow};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tlog::{Opened, Trusted};

pub struct Seen {
    file: PathBuf,
    /// `None` the first time.
    pub before: Option<Opened>,
}

impl Seen {
    /// # Errors
    /// When the file is there and holds no checkpoint of a log that is trusted.
    pub fn read(file: &Path, trusted: &Trusted) -> Result<Self> {
        let at = || format!("--seen {}", file.display());
        // Who had to sign it is asked of the log as it is now.
        let keys = Trusted { logs: trusted.logs.clone(), ..Trusted::default() };
        let before =
            match std::fs::read_to_string(file) {
                Ok(text) => Some(keys.open(&text).map_err(|fault| {
                    anyhow!("it is not what this log signed: {fault} Move the file away to begin anew.")
                })),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(error).with_context(at),
            };
        Ok(Self { file: file.to_owned(), before: before.transpose().with_context(at)? })
    }

    /// Whole or not at all.
    pub fn write(&mut self, checkpoint: &[u8]) -> Result<()> {
        write_private(&self.file, checkpoint).with_context(|| format!("--seen {}", self.file.display()))
    }
}
