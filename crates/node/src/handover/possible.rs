//! What of a case can be handed to another town now: for the person to look at before they agree.

use crate::hand::Hand;
use crate::read::Content;
use crate::{Context, Error, Node};
use case::Command;
use handover::agreement::{Clause, Terms};
use handover::fields;
use jiff::civil::Date;
use office::Names;
use procedure::{HandoverStep, Mode, Procedure};
use serde::Serialize;
use serde_json::Value;
use vault::{Card, Part};

/// One step that one town could do.
#[derive(Debug, Clone, Serialize)]
pub struct Crossing {
    /// Id of the agreement that says so, and of the step.
    pub agreement: String,
    pub step: String,
    /// Message keys: what is done there, and why these answers cross.
    pub text: String,
    pub why: String,
    pub town: String,
    pub names: Names,
    pub office: Names,
    /// Working days of that office.
    pub days: u16,
    /// What would cross, and nothing else: path in the form, and what was answered.
    pub fields: Vec<(String, Value)>,
}

impl Node {
    /// What the holder may hand over now.
    ///
    /// # Errors
    /// As for opening the case with the card.
    pub async fn crossings(&self, cx: &mut Context<'_>, card: &Card) -> Result<Vec<Crossing>, Error> {
        let hand = self.held(cx, card).await?;
        let today = self.today(cx);
        let steps = self.steps_now(cx, &hand)?;
        if steps.is_empty() {
            return Ok(vec![]);
        }
        let answers = self.own_answers(&hand).await?;
        let (towns, mut found) = (self.towns(), vec![]);
        for (_, step, _) in steps {
            for terms in towns.in_force(today) {
                let Some((clause, with)) = self.clause_of(terms, &hand.head.procedure, &step.id) else { continue };
                found.push(Crossing {
                    agreement: terms.id.clone(),
                    step: step.id.clone(),
                    text: step.text.clone(),
                    why: step.why.clone(),
                    town: with.town.clone(),
                    names: with.names.clone(),
                    office: clause.office.names.clone(),
                    days: clause.days,
                    fields: crossing_fields(&answers, clause),
                });
            }
        }
        // Two agreements may name the same step: the newest counts.
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|c| seen.insert((c.town.clone(), c.step.clone())));
        Ok(found)
    }

    /// The steps of the procedure that could go now, each with its place and the command that does it.
    pub(super) fn steps_now(&self, cx: &Context<'_>, hand: &Hand) -> Result<Vec<(u8, &HandoverStep, Command)>, Error> {
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        let steps = procedure.handover.iter().flat_map(|h| &h.steps);
        let all = (0u8..).zip(steps).map(|(at, step)| (at, step, hands_over(procedure, at, step.days)));
        let (state, actor, today) = (&hand.envelope.state, hand.who.actor(), self.today(cx));
        let calendar = self.calendar_of(state);
        Ok(all.filter(|(.., command)| case::decide(state, actor, *command, today, &calendar).is_ok()).collect())
    }

    /// Under what this step goes to the other party of an agreement.
    pub(super) fn clause_of<'a>(
        &self,
        terms: &'a Terms,
        procedure: &str,
        step: &str,
    ) -> Option<(&'a Clause, &'a handover::agreement::Party)> {
        let with = terms.partner(&self.town.key)?;
        Some((terms.clause(procedure, Some(step), &with.town)?, with))
    }

    /// What the holder of the case in hand answered.
    pub(super) async fn own_answers(&self, hand: &Hand) -> Result<Value, Error> {
        let proofs = hand.parts(&[Part::Head, Part::Answers])?;
        Ok(Content::open(self.store.hold(&proofs).await?, &proofs)?.answers().clone())
    }

    /// The agreement with this id, if it is in force.
    pub(super) fn terms_in_force(&self, id: &str, today: Date) -> Option<Terms> {
        self.towns().in_force(today).find(|terms| terms.id == id).cloned()
    }
}

/// What handing over this step asks of the case.
pub(super) fn hands_over(procedure: &Procedure, step: u8, days: u16) -> Command {
    let (early, ends) = (procedure.mode == Mode::Online, procedure.mode != Mode::Joint);
    Command::HandOver { step, days, early, ends }
}

/// What of the answers crosses under a clause: what was answered, and declared.
pub(super) fn crossing_fields(answers: &Value, clause: &Clause) -> Vec<(String, Value)> {
    let answered = |path: &String| Some((path.clone(), fields::at(answers, path)?));
    clause.fields.iter().filter_map(answered).collect()
}
