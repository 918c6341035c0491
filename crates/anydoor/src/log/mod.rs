//! `anydoor log`: the public log, for who watches one and for who keeps one.

mod audit;
mod export;
mod folder;
mod new;
mod place;
mod progress;
mod seen;

pub use export::{Order, into};

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
}

pub fn run(what: &What) -> Result<()> {
    match what {
        What::Audit(what) => audit::run(what),
        What::Export(what) => export::run(what),
        What::New(what) => new::run(what),
    }
}
