//! Whether a clause asks for no more than the procedure says that its step needs.

use super::BadTerms;
use crate::Node;
use handover::agreement::{Clause, Mode};
use handover::identity::KeyDocument;
use procedure::{HandoverStep, Procedure};

pub(super) fn mode(procedure: &Procedure) -> Mode {
    match procedure.mode {
        procedure::Mode::Online => Mode::Online,
        procedure::Mode::ReceiveElsewhere => Mode::ReceiveElsewhere,
        procedure::Mode::Joint => Mode::Joint,
    }
}

/// The steps of a procedure that another town can do.
pub(super) fn steps(procedure: &Procedure) -> &[HandoverStep] {
    procedure.handover.as_ref().map_or(&[], |handover| &handover.steps)
}

impl Node {
    /// `partner` is what the other town says of its offices, where it is known.
    pub(super) fn check_clause(&self, clause: &Clause, partner: Option<&KeyDocument>) -> Result<(), BadTerms> {
        let named = || clause.procedure.clone();
        let procedure = self.procedure(&clause.procedure).filter(|p| !steps(p).is_empty());
        let procedure = procedure.ok_or_else(|| BadTerms::Procedure(named()))?;
        let id = clause.step.as_deref().unwrap_or_default();
        let step = steps(procedure).iter().find(|step| step.id == id);
        let step = step.ok_or_else(|| BadTerms::Step { procedure: named(), step: id.to_owned() })?;
        if clause.mode != mode(procedure) {
            return Err(BadTerms::Mode(named()));
        }
        let declared = |field: &&String| !step.fields.contains(field);
        if let Some(field) = clause.fields.iter().find(declared) {
            return Err(BadTerms::Field { procedure: named(), field: field.clone() });
        }
        if !(1..=step.days).contains(&clause.days) {
            return Err(BadTerms::Days { procedure: named(), max: step.days });
        }
        let there = if clause.at == self.town.key {
            let public = self.public();
            let point = clause.office.id.parse().ok().and_then(|id| public.offices.point(id).map(|p| (p.id, p.lead)));
            point.is_some_and(|(id, lead)| !lead && public.takes(id))
        } else {
            partner.is_none_or(|document| document.office(&clause.office.id).is_some())
        };
        if there { Ok(()) } else { Err(BadTerms::Office { procedure: named(), office: clause.office.id.clone() }) }
    }
}
