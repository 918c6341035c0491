//! What the simulator believes of each person's request, and of its steps in the other town.

use anyhow::{Result, ensure};
use id::CaseId;
use node::Card;
use node::view::CaseView;
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
