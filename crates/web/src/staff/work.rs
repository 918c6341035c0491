//! How much is in front of a member's own points: counts, as a table with a bar to each number.

use super::case::stage;
use super::counter::Counter;
use super::sign_in;
use crate::pages::visit::Answer;
use crate::templates::Page;
use node::{Error, WEEKS, Workload};
use serde::Serialize;

/// The longest bar, in units of the plot.
const LONGEST: u32 = 100;

#[derive(Serialize)]
pub struct WorkPage {
    pub member: String,
    pub points: Vec<PointRow>,
}

#[derive(Serialize)]
pub struct PointRow {
    pub name: String,
    pub open: u32,
    pub stages: Vec<Count>,
    pub weeks: Vec<Count>,
}

#[derive(Serialize)]
pub struct Count {
    pub name: String,
    pub count: u32,
    /// Of its bar.
    pub width: u32,
    pub late: bool,
}

impl Page for WorkPage {
    const TEMPLATE: &'static str = "staff/work.html";
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let mut rng = counter.visit.state.rng();
    let all = counter.node().workload(&mut counter.visit.state.context(&mut *rng), &staff).await?;
    let points = all.into_iter().map(|w| row(&counter, w)).collect();
    Ok(counter.visit.page(WorkPage { member: staff.member.name.clone(), points }))
}

fn week(name: &str) -> &'static str {
    match name {
        "past" => "staff-work-past",
        "this" => "staff-work-this",
        "next" => "staff-work-next",
        "second" => "staff-work-second",
        "third" => "staff-work-third",
        "later" => "staff-work-later",
        _ => "staff-waiting",
    }
}

fn row(counter: &Counter, work: Workload) -> PointRow {
    let most = work.weeks.iter().copied().max().unwrap_or(0).max(1);
    let bar = |(name, count): (&str, u32)| Count {
        name: counter.t(week(name)),
        count,
        width: count * LONGEST / most,
        late: name == "past",
    };
    let plain = |(name, count)| Count { name: counter.t(stage(name)), count, width: 0, late: false };
    PointRow {
        name: counter.point(work.point),
        open: work.open,
        stages: work.stages.into_iter().map(plain).collect(),
        weeks: WEEKS.into_iter().zip(work.weeks).map(bar).collect(),
    }
}
