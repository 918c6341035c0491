//! Above a form: what of it an office in another town can do, by the agreements in force.

use super::said::Said;
use super::visit::Visit;
use node::agreement::{ClauseLine, Stands};
use procedure::Procedure;
use serde::Serialize;

#[derive(Serialize)]
pub struct Crosses {
    pub step: String,
    pub office: Said,
    pub town: Said,
}

/// The steps of `procedure` that go to a partner, if the person agrees.
pub fn of(visit: &Visit, procedure: &Procedure) -> Vec<Crosses> {
    if procedure.handover.is_none() {
        return Vec::new();
    }
    let mut rng = visit.state.rng();
    let agreements = visit.node().agreements(&visit.state.context(&mut *rng));
    let clauses = agreements.iter().filter(|line| line.stands == Stands::InForce).flat_map(|line| &line.clauses);
    let line = |at: &ClauseLine| {
        Some(Crosses {
            step: visit.reader.text(at.text.as_ref()?, &[]),
            office: Said::name(&at.clause.office.names, &visit.reader),
            town: Said::name(&at.town, &visit.reader),
        })
    };
    clauses.filter(|at| !at.here && at.clause.procedure == procedure.id).filter_map(line).collect()
}
