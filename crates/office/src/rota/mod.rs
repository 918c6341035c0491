//! Who is there on a day: absences of members with those who cover for them, and closed days of
//! points. Days only, and about staff only.

mod reason;
mod span;

pub use reason::Reason;
pub use span::Span;

use crate::policy::Role;
use id::{AbsenceId, ClosureId, MemberId, PointId};
use jiff::civil::{Date, Weekday};

/// Weekdays in a row for which nobody at a point only moves its dates; on a longer absence somebody
/// else acts.
pub const LONG: usize = 5;
/// Days looked at on either side of a day; no absence or closure is longer.
const REACH: usize = 400;

/// A member who answers for a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub point: PointId,
    pub member: MemberId,
    pub name: String,
    pub role: Role,
}

/// A member is away, and somebody may cover for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub id: AbsenceId,
    pub member: MemberId,
    pub cover: Option<MemberId>,
    pub span: Span,
    /// The points whose keys were lent to the cover for this time.
    pub lent: Vec<PointId>,
}

/// A point is closed on these days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    pub id: ClosureId,
    pub point: PointId,
    pub span: Span,
    pub reason: Reason,
}

/// Seats, absences and closures of a town.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rota {
    pub seats: Vec<Seat>,
    pub absences: Vec<Absence>,
    pub closures: Vec<Closure>,
}

impl Rota {
    /// The closure of `point` that `day` falls into.
    pub fn closed(&self, point: PointId, day: Date) -> Option<&Closure> {
        self.closures.iter().find(|c| c.point == point && c.span.covers(day))
    }

    /// Every closed day of `point`: for the calendar of its clocks.
    pub fn closed_days(&self, point: PointId) -> impl Iterator<Item = Date> {
        self.closures.iter().filter(move |c| c.point == point).flat_map(|c| c.span.days())
    }

    pub fn away(&self, member: MemberId, day: Date) -> Option<&Absence> {
        self.absences.iter().find(|a| a.member == member && a.span.covers(day))
    }

    pub fn seats_of(&self, member: MemberId) -> impl Iterator<Item = PointId> {
        self.seats.iter().filter(move |s| s.member == member).map(|s| s.point)
    }

    /// The closure of a longer time, or `None` when there is somebody at `point`, or will be soon. A
    /// point that nobody was ever seated at counts as attended: it is being set up.
    pub fn out(&self, point: PointId, day: Date) -> Option<Span> {
        let weekend = |d: Date| matches!(d.weekday(), Weekday::Saturday | Weekday::Sunday);
        let gone = |d: &Date| weekend(*d) || !self.attended(point, *d);
        let before = std::iter::successors(day.yesterday().ok(), |d| d.yesterday().ok());
        let after = std::iter::successors(Some(day), |d| d.tomorrow().ok());
        let mut days: Vec<Date> = before.take(REACH).take_while(gone).collect();
        days.reverse();
        days.extend(after.take(REACH).take_while(gone));
        let days: Vec<Date> = days.into_iter().filter(|d| !weekend(*d)).collect();
        let (&first, &last) = (days.first()?, days.last()?);
        // A weekend before the first of them belongs to it if the closed days say so.
        let begun = first <= day || !self.attended(point, day);
        (days.len() > LONG && begun && day <= last).then_some(Span { first, last })
    }

    fn attended(&self, point: PointId, day: Date) -> bool {
        if self.closed(point, day).is_some() {
            return false;
        }
        let here = |member| self.away(member, day).is_none();
        let mut seats = self.seats.iter().filter(|s| s.point == point).peekable();
        if seats.peek().is_none() {
            return true;
        }
        let lent = |a: &Absence| a.span.covers(day) && a.lent.contains(&point) && a.cover.is_some_and(here);
        seats.any(|s| here(s.member)) || self.absences.iter().any(lent)
    }

    /// The point whose member acts for `point` on `day`, when all its officers are away and one of them
    /// is covered from elsewhere.
    pub fn acting(&self, point: PointId, day: Date) -> Option<PointId> {
        let mut officers = self.seats.iter().filter(|s| s.point == point && s.role == Role::Officer).peekable();
        officers.peek()?;
        let mut covers = vec![];
        for officer in officers {
            let away = self.away(officer.member, day)?;
            covers.push(away.cover.filter(|_| away.lent.contains(&point)));
        }
        let cover = covers.into_iter().flatten().find(|cover| self.away(*cover, day).is_none())?;
        let own: Vec<PointId> = self.seats_of(cover).collect();
        own.iter().copied().find(|p| *p != point)
    }
}

#[cfg(test)]
mod tests;
