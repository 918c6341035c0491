//! What time is about to delete, before it does; and deleting again after a stop. Numbers of cases alone.

use crate::hand::{day, day_number};
use crate::{Context, Error, Node};
use case::{Actor, Command, Kind};
use id::PointId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Cases looked at in one read.
const BATCH: u32 = 500;

/// So many cases of one point take this step on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Going {
    /// Of what is overdue: today.
    pub day: Date,
    pub point: PointId,
    /// `end_announced`, `parted` or `shredded`: `case::Kind::name`. What is announced goes four days later.
    pub step: String,
    pub cases: u64,
}

/// What goes in the days to come if nobody does anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// By day, then by point.
    pub going: Vec<Going>,
    /// The clock jumped: nothing is deleted until somebody says so.
    pub stopped: bool,
}

impl Node {
    /// The next step of every case that takes one within `days` from today. Drafts stand at the point they
    /// would go to.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn retention_plan(&self, cx: &mut Context<'_>, days: u16) -> Result<Retention, Error> {
        let today = self.today(cx);
        let last = day_number(today) + i64::from(days);
        let mut going: BTreeMap<(Date, PointId, &'static str), u64> = BTreeMap::new();
        let mut after = None;
        loop {
            let rows = self.store.due(last, after, BATCH).await?;
            after = rows.last().copied();
            if after.is_none() {
                break;
            }
            for (due, case) in rows {
                let Some(envelope) = self.store.clear(case).await? else { continue };
                let (state, on) = (envelope.state, day(due).max(today));
                let leaves = state.leaves_on().is_some_and(|day| day <= on);
                let step = case::decide(&state, Actor::Clock, Command::Leave, on, &self.calendar_of(&state));
                if let (true, Ok(decision)) = (leaves, step) {
                    *going.entry((on, state.responsible, decision.kind.name())).or_default() += 1;
                }
            }
        }
        let row =
            |((day, point, step), cases): ((Date, PointId, &str), u64)| Going { day, point, step: step.into(), cases };
        Ok(Retention { going: going.into_iter().map(row).collect(), stopped: !self.steady.goes_on() })
    }

    /// Does what is due today, also after the clock jumped: whoever asks has looked at the plan. Returns what
    /// went.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn retention_run(&self, cx: &mut Context<'_>) -> Result<Retention, Error> {
        let mut due = self.retention_plan(cx, 0).await?;
        self.steady.trust(cx.now);
        self.catch_up(cx).await?;
        let left = self.retention_plan(cx, 0).await?.going;
        for row in &mut due.going {
            let same = left.iter().find(|l| (l.point, &l.step) == (row.point, &row.step));
            row.cases = row.cases.saturating_sub(same.map_or(0, |l| l.cases));
        }
        due.going.retain(|row| row.cases > 0);
        due.stopped = false;
        Ok(due)
    }
}

impl Going {
    /// Of the step.
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.step)
    }
}
