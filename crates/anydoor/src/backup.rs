//! `anydoor backup`: everything of a running town, but for what its data folder keeps beside the database.

use crate::config::Config;
use crate::{Place, now, secrets};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use node::{BACKUP_DAYS, Node};
use std::path::PathBuf;
use store::Store;

/// Which town.
#[derive(Args)]
pub struct Which {
    /// The town's data folder. [default: anydoor-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The town's database, if it is not the embedded one.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// The town's configuration file.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Args)]
pub struct What {
    /// Where to: a folder that is made, or empty.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[command(flatten)]
    which: Which,
}

/// What a backup must not lie beside, and is worth nothing without.
const APART: [&str; 4] = ["secrets.toml", "founders.toml", "log.checkpoint", "shreddings.list"];

impl Which {
    pub fn config(&self) -> Result<Config> {
        let (data, database, config) = (self.data.clone(), self.database.clone(), self.config.clone());
        Config::load(&Place { data, database, config, listen: None }, false)
    }
}

pub fn run(what: &What) -> Result<()> {
    let config = what.which.config()?;
    tracing_subscriber::fmt().with_env_filter(config.filter()?).with_writer(std::io::stderr).init();
    let there = config.data.join("secrets.toml").is_file();
    ensure!(there, "{} is no data folder of a town: it has no secrets.toml", config.data.display());
    // The folder may be in use: nothing in it is changed but the list of shreddings, which only grows.
    let secrets = secrets::beside(&config.data)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let manifest = runtime.block_on(async {
        let files = config.files();
        let url = config.database.as_deref().map(|url| (url, files.as_path()));
        let store = Store::as_it_is(&config.data, url).await.with_context(|| config.data.display().to_string())?;
        let mut say = |line: String| println!("{line}");
        anyhow::Ok(now!(cx => Node::back_up(&store, &secrets, cx, &what.folder, &mut say).await)?)
    })?;
    let (rows, tables) = manifest.contents.tables.iter().fold((0, 0), |(rows, n), table| (rows + table.rows, n + 1));
    let bodies = &manifest.contents.bodies;
    println!(
        "Backed up on {}: {rows} rows in {tables} tables, {} documents. Read again: whole.",
        manifest.day, bodies.files
    );
    if bodies.missing > 0 {
        println!(
            "{} documents are NOT in it: they were not beside the database, or not what was written.",
            bodies.missing
        );
    }
    println!("Keep it for {BACKUP_DAYS} days at most: the pages of deleted cases promise that.");
    println!("Not in it, and nothing opens without: of {}", config.data.display());
    for name in APART.iter().filter(|name| config.data.join(name).is_file()) {
        println!("  {name}");
    }
    println!("Keep copies of these apart from every backup: with secrets.toml and a backup one can try passphrases.");
    if let Some(notifier) = &config.notifier {
        println!("Nor is the notifier's key, {}", notifier.key.display());
    }
    Ok(())
}
