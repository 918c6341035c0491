//! Closed days of a point: a local holiday, a move, a flood.

use crate::away::{own_offices, permit};
use crate::hand::day_number;
use crate::{Context, Error, Node, Staff};
use id::{ClosureId, PointId};
use office::{Reason, Role, Span, Verb};

/// Days of one closure. What is longer is closed for good, and its work belongs elsewhere.
const LONGEST: u16 = 92;

/// Closed days to put down.
#[derive(Debug, Clone)]
pub struct NewClosure {
    /// This point, or every point of its office.
    pub point: PointId,
    pub whole_office: bool,
    pub span: Span,
    pub reason: Reason,
}

impl Node {
    /// Puts down closed days: from today on, because days that are over have been counted. The clock
    /// then tells every running case.
    ///
    /// # Errors
    /// [`Error::UnknownPoint`] for a point of an office that is not this lead's.
    pub async fn shut(&self, cx: &mut Context<'_>, staff: &Staff, new: NewClosure) -> Result<(), Error> {
        permit(staff, Verb::Shut)?;
        let public = self.public();
        let point = public.offices.point(new.point).ok_or(Error::UnknownPoint)?;
        if !self.may_shut(staff, new.point) {
            return Err(Error::UnknownPoint);
        }
        self.check_days(cx, new.span, LONGEST)?;
        let office = point.office;
        let points = public.offices.points().filter(|p| p.id == new.point || (new.whole_office && p.office == office));
        let (first, last) = (day_number(new.span.first), day_number(new.span.last));
        let rows: Vec<_> = points.map(|p| (ClosureId::random(cx.rng), p.id, first, last, new.reason)).collect();
        self.store.add_closures(&rows).await?;
        self.reload_rota().await
    }

    /// Ends closed days early: today is a working day again.
    pub async fn reopen(&self, cx: &mut Context<'_>, staff: &Staff, id: ClosureId) -> Result<(), Error> {
        permit(staff, Verb::Shut)?;
        self.reload_rota().await?;
        let today = self.today(cx);
        let rota = self.rota();
        let closure = rota.closures.iter().find(|c| c.id == id && c.span.last >= today);
        let closure = closure.filter(|c| self.may_shut(staff, c.point)).ok_or(Error::UnknownLeave)?;
        let last = day_number(today).max(day_number(closure.span.first)) - 1;
        self.store.cut_closure(id, last).await?;
        self.reload_rota().await
    }

    pub(crate) fn may_shut(&self, staff: &Staff, point: PointId) -> bool {
        let public = self.public();
        let office = public.offices.point(point).map(|p| p.office);
        staff.member.role == Role::Steward || office.is_some_and(|o| own_offices(&public, staff).contains(&o))
    }
}
