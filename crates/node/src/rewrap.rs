//! What was wrapped to a key that a point had before is wrapped to the one it has: by whoever of the
//! point comes by, a piece at a time.

use crate::{Context, Error, Node, Staff};
use id::PointId;
use vault::{Reader, ReaderId};

/// Grants that one click wraps anew; each takes about a fifth of a millisecond.
const BATCH: u32 = 200;
/// Seconds for which a key stays after it was changed: what was begun before is written by then.
const GRACE: i64 = 3600;

impl Node {
    /// The next piece of it, for the points of this member. Nothing is read: part keys go from one wrap
    /// into another, also those that are not given yet.
    pub(crate) async fn rewrap(&self, cx: &mut Context<'_>, staff: &Staff) -> Result<(), Error> {
        for desk in &staff.points {
            // First: once nothing is wrapped to a key of before, that key goes.
            self.rewrap_partnered(cx, desk).await?;
            if let (ReaderId::Point(point), true) = (desk.id(), desk.had_others()) {
                self.rewrap_one(cx, point, desk).await?;
            }
        }
        Ok(())
    }

    pub(crate) async fn rewrap_one(&self, cx: &mut Context<'_>, point: PointId, desk: &Reader) -> Result<(), Error> {
        let now = desk.public().tag();
        let mut done = vec![];
        let behind = self.store.behind(point, now, BATCH).await?;
        let all = behind.len() < BATCH as usize;
        for row in behind {
            match desk.open(&row.grant) {
                Ok(access) => done.push((row.grant, access.grant(desk.id(), desk.public(), cx.rng)?)),
                Err(_) => tracing::error!(%point, "a grant to a key of before does not open and is passed over"),
            }
        }
        self.store.rewrap(&done).await?;
        if all {
            self.store.forget_old(point, now, cx.now.as_second() - GRACE).await?;
        }
        Ok(())
    }

    /// How much is still to be wrapped anew, by point.
    pub async fn behind(&self, staff: &Staff) -> Result<Vec<(PointId, u64)>, Error> {
        let mut points = vec![];
        // With nothing to open it with, it is for the holders to let the point in again.
        for desk in staff.points.iter().filter(|desk| desk.had_others()) {
            if let ReaderId::Point(point) = desk.id() {
                let left = self.store.count_behind(point, desk.public().tag()).await?;
                points.extend((left > 0).then_some((point, left)));
            }
        }
        Ok(points)
    }
}
