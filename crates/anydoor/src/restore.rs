//! `anydoor restore`: a backup into an empty database, on either engine.

use crate::backup::Which;
use crate::data::{Data, InUse};
use crate::now;
use anyhow::{Result, bail, ensure};
use clap::Args;
use node::{Node, Restored};
use std::path::PathBuf;

#[derive(Args)]
pub struct What {
    /// A backup.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[command(flatten)]
    which: Which,
    /// Also a backup that is older than deleted cases may be kept.
    #[arg(long)]
    old: bool,
}

pub fn run(what: &What) -> Result<()> {
    let config = what.which.config()?;
    tracing_subscriber::fmt().with_env_filter(config.filter()?).with_writer(std::io::stderr).init();
    for name in ["secrets.toml", "founders.toml"] {
        let there = config.data.join(name).is_file();
        ensure!(there, "{} has no {name}: put the copy of it there first", config.data.display());
    }
    let data = match Data::open(&config.data)? {
        Ok(data) => data,
        Err(InUse) => bail!("{} is in use by another running anydoor; stop that one first", config.data.display()),
    };
    let secrets = data.secrets(None)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let restored = runtime.block_on(async {
        // Asked before the database is made: a wrong folder leaves nothing behind.
        node::Manifest::read(&what.folder, &secrets)?;
        let store = crate::serve::store(&config).await?;
        let mut say = |line: String| println!("{line}");
        anyhow::Ok(now!(cx => Node::bring_back(store, secrets, cx, &what.folder, what.old, &mut say).await)?)
    })?;
    report(&restored);
    Ok(())
}

fn report(restored: &Restored) {
    println!("Restored: the town as it was on {}.", restored.day);
    if restored.shredded > 0 {
        println!("{} cases had been deleted since, and are deleted again.", restored.shredded);
    }
    if restored.documents > 0 {
        println!("{} documents were missing when the backup was made, and are missing.", restored.documents);
    }
    if restored.members > 0 {
        println!(
            "The list of members had {} more entries since: look at /staff/members who is one again, and take out who \
             had left.",
            restored.members
        );
    }
    match restored.missing {
        None => {
            println!("This folder has no log.checkpoint, or began another log since: nobody can say what is missing.")
        }
        Some(0) => println!("The public log had nothing more when this folder last saw it. Start `anydoor serve`."),
        Some(n) => println!(
            "The backup is of {}; the public log had {n} more entries since (some of them stand for nothing). What \
             happened then is not in it: whoever came since has to come again. That log does not go on: begin a new \
             one with `anydoor log new`, then start `anydoor serve`.",
            restored.day
        ),
    }
    println!("Everybody of the staff signs in again.");
}
