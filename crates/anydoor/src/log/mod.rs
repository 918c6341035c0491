//! `anydoor log`: the public log, for who watches one and for who keeps one.

mod ask;
mod audit;
mod export;
mod folder;
mod keeper;
mod new;
mod place;
mod progress;
mod seen;
mod watchers;
mod witness;

pub use ask::witnesses;
pub use export::{Order, into};
pub use place::agent;

pub use watchers::{Witness, keys};

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum What {
    /// Follows a log from outside: reads all of it, and says what is wrong.
    Audit(audit::What),
    /// Writes the town's log as files, which anybody can audit and serve.
    Export(export::What),
    /// Declares a new log when the one in the database cannot go on: see docs/stewards.md first.
    New(new::What),
    /// Signs other towns' logs as long as they only grow, so that none can tell two stories.
    Witness(witness::What),
}

pub fn run(what: &What) -> Result<()> {
    match what {
        What::Audit(what) => audit::run(what),
        What::Export(what) => export::run(what),
        What::New(what) => new::run(what),
        What::Witness(what) => witness::run(what),
    }
}
