//! `anydoor log export`: the town's log as files.

use super::folder::Folder;
use crate::control;
use crate::data::{Data, InUse};
use crate::home::Home;
use anyhow::{Context as _, Result};
use clap::Args;
use node::{LogCopy, Node};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};
use store::Store;

#[derive(Args)]
pub struct What {
    /// Made if it is missing; the same folder again goes on.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[command(flatten)]
    pub home: Home,
}

/// What is asked of a running node.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    folder: PathBuf,
}

pub fn run(what: &What) -> Result<()> {
    let config = what.home.config()?;
    let order = Order { folder: std::path::absolute(&what.folder)? };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut out = std::io::stdout().lock();
    runtime.block_on(async {
        match Data::open(&config.data)? {
            Err(InUse) => control::ask(&config.data, &control::Order::Export(order), &mut out).await,
            Ok(data) => {
                let log = data.secrets(None)?.log;
                let says = (log.key.public().to_string(), log.before.concat());
                export(&crate::serve::store(&config).await?, &order.folder, says, &mut out).await
            }
        }
    })
}

/// The same, inside the running node.
pub async fn into(node: &Node, order: &Order, out: &mut impl Write) -> Result<()> {
    let says = (node.log_key().to_string(), node.log_before());
    export(node.log_store(), &order.folder, says, out).await
}

/// `key` is the log's, `before` what its predecessors said at their ends.
async fn export(store: &Store, path: &Path, (key, before): (String, String), out: &mut impl Write) -> Result<()> {
    let mut copy = LogCopy::begin(store).await?;
    let mut folder = Folder::begin(path, copy.checkpoint())?;
    while let Some(files) = copy.next(store).await? {
        for (file, bytes) in files {
            folder.put(&file, &bytes)?;
        }
    }
    let new = folder.end(&key, &before).context("the end of the log")?;
    writeln!(out, "{} leaves in {}: {new} files new", copy.size(), path.display())?;
    Ok(())
}
