//! The file that says what a backup is, and the town's signature under it.

use super::{BadBackup, refused};
use crate::Secrets;
use data_encoding::HEXLOWER;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use store::{Contents, disk};
use vault::{Statement, digest};

const FORMAT: &str = "anydoor backup v1";
const MANIFEST: &str = "manifest.json";
const SEAL: &str = "manifest.seal";

/// What a backup is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: String,
    /// The town's key: part of every derivation from a card.
    pub town: String,
    /// When it was begun.
    pub made: Timestamp,
    /// The same, as a day in the town.
    pub day: Date,
    /// The last checkpoint of the public log in it: a signed note.
    pub checkpoint: String,
    pub contents: Contents,
}

impl Manifest {
    pub(super) fn new(town: String, made: Timestamp, day: Date, checkpoint: String, contents: Contents) -> Self {
        Self { format: FORMAT.into(), town, made, day, checkpoint, contents }
    }

    /// Makes a backup out of `folder`: written last.
    pub(super) fn write(&self, folder: &Path, secrets: &Secrets) -> Result<(), BadBackup> {
        let text = serde_json::to_string_pretty(self).map_err(refused)?;
        let (mark, signature) = (digest(&[text.as_bytes()]).0, secrets.town.sign(&statement(&text)));
        let seal = format!("{} {}\n", HEXLOWER.encode(&mark), HEXLOWER.encode(&signature));
        for (name, text) in [(SEAL, seal), (MANIFEST, text)] {
            let path = folder.join(name);
            let file = OpenOptions::new().create_new(true).write(true).mode(0o600).open(&path);
            let written = file.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
            written.map_err(disk(&path))?;
        }
        File::open(folder).and_then(|f| f.sync_all()).map_err(disk(folder))
    }

    /// What `folder` holds, if the town of `secrets` made it.
    ///
    /// # Errors
    /// A sentence for each: no backup, one that was broken off or altered, another town's.
    pub fn read(folder: &Path, secrets: &Secrets) -> Result<Self, BadBackup> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).map_err(|error| match error.kind() {
                ErrorKind::NotFound => {
                    refused(format!("{} is no backup, or one that was broken off: it has no {name}", folder.display()))
                }
                ErrorKind::InvalidData => BadBackup::Altered(name.into(), "it is no text".into()),
                _ => disk(&path)(error),
            })
        };
        let altered = |name: &str| BadBackup::Altered(name.into(), "its digest is another one".into());
        let (text, seal) = (read(MANIFEST)?, read(SEAL)?);
        let (mark, signature) = seal.trim_end().split_once(' ').ok_or_else(|| altered(SEAL))?;
        if HEXLOWER.encode(&digest(&[text.as_bytes()]).0) != mark {
            return Err(altered(MANIFEST));
        }
        let signature = HEXLOWER.decode(signature.as_bytes()).map_err(|_| altered(SEAL))?;
        if !secrets.town.said(&statement(&text), &signature) {
            return Err(refused(
                "this is another town's backup, or secrets.toml is not the one of this town: nothing of it would open",
            ));
        }
        let manifest: Self = serde_json::from_str(&text).map_err(|_| {
            refused("this backup was made by another version of the program: restore it with that version")
        })?;
        if manifest.format != FORMAT {
            return Err(refused(format!(
                "this backup has the format {}; this program reads {FORMAT}",
                manifest.format
            )));
        }
        Ok(manifest)
    }
}

fn statement(text: &str) -> Statement {
    Statement::new("backup", text, &[0; 32])
}
