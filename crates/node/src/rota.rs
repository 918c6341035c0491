//! Who is there: the rota in memory, and what it does to clocks and to the question who acts.

use crate::hand::day;
use crate::view::{Attendance, Closed};
use crate::{Error, Node};
use calendar::Calendar;
use case::State;
use id::PointId;
use jiff::civil::Date;
use office::roster::{Enrolled, Roster};
use office::{Absence, Closure, Member, Offices, Rota, Seat, Span};
use std::borrow::Cow;
use std::sync::Arc;
use store::Store;

pub(crate) async fn load(store: &Store, roster: &Roster) -> Result<Rota, Error> {
    let (absences, lent, closures) = store.rota().await?;
    let span = |first, last| Span { first: day(first), last: day(last) };
    let seat = |(point, e): (PointId, &Enrolled)| {
        let Member { id, name, role } = e.member.clone();
        Seat { point, member: id, name, role }
    };
    let absence = |row: store::AbsenceRow| Absence {
        id: row.id,
        member: row.member,
        cover: row.cover,
        span: span(row.first, row.last),
        lent: lent.iter().filter(|(absence, _)| *absence == row.id).map(|(_, point)| *point).collect(),
    };
    Ok(Rota {
        absences: absences.into_iter().map(absence).collect(),
        seats: roster.seats().map(seat).collect(),
        closures: closures
            .into_iter()
            .map(|(id, point, first, last, reason)| Closure { id, point, span: span(first, last), reason })
            .collect(),
    })
}

impl Node {
    /// As of the last change here, or the last tick: another process may have changed it since.
    pub fn rota(&self) -> Arc<Rota> {
        self.rota.get()
    }

    pub(crate) async fn reload_rota(&self) -> Result<(), Error> {
        let _turn = self.rota.turn.lock().await;
        self.rota.update(load(&self.store, &self.public().held.roster).await?, &self.edition);
        Ok(())
    }

    /// The working days of the point in charge.
    pub(crate) fn calendar_of(&self, state: &State) -> Cow<'_, Calendar> {
        let rota = self.rota();
        let mut closed = rota.closed_days(state.responsible).peekable();
        match closed.peek() {
            None => Cow::Borrowed(&self.calendar),
            Some(_) => Cow::Owned(self.calendar.clone().with_closures(closed)),
        }
    }

    /// The point that acts where nobody is at `point` for a longer time: its office's lead, or else the
    /// next office. `None` when there is somebody, or nobody anywhere.
    pub(crate) fn stand_in(&self, offices: &Offices, point: PointId, today: Date) -> Option<PointId> {
        let rota = self.rota();
        rota.out(point, today)?;
        let above = offices.escalation(point).map(|p| p.id);
        let standby = offices.standby(point, above).map(|p| p.id);
        [above, standby].into_iter().flatten().find(|p| rota.out(*p, today).is_none())
    }

    /// What the holder and the office are told of who acts.
    pub(crate) fn attendance(&self, state: &State, today: Date) -> Attendance {
        let rota = self.rota();
        let closed = [Some(state.responsible), state.stands_for].into_iter().flatten();
        let closed = closed.filter_map(|point| rota.closed(point, today)).next();
        Attendance {
            stands_for: state.stands_for,
            covered_by: rota.acting(state.responsible, today),
            closed: closed.map(|c| Closed { point: c.point, until: c.span.last, reason: c.reason.name() }),
        }
    }
}
