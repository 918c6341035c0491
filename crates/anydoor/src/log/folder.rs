//! A log as files in a folder: C2SP tlog-tiles. Written again, it goes on.

use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use tlog::{Checkpoint, File, Note};

/// The checkpoint comes last: whoever reads meanwhile finds what it names.
pub struct Folder {
    path: PathBuf,
    checkpoint: String,
    /// Files that were not there, or other ones.
    pub new: usize,
}

impl Folder {
    /// # Errors
    /// When the folder holds another log, or something else.
    pub fn begin(path: &Path, checkpoint: &str) -> Result<Self> {
        let at = || path.display().to_string();
        fs::create_dir_all(path).with_context(at)?;
        match fs::read_to_string(path.join("checkpoint")) {
            Ok(before) => ensure!(
                origin(&before) == origin(checkpoint),
                "{} holds another log; name an empty folder, or the one of this log",
                at()
            ),
            Err(_) => ensure!(
                fs::read_dir(path).with_context(at)?.next().is_none(),
                "{} is not empty and holds no log; name an empty folder",
                at()
            ),
        }
        Ok(Self { path: path.to_owned(), checkpoint: checkpoint.to_owned(), new: 0 })
    }

    pub fn put(&mut self, file: &File, bytes: &[u8]) -> Result<()> {
        self.write(&file.to_string(), bytes)
    }

    /// With the key beside it, which is better had from somewhere else, and with what came before.
    pub fn end(mut self, key: &str, before: &str) -> Result<usize> {
        if !before.is_empty() {
            self.write("before", before.as_bytes())?;
        }
        self.write("key", format!("{key}\n").as_bytes())?;
        let checkpoint = self.checkpoint.clone();
        self.write("checkpoint", checkpoint.as_bytes())?;
        Ok(self.new)
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = self.path.join(name);
        let at = || file.display().to_string();
        if fs::read(&file).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        fs::create_dir_all(file.parent().unwrap_or(&self.path)).with_context(at)?;
        let part = file.with_extension("part");
        fs::write(&part, bytes).with_context(at)?;
        fs::rename(&part, &file).with_context(at)?;
        self.new += 1;
        Ok(())
    }
}

fn origin(checkpoint: &str) -> Option<String> {
    Checkpoint::parse(&Note::parse(checkpoint).ok()?.text).ok().map(|said| said.origin)
}
