//! How well an agreement is kept: each end is counted once, as what it was.

use crate::asks::{acts, answer, gone_over};
use id::CaseId;
use node::Action;
use std::collections::BTreeMap;
use testkit::{TestTown, agreed, carry, learn};

/// What lies in the database about the other town, whatever quarter it is of.
async fn numbers(here: &TestTown) -> BTreeMap<(i64, String), i64> {
    // As time does it in the binary: the numbers of a quarter begin before anything is counted.
    here.node.tick(&mut here.cx().get()).await.unwrap();
    let all = here.store().await.figures("elsewhere", 0, i64::MAX).await.unwrap();
    all.into_iter().map(|figure| ((figure.quarter, figure.kind), figure.number)).collect()
}

/// What was added, by kind.
fn added(before: &BTreeMap<(i64, String), i64>, after: &BTreeMap<(i64, String), i64>) -> Vec<(String, i64)> {
    let grown = after.iter().map(|(key, number)| (key.1.clone(), number - before[key]));
    grown.filter(|(_, by)| *by != 0).collect()
}

/// The request that nobody there has answered yet.
async fn new_there(there: &TestTown) -> CaseId {
    let rows = there.node.queue(&mut there.cx().get(), &there.staff("Amina").await, None).await.unwrap();
    rows.iter().find(|row| row.stage == "sent").unwrap().case
}

#[tokio::test]
async fn each_end_is_counted_once_as_what_it_was() {
    for [here, there] in TestTown::pairs(240).await {
        agreed(&here, &there, None).await;
        let (_, _, staff, row) = gone_over(&here, &there).await;
        let before = numbers(&here).await;
        assert_eq!(before.len(), 3, "all begin together, on {}", here.database);
        acts(&there, &staff, row.case, answer("Here it is.")).await;
        carry(&here, &there).await;
        assert_eq!(added(&before, &numbers(&here).await), [("in-time".to_owned(), 1)]);

        gone_over(&here, &there).await;
        let before = numbers(&here).await;
        acts(&there, &staff, new_there(&there).await, Action::Return { text: "Ask the county.".into() }).await;
        carry(&here, &there).await;
        assert_eq!(added(&before, &numbers(&here).await), [("undone".to_owned(), 1)]);

        let (_, card, ..) = gone_over(&here, &there).await;
        let before = numbers(&here).await;
        here.node.withdraw(&mut here.cx().get(), &card).await.unwrap();
        carry(&here, &there).await;
        assert_eq!(added(&before, &numbers(&here).await), [], "the person's own end says nothing of the town");
    }
}

#[tokio::test]
async fn late_is_late_and_only_quarters_that_are_over_are_shown() {
    for [here, there] in TestTown::pairs(241).await {
        agreed(&here, &there, None).await;
        let (_, _, staff, row) = gone_over(&here, &there).await;
        let first = numbers(&here).await;
        assert_eq!(here.node.figures(&mut here.cx().get(), "elsewhere").await.unwrap(), []);
        // Into the next quarter, and past the day on which it was owed.
        here.world.advance_days(60);
        there.world.advance_days(60);
        learn(&here, &there).await;
        learn(&there, &here).await;
        let before = numbers(&here).await;
        acts(&there, &staff, row.case, answer("At last.")).await;
        carry(&here, &there).await;
        assert_eq!(added(&before, &numbers(&here).await), [("late".to_owned(), 1)], "on {}", here.database);
        let shown = here.node.figures(&mut here.cx().get(), "elsewhere").await.unwrap();
        let [quarter] = shown[..] else { panic!("one is over: {shown:?}") };
        let lies = |kind: &str| first.iter().find(|((_, k), _)| k == kind).map(|(_, n)| u32::try_from(*n).unwrap_or(0));
        assert_eq!(
            (quarter.until.to_string(), Some(quarter.in_time), Some(quarter.late), Some(quarter.undone)),
            ("2026-03-31".to_owned(), lies("in-time"), lies("late"), lies("undone"))
        );
    }
}
