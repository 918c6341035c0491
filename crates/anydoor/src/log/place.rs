//! Where a log that is looked at lies: under an address, or in a folder.

use anyhow::{Result, bail};
use std::path::PathBuf;
use std::time::Duration;
use tlog::File;

/// Bytes of one file at most; ours have 8,704.
const LARGEST: u64 = 1 << 24;
/// A server that takes longer is away.
const PATIENCE: Duration = Duration::from_secs(30);

pub enum Place {
    Folder(PathBuf),
    /// Without a slash at its end.
    Web(String, ureq::Agent),
}

impl Place {
    /// # Errors
    /// When it is neither.
    pub fn of(log: &str) -> Result<Self> {
        if log.starts_with("https://") || log.starts_with("http://") {
            let base = log.trim_end_matches('/').trim_end_matches("/checkpoint");
            return Ok(Self::Web(base.to_owned(), agent(PATIENCE)));
        }
        let folder = PathBuf::from(log);
        if !folder.is_dir() {
            bail!("{log}: this is no folder, and no address either: one begins with https:// or http://");
        }
        Ok(Self::Folder(folder))
    }

    /// The key that lies beside the log.
    ///
    /// # Errors
    /// In words.
    pub fn key(&self) -> Result<String, String> {
        String::from_utf8(self.read("key")?).map_err(|_| "the key beside the log is no text".to_owned())
    }

    /// # Errors
    /// In words.
    pub fn get(&self, file: &File) -> Result<Vec<u8>, String> {
        self.read(&file.to_string())
    }

    /// The same of what is no file of a tlog-tiles log.
    pub fn read(&self, file: &str) -> Result<Vec<u8>, String> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(file);
                std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
            }
            Self::Web(base, agent) => {
                let address = format!("{base}/{file}");
                let mut response = agent.get(&address).call().map_err(|error| format!("{address}: {error}"))?;
                match response.status().as_u16() {
                    200 => {
                        let body = response.body_mut().with_config().limit(LARGEST).read_to_vec();
                        body.map_err(|error| format!("{address}: {error}"))
                    }
                    404 if matches!(file, "checkpoint" | "key") => Err(format!(
                        "{address}: there is none; name the folder of a log, such as https://town.example/log"
                    )),
                    status => Err(format!("{address}: the server answers {status}")),
                }
            }
        }
    }
}

/// Calls other machines; follows nobody elsewhere.
pub fn agent(patience: Duration) -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(patience));
    config.max_redirects(0).build().into()
}
