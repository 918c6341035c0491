//! Time goes on in both towns, by clocks that differ.

use super::run::Pair;
use crate::fail::Done;

impl Pair<'_> {
    /// Both clocks, by so many minutes.
    pub(super) fn advance(&mut self, minutes: i64) {
        self.sides.iter().for_each(|side| side.world.advance_minutes(minutes));
    }

    /// Time acts in one of the towns.
    pub(super) async fn ticks(&mut self) -> Done {
        let side = &self.sides[self.below(2)];
        Ok(side.node()?.catch_up(&mut side.cx().get()).await.map(drop)?)
    }

    /// An hour, or some: the window of what was agreed passes.
    pub(super) async fn hours_pass(&mut self) -> Done {
        let hours = 1 + self.below(4);
        self.advance(60 * i64::try_from(hours).unwrap_or(1));
        Ok(())
    }

    /// Some days, one after the other.
    pub(super) async fn days_pass(&mut self) -> Done {
        for _ in 0..1 + self.below(4) {
            self.advance(24 * 60);
            for town in 0..2 {
                let side = &self.sides[town];
                side.node()?.catch_up(&mut side.cx().get()).await?;
            }
        }
        Ok(())
    }

    /// The clock there is set: the two differ by five minutes at most, either way.
    pub(super) async fn clocks_drift(&mut self) -> Done {
        let minutes = i64::try_from(self.below(11)).unwrap_or(5) - 5;
        self.sides[1].world.advance_minutes(minutes - self.skew);
        self.skew = minutes;
        self.report.accident("clocks set", 1);
        Ok(())
    }
}
