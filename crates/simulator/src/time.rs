//! Time goes on, jumps, and goes on while nobody runs anything.

use crate::broken::Broken;
use crate::fail::Done;
use crate::lasting::calendar;
use crate::rules;
use crate::run::Run;
use anyhow::{Context as _, Result, ensure};
use jiff::Timestamp;
use node::World as _;

/// Seconds by which the clock may move between two ticks (ADR 20).
const JUMP: i64 = 86_400;

/// What the running node has seen of the clock.
#[derive(Default)]
pub struct Ticks {
    last: Option<Timestamp>,
    /// It jumped: nothing is deleted before the next start.
    jumped: bool,
}

impl Ticks {
    pub fn started(&mut self) {
        *self = Self::default();
    }

    pub fn jumped(&self) -> bool {
        self.jumped
    }

    pub fn at(&mut self, now: Timestamp) {
        self.jumped |= self.last.is_some_and(|last| (now.as_second() - last.as_second()).abs() > JUMP);
        self.last = Some(now);
    }
}

impl Run {
    /// Time acts, and after it has, nothing is left over.
    pub(crate) async fn tick(&mut self) -> Done {
        const GONE: &str = "SELECT COUNT(*) FROM event WHERE kind IN ('parted', 'shredded')";
        self.ticks.at(self.world.now());
        let before = self.outside()?.number(GONE, [])?;
        let halted = self.ticks.jumped();
        if halted && self.broken == Some(Broken::TrustsTheClock) {
            self.node = Some(self.another().await?);
        }
        let acted = match self.broken {
            Some(Broken::NeverLate) => Ok(0),
            _ => self.node()?.catch_up(&mut self.cx().get()).await,
        };
        let after = self.outside()?.number(GONE, [])?;
        if halted && after != before {
            Err(anyhow::anyhow!("something was deleted after the clock jumped"))?;
        }
        acted?;
        Ok(self.nothing_is_left(halted)?)
    }

    fn nothing_is_left(&self, halted: bool) -> Result<()> {
        let (outside, cal, today) = (self.outside()?, calendar()?, self.node()?.today(&self.cx().get()));
        for (case, _) in outside.cases()? {
            let row = outside.case(case)?;
            // Days of a point that was closed are the product's own to count: only that a row came due.
            let left = row.day_of("clock").filter(|day| *day <= rules::day(today));
            let leaves = row.state.leaves_on().is_some_and(|day| day <= today);
            let closed = outside.was_closed(row.state.responsible)?;
            // A closed day moves the day on which unread news becomes a task, and its row is not written anew
            // for that alone: it comes a little early, and time looks in vain.
            let news = &row.state.news;
            let unread = closed && news.since.is_some() && news.task.is_none();
            ensure!(left.is_none() || (halted && leaves) || unread, "case {case} was due on day {left:?} and still is");
            if !closed && row.state.clock.closed.is_empty() {
                rules::timely(&row, today, &cal, halted).with_context(|| format!("case {case}"))?;
            }
        }
        Ok(())
    }

    /// Some days, one after the other.
    pub(crate) async fn days_pass(&mut self) -> Done {
        self.tick().await?;
        for _ in 0..self.below(7) {
            self.world.advance_days(1);
            self.tick().await?;
        }
        Ok(())
    }

    /// The clock is set: by minutes or by days, forward or back. Time acts, or somebody else does first.
    pub(crate) async fn clock_jumps(&mut self) -> Done {
        let minutes = [3, 50, 600, 1_430, 3_000, 15_000][self.below(6)];
        let minutes = if self.below(2) == 0 { minutes } else { -minutes };
        self.world.advance_minutes(minutes);
        self.report.accident("clock jumps", 1);
        if self.below(3) == 0 { Ok(()) } else { self.tick().await }
    }

    /// Far forward, while somebody's deletion is on its way.
    pub(crate) async fn jumps_past_a_deletion(&mut self) -> Done {
        self.tick().await?;
        self.deletes().await?;
        self.world.advance_minutes(15_000);
        self.report.accident("clock jumps", 1);
        self.tick().await
    }

    /// Nobody runs the node for months.
    pub(crate) async fn stands_still(&mut self) -> Done {
        let days = 20 + self.below(200);
        (self.node, self.outside) = (None, None);
        self.world.advance_days(i64::try_from(days).unwrap_or(0));
        self.report.accident("long stops", 1);
        self.start().await?;
        self.fates.arm(true);
        self.tick().await
    }

    /// It is stopped and started.
    pub(crate) async fn restarts(&mut self) -> Done {
        self.report.accident("restarts", 1);
        self.start().await?;
        Ok(())
    }
}
