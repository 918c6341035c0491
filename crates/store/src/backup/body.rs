//! Bodies beside the database, copied one at a time: the largest has some 25 MB.

use super::{BadBackup, Bodies, disk, table};
use crate::Store;
use crate::db::Value;
use crate::files::{hex, name, wrong};
use object_store::{ObjectStoreExt, PutPayload};
use std::io::{ErrorKind, Write};
use std::path::Path;
use vault::{Digest, digest};

/// The digest of the body that a row of `version` says lies beside the database.
pub(super) fn beside(columns: &[String], row: &[Value]) -> Option<Digest> {
    let at = |wanted: &str| columns.iter().position(|name| name == wanted).and_then(|i| row.get(i));
    match (at("body")?, at("digest")?) {
        (Value::Bytes(body), Value::Bytes(digest)) if body.is_empty() => {
            Some(Digest(digest.as_slice().try_into().ok()?))
        }
        _ => None,
    }
}

impl Store {
    /// `false` when there is none, or another.
    pub(super) async fn copy_out(&self, folder: &Path, of: &Digest, all: &mut Bodies) -> Result<(), BadBackup> {
        let found = match self.files.get(&name(of)).await {
            Ok(found) => found.bytes().await.map_err(wrong)?,
            Err(object_store::Error::NotFound { .. }) => {
                all.missing += 1;
                return Ok(());
            }
            Err(other) => return Err(wrong(other).into()),
        };
        if digest(&[&found]) != *of {
            all.missing += 1;
            return Ok(());
        }
        let path = folder.join(name(of).as_ref());
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(disk(parent))?;
        }
        let mut file = table::create(&path)?;
        file.write_all(&found).and_then(|()| file.sync_all()).map_err(disk(&path))?;
        all.files += 1;
        all.bytes += found.len() as u64;
        Ok(())
    }

    pub(super) async fn copy_in(&self, folder: &Path, of: &Digest) -> Result<(), BadBackup> {
        if let Some(body) = read(folder, of)? {
            self.files.put(&name(of), PutPayload::from(body)).await.map_err(wrong)?;
        }
        Ok(())
    }
}

/// A body of a backup; `None` when it is not there.
pub(super) fn read(folder: &Path, of: &Digest) -> Result<Option<Vec<u8>>, BadBackup> {
    let path = folder.join(name(of).as_ref());
    match std::fs::read(&path) {
        Ok(body) if digest(&[&body]) == *of => Ok(Some(body)),
        Ok(_) => Err(BadBackup::altered(&format!("bodies/…/{}", hex(&of.0)), "its digest is another one")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(disk(&path)(error)),
    }
}
