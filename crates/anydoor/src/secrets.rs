//! `secrets.toml`: what is kept outside the database.

use crate::data::{Data, write_private};
use crate::founders::Founders;
use anyhow::{Context as _, Result, bail};
use data_encoding::HEXLOWER;
use handover::identity::Identity;
use node::{LogSecrets, Secrets, World};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use vault::{Pepper, TokenKey, TownKey};

const FILE: &str = "secrets.toml";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SecretsFile {
    pepper: String,
    town: String,
    cookie: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_queue: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_name: Option<String>,
    /// What each log of this town said at its end, signed by its key and the next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    log_old: Vec<String>,
}

/// Of a log that is not begun.
const UNNAMED: &str = "unnamed.invalid/log";

impl Data {
    /// The secrets of this folder, generated the first time. Never defaulted: a file that is
    /// there and cannot be read is an error.
    ///
    /// `log` names the public log when it begins, and never after: its checkpoints bear its name. Whoever does
    /// not write on the log names none.
    pub fn secrets(&self, log: Option<&str>) -> Result<Secrets> {
        let path = self.path.join(FILE);
        let there = path.exists();
        let mut file = if there {
            read(&path)?
        } else {
            let (pepper, town, cookie) = (fresh(), fresh(), fresh());
            let (log, log_queue, log_name) = (None, None, None);
            SecretsFile { pepper, town, cookie, identity: None, log, log_queue, log_name, log_old: vec![] }
        };
        // A folder of before there was a log, or before there were other towns.
        let log_there = file.log.is_some() && file.log_queue.is_some();
        let whole = log_there && (file.log_name.is_some() || log.is_none()) && file.identity.is_some();
        file.identity.get_or_insert_with(fresh);
        file.log.get_or_insert_with(fresh);
        file.log_queue.get_or_insert_with(fresh);
        file.log_name = file.log_name.or_else(|| log.map(str::to_owned));
        if !(there && whole) {
            write(&path, &file)?;
        }
        file.secrets(&self.path).with_context(|| at(&path))
    }

    /// Puts another log's key in the place of the one there, which said at its end what `ended` says.
    pub fn begin_log(&self, name: &str, seed: &[u8; 32], ended: String) -> Result<Secrets> {
        let path = self.path.join(FILE);
        let mut file = read(&path)?;
        file.log = Some(HEXLOWER.encode(seed));
        file.log_name = Some(name.to_owned());
        file.log_old.push(ended);
        let secrets = file.secrets(&self.path).with_context(|| at(&path))?;
        write(&path, &file)?;
        Ok(secrets)
    }
}

/// Those of a folder that another program may be using. Nothing is generated, nothing written.
pub fn beside(folder: &Path) -> Result<Secrets> {
    let path = folder.join(FILE);
    read(&path)?.secrets(folder).with_context(|| at(&path))
}

impl SecretsFile {
    fn secrets(&self, folder: &Path) -> Result<Secrets> {
        let (seed, queue) = (self.log.as_deref().unwrap_or_default(), self.log_queue.as_deref().unwrap_or_default());
        let name = self.log_name.as_deref().unwrap_or(UNNAMED);
        let log = LogSecrets::new(name, &key(seed)?, key(queue)?).and_then(|log| log.after(self.log_old.clone()));
        Ok(Secrets {
            pepper: Pepper(key(&self.pepper)?),
            town: TownKey::from_bytes(&key(&self.town)?),
            cookie: TokenKey(key(&self.cookie)?),
            anchor: Arc::new(Founders::of(folder)),
            identity: self.identity()?,
            log: log.map_err(anyhow::Error::msg)?,
        })
    }

    /// Never defaulted: another identity would leave every agreement behind.
    fn identity(&self) -> Result<Identity> {
        match &self.identity {
            Some(seed) => Ok(Identity::from_seed(&key(seed)?)),
            None => bail!("there is no identity in it yet: start `anydoor serve` on this folder once"),
        }
    }
}

fn at(path: &Path) -> String {
    format!("the secrets in {}", path.display())
}

fn read(path: &Path) -> Result<SecretsFile> {
    toml::from_str(&fs::read_to_string(path).with_context(|| at(path))?).with_context(|| at(path))
}

fn write(path: &Path, file: &SecretsFile) -> Result<()> {
    let text = format!("# Keep this file out of backups of the database.\n{}", toml::to_string(file)?);
    write_private(path, text.as_bytes()).with_context(|| at(path))
}

/// 32 bytes of the machine's generator.
pub fn seed() -> [u8; 32] {
    let mut seed = [0; 32];
    crate::world::System.rng().fill_bytes(&mut seed);
    seed
}

fn fresh() -> String {
    HEXLOWER.encode(&seed())
}

pub fn key(text: &str) -> Result<[u8; 32]> {
    match HEXLOWER.decode(text.as_bytes())?.try_into() {
        Ok(key) => Ok(key),
        Err(_) => bail!("a secret has 64 hexadecimal digits"),
    }
}
