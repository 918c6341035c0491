//! Every end: taken back, refused, given back, withdrawn here and there.

use crate::asks::{acts, agrees, answer, certificate, gone_over, handed, standing, time_to_think, view};
use case::Refusal;
use node::{Action, Error, HandoverStanding as Standing};
use testkit::{TestTown, agreed, carry};

#[tokio::test]
async fn what_is_taken_back_in_time_never_arrives() {
    for [here, there] in TestTown::pairs(210).await {
        agreed(&here, &there, None).await;
        let (_, card) = certificate(&here).await;
        let number = agrees(&here, &card).await;
        here.node.recall(&mut here.cx().get(), &card, number).await.unwrap();
        time_to_think(&here, &there);
        carry(&here, &there).await;
        assert_eq!(standing(&here, &card).await, Standing::Recalled, "on {}", here.database);
        let rows = there.node.queue(&mut there.cx().get(), &there.staff("Amina").await, None).await.unwrap();
        assert!(rows.is_empty());
        let twice = here.node.recall(&mut here.cx().get(), &card, number).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::NotThere))));
        // And again, to the end.
        agrees(&here, &card).await;
        time_to_think(&here, &there);
        carry(&here, &there).await;
        assert_eq!(standing(&here, &card).await, Standing::There);
    }
}

#[tokio::test]
async fn not_ours_comes_back_with_the_reason_and_an_owner() {
    for [here, there] in TestTown::pairs(211).await {
        agreed(&here, &there, None).await;
        let (case, card, staff, row) = gone_over(&here, &there).await;
        let empty = there.node.act(&mut there.cx().get(), &staff, row.case, Action::Return { text: " ".into() }).await;
        assert!(matches!(empty, Err(Error::Empty)));
        acts(&there, &staff, row.case, Action::Return { text: "Ask the county.".into() }).await;
        carry(&here, &there).await;
        let told = handed(&here, &card).await;
        assert_eq!((told.standing, told.letters[0].text.as_str()), (Standing::NotOurs, "Ask the county."));
        let ours = view(&here, &card).await;
        assert_eq!(ours.stage, "sent", "it is with the office here again");
        acts(&here, &here.staff("Amina").await, case, answer("The county writes it.")).await;
        // The same step goes over again, with another card there.
        let (_, card) = certificate(&here).await;
        agrees(&here, &card).await;
    }
}

#[tokio::test]
async fn withdrawing_follows_what_is_there() {
    for [here, there] in TestTown::pairs(212).await {
        agreed(&here, &there, None).await;
        let (_, card, staff, row) = gone_over(&here, &there).await;
        here.node.withdraw(&mut here.cx().get(), &card).await.unwrap();
        let early = here.node.restore(&mut here.cx().get(), &card).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::UndoOver))), "the other town is being told");
        carry(&here, &there).await;
        assert_eq!(standing(&here, &card).await, Standing::Withdrawn, "on {}", here.database);
        let look = there.node.look(&mut there.cx().get(), &staff, row.case).await.unwrap();
        assert_eq!(look.stage, "withdrawn");
    }
}

#[tokio::test]
async fn withdrawn_there_is_told_here() {
    for [here, there] in TestTown::pairs(213).await {
        agreed(&here, &there, None).await;
        let (_, card, _, _) = gone_over(&here, &there).await;
        let told = handed(&here, &card).await;
        let card_there = card.elsewhere(&told.town, told.nth);
        there.node.withdraw(&mut there.cx().get(), &card_there).await.unwrap();
        carry(&here, &there).await;
        let after = view(&here, &card).await;
        assert_eq!((after.stage, after.handed[0].standing), ("sent", Standing::Withdrawn));
    }
}

#[tokio::test]
async fn an_answer_and_a_withdrawal_at_the_same_moment_are_one_end() {
    for [here, there] in TestTown::pairs(214).await {
        agreed(&here, &there, None).await;
        let (_, card, staff, row) = gone_over(&here, &there).await;
        here.node.withdraw(&mut here.cx().get(), &card).await.unwrap();
        acts(&there, &staff, row.case, answer("Here it is.")).await;
        carry(&here, &there).await;
        let after = view(&here, &card).await;
        assert_eq!((after.stage, after.handed[0].standing), ("withdrawn", Standing::Answered));
        assert_eq!(carry(&here, &there).await, 0);
    }
}
