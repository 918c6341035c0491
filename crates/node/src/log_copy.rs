//! The log, taken out of a store piece by piece, as it was at one moment.

use crate::Error;
use std::collections::VecDeque;
use store::Store;
use tlog::{Checkpoint, Edge, File, Note};

/// Files of one piece; some two megabytes.
const PIECE: usize = 256;
/// How often it begins again when the log goes on at the same moment.
const TRIES: usize = 4;

/// The last checkpoint, and where in its files the copying is.
pub struct LogCopy {
    checkpoint: String,
    size: u64,
    /// Partial tiles: they go when the log grows, so they are read first.
    edge: VecDeque<(File, Vec<u8>)>,
    rest: Box<dyn Iterator<Item = File> + Send>,
}

impl LogCopy {
    /// # Errors
    /// [`Error::Store`] when there is no log, or its last tiles are missing. What the tiles say is not looked at.
    pub async fn begin(store: &Store) -> Result<Self, Error> {
        let mut missing = String::new();
        for _ in 0..TRIES {
            let head = store.log_head().await?;
            let head = head.ok_or_else(|| Error::Store("there is no log yet: the first start begins it".into()))?;
            let said = Note::parse(&head.checkpoint).ok().and_then(|note| Checkpoint::parse(&note.text).ok());
            let said = said.ok_or_else(|| Error::Store("the log's checkpoint cannot be read".into()))?;
            let size = said.head.size;
            match read(store, Edge::files(size)).await? {
                Ok(edge) => {
                    let full = |file: &File| file.whole().is_none();
                    let rest = Box::new(File::all(size).filter(full));
                    return Ok(Self { checkpoint: head.checkpoint, size, edge: edge.into(), rest });
                }
                Err(file) => missing = file.to_string(),
            }
        }
        Err(gone(&missing))
    }

    pub fn checkpoint(&self) -> &str {
        &self.checkpoint
    }

    /// Leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The next files; `None` after the last.
    pub async fn next(&mut self, store: &Store) -> Result<Option<Vec<(File, Vec<u8>)>>, Error> {
        if !self.edge.is_empty() {
            return Ok(Some(self.edge.drain(..).collect()));
        }
        let files: Vec<File> = self.rest.by_ref().take(PIECE).collect();
        if files.is_empty() {
            return Ok(None);
        }
        read(store, files).await?.map(Some).map_err(|file| gone(&file.to_string()))
    }
}

fn gone(file: &str) -> Error {
    Error::Store(format!("{file} of the log is not in the database"))
}

/// All of them, or the first that is not there.
async fn read(store: &Store, files: Vec<File>) -> Result<Result<Vec<(File, Vec<u8>)>, File>, Error> {
    let found = store.log_files(files.iter().map(File::to_string).collect()).await?;
    let mut found: std::collections::BTreeMap<String, Vec<u8>> = found.into_iter().collect();
    Ok(files.into_iter().map(|file| found.remove(&file.to_string()).map(|body| (file, body)).ok_or(file)).collect())
}
