//! Which case a step is about, and who does it: mostly what makes sense, so that cases get somewhere, and
//! sometimes anything.

use crate::fail::Fail;
use crate::model::Remembered;
use crate::run::Run;
use case::{Stage, State};
use node::{Node, Staff};
use testkit::Cx;

impl Run {
    /// A case, mostly one that `fits`.
    pub fn one_that(&mut self, fits: impl Fn(&State) -> bool) -> Result<usize, Fail> {
        if self.cases.is_empty() {
            return Err(Fail::Nothing);
        }
        let (drawn, sense) = (self.below(1 << 20), self.below(8) > 0);
        let mut good = vec![];
        for (at, case) in self.cases.iter().enumerate().filter(|_| sense) {
            if let Some(id) = case.case
                && fits(&self.outside()?.state(id)?)
            {
                good.push(at);
            }
        }
        if sense && good.is_empty() {
            return Err(Fail::Nothing);
        }
        // Often the oldest, so that some come to their end.
        let drawn = if drawn.is_multiple_of(3) { 0 } else { drawn };
        Ok(good.get(drawn % good.len().max(1)).copied().unwrap_or(drawn % self.cases.len()))
    }

    /// A case and what its holder needs.
    pub fn holder(&mut self, fits: impl Fn(&State) -> bool) -> Result<(&Node, Cx, &mut Remembered), Fail> {
        let at = self.one_that(fits)?;
        let cx = self.cx();
        let node = self.node.as_ref().ok_or(Fail::Nothing)?;
        Ok((node, cx, &mut self.cases[at]))
    }

    /// A case, and mostly somebody of the office in charge.
    pub fn office(&mut self, fits: impl Fn(&State) -> bool) -> Result<(usize, usize), Fail> {
        let (at, drawn) = (self.one_that(fits)?, self.below(1 << 20));
        let (sense, above) = (self.below(8) > 0, self.below(4) == 0);
        let mut theirs = vec![];
        if let Some(id) = self.cases[at].case.filter(|_| sense) {
            let state = self.outside()?.state(id)?;
            let point = state.escalation.filter(|_| above && state.clock.released).unwrap_or(state.responsible);
            theirs = (0..self.staff.len()).filter(|i| self.staff[*i].points().contains(&point)).collect();
        }
        let who = theirs.get(drawn % theirs.len().max(1)).copied().unwrap_or(drawn % self.staff.len());
        Ok((at, who))
    }

    pub fn served(&mut self, at: usize, who: usize) -> Result<(&Node, Cx, &Staff, &mut Remembered), Fail> {
        let cx = self.cx();
        let node = self.node.as_ref().ok_or(Fail::Nothing)?;
        Ok((node, cx, &self.staff[who], &mut self.cases[at]))
    }
}

/// An office has it in its hands.
pub fn open(state: &State) -> bool {
    state.stage.is_open()
}

pub fn any(_: &State) -> bool {
    true
}

/// It can be told apart by where it stands.
pub fn at(stages: &'static [Stage]) -> impl Fn(&State) -> bool {
    move |state| stages.contains(&state.stage)
}
