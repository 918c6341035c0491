//! An agreement between two towns, made as their stewards make one.

use crate::TestTown;
use jiff::ToSpan;
use node::agreement::{Clause, Proposal, Signs};

/// Makes `here` and `there` agree on `clauses`, for a year from today on, and learn each other's keys; without
/// clauses, on everything that they could agree on. Returns the agreement's id.
pub async fn agreed(here: &TestTown, there: &TestTown, clauses: Option<Vec<Clause>>) -> String {
    let document = there.node.key_document(&there.cx().get()).expect("keys");
    let partner = here.node.other_town(&document).expect("another town");
    let clauses = clauses.unwrap_or_else(|| here.node.possible_clauses(&partner));
    let from = here.node.today(&here.cx().get());
    let proposal = Proposal { partner: document, clauses, from, until: from.saturating_add(1.year()) };
    let proposed = here.node.propose_agreement(&mut here.cx().get(), Signs::Owner, &proposal).await;
    let proposed = proposed.expect("a proposal");
    let signed = there.node.accept_agreement(&mut there.cx().get(), Signs::Owner, &proposed).await.expect("signed");
    here.node.accept_agreement(&mut here.cx().get(), Signs::Owner, &signed).await.expect("taken in");
    learn(here, there).await;
    learn(there, here).await;
    here.node.agreements(&here.cx().get()).first().expect("an agreement").id.clone()
}

/// `here` reads what `there` says of its keys.
pub async fn learn(here: &TestTown, there: &TestTown) {
    let document = there.node.key_document(&there.cx().get()).expect("keys");
    here.node.learn(&mut here.cx().get(), there.node.authority(), &document).await.expect("believed");
}
