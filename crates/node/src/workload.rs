//! How much is in front of a member's own points: counts of cases, never of persons or members.

use crate::away::permit;
use crate::hand::day_number;
use crate::{Context, Error, Node, Staff};
use case::Stage;
use id::PointId;
use office::Verb;

/// Weeks of a [`Workload`], by the names that pages and API use.
pub const WEEKS: [&str; 7] = ["past", "this", "next", "second", "third", "later", "waiting"];

/// The open cases of one point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workload {
    pub point: PointId,
    pub open: u32,
    /// By `case::Stage::name`, in the order of the way through; those with none are left out.
    pub stages: Vec<(&'static str, u32)>,
    /// By the week in which something is owed, as in [`WEEKS`]: past its day, this week to Sunday, the
    /// three after it, later, and waiting for the person.
    pub weeks: [u32; 7],
}

impl Node {
    /// One row for each point this member answers for.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for who has no queue.
    pub async fn workload(&self, cx: &mut Context<'_>, staff: &Staff) -> Result<Vec<Workload>, Error> {
        permit(staff, Verb::Queue)?;
        let today = self.today(cx);
        let sunday = day_number(today) + i64::from(7 - today.weekday().to_monday_one_offset());
        let mut all = vec![];
        for point in staff.points() {
            let load = self.store.load(point).await?;
            let mut weeks = [0; 7];
            for (_, due) in &load {
                if let Some(count) = weeks.get_mut(week(*due, day_number(today), sunday)) {
                    *count += 1;
                }
            }
            let count =
                |stage: Stage| u32::try_from(load.iter().filter(|(s, _)| *s == stage).count()).unwrap_or(u32::MAX);
            let stages = Stage::ALL.into_iter().map(|s| (s.name(), count(s))).filter(|(_, n)| *n > 0).collect();
            let open = u32::try_from(load.len()).unwrap_or(u32::MAX);
            all.push(Workload { point, open, stages, weeks });
        }
        Ok(all)
    }
}

/// Which of [`WEEKS`].
fn week(due: Option<i64>, today: i64, sunday: i64) -> usize {
    match due {
        None => 6,
        Some(due) if due < today => 0,
        Some(due) if due <= sunday => 1,
        Some(due) => usize::try_from((due - sunday - 1) / 7 + 2).unwrap_or(5).min(5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_end_on_sunday() {
        // Today is day 10, and Sunday day 12.
        let check = |due: Option<i64>, name: &str| assert_eq!(WEEKS[week(due, 10, 12)], name, "{due:?}");
        check(None, "waiting");
        check(Some(9), "past");
        check(Some(10), "this");
        check(Some(12), "this");
        check(Some(13), "next");
        check(Some(19), "next");
        check(Some(20), "second");
        check(Some(33), "third");
        check(Some(34), "later");
        check(Some(9_000), "later");
    }
}
