//! The public log as it lies here: read, checked before anything is served, never repaired.

use crate::{Error, Node, Pace, Secrets};
use std::collections::BTreeMap;
use store::Store;
use tlog::{Edge, File, Head, Trusted, VerifierKey};

/// Where it stands which logs of this town came before.
const BEFORE: &str = "before";

/// Files of the log by name.
pub(crate) type Files = BTreeMap<File, Vec<u8>>;

/// Reads from `files`, as the log's own crate asks for it.
pub(crate) fn from(files: &Files) -> impl FnMut(&File) -> Result<Vec<u8>, String> {
    |file| files.get(file).cloned().ok_or_else(|| "the database has no such file".to_owned())
}

impl Node {
    #[must_use]
    pub fn with_log_pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    pub fn log_pace(&self) -> Pace {
        self.pace
    }

    /// Where the log lies, to be copied.
    pub fn log_store(&self) -> &Store {
        &self.store
    }

    /// The key that this town's log is believed by.
    pub fn log_key(&self) -> &VerifierKey {
        self.secrets.log.key.public()
    }

    /// Which logs of this town came before and where each ended: notes signed by its key and the next. Empty for
    /// the first.
    pub fn log_before(&self) -> String {
        self.secrets.log.before.concat()
    }

    /// A file below `/log/`; the second is whether it may be kept for ever.
    pub async fn log_file(&self, path: &str) -> Result<Option<(Vec<u8>, bool)>, Error> {
        if path == BEFORE {
            let before = self.log_before();
            return Ok((!before.is_empty()).then(|| (before.into_bytes(), false)));
        }
        let Some(file) = File::parse(path) else { return Ok(None) };
        let found = match file {
            File::Checkpoint => self.store.log_head().await?.map(|head| head.checkpoint.into_bytes()),
            file => self.log_files(vec![file]).await?.remove(&file),
        };
        Ok(found.map(|bytes| (bytes, file.is_immutable())))
    }

    pub(crate) async fn log_files(&self, wanted: Vec<File>) -> Result<Files, Error> {
        files(&self.store, wanted).await
    }

    pub(crate) async fn log_edge(&self, head: Head) -> Result<Edge, Error> {
        edge(&self.store, head).await
    }

    /// What a checkpoint of this town says.
    pub(crate) fn own_head(&self, checkpoint: &str) -> Result<Head, Error> {
        own_head(&self.secrets, checkpoint)
    }
}

pub(crate) fn own_head(secrets: &Secrets, checkpoint: &str) -> Result<Head, Error> {
    let mine = Trusted { logs: vec![secrets.log.key.public().clone()], ..Trusted::default() };
    let opened = mine.open(checkpoint);
    Ok(opened.map_err(|fault| refuse(&format!("its checkpoint is not this town's: {fault}")))?.checkpoint.head)
}

pub(crate) async fn files(store: &Store, files: Vec<File>) -> Result<Files, Error> {
    let found = store.log_files(files.iter().map(File::to_string).collect()).await?;
    Ok(found.into_iter().filter_map(|(path, body)| Some((File::parse(&path)?, body))).collect())
}

pub(crate) async fn edge(store: &Store, head: Head) -> Result<Edge, Error> {
    let files = files(store, Edge::files(head.size)).await?;
    Edge::load(head, &mut from(&files)).map_err(|damaged| refuse(&damaged.to_string()))
}

pub(crate) fn refuse(why: &str) -> Error {
    Error::Store(format!("the public log in the database is not to be served: {why}"))
}
