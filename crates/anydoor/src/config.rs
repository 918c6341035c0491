//! One TOML file; every key has a default, an unknown one is an error.

use crate::Place;
use crate::log::{Witness, keys};
use anyhow::{Context as _, Result, ensure};
use clap::Subcommand;
use handover::agreement::is_authority;
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use tracing_subscriber::EnvFilter;

#[derive(Subcommand)]
pub enum What {
    /// Reads a configuration file and prints what would be in force.
    Check {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// What is in force.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder for data and secrets.
    pub data: PathBuf,
    pub listen: SocketAddr,
    /// `postgres://…`; empty for the embedded database.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// Folder for large documents, sealed; empty for `files` in the data folder. Several machines on
    /// one database must see the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files: Option<PathBuf>,
    /// Behind HTTPS: cookies are sent over nothing else. Must be true for any address but this
    /// machine's own.
    pub https: bool,
    /// How the town is reached from outside, such as `town.example`: its public log is called after it, from
    /// the first start on and for ever. Empty for the address of `listen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Host and port by which other towns call this one, such as `town.example` or `10.0.0.5:8080`; agreements
    /// name it. Empty for the host of `address`, or what `listen` says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Feeds that stewards name may also lie on this machine and in its network, and come without encryption.
    pub feeds_inside: bool,
    /// error, warn, info, debug or trace. Nothing typed by a person is logged at any level.
    pub log: String,
    /// How people are sent the line that there is news; no messages without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notifier: Option<notifier::Config>,
    /// Who signs the public log's checkpoints: other towns, best.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub witness: Vec<Witness>,
}

impl Default for Config {
    fn default() -> Self {
        let listen = SocketAddr::from(([127, 0, 0, 1], 8080));
        Self {
            data: "anydoor-data".into(),
            listen,
            database: None,
            files: None,
            https: false,
            address: None,
            authority: None,
            feeds_inside: false,
            log: "warn".into(),
            notifier: None,
            witness: vec![],
        }
    }
}

impl Config {
    /// From the file that `place` names, if any, and then `place` itself.
    pub fn load(place: &Place, demo: bool) -> Result<Self> {
        let mut config = match &place.config {
            Some(file) => Self::read(file)?,
            None if demo => Self { data: "anydoor-demo".into(), ..Self::default() },
            None => Self::default(),
        };
        if let Some(data) = &place.data {
            config.data.clone_from(data);
        }
        if let Some(listen) = &place.listen {
            let what = || format!("--listen {listen}: write an address and a port, such as 127.0.0.1:8080");
            config.listen = listen.parse().with_context(what)?;
        }
        if let Some(database) = &place.database {
            config.database = Some(database.clone());
        }
        if let Some(log) = crate::world::variable("ANYDOOR_LOG") {
            config.log = log;
        }
        config.check()?;
        Ok(config)
    }

    fn read(file: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| format!("the configuration {}", file.display()))?;
        toml::from_str(&text).with_context(|| format!("the configuration {}", file.display()))
    }

    /// Where large documents lie.
    pub fn files(&self) -> PathBuf {
        self.files.clone().unwrap_or_else(|| self.data.join("files"))
    }

    /// How the public log is called when it begins.
    pub fn log_name(&self) -> String {
        format!("{}/log", self.address.clone().unwrap_or_else(|| self.listen.to_string()))
    }

    /// How other towns call this one; `listening` is where it listens, once it does.
    pub fn authority(&self, listening: Option<SocketAddr>) -> String {
        let host = self.address.as_ref().map(|address| address.split('/').next().unwrap_or_default().to_owned());
        let said = self.authority.clone().or(host);
        said.unwrap_or_else(|| listening.unwrap_or(self.listen).to_string()).to_ascii_lowercase()
    }

    fn check(&self) -> Result<()> {
        let local = self.listen.ip().is_loopback();
        ensure!(
            local || self.https,
            "listen = {} can be reached from other machines: put HTTPS in front of it and say https = true",
            self.listen
        );
        ensure!(
            self.files.is_none() || self.database.is_some(),
            "files: the embedded database keeps them in the data folder"
        );
        if let Some(address) = &self.address {
            let plain = tlog::is_name(address) && !address.contains("://") && !address.ends_with('/');
            ensure!(plain, "address = {address:?}: write it without https:// and without a slash at its end");
        }
        let authority = self.authority(None);
        ensure!(is_authority(&authority), "authority = {authority:?}: write host and port, such as town.example:8080");
        if let Some(database) = &self.database {
            let known = database.starts_with("postgres://") || database.starts_with("postgresql://");
            ensure!(known, "database: an address starts with postgres://");
        }
        if let Some(notifier) = &self.notifier {
            notifier.check()?;
            let (key, data) = (std::path::absolute(&notifier.key)?, std::path::absolute(&self.data)?);
            ensure!(
                !key.starts_with(data),
                "notifier.key lies in the data folder: keep it where its backups do not go"
            );
        }
        keys(&self.witness)?;
        self.filter().map(drop)
    }

    /// What is logged. Libraries that would write down addresses or statements as they came are
    /// never let below warnings, whatever is asked for.
    pub fn filter(&self) -> Result<EnvFilter> {
        let mut filter: EnvFilter = self.log.parse().context("log")?;
        for library in [
            "axum",
            "h2",
            "hyper",
            "hyper_util",
            "lettre",
            "rustls",
            "tokio_postgres",
            "tower_http",
            "ureq",
            "ureq_proto",
        ] {
            filter = filter.add_directive(format!("{library}=warn").parse()?);
        }
        Ok(filter)
    }
}

pub fn run(what: &What) -> Result<()> {
    let What::Check { file } = what;
    let config = Config::read(file)?;
    config.check()?;
    print!("{}", toml::to_string(&config)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<()> {
        toml::from_str::<Config>(text)?.check()
    }

    #[test]
    fn what_is_in_a_file_is_checked() {
        assert!(check("").is_ok());
        assert!(check("listen = \"127.0.0.1:80\"\nlog = \"info\"").is_ok());
        assert!(check("listen = \"0.0.0.0:80\"\nhttps = true\naddress = \"town.example\"").is_ok());
        let notifier = |key: &str| {
            format!("[notifier]\nkey = \"{key}\"\n[notifier.sms]\nurl = \"https://s.example/?{{to}}{{text}}\"")
        };
        assert!(check(&notifier("notifier.key")).is_ok());
        assert!(check(&notifier("anydoor-data/notifier.key")).is_err());
        let called = |text: &str| toml::from_str::<Config>(text).unwrap().authority(None);
        assert_eq!(called(""), "127.0.0.1:8080");
        assert_eq!(called("address = \"Town.example/node\""), "town.example");
        assert_eq!(called("address = \"town.example\"\nauthority = \"10.0.0.5:81\""), "10.0.0.5:81");
        for wrong in [
            "listen = \"0.0.0.0:80\"",
            "address = \"https://town.example\"",
            "address = \"town example\"",
            "authority = \"https://town.example\"",
            "authority = \"town.example/handover\"",
            "listen = \"localhost\"",
            "databse = \"postgres://x\"",
            "database = \"mysql://x\"",
            "log = \"=,=\"",
        ] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }
}
