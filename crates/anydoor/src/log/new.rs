//! `anydoor log new`: when no later copy of the database is left, the town declares another log.

use crate::data::{Data, InUse};
use crate::home::Home;
use crate::now;
use crate::secrets::seed;
use anyhow::{Context as _, Result, bail};
use clap::Args;
use node::{Error, LogSecrets, Node};
use tlog::LogKey;

#[derive(Args)]
pub struct What {
    #[command(flatten)]
    home: Home,
}

/// # Errors
/// When the log in the database is whole: then there is no reason for another.
pub fn run(what: &What) -> Result<()> {
    let config = what.home.config()?;
    let data = match Data::open(&config.data)? {
        Ok(data) => data,
        Err(InUse) => bail!("{}: stop the running node first", config.data.display()),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let secrets = data.secrets(Some(&config.log_name()))?;
        let store = crate::serve::store(&config).await?;
        let why = match Node::log_refusal(&store, &secrets).await {
            Ok(Some(why)) => why,
            Ok(None) => bail!("the log {} is whole and goes on: there is no reason for a new one", name(&secrets.log)),
            Err(Error::NoTown) => bail!("there is no town in this database: bring the backup back first"),
            Err(other) => return Err(other).context("the database"),
        };
        let (called, seed) = (next(&secrets.log), seed());
        let key = LogKey::new(&called, &seed)?;
        let note = Node::log_end(&store, &secrets, &key).await?;
        // First the key, then what is signed with it: broken off in between, the same command begins again.
        let secrets = data.begin_log(&called, &seed, note)?;
        now!(cx => Node::begin_log_again(&store, &secrets, cx).await)?;
        println!("{why}");
        println!("This log is over. The town's log from now on: {}", name(&secrets.log));
        println!("Its key, to be made known where the old one was: {}", secrets.log.key.public());
        println!("/log/before says so, signed with both keys. Receipts of before are checked with the old key:");
        for old in &secrets.log.old {
            println!("{old}");
        }
        Ok(())
    })
}

/// `town.example/log/2` comes after `town.example/log`.
fn next(log: &LogSecrets) -> String {
    let (name, before) = (name(log), log.old.len());
    let first = name.strip_suffix(&format!("/{}", before + 1)).filter(|_| before > 0).unwrap_or(name);
    format!("{first}/{}", before + 2)
}

fn name(log: &LogSecrets) -> &str {
    log.key.public().name()
}
