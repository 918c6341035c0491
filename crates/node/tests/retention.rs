//! What time is about to delete, as numbers; and a stop of the clock that somebody ends.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Action, Card, Error};
use testkit::{TestTown, help, point};

async fn settled(town: &TestTown) -> Card {
    let opening = help();
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    let answer = Action::Answer { text: "Here it is.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Amina").await, opened.case, answer).await.unwrap();
    let card = opened.card.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    card
}

#[tokio::test]
async fn the_plan_counts_what_goes_and_changes_nothing() {
    for town in TestTown::all(150).await {
        let (asked, kept) = (settled(&town).await, settled(&town).await);
        town.node.delete(&mut town.cx().get(), &asked).await.unwrap();
        let plan = async |days| town.node.retention_plan(&mut town.cx().get(), days).await.unwrap();
        let says = |plan: &node::Retention| -> Vec<(String, String, u64)> {
            plan.going.iter().map(|g| (g.day.to_string(), g.step.clone(), g.cases)).collect()
        };
        let line = |day: &str, step: &str, n| (day.to_owned(), step.to_owned(), n);
        assert_eq!(says(&plan(3).await), [], "on {}", town.database);
        assert_eq!(says(&plan(30).await), [line("2026-03-06", "shredded", 1)]);
        let year = plan(365).await;
        assert_eq!(says(&year), [line("2026-03-06", "shredded", 1), line("2026-08-30", "end_announced", 1)]);
        assert_eq!(year.going[0].point, point("counter"));
        assert!(town.node.view(&mut town.cx().get(), &kept).await.unwrap().may.contains(&"delete"));
        assert_eq!(town.node.retention_run(&mut town.cx().get()).await.unwrap().going, [], "nothing is due yet");
    }
}

#[tokio::test]
async fn after_a_jump_of_the_clock_it_waits_until_somebody_has_looked() {
    for town in TestTown::all(151).await {
        let card = settled(&town).await;
        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        town.world.advance_days(9);
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 0, "on {}", town.database);
        let plan = town.node.retention_plan(&mut town.cx().get(), 0).await.unwrap();
        assert!(plan.stopped && plan.going.len() == 1, "{plan:?}");
        let done = town.node.retention_run(&mut town.cx().get()).await.unwrap();
        assert_eq!((done.going[0].step.as_str(), done.going[0].cases, done.stopped), ("shredded", 1, false));
        assert!(matches!(town.node.view(&mut town.cx().get(), &card).await, Err(Error::CaseGone { .. })));
    }
}

#[tokio::test]
async fn many_that_cannot_go_do_not_stop_time_for_others() {
    let town = TestTown::sqlite(152).await;
    for _ in 0..201 {
        let card = settled(&town).await;
        town.node.delete(&mut town.cx().get(), &card).await.unwrap();
    }
    let opening = help();
    let waits = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    town.world.advance_days(9);
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    let view = town.node.view(&mut town.cx().get(), &waits).await.unwrap();
    assert_eq!(view.stage, "accepted", "by silence, although 201 deletions stand still before it");
}
