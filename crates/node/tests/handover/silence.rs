//! A town that was away is told what it missed as soon as it is heard again.

use crate::asks::{acts, agrees, certificate, gone_over, time_to_think};
use node::{Action, Parcel};
use testkit::{TestTown, agreed, deliver, learn};

/// Something that `here` says in vain, until it is said at most once an hour.
async fn in_vain(here: &TestTown, there: &TestTown) {
    let (_, card) = certificate(here).await;
    agrees(here, &card).await;
    time_to_think(here, there);
    for n in 0..12 {
        for parcel in says(here).await {
            assert!(!here.node.delivered(&mut here.cx().get(), &parcel, None).await.unwrap());
        }
        here.world.advance_minutes(((6 << n) / 60 + 1).min(91));
    }
    assert_eq!(says(here).await.len(), 1);
    here.world.advance_minutes(30);
    assert!(says(here).await.is_empty());
}

async fn says(town: &TestTown) -> Vec<Parcel> {
    town.node.outgoing(&mut town.cx().get()).await.unwrap()
}

#[tokio::test]
async fn when_it_says_something_itself() {
    for [here, there] in TestTown::pairs(270).await {
        agreed(&here, &there, None).await;
        let (.., staff, row) = gone_over(&here, &there).await;
        in_vain(&here, &there).await;
        acts(&there, &staff, row.case, Action::Reply { text: "Here again.".into(), phrases: vec![] }).await;
        let letter = says(&there).await.remove(0);
        deliver(&there, &here, &letter).await;
        assert_eq!(says(&here).await.len(), 1, "on {}", here.database);
        assert!(says(&here).await.is_empty(), "once");
    }
}

#[tokio::test]
async fn when_it_answers_something_else() {
    for [here, there] in TestTown::pairs(271).await {
        agreed(&here, &there, None).await;
        let (_, card, ..) = gone_over(&here, &there).await;
        in_vain(&here, &there).await;
        here.node.withdraw(&mut here.cx().get(), &card).await.unwrap();
        let withdrawal = says(&here).await.remove(0);
        deliver(&here, &there, &withdrawal).await;
        assert_eq!(says(&here).await.len(), 1, "on {}", here.database);
    }
}

#[tokio::test]
async fn when_its_keys_are_learnt_again_also_after_a_restart() {
    for [here, there] in TestTown::pairs(272).await {
        agreed(&here, &there, None).await;
        in_vain(&here, &there).await;
        learn(&here, &there).await;
        assert_eq!(says(&here).await.len(), 1, "on {}", here.database);
        let again = here.again().await.unwrap();
        assert!(again.outgoing(&mut here.cx().get()).await.unwrap().is_empty(), "it waits");
        let keys = there.node.key_document(&there.cx().get()).unwrap();
        again.learn(&mut here.cx().get(), there.node.authority(), &keys).await.unwrap();
        assert_eq!(again.outgoing(&mut here.cx().get()).await.unwrap().len(), 1);
    }
}
