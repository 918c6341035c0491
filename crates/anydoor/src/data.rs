//! The data folder: its lock, and the secrets that are kept outside the database.

use crate::founders::Founders;
use anyhow::{Context as _, Result, bail};
use data_encoding::HEXLOWER;
use node::{LogSecrets, Secrets, World};
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
    ///
    /// `log` names the public log when it begins, and never after: its checkpoints bear its name. Whoever does
    /// not write on the log names none.
    pub fn secrets(&self, log: Option<&str>) -> Result<Secrets> {
        let path = self.path.join("secrets.toml");
        let at = || format!("the secrets in {}", path.display());
        let mut rng = crate::world::System.rng();
        let mut fresh = || {
            let mut key = [0; 32];
            rng.fill_bytes(&mut key);
            HEXLOWER.encode(&key)
        };
        let there = path.exists();
        let mut file = if there {
            toml::from_str(&fs::read_to_string(&path).with_context(at)?).with_context(at)?
        } else {
            let (pepper, town, cookie) = (fresh(), fresh(), fresh());
            SecretsFile { pepper, town, cookie, log: None, log_queue: None, log_name: None }
        };
        // A folder of before there was a log.
        let whole = file.log.is_some() && file.log_queue.is_some() && (file.log_name.is_some() || log.is_none());
        let (seed, queue) = (file.log.get_or_insert_with(&mut fresh).clone(), file.log_queue.get_or_insert_with(fresh));
        let queue = queue.clone();
        file.log_name = file.log_name.or_else(|| log.map(str::to_owned));
        if !(there && whole) {
            let text = format!("# Keep this file out of backups of the database.\n{}", toml::to_string(&file)?);
            write_private(&path, text.as_bytes()).with_context(at)?;
        }
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
            log: LogSecrets::new(file.log_name.as_deref().unwrap_or(UNNAMED), &key(&seed)?, key(&queue)?)
                .map_err(anyhow::Error::msg)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SecretsFile {
    pepper: String,
    town: String,
    cookie: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_queue: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_name: Option<String>,
}

/// Of a log that is not begun.
const UNNAMED: &str = "unnamed.invalid/log";

/// Writes a file that only its owner can read; whole or not at all.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = path.with_extension("part");
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)?;
    Ok(())
}
