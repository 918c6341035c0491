//! What the clock does when offices close or nobody is there: cases learn that their dates moved, and
//! the steps that are due meanwhile go to the point above, or to the next office.

use crate::hand::day_number;
use crate::{Context, Error, Node};
use case::{Actor, Command, State};
use id::PointId;
use jiff::civil::Date;
use office::Rota;
use std::collections::BTreeSet;
use store::{Author, Envelope, Running};

/// Cases read at a time.
const BATCH: u32 = 200;

/// Points whose closed days another process put down or took back: what this one wrote meanwhile went by the days
/// that it knew.
fn closed_otherwise(before: &Rota, now: &Rota) -> BTreeSet<PointId> {
    let only = |these: &Rota, those: &Rota| -> Vec<PointId> {
        these.closures.iter().filter(|c| !those.closures.contains(c)).map(|c| c.point).collect()
    };
    only(before, now).into_iter().chain(only(now, before)).collect()
}

impl Node {
    /// Before anything is late: tells cases that their dates moved, and hands on what is due where nobody
    /// is. Returns how many cases moved.
    pub(crate) async fn attend(&self, cx: &mut Context<'_>) -> Result<usize, Error> {
        let today = self.today(cx);
        for over in self.store.absences_over(day_number(today)).await? {
            // Somebody else may have been first.
            let _ = self.store.end_absence(over).await;
        }
        let before = self.rota();
        self.reload_rota().await?;
        let mut moved = 0;
        for point in closed_otherwise(&before, &self.rota()) {
            moved += self.recount(cx, point).await?;
        }
        for (closure, point) in self.store.closures_uncounted().await? {
            moved += self.recount(cx, point).await?;
            self.store.closure_counted(closure).await?;
        }
        let public = self.public();
        let points: Vec<PointId> = public.offices.points().map(|p| p.id).collect();
        for point in points {
            let Some(span) = self.rota().out(point, today) else { continue };
            if self.stand_in(&public.offices, point, today).is_some() {
                moved += self.hand_on(cx, point, span.last).await?;
            }
        }
        Ok(moved)
    }

    /// Every open case of `point` whose dates are others than it knows.
    async fn recount(&self, cx: &mut Context<'_>, point: PointId) -> Result<usize, Error> {
        let mut moved = 0;
        let mut after = None;
        loop {
            let running = self.store.running(point, after, BATCH).await?;
            let Some(last) = running.last() else { return Ok(moved) };
            after = Some(last.place());
            for Running { envelope, due } in running {
                if self.dates(&envelope.state)?.0 != due {
                    moved += usize::from(self.by_the_clock(cx, &envelope, Command::Recount).await?);
                }
            }
        }
    }

    /// Every case of `point` with a step that would be due by `last`, if there were somebody.
    async fn hand_on(&self, cx: &mut Context<'_>, point: PointId, last: Date) -> Result<usize, Error> {
        let mut moved = 0;
        let mut after = None;
        loop {
            let running = self.store.running(point, after, BATCH).await?;
            let Some(row) = running.last() else { return Ok(moved) };
            after = Some(row.place());
            for Running { envelope, .. } in running {
                let deadline = envelope.state.deadline(&self.calendar).map_err(case::Refusal::from)?;
                let owed = deadline.filter(|d| d.timer != case::Timer::CloseByTime && d.due.date <= last);
                if owed.is_some() && self.somebody_above(&envelope.state, self.today(cx)) {
                    moved += usize::from(self.by_the_clock(cx, &envelope, Command::StandIn).await?);
                }
            }
        }
    }

    /// Whether the case can reach somebody who is there: a dormant key was sealed to them at sending.
    fn somebody_above(&self, state: &State, today: Date) -> bool {
        let rota = self.rota();
        [state.escalation, state.standby].into_iter().flatten().any(|p| rota.out(p, today).is_none())
    }

    /// Whether it happened; what somebody else moved meanwhile is left for the next tick.
    async fn by_the_clock(&self, cx: &mut Context<'_>, of: &Envelope, command: Command) -> Result<bool, Error> {
        let calendar = self.calendar_of(&of.state);
        let Ok(decision) = case::decide(&of.state, Actor::Clock, command, self.today(cx), &calendar) else {
            return Ok(false);
        };
        let mut change = self.change(cx, of, &decision)?;
        match self.commit(cx, Author::Clock, &mut change, "").await.map_err(Error::from) {
            Ok(()) => Ok(true),
            Err(Error::Conflict) => Ok(false),
            Err(other) => Err(other),
        }
    }
}
