//! `anydoor retention`: what time is about to delete, as numbers of cases; and deleting it.

use crate::data::{Data, InUse};
use crate::home::Home;
use crate::{control, now};
use anyhow::{Context as _, Result, ensure};
use clap::Subcommand;
use node::{Node, Retention};
use serde::{Deserialize, Serialize};
use std::io::Write;

#[derive(Subcommand)]
pub enum What {
    /// What goes in the days to come if nobody does anything. Deletes nothing.
    Plan {
        #[command(flatten)]
        home: Home,
        /// How many days ahead.
        #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(0..=3660))]
        days: u16,
    },
    /// Deletes what is due today. A running town does this by itself, unless its clock jumped.
    Run {
        #[command(flatten)]
        home: Home,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Order {
    Plan { days: u16 },
    Run,
}

pub fn run(what: &What) -> Result<()> {
    let (home, order) = match what {
        What::Plan { home, days } => (home, Order::Plan { days: *days }),
        What::Run { home } => (home, Order::Run),
    };
    let config = home.config()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut out = std::io::stdout().lock();
    runtime.block_on(async {
        match Data::open(&config.data)? {
            // A running town does it by itself.
            Err(InUse) => control::ask(&config.data, &control::Order::Retention(order), &mut out).await,
            Ok(data) => {
                let secrets = data.secrets(Some(&config.log_name()))?;
                let store = crate::serve::store(&config).await?;
                ensure!(store.has_town().await?, "{} holds no town: name its folder", config.data.display());
                let node = now!(cx => Node::start(store, secrets, cx).await)?;
                into(&node, &order, &mut out).await
            }
        }
    })
}

pub async fn into(node: &Node, order: &Order, out: &mut impl Write) -> Result<()> {
    match order {
        Order::Plan { days } => {
            let plan = now!(cx => node.retention_plan(cx, *days).await)?;
            table(node, &plan, out)?;
            if plan.stopped {
                writeln!(
                    out,
                    "The clock jumped: nothing is deleted before `anydoor retention run`, or the next start."
                )?;
            }
            writeln!(out, "Nothing was deleted.")?;
        }
        Order::Run => {
            let done = now!(cx => node.retention_run(cx).await).context("some may be done; run it again")?;
            table(node, &done, out)?;
            writeln!(out, "Done. What is announced can still be kept by its holder for three days.")?;
        }
    }
    Ok(())
}

fn table(node: &Node, plan: &Retention, out: &mut impl Write) -> Result<()> {
    if plan.going.is_empty() {
        writeln!(out, "No case goes.")?;
    }
    let public = node.public();
    for row in &plan.going {
        let name = public.offices.point(row.point).and_then(|p| p.names.get("en").or(p.names.values().next()));
        let step = match row.step.as_str() {
            "end_announced" => "deletion is announced to the holder",
            "parted" => "deleted, but for what must be kept",
            _ => "deleted",
        };
        let cases = if row.cases == 1 { "case" } else { "cases" };
        writeln!(out, "{}  {:>7} {cases}  {step}  ({})", row.day, row.cases, name.map_or("-", String::as_str))?;
    }
    Ok(())
}
