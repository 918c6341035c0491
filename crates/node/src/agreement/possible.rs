//! What two towns could agree on.

use super::BadTerms;
use super::check::{mode, steps};
use crate::desk::permit;
use crate::{Error, Node, Staff};
use handover::agreement::{BadAgreement, Clause, Names, Office};
use handover::identity::{KeyDocument, SignedKeys};
use office::Verb;
use procedure::{HandoverStep, Procedure};

impl Node {
    /// What a file with another town's keys says, to be read before anything is proposed.
    ///
    /// # Errors
    /// [`BadTerms`]; [`Error::NotAllowed`] for anybody but a steward.
    pub fn read_keys(&self, staff: &Staff, document: &str) -> Result<KeyDocument, Error> {
        permit(staff, Verb::Agree)?;
        Ok(self.other_town(document)?)
    }

    /// What another town says of itself, if it signed it; whose word it is nobody can tell from it alone.
    ///
    /// # Errors
    /// [`BadTerms::Keys`]; [`BadTerms::Practice`].
    pub fn other_town(&self, document: &str) -> Result<KeyDocument, BadTerms> {
        let document = SignedKeys::parse(document)?.open()?;
        if document.town == self.town.key {
            return Err(BadAgreement::OneParty.into());
        }
        if document.practice == self.town.practice { Ok(document) } else { Err(BadTerms::Practice) }
    }

    /// Every clause that these two towns could agree on: all steps that can be handed over, in both directions,
    /// where an office takes them, with all that each may ask.
    pub fn possible_clauses(&self, partner: &KeyDocument) -> Vec<Clause> {
        let public = self.public();
        let mut clauses = vec![];
        for procedure in self.procedures() {
            let there = partner.office_for(&procedure.id).map(|office| (office.id.clone(), office.names.clone()));
            let own = public.route(procedure, None, None).ok();
            let own = own.map(|point| (point.id.to_string(), self.point_names(point)));
            for (at, office) in [(&partner.town, there), (&self.town.key, own)] {
                let Some(office) = office else { continue };
                clauses.extend(steps(procedure).iter().map(|step| clause(procedure, step, at, office.clone())));
            }
        }
        clauses
    }
}

fn clause(procedure: &Procedure, step: &HandoverStep, at: &str, (id, names): (String, Names)) -> Clause {
    Clause {
        procedure: procedure.id.clone(),
        step: Some(step.id.clone()),
        mode: mode(procedure),
        at: at.to_owned(),
        office: Office { id, names },
        days: step.days,
        fields: step.fields.clone(),
    }
}
