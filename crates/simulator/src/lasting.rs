//! What was seen in the database stays as it was: events are added, and nothing else.

use crate::row::Row;
use crate::run::Run;
use crate::{log, rules};
use anyhow::{Context as _, Result, ensure};
use calendar::Calendar;
use id::{CaseId, PointId};
use std::collections::{BTreeMap, BTreeSet};

/// The chain of each case, as it was last seen, and the points that were ever closed.
#[derive(Default)]
pub struct Lasting(BTreeMap<CaseId, Vec<Vec<u8>>>, BTreeSet<PointId>);

impl Lasting {
    fn goes_on(&mut self, row: &Row) -> Result<()> {
        let known = self.0.entry(row.case).or_default();
        let now = row.events.iter().map(|e| &e.chain);
        ensure!(now.len() >= known.len(), "{} events were there, and now {}", known.len(), now.len());
        ensure!(now.clone().zip(known.iter()).all(|(now, then)| now == then), "what happened was rewritten");
        *known = now.cloned().collect();
        Ok(())
    }
}

impl Run {
    /// What must hold after every step: of what it touched, and of one case more.
    pub async fn hold(&mut self) -> Result<()> {
        let cases = self.outside()?.cases()?;
        let closed = self.outside()?.closed_points()?;
        self.lasting.1.extend(closed);
        let turn = self.step as usize % cases.len().max(1);
        let touched: Vec<CaseId> = cases
            .iter()
            .enumerate()
            .filter(|(i, (case, seq))| *i == turn || self.lasting.0.get(case).is_none_or(|c| c.len() != *seq as usize))
            .map(|(_, (case, _))| *case)
            .collect();
        ensure!(cases.len() >= self.lasting.0.len(), "a case is gone from the database");
        for case in &touched {
            self.check_case(*case).with_context(|| format!("case {case}"))?;
        }
        log::grows(self)?;
        self.look(&touched).await
    }

    pub fn check_case(&mut self, case: CaseId) -> Result<()> {
        let outside = self.outside()?;
        let row = outside.case(case)?;
        // Another node may have taken closed days back, which this one still counted with when it wrote.
        let moved = self.lasting.1.contains(&row.state.responsible) || !row.state.clock.closed.is_empty();
        self.lasting.goes_on(&row)?;
        rules::whole(&row)?;
        rules::owned(&row, &self.opened())?;
        rules::gone(&row)?;
        rules::dated(&row, &calendar()?, moved)?;
        if let Some(known) = self.cases.iter().find(|c| c.case == Some(case)) {
            known.happened(&row)?;
        }
        Ok(())
    }

    /// Points of which somebody who is signed in holds the key.
    fn opened(&self) -> Vec<PointId> {
        self.staff.iter().flat_map(node::Staff::points).collect()
    }
}

/// Working days of the test town, where no office is closed.
pub fn calendar() -> Result<Calendar> {
    calendar::builtin("cn").context("a calendar")
}
