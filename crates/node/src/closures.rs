//! The closed days that a member sees, and the points they can close.

use crate::away::{may, own_offices};
use crate::{Context, Node, Staff};
use id::{ClosureId, PointId};
use office::{Reason, Role, Span, Verb};

/// Closed days that are running or to come.
#[derive(Debug, Clone)]
pub struct ClosureLine {
    pub id: ClosureId,
    pub point: PointId,
    pub span: Span,
    pub reason: Reason,
    /// This member may end it.
    pub mine: bool,
}

impl Node {
    /// Closed days of the points this member can see here: of their offices, or all for a steward.
    pub fn closures(&self, cx: &Context<'_>, staff: &Staff) -> Vec<ClosureLine> {
        let today = self.today(cx);
        let (public, rota) = (self.public(), self.rota());
        let own = own_offices(&public, staff);
        let office = |p| public.offices.point(p).map(|p| p.office);
        let seen = |p| staff.member.role == Role::Steward || office(p).is_some_and(|o| own.contains(&o));
        let running =
            rota.closures.iter().filter(|c| c.span.last >= today && c.span.last >= c.span.first && seen(c.point));
        let line = |c: &office::Closure| {
            let mine = may(staff, Verb::Shut) && self.may_shut(staff, c.point);
            ClosureLine { id: c.id, point: c.point, span: c.span, reason: c.reason, mine }
        };
        running.map(line).collect()
    }

    /// The points for which this member can put closed days down.
    pub fn shuttable(&self, staff: &Staff) -> Vec<PointId> {
        let public = self.public();
        public.offices.points().map(|p| p.id).filter(|p| may(staff, Verb::Shut) && self.may_shut(staff, *p)).collect()
    }
}
