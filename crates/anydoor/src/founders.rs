//! `founders.toml`: with what this town's roster began, and how far it was, outside the database. Beside it
//! `log.checkpoint`, how far its public log was, and `shreddings.list`, what went for ever.

use crate::data::{add_private, write_private};
use data_encoding::HEXLOWER;
use node::{Anchor, Pinned};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use vault::Digest;

const HEAD: &str = "# With what the roster of members began, and its last entry. A database that tells another story
# is not used. Keep this file out of backups of the database. After bringing back a database from a
# backup by other means than `anydoor restore`, and only then: write entries = 1 and the same digest in
# both lines, and see who is a member.
";

const CHECKPOINT: &str = "log.checkpoint";
const SHREDDINGS: &str = "shreddings.list";

#[derive(Debug)]
pub struct Founders(PathBuf);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    founding: String,
    entries: u32,
    head: String,
}

impl Founders {
    /// Of the town in the data folder `data`.
    pub fn of(data: &Path) -> Self {
        Self(data.join("founders.toml"))
    }

    fn parse(text: &str) -> Result<Pinned, String> {
        let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
        let digest = |hex: &str| -> Result<Digest, String> {
            let bytes = HEXLOWER.decode(hex.as_bytes()).map_err(|e| e.to_string())?;
            bytes.try_into().map(Digest).map_err(|_| "a digest has 64 hexadecimal digits".to_owned())
        };
        Ok(Pinned { founding: digest(&file.founding)?, entries: file.entries, head: digest(&file.head)? })
    }
}

impl Anchor for Founders {
    fn read(&self) -> Result<Option<Pinned>, String> {
        let at = |error: String| format!("{}: {error}", self.0.display());
        match std::fs::read_to_string(&self.0) {
            Ok(text) => Self::parse(&text).map(Some).map_err(at),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(at(error.to_string())),
        }
    }

    fn write(&self, pinned: &Pinned) -> Result<(), String> {
        let hex = |digest: Digest| HEXLOWER.encode(&digest.0);
        let file = File { founding: hex(pinned.founding), entries: pinned.entries, head: hex(pinned.head) };
        let text = toml::to_string(&file).map_err(|e| e.to_string())?;
        let written = write_private(&self.0, format!("{HEAD}{text}").as_bytes());
        written.map_err(|e| format!("{}: {e}", self.0.display()))
    }

    fn checkpoint(&self) -> Result<Option<String>, String> {
        let path = self.0.with_file_name(CHECKPOINT);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    fn keep_checkpoint(&self, checkpoint: &str) -> Result<(), String> {
        let path = self.0.with_file_name(CHECKPOINT);
        write_private(&path, checkpoint.as_bytes()).map_err(|e| format!("{}: {e}", path.display()))
    }

    fn shreddings(&self) -> Result<String, String> {
        let path = self.0.with_file_name(SHREDDINGS);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    fn add_shreddings(&self, lines: &str) -> Result<(), String> {
        let path = self.0.with_file_name(SHREDDINGS);
        add_private(&path, lines).map_err(|e| format!("{}: {e}", path.display()))
    }

    fn replace_shreddings(&self, lines: &str) -> Result<(), String> {
        let path = self.0.with_file_name(SHREDDINGS);
        write_private(&path, lines.as_bytes()).map_err(|e| format!("{}: {e}", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_pinned_is_read_back_and_nonsense_is_no_founding() {
        let folder = testkit::Folder::new();
        let founders = Founders::of(folder.path());
        assert_eq!(founders.read(), Ok(None));
        let pinned = Pinned { founding: Digest([1; 32]), entries: 7, head: Digest([2; 32]) };
        founders.write(&pinned).unwrap();
        assert_eq!(founders.read(), Ok(Some(pinned)));
        for wrong in ["", "founding = 'x'\nentries = 1\nhead = ''\n"] {
            std::fs::write(&founders.0, wrong).unwrap();
            assert!(founders.read().is_err(), "{wrong}");
        }
    }
}
