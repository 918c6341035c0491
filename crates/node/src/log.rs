//! The public log as it lies here: read, checked before anything is served, never repaired.

use crate::{Error, Node, Pace};
use std::collections::BTreeMap;
use store::{LogHead, Store};
use tlog::{Edge, File, Head, Tiles, Trusted, Unread, VerifierKey, audit, is_consistent, prove_consistency, wanted};

/// Leaves up to which a start reads the whole log, some 64 MiB.
const WHOLE: u64 = 1 << 20;

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

    /// A file below `/log/`; the second is whether it may be kept for ever.
    pub async fn log_file(&self, path: &str) -> Result<Option<(Vec<u8>, bool)>, Error> {
        let Some(file) = File::parse(path) else { return Ok(None) };
        let found = match file {
            File::Checkpoint => self.store.log_head().await?.map(|head| head.checkpoint.into_bytes()),
            file => self.log_files(vec![file]).await?.remove(&file),
        };
        Ok(found.map(|bytes| (bytes, file.is_immutable())))
    }

    pub(crate) async fn log_files(&self, files: Vec<File>) -> Result<Files, Error> {
        let found = self.store.log_files(files.iter().map(File::to_string).collect()).await?;
        Ok(found.into_iter().filter_map(|(path, body)| Some((File::parse(&path)?, body))).collect())
    }

    /// What a checkpoint of this town says.
    pub(crate) fn own_head(&self, checkpoint: &str) -> Result<Head, Error> {
        let mine = Trusted { logs: vec![self.log_key().clone()], ..Trusted::default() };
        let opened = mine.open(checkpoint);
        Ok(opened.map_err(|fault| refuse(&format!("its checkpoint is not this town's: {fault}")))?.checkpoint.head)
    }

    pub(crate) async fn log_edge(&self, head: Head) -> Result<Edge, Error> {
        let files = self.log_files(Edge::files(head.size)).await?;
        Edge::load(head, &mut from(&files)).map_err(|damaged| refuse(&damaged.to_string()))
    }

    /// Begins the log of a new town. Of any other: it is whole, and goes on from what is known outside.
    ///
    /// # Errors
    /// [`Error::Store`], in a sentence: such a log must not be served.
    pub(crate) async fn check_log(&self) -> Result<(), Error> {
        loop {
            let before = self.store.log_head().await?;
            match self.check_once(before.clone()).await {
                // Another node of this town published while this one read.
                Err(_) if self.store.log_head().await? != before => {}
                done => return done,
            }
        }
    }

    async fn check_once(&self, row: Option<LogHead>) -> Result<(), Error> {
        let known = self.secrets.anchor.checkpoint().map_err(Error::Store)?;
        let known = known.map(|note| self.own_head(&note)).transpose()?.unwrap_or(Head::empty());
        let Some(row) = row else {
            if known.size > 0 {
                return Err(refuse(&format!("it is empty, and had {} leaves", known.size)));
            }
            return Ok(self.store.begin_log(&Head::empty().sign(&self.secrets.log.key).to_string()).await?);
        };
        let head = self.own_head(&row.checkpoint)?;
        if head.size < known.size {
            let (missing, has) = (known.size - head.size, head.size);
            return Err(refuse(&format!(
                "the database is from before: it has {has} leaves, and {missing} are missing"
            )));
        }
        let files = if head.size <= WHOLE {
            let all = self.store.whole_log().await?;
            all.into_iter().filter_map(|(path, body)| Some((File::parse(&path)?, body))).collect()
        } else {
            self.log_files(wanted(head.size, |tiles| prove_consistency(tiles, known.size))).await?
        };
        let proof = prove_consistency(&mut Tiles::new(head.size, &mut from(&files)), known.size);
        let proof = proof.map_err(|unread: Unread| refuse(&unread.to_string()))?;
        if !is_consistent(known.size, &known.root, head.size, &head.root, &proof) {
            return Err(refuse(&format!("it does not go on from the {} leaves that are known of it", known.size)));
        }
        self.log_edge(head).await?;
        if head.size <= WHOLE {
            audit(head, &mut from(&files)).map_err(|finding| refuse(&finding.to_string()))?;
        }
        Ok(())
    }
}

fn refuse(why: &str) -> Error {
    Error::Store(format!("the public log in the database is not to be served: {why}"))
}
