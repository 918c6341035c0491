//! From a case number to the case: for members, among the cases of their own points.

use crate::{Context, Error, Node, Staff};
use case::State;
use id::{CaseId, CaseNumber, PointId};
use office::{Verb, allows};
use vault::{Card, ReaderId};

impl Node {
    /// The case with this number, if it is in front of one of this member's points.
    ///
    /// # Errors
    /// [`Error::NoGrant`] for a number that is none, one that no case has, and one of a case that is
    /// another point's: all the same answer.
    pub async fn numbered(&self, _cx: &mut Context<'_>, staff: &Staff, number: &str) -> Result<CaseId, Error> {
        if !allows(staff.member.role, Verb::Look) {
            return Err(Error::NotAllowed);
        }
        let number: CaseNumber = number.parse().map_err(|_| Error::NoGrant)?;
        let case = self.store.numbered(number).await?.ok_or(Error::NoGrant)?;
        let state = self.store.clear(case).await?.ok_or(Error::NoGrant)?.state;
        let point = in_charge(&state).find(|point| staff.points().contains(point)).ok_or(Error::NoGrant)?;
        let sealed = self.store.envelope(case, ReaderId::Point(point)).await?.ok_or(Error::NoGrant)?;
        if sealed.grants.is_empty() { Err(Error::NoGrant) } else { Ok(case) }
    }

    /// The number of the case that `card` opens. Nothing of the case is read.
    pub async fn number(&self, cx: &mut Context<'_>, card: &Card) -> Result<Option<CaseNumber>, Error> {
        Ok(self.held(cx, card).await?.envelope.state.number)
    }
}

/// The points that have a case in front of them.
fn in_charge(state: &State) -> impl Iterator<Item = PointId> {
    let above = state.escalation.filter(|_| state.clock.released);
    [Some(state.responsible), above].into_iter().flatten()
}
