//! The data folder: its lock, and the secrets that are kept outside the database.

use crate::founders::Founders;
use anyhow::{Context as _, Result, bail};
use data_encoding::HEXLOWER;
use node::{Secrets, World};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vault::{Pepper, TokenKey, TownKey};

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

    /// The secrets of this folder, generated the first time. Never defaulted: a file that is
    /// there and cannot be read is an error.
    pub fn secrets(&self) -> Result<Secrets> {
        let path = self.path.join("secrets.toml");
        let at = || format!("the secrets in {}", path.display());
        if !path.exists() {
            let mut rng = crate::world::System.rng();
            let mut fresh = || {
                let mut key = [0; 32];
                rng.fill_bytes(&mut key);
                HEXLOWER.encode(&key)
            };
            let file = SecretsFile { pepper: fresh(), town: fresh(), cookie: fresh() };
            let text = format!("# Keep this file out of backups of the database.\n{}", toml::to_string(&file)?);
            write_private(&path, text.as_bytes()).with_context(at)?;
        }
        let file: SecretsFile = toml::from_str(&fs::read_to_string(&path).with_context(at)?).with_context(at)?;
        let key = |text: &str| -> Result<[u8; 32]> {
            let bytes = HEXLOWER.decode(text.as_bytes()).with_context(at)?;
            match bytes.try_into() {
                Ok(key) => Ok(key),
                Err(_) => bail!("{}: a secret has 64 hexadecimal digits", at()),
            }
        };
        Ok(Secrets {
            pepper: Pepper(key(&file.pepper)?),
            town: TownKey::from_bytes(&key(&file.town)?),
            cookie: TokenKey(key(&file.cookie)?),
            anchor: Arc::new(Founders::of(&self.path)),
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SecretsFile {
    pepper: String,
    town: String,
    cookie: String,
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
