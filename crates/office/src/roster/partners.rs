//! A point of one: whether it takes cases, and who can let somebody in when that one is gone.

use super::{Fault, Key, Roster};
use id::{MemberId, PointId};

impl Roster {
    /// The recovery partner of `point`: another point, with somebody who is not at `point` itself. Its
    /// lead can let members in there while fewer than two are.
    pub fn partner(&self, point: PointId) -> Option<PointId> {
        let partner = *self.partners.get(&point)?;
        self.members_of(partner).any(|e| !self.seated(e.member.id, point)).then_some(partner)
    }

    /// Points that have one, in force or not.
    pub fn partners(&self) -> impl Iterator<Item = (PointId, PointId)> {
        self.partners.iter().map(|(point, partner)| (*point, *partner))
    }

    /// Whether `point` takes new cases: two members answer for it, or one with a recovery partner. What
    /// only one person in the world can open is lost with their passphrase.
    pub fn takes(&self, point: PointId) -> bool {
        match self.members_of(point).count() {
            0 => false,
            1 => self.partner(point).is_some(),
            _ => true,
        }
    }

    /// Whether `member` may let somebody in at `point`: its lead, or its partner's lead while it has nobody
    /// or only one.
    pub fn lets_in(&self, member: MemberId, point: PointId) -> bool {
        let weak = self.members_of(point).count() < 2;
        self.leads(member, point) || (weak && self.partner(point).is_some_and(|p| self.leads(member, p)))
    }

    /// Everybody but `member` is gone, and no partner holds the key: it is lost with them.
    pub fn hangs_on(&self, point: PointId, member: MemberId) -> bool {
        let others = self.members_of(point).any(|e| e.member.id != member);
        let partner = self.partners.get(&point);
        let partner = partner.is_some_and(|p| self.members_of(*p).any(|e| e.member.id != member));
        self.seated(member, point) && !others && !partner
    }

    pub(super) fn name_partner(&mut self, point: PointId, partner: PointId) -> Result<(), Fault> {
        if point == partner || !self.members_of(partner).any(|e| !self.seated(e.member.id, point)) {
            return Err(Fault::Unknown);
        }
        self.partners.insert(point, partner);
        Ok(())
    }

    /// Another key for a point that nobody can open, which is all that the town may say about a point that
    /// was there.
    pub(super) fn reopen(&mut self, point: PointId, key: Key) -> Result<(), Fault> {
        if self.members_of(point).count() > 0 || self.partner(point).is_some() {
            return Err(Fault::NotTheirs);
        }
        let opened = self.points.get_mut(&point).ok_or(Fault::Unknown)?;
        if opened.public == key {
            return Err(Fault::There);
        }
        opened.public = key;
        // A partner with nobody left held the old key, if any; and what was wrapped to the key that is lost
        // opens for nobody: whose partner this was has to name one again.
        self.partners.retain(|of, partner| *of != point && *partner != point);
        Ok(())
    }
}
