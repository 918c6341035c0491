//! The other town is brought back from a backup of before it had the step.

use crate::asks::{acts, agrees, certificate, gone_over, handed, standing, time_to_think, view};
use crate::refused::{COVERED, hears, signed};
use handover::wire::{Heard, Outcome, Say};
use node::agreement::Signs;
use node::{Action, HandoverStanding as Standing};
use testkit::{TestTown, agreed, carry, deliver, learn, request};

/// Two towns that agree; and the second one as it was before anything came to it.
async fn put_back(seed: u64) -> Vec<[TestTown; 3]> {
    let mut all = vec![];
    let backups = TestTown::pairs(seed + 1).await.into_iter();
    for ([here, there], [_, mut again]) in TestTown::pairs(seed).await.into_iter().zip(backups) {
        agreed(&here, &there, None).await;
        again.world = here.world.clone();
        let both = here.node.agreements(&here.cx().get()).remove(0).document;
        again.node.accept_agreement(&mut again.cx().get(), Signs::Owner, &both).await.unwrap();
        learn(&again, &here).await;
        all.push([here, there, again]);
    }
    all
}

async fn rows(town: &TestTown) -> usize {
    town.node.queue(&mut town.cx().get(), &town.staff("Amina").await, None).await.unwrap().len()
}

#[tokio::test]
async fn what_it_forgot_is_this_offices_again_within_a_day_and_can_go_over_anew() {
    for [here, there, again] in put_back(260).await {
        let (_, card, staff, row) = gone_over(&here, &there).await;
        acts(&there, &staff, row.case, Action::Reply { text: "We look it up.".into(), phrases: vec![] }).await;
        carry(&here, &there).await;
        assert_eq!(carry(&here, &again).await, 0, "asked once a day, and no oftener");
        here.world.advance_days(1);
        carry(&here, &there).await;
        assert_eq!(standing(&here, &card).await, Standing::There, "it still knows; on {}", here.database);

        learn(&here, &again).await;
        here.world.advance_days(1);
        carry(&here, &again).await;
        let told = handed(&here, &card).await;
        assert_eq!((told.standing, told.letters.len()), (Standing::Lost, 1), "on {}", here.database);
        assert!(view(&here, &card).await.timeline.iter().any(|entry| entry.kind == "handover_lost"));
        let queue = here.node.queue(&mut here.cx().get(), &here.staff("Amina").await, None).await.unwrap();
        assert!(queue[0].lost && !queue[0].elsewhere);
        // What the office wrote before, and comes late, moves nothing; and nobody acts there.
        acts(&there, &there.staff("Amina").await, row.case, Action::Return { text: "Too late.".into() }).await;
        carry(&here, &there).await;
        assert_eq!((standing(&here, &card).await, rows(&again).await), (Standing::Lost, 0));

        agrees(&here, &card).await;
        time_to_think(&here, &again);
        carry(&here, &again).await;
        assert_eq!((standing(&here, &card).await, rows(&again).await), (Standing::There, 1));
        let queue = here.node.queue(&mut here.cx().get(), &here.staff("Amina").await, None).await.unwrap();
        assert!(!queue[0].lost, "it is looked after again");
    }
}

#[tokio::test]
async fn what_it_held_and_forgot_begins_nothing_when_a_copy_comes() {
    for [here, there, again] in put_back(262).await {
        let (_, card) = certificate(&here).await;
        agrees(&here, &card).await;
        time_to_think(&here, &there);
        let offer = here.node.outgoing(&mut here.cx().get()).await.unwrap().remove(0);
        deliver(&here, &there, &offer).await;
        assert_eq!(standing(&here, &card).await, Standing::There);
        let release = here.node.outgoing(&mut here.cx().get()).await.unwrap().remove(0);
        deliver(&here, &again, &release).await;
        assert_eq!(standing(&here, &card).await, Standing::Lost, "on {}", here.database);
        let late = again.node.receive(&mut again.cx().get(), request(&offer)).await;
        assert_eq!(serde_json::from_slice::<Heard>(&late.body).unwrap(), Heard::Cancelled);
        assert_eq!((rows(&again).await, carry(&here, &again).await), (0, 0));
    }
}

#[tokio::test]
async fn withdrawing_what_it_forgot_ends_too() {
    for [here, there, again] in put_back(264).await {
        let (_, card, ..) = gone_over(&here, &there).await;
        here.node.withdraw(&mut here.cx().get(), &card).await.unwrap();
        carry(&here, &again).await;
        assert_eq!(standing(&here, &card).await, Standing::Withdrawn, "on {}", here.database);
        here.world.advance_days(2);
        assert_eq!(carry(&here, &again).await, 0, "nothing more is asked");
    }
}

#[tokio::test]
async fn an_office_that_forgot_what_it_wrote_can_still_give_the_step_back() {
    for [here, there] in TestTown::pairs(266).await {
        agreed(&here, &there, None).await;
        let (_, card, staff, row) = gone_over(&here, &there).await;
        acts(&there, &staff, row.case, Action::Reply { text: "We look it up.".into(), phrases: vec![] }).await;
        let letter = there.node.outgoing(&mut there.cx().get()).await.unwrap().remove(0);
        deliver(&there, &here, &letter).await;
        let returns = async |outcome, letters| {
            let body = serde_json::to_vec(&Say::Return { id: letter.id, outcome, letters }).unwrap();
            hears(&here, signed(&there, &here, &body, &COVERED, |_| {})).await.1
        };
        assert_eq!(returns(Outcome::NotOurs, 2).await, "unknown", "one is still on its way");
        assert_eq!(returns(Outcome::Answered, 0).await, "unknown", "an answer that nobody here has read");
        assert_eq!(returns(Outcome::NotOurs, 0).await, "taken", "on {}", here.database);
        assert_eq!(standing(&here, &card).await, Standing::NotOurs);
    }
}
