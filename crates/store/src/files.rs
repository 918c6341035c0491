//! What lies beside the database: the sealed bodies of large documents, and pieces of files on their
//! way. A folder by default; anything else that keeps objects takes its place.
//!
//! A body lies under the digest of its ciphertext, which the event's chain covers; its row holds an
//! empty body, which no sealed one is. It is on disk before the event that names it is committed; one
//! whose event never came is swept after a day.

use crate::Store;
use crate::db::{DbError, args, statements};
use crate::rows::{CaseFile, Version};
use futures_util::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Name;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use std::error::Error as _;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use vault::{Digest, digest};

statements! {
    HELD = "SELECT COUNT(*) FROM version WHERE digest = $1 AND length(body) = 0";
}

/// Bodies of more bytes lie outside. Smaller ones are quicker, and simpler to back up, in their row.
pub(crate) const LARGE: usize = 128 * 1024;

/// A folder as an object store: what is written is on disk before it is acknowledged.
pub(crate) fn folder(path: &Path) -> Result<Arc<dyn ObjectStore>, DbError> {
    let wrong = |what: String| DbError::Wrong(format!("{}: {what}", path.display()));
    std::fs::create_dir_all(path).map_err(|e| wrong(e.to_string()))?;
    let local = LocalFileSystem::new_with_prefix(path).map_err(|e| wrong(e.to_string()))?;
    Ok(Arc::new(local.with_fsync(true).with_automatic_cleanup(true)))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn name(digest: &Digest) -> Name {
    let hex = hex(&digest.0);
    Name::from(format!("bodies/{}/{hex}", &hex[..2]))
}

pub(crate) fn wrong(error: object_store::Error) -> DbError {
    let mut cause = error.source();
    while let Some(inner) = cause {
        match inner.downcast_ref::<std::io::Error>().map(std::io::Error::kind) {
            Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge) => return DbError::Full,
            _ => cause = inner.source(),
        }
    }
    // Its own text names a path of this machine, and nothing else.
    DbError::Wrong("a file beside the database cannot be used".into())
}

impl Store {
    /// Brings the large bodies to disk; they are nobody's before their event is committed.
    pub(crate) async fn put_large(&self, versions: &[Version]) -> Result<(), DbError> {
        for version in versions.iter().filter(|v| v.body.len() > LARGE) {
            let to = name(&digest(&[&version.body]));
            self.files.put(&to, PutPayload::from(version.body.clone())).await.map_err(wrong)?;
        }
        Ok(())
    }

    /// Puts large bodies back into their rows. One that is not there stays empty, and the chain of
    /// the case says so.
    pub(crate) async fn get_large(&self, mut file: CaseFile) -> Result<CaseFile, DbError> {
        for version in file.versions.iter_mut().filter(|v| v.body.is_empty()) {
            let part = version.part.to_string();
            let Some((_, _, digest)) = file.digests.iter().find(|d| d.0 == part && d.1 == version.version) else {
                continue;
            };
            match self.files.get(&name(digest)).await {
                Ok(found) => version.body = found.bytes().await.map_err(wrong)?.to_vec(),
                Err(object_store::Error::NotFound { .. }) => {}
                Err(other) => return Err(wrong(other)),
            }
        }
        Ok(file)
    }

    /// Forgets what was last written before `second` (since 1970) and belongs to nothing: pieces
    /// that nobody went on with, bodies whose event never came. Returns how many.
    ///
    /// # Errors
    /// [`DbError`]; what was not looked at is left for the next time.
    pub async fn sweep_files(&self, second: i64) -> Result<usize, DbError> {
        let all: Vec<_> = self.files.list(None).try_collect().await.map_err(wrong)?;
        let mut swept = 0;
        for object in all.into_iter().filter(|o| o.last_modified.timestamp() < second) {
            let path = object.location.as_ref();
            if let Some(digest) = path.strip_prefix("bodies/").and_then(|rest| rest.split_once('/')).map(|(_, d)| d) {
                let Some(digest) = unhex(digest) else { continue };
                let held = self.db.read_one(HELD, args![&digest[..]]).await?;
                if held.into_iter().next().map(|mut row| row.int()).transpose()? != Some(0) {
                    continue;
                }
            }
            self.files.delete(&object.location).await.map_err(wrong)?;
            swept += 1;
        }
        Ok(swept)
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}
