//! `anydoor agreement`: proposing, accepting, listing and ending what this town agreed on with others, beside
//! the running node or without one.

mod order;
mod partner;
mod report;

pub use order::{Order, into};

use crate::data::{Data, InUse};
use crate::home::Home;
use crate::{control, now};
use anyhow::{Context as _, Result, ensure};
use clap::Subcommand;
use jiff::civil::Date;
use node::Node;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub enum What {
    /// Proposes an agreement to another town, signed by this one, for the other to accept.
    Propose {
        /// The other town: its address (https://town.example), or a file with its document of keys.
        #[arg(long, value_name = "URL|FILE")]
        with: String,
        /// What may be handed over, as a list of clauses in JSON; everything that both can do if not said.
        #[arg(long, value_name = "FILE.json")]
        clauses: Option<PathBuf>,
        /// The first day. [default: today]
        #[arg(long, value_name = "DAY")]
        from: Option<Date>,
        /// The last day. [default: a year after the first]
        #[arg(long, value_name = "DAY")]
        until: Option<Date>,
        #[command(flatten)]
        to: Out,
    },
    /// Signs what another town proposed, or takes in what both have signed.
    Accept {
        /// What the other town sent.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        to: Out,
    },
    /// Which agreements there are, and where each stands.
    List {
        #[command(flatten)]
        home: Home,
    },
    /// Ends one: nothing new crosses, what is on its way comes to its end.
    End {
        #[arg(value_name = "ID")]
        id: String,
        /// From this day on. [default: today]
        #[arg(long, value_name = "DAY")]
        on: Option<Date>,
        #[command(flatten)]
        home: Home,
    },
}

#[derive(clap::Args)]
pub struct Out {
    /// Writes the signed file there, to be sent to the other town; else it is printed.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    home: Home,
}

pub fn run(what: &What) -> Result<()> {
    let (home, out, order) = match what {
        What::Propose { with, clauses, from, until, to } => {
            let clauses = clauses.as_deref().map(text).transpose()?;
            let partner = partner::document(with)?;
            (&to.home, to.out.as_deref(), Order::Propose { partner, clauses, from: *from, until: *until })
        }
        What::Accept { file, to } => (&to.home, to.out.as_deref(), Order::Accept { file: text(file)? }),
        What::List { home } => (home, None, Order::List),
        What::End { id, on, home } => (home, None, Order::End { id: id.clone(), on: *on }),
    };
    let config = home.config()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut said = vec![];
    runtime.block_on(async {
        match Data::open(&config.data)? {
            Err(InUse) => control::ask(&config.data, &control::Order::Agreement(order), &mut said).await,
            Ok(data) => {
                let secrets = data.secrets(Some(&config.log_name()))?;
                let store = crate::serve::store(&config).await?;
                ensure!(store.has_town().await?, "{} holds no town: name its folder", config.data.display());
                let node = now!(cx => Node::start(store, secrets, cx).await)?.with_authority(config.authority(None));
                into(&node, &order, &mut said).await
            }
        }
    })?;
    report::give(&said, out)
}

fn text(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| file.display().to_string())
}
