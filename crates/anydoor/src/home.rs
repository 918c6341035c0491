//! Which town a command is about.

use crate::Place;
use crate::config::Config;
use anyhow::{Result, ensure};
use clap::Args;
use std::path::PathBuf;

/// A town that is there already.
#[derive(Args)]
pub struct Home {
    /// The town's data folder. [default: anydoor-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Its PostgreSQL database, if it has one.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Its configuration file.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Home {
    pub fn config(&self) -> Result<Config> {
        let (data, database, config) = (self.data.clone(), self.database.clone(), self.config.clone());
        let config = Config::load(&Place { data, database, config, listen: None }, false)?;
        // Not made by mistake.
        ensure!(
            config.data.is_dir(),
            "{}: there is no such folder; name the town's with --data",
            config.data.display()
        );
        Ok(config)
    }
}
