//! What is remembered outside the database: with what the roster began, how far it was, how far the public
//! log was, and what was shredded.

use std::fmt::Debug;
use std::sync::Mutex;
use vault::Digest;

/// The first entry, and the last that this node saw. A roster that begins otherwise, is shorter or
/// tells another story is not this town's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pinned {
    /// Of the founding entry.
    pub founding: Digest,
    /// How many entries there were.
    pub entries: u32,
    /// Of the last of them, which commits to all before it.
    pub head: Digest,
}

/// A place outside the database.
pub trait Anchor: Debug + Send + Sync {
    /// # Errors
    /// In words, when it is there and cannot be read.
    fn read(&self) -> Result<Option<Pinned>, String>;

    /// # Errors
    /// In words, when it cannot be written.
    fn write(&self, pinned: &Pinned) -> Result<(), String>;

    /// The last checkpoint of the log: a signed note.
    ///
    /// # Errors
    /// As for [`Anchor::read`].
    fn checkpoint(&self) -> Result<Option<String>, String>;

    /// # Errors
    /// As for [`Anchor::write`].
    fn keep_checkpoint(&self, checkpoint: &str) -> Result<(), String>;

    /// The list of shreddings, one in a line.
    ///
    /// # Errors
    /// As for [`Anchor::read`].
    fn shreddings(&self) -> Result<String, String>;

    /// Adds whole lines; `Ok` means durable.
    ///
    /// # Errors
    /// As for [`Anchor::write`].
    fn add_shreddings(&self, lines: &str) -> Result<(), String>;

    /// # Errors
    /// As for [`Anchor::write`].
    fn replace_shreddings(&self, lines: &str) -> Result<(), String>;
}

/// Forgets with the program: for tests and for the simulator.
#[derive(Debug, Default)]
pub struct InMemory(Mutex<(Option<Pinned>, Option<String>, String)>);

impl Anchor for InMemory {
    fn read(&self) -> Result<Option<Pinned>, String> {
        Ok(self.0.lock().map_err(|e| e.to_string())?.0)
    }

    fn write(&self, pinned: &Pinned) -> Result<(), String> {
        self.0.lock().map_err(|e| e.to_string())?.0 = Some(*pinned);
        Ok(())
    }

    fn checkpoint(&self) -> Result<Option<String>, String> {
        Ok(self.0.lock().map_err(|e| e.to_string())?.1.clone())
    }

    fn keep_checkpoint(&self, checkpoint: &str) -> Result<(), String> {
        self.0.lock().map_err(|e| e.to_string())?.1 = Some(checkpoint.to_owned());
        Ok(())
    }

    fn shreddings(&self) -> Result<String, String> {
        Ok(self.0.lock().map_err(|e| e.to_string())?.2.clone())
    }

    fn add_shreddings(&self, lines: &str) -> Result<(), String> {
        self.0.lock().map_err(|e| e.to_string())?.2.push_str(lines);
        Ok(())
    }

    fn replace_shreddings(&self, lines: &str) -> Result<(), String> {
        self.0.lock().map_err(|e| e.to_string())?.2 = lines.to_owned();
        Ok(())
    }
}
