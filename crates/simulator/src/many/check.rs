//! What must hold, read from all databases.

use super::run::Run;
use crate::towns::one_owner;
use anyhow::{Context as _, Result, ensure};
use case::{Crossing, Outcome, State};
use id::CaseId;
use std::collections::BTreeMap;

impl Run<'_> {
    pub fn check(&mut self) -> Result<()> {
        let mut towns: Vec<BTreeMap<CaseId, State>> = vec![];
        for (town, side) in self.sides.iter_mut().enumerate() {
            towns.push(side.states().with_context(|| format!("town {town}"))?);
        }
        let all = || towns.iter().flat_map(BTreeMap::values);
        let handed = |wanted: fn(Crossing) -> bool| all().flat_map(|s| &s.handed).filter(|h| wanted(h.at)).count();
        let released = handed(|at| matches!(at, Crossing::There | Crossing::Back(_)));
        let lost = handed(|at| at == Crossing::Back(Outcome::Lost));
        ensure!(lost == 0, "{lost} steps were lost, and nobody put a town back");
        let came: Vec<_> = all().filter_map(|state| state.came).collect();
        ensure!(came.len() <= released, "{} steps act elsewhere, and {released} were released", came.len());
        let acting = came.iter().filter(|came| came.back.is_none()).count();
        let gone = handed(|at| at == Crossing::There);
        ensure!(acting <= gone, "two owners: {acting} steps are open elsewhere, and {gone} are not at home");
        for affair in &self.affairs {
            let (Some(case), Some(there)) = (affair.story.case, affair.there) else { continue };
            let Some(state) = towns[affair.home].get(&case) else { continue };
            for (number, step) in &affair.story.handed {
                let Some(other) = step.case.and_then(|case| towns[there].get(&case)) else { continue };
                one_owner(state, *number, other)
                    .with_context(|| format!("a request of town {} in town {there}", affair.home))?;
            }
        }
        Ok(())
    }
}
