//! What a witness keeps: its key, and of each log the last checkpoint it signed, in a file of its own.

use crate::data::write_private;
use crate::secrets::{key, seed};
use anyhow::{Context as _, Result, bail, ensure};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tlog::{Ask, Checkpoint, Hash, Head, Note, Refusal, Trusted, VerifierKey, WitnessKey, add_lines};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    name: String,
    key: String,
}

pub struct Keeper {
    folder: PathBuf,
    key: WitnessKey,
    logs: Trusted,
}

/// What is sent back.
#[derive(Debug)]
pub enum Answer {
    Signed(String),
    Refused(Refusal),
}

impl Keeper {
    /// # Errors
    /// When there is no key and no name to make one for, or another name than the key has.
    pub fn open(folder: &Path, name: Option<&str>, logs: Trusted) -> Result<Self> {
        let path = folder.join("witness.toml");
        let at = || path.display().to_string();
        let file: KeyFile = match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).with_context(at)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let name = name.context("a new witness needs a --name, such as other.example/witness")?;
                let file = KeyFile { name: name.to_owned(), key: HEXLOWER.encode(&seed()) };
                WitnessKey::new(&file.name, &key(&file.key)?).with_context(|| format!("--name {name}"))?;
                let text = format!(
                    "# Of this witness alone. Without a copy it is another witness.\n{}",
                    toml::to_string(&file)?
                );
                write_private(&path, text.as_bytes()).with_context(at)?;
                file
            }
            Err(error) => return Err(error).with_context(at),
        };
        let named = name.is_none_or(|name| name == file.name);
        ensure!(named, "{}: this witness is called {}, for ever; leave --name out", at(), file.name);
        ensure!(!logs.logs.is_empty(), "name a log to watch, with --key");
        Ok(Self {
            folder: folder.to_owned(),
            key: WitnessKey::new(&file.name, &key(&file.key)?).with_context(at)?,
            logs,
        })
    }

    pub fn key(&self) -> &VerifierKey {
        self.key.public()
    }

    /// Signs, and has remembered it on the disk before it returns. `time` is now, in seconds since 1970.
    ///
    /// # Errors
    /// When what it saw cannot be read or written: then it signs nothing.
    pub fn answer(&mut self, body: &str, time: u64) -> Result<Answer> {
        let Some(ask) = Ask::parse(body) else { return Ok(Answer::Refused(Refusal::Form)) };
        let known = self.logs.open(&ask.checkpoint).ok().map(|opened| opened.checkpoint.origin);
        let kept = known.as_deref().map(|origin| self.kept(origin)).transpose()?.flatten();
        let (line, _) = match ask.answer(kept, &self.logs, &self.key, time) {
            Ok(signed) => signed,
            Err(refusal) => return Ok(Answer::Refused(refusal)),
        };
        let (Some(origin), Ok(mut note)) = (known, Note::parse(&ask.checkpoint)) else {
            return Ok(Answer::Refused(Refusal::Form));
        };
        add_lines(&mut note, vec![line.clone()]);
        let path = self.file(&origin);
        write_private(&path, note.to_string().as_bytes()).with_context(|| path.display().to_string())?;
        fs::File::open(&self.folder)?.sync_all()?;
        Ok(Answer::Signed(format!("{line}\n")))
    }

    fn file(&self, origin: &str) -> PathBuf {
        self.folder.join(format!("{}.checkpoint", HEXLOWER.encode(&Hash::of_leaf(origin.as_bytes()).0)))
    }

    /// What was signed last of this log.
    fn kept(&self, origin: &str) -> Result<Option<Head>> {
        let path = self.file(origin);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        };
        let mine = |note: &Note| note.lines.iter().any(|line| self.key().verify(&note.text, line).is_some());
        let note = Note::parse(&text).ok().filter(mine);
        match note.and_then(|note| Checkpoint::parse(&note.text).ok()) {
            Some(said) if said.origin == origin => Ok(Some(said.head)),
            _ => bail!("{}: this is not what this witness signed; it signs nothing of {origin} more", path.display()),
        }
    }
}
