//! What the simulator believes of each person's request, and of its steps in the other town.

use super::side::Side;
use crate::fail::Done;
use anyhow::{Context as _, Result, ensure};
use handover::fields::pick;
use id::CaseId;
use node::agreement::Clause;
use node::view::CaseView;
use node::{Card, Crossing, Opening};
use serde_json::Value;
use std::collections::BTreeMap;

pub struct Story {
    pub card: Card,
    pub procedure: &'static str,
    pub answers: Value,
    /// The step that opened it.
    pub born: u32,
    /// At A, once opening it was acknowledged.
    pub case: Option<CaseId>,
    /// Steps of the procedure that were agreed to, by the number at A.
    pub handed: BTreeMap<u32, There>,
}

/// One step in the other town.
#[derive(Default)]
pub struct There {
    /// Of the procedure.
    pub step: String,
    pub case: Option<CaseId>,
    /// What the office there wrote, in its order, and whether that was acknowledged.
    pub letters: Vec<(String, bool)>,
}

impl Story {
    pub fn new(card: Card, procedure: &'static str, answers: Value, born: u32) -> Self {
        Self { card, procedure, answers, born, case: None, handed: BTreeMap::new() }
    }

    /// Asks at A, or asks the same again.
    pub async fn asks(&mut self, side: &Side) -> Done {
        let opening = Opening {
            procedure: self.procedure.into(),
            answers: self.answers.clone(),
            card: Some(self.card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft: false,
        };
        self.case = Some(side.node()?.open(&mut side.cx().get(), opening).await?.case);
        Ok(())
    }

    /// Agrees that another town does a step.
    pub async fn agrees(&mut self, side: &Side, crossing: &Crossing) -> Done {
        let (agreement, step) = (&crossing.agreement, &crossing.step);
        let number = side.node()?.hand_over(&mut side.cx().get(), &self.card, agreement, step).await?;
        self.handed.insert(number, There { step: step.clone(), ..There::default() });
        Ok(())
    }

    /// Whether that was agreed to already.
    pub fn knows(&self, step: &str) -> bool {
        self.handed.values().any(|there| there.step == step)
    }

    /// The card by which the other town, whose key is `town`, knows the holder in a step.
    pub fn card_there(&self, town: &str, number: u32) -> Card {
        let place = self.handed.keys().position(|known| *known == number).unwrap_or_default();
        self.card.elsewhere(town, u8::try_from(place).unwrap_or(u8::MAX))
    }

    /// What stands at A is what stands at B, when nothing is on its way any more.
    pub async fn same(&self, [a, b]: [&Side; 2], town: &str, clauses: &[Clause]) -> Result<()> {
        let view = a.node()?.view(&mut a.cx().get(), &self.card).await?;
        self.letters(&view, true)?;
        for (number, step) in self.handed.iter().filter(|(_, step)| step.case.is_some()) {
            let seen = b.node()?.view(&mut b.cx().get(), &self.card_there(town, *number)).await?;
            let mut clauses = clauses.iter();
            let clause = clauses.find(|c| c.procedure == self.procedure && c.step.as_ref() == Some(&step.step));
            let declared = pick(&self.answers, &clause.context("a clause")?.fields);
            ensure!(seen.answers == declared, "{} crossed, and {declared} was declared", seen.answers);
        }
        Ok(())
    }

    /// What the person reads at A is what was written at B, as far as it came: once, and in its order. `all`:
    /// nothing is on its way any more.
    pub fn letters(&self, view: &CaseView, all: bool) -> Result<()> {
        for (number, there) in &self.handed {
            let Some(handed) = view.handed.iter().find(|h| h.number == *number) else {
                ensure!(!all, "step {number} was handed over, and the card's page does not say so");
                continue;
            };
            let mut read = handed.letters.iter().map(|letter| letter.text.as_str()).filter(|text| !text.is_empty());
            for (text, sure) in &there.letters {
                let mut ahead = read.clone();
                if ahead.next() == Some(text) {
                    read = ahead;
                } else {
                    ensure!(!all || !sure, "{text} was written there and is not here, or not in its place");
                }
            }
            let more: Vec<&str> = read.collect();
            ensure!(more.is_empty(), "nobody wrote {more:?}, or it came twice, or before its turn");
        }
        Ok(())
    }
}
