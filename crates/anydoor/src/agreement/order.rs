//! What is asked of the node that holds the data folder.

use super::report;
use anyhow::{Context as _, Result};
use jiff::civil::Date;
use node::Node;
use node::agreement::{Proposal, Signs, a_year, clauses_of};
use serde::{Deserialize, Serialize};
use std::io::Write;

/// Files were read before: they are the caller's.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Order {
    Propose { partner: String, clauses: Option<String>, from: Option<Date>, until: Option<Date> },
    Accept { file: String },
    List,
    End { id: String, on: Option<Date> },
}

pub async fn into(node: &Node, order: &Order, out: &mut impl Write) -> Result<()> {
    let (by, mut rng) = (Signs::Owner, node::World::rng(&crate::world::System));
    let cx = &mut node::Context { now: node::World::now(&crate::world::System), rng: &mut *rng };
    match order.clone() {
        Order::Propose { partner, clauses, from, until } => {
            let other = node.other_town(&partner)?;
            let clauses = clauses.map(|json| clauses_of(&json).context("--clauses")).transpose()?;
            let clauses = clauses.unwrap_or_else(|| node.possible_clauses(&other));
            let from = from.unwrap_or_else(|| node.today(cx));
            let until = until.unwrap_or_else(|| a_year(from));
            let proposal = Proposal { partner, clauses, from, until };
            let file = node.propose_agreement(cx, by, &proposal).await?;
            writeln!(out, "{file}")?;
        }
        Order::Accept { file } => writeln!(out, "{}", node.accept_agreement(cx, by, &file).await?)?,
        Order::List => report::list(&node.all_agreements(cx, None)?, out)?,
        Order::End { id, on } => {
            let day = node.end_agreement(cx, by, &id, on).await?;
            writeln!(out, "{id} ends: nothing new crosses from {day} on. What is on its way comes to its end.")?;
        }
    }
    Ok(())
}
