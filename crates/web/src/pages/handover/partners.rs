//! The towns that this one has an agreement with today, and what may go there.

use crate::pages::visit::Visit;
use node::agreement::{AgreementLine, Party, Stands};

fn in_force(visit: &Visit) -> impl Iterator<Item = AgreementLine> {
    let mut rng = visit.state.rng();
    let all = visit.node().agreements(&visit.state.context(&mut *rng));
    all.into_iter().filter(|line| line.stands == Stands::InForce)
}

/// Each town once.
pub fn all(visit: &Visit) -> Vec<Party> {
    let mut towns: Vec<Party> = in_force(visit).map(|line| line.partner).collect();
    towns.sort_by(|a, b| a.town.cmp(&b.town));
    towns.dedup_by(|a, b| a.town == b.town);
    towns
}

/// Whether another town may do a step of this procedure.
pub fn do_step_of(visit: &Visit, procedure: &str) -> bool {
    in_force(visit).any(|line| line.clauses.iter().any(|c| !c.here && c.clause.procedure == procedure))
}
