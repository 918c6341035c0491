//! Who is away, and who covers. The key of a point is lent for exactly that time: the days are part of
//! what it opens with, and it is refused at the first click after them.

use crate::hand::day_number;
use crate::{Context, Error, Node, Public, Staff};
use id::{AbsenceId, MemberId, OfficeId, PointId};
use office::{Span, Verb, allows};
use std::collections::BTreeSet;
use store::AbsenceRow;
use vault::{PublicKey, ReaderId};

/// Days of one absence.
const LONGEST: u16 = 366;

impl Node {
    /// "I am away from … to …, NAME covers"; a lead says it for somebody of their offices.
    ///
    /// The keys of their points are lent to the cover, as far as whoever says it holds them.
    ///
    /// # Errors
    /// [`Error::UnknownColleague`] for somebody who is not of the same office.
    pub async fn away(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        of: Option<MemberId>,
        span: Span,
        cover: Option<MemberId>,
    ) -> Result<(), Error> {
        let of = of.unwrap_or(staff.member.id);
        permit(staff, if of == staff.member.id { Verb::Away } else { Verb::AwayFor })?;
        self.check_days(cx, span, LONGEST)?;
        self.reload_rota().await?;
        let (public, rota) = (self.public(), self.rota());
        let offices = offices_of(&public, rota.seats_of(of));
        if of != staff.member.id && offices.is_disjoint(&own_offices(&public, staff)) {
            return Err(Error::UnknownColleague);
        }
        let busy = |member| rota.absences.iter().any(|a| a.member == member && a.span.meets(&span));
        if busy(of) || cover.is_some_and(busy) {
            return Err(Error::AwayAlready);
        }
        let days = (day_number(span.first), day_number(span.last));
        let mut lent = vec![];
        if let Some(cover) = cover {
            if cover == of || offices.is_disjoint(&offices_of(&public, rota.seats_of(cover))) {
                return Err(Error::UnknownColleague);
            }
            let to = public.held.roster.members.get(&cover).ok_or(Error::UnknownColleague)?;
            let to = PublicKey(to.public);
            let held: Vec<PointId> = rota.seats_of(cover).collect();
            for point in rota.seats_of(of).filter(|p| !held.contains(p)) {
                // What somebody was lent they do not lend on.
                let own = staff.points.iter().filter(|r| staff.lent.iter().all(|l| ReaderId::Point(l.point) != r.id()));
                let Some(desk) = own.into_iter().find(|r| r.id() == ReaderId::Point(point)) else { continue };
                lent.push((point, desk.lend_point(point, cover, to, days, cx.rng).ok_or(Error::Damaged)?));
            }
        }
        let row = AbsenceRow { id: AbsenceId::random(cx.rng), member: of, cover, first: days.0, last: days.1 };
        self.store.add_absence(&row, &lent).await?;
        self.reload_rota().await
    }

    /// "I am back": what was lent opens nothing from the next click on.
    pub async fn back(&self, cx: &mut Context<'_>, staff: &Staff, id: AbsenceId) -> Result<(), Error> {
        permit(staff, Verb::Away)?;
        self.reload_rota().await?;
        let leave = self.leave(cx, staff);
        let found = leave.absences.iter().find(|a| a.id == id && a.mine).ok_or(Error::UnknownLeave)?;
        self.store.end_absence(found.id).await?;
        self.reload_rota().await
    }

    /// From today on, not backwards, and not longer than `max` days.
    pub(crate) fn check_days(&self, cx: &Context<'_>, span: Span, max: u16) -> Result<(), Error> {
        let days = day_number(span.last) - day_number(span.first);
        let soon = day_number(span.first) - day_number(self.today(cx));
        if (0..i64::from(max)).contains(&days) && (0..=i64::from(LONGEST)).contains(&soon) {
            Ok(())
        } else {
            Err(Error::BadDays { max })
        }
    }
}

pub(crate) fn offices_of(public: &Public, points: impl Iterator<Item = PointId>) -> BTreeSet<OfficeId> {
    points.filter_map(|p| public.offices.point(p)).map(|p| p.office).collect()
}

/// The offices of a member's own points, without what was lent.
pub(crate) fn own_offices(public: &Public, staff: &Staff) -> BTreeSet<OfficeId> {
    let lent = |p: &PointId| staff.lent.iter().any(|l| l.point == *p);
    offices_of(public, staff.points().into_iter().filter(|p| !lent(p)))
}

pub(crate) fn may(staff: &Staff, verb: Verb) -> bool {
    allows(staff.member.role, verb)
}

pub(crate) fn permit(staff: &Staff, verb: Verb) -> Result<(), Error> {
    if may(staff, verb) { Ok(()) } else { Err(Error::NotAllowed) }
}
