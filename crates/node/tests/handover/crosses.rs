//! From agreeing to the answer, and what of it crosses.

use crate::asks::{acts, agrees, answer, certificate, gone_over, handed, standing, time_to_think, view};
use node::view::File;
use node::{Action, Error, HandoverStanding as Standing};
use serde_json::json;
use testkit::{TestTown, agreed, carry};

#[tokio::test]
async fn a_paper_comes_from_another_town_and_each_moment_is_told() {
    for [here, there] in TestTown::pairs(200).await {
        agreed(&here, &there, None).await;
        let (_, card) = certificate(&here).await;
        let offered = here.node.crossings(&mut here.cx().get(), &card).await.unwrap();
        assert_eq!(offered.len(), 1, "on {}", here.database);
        let names: Vec<&str> = offered[0].fields.iter().map(|(path, _)| path.as_str()).collect();
        assert!(names.contains(&"name") && !names.contains(&"phone") && !names.contains(&"note"), "{names:?}");
        assert_eq!(offered[0].town, "elsewhere");

        agrees(&here, &card).await;
        assert_eq!(standing(&here, &card).await, Standing::Waiting);
        assert_eq!(carry(&here, &there).await, 0, "nothing is sent while one can think better of it");
        time_to_think(&here, &there);
        assert_eq!(standing(&here, &card).await, Standing::Offered, "nobody there has heard of it");
        assert_eq!(carry(&here, &there).await, 2, "offered and released");
        assert_eq!(standing(&here, &card).await, Standing::There);

        let staff = there.staff("Amina").await;
        let row = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap().pop().unwrap();
        assert_eq!((row.procedure.as_str(), row.came.is_some()), ("no-record-certificate", true));
        let seen = there.node.look(&mut there.cx().get(), &staff, row.case).await.unwrap();
        assert_eq!(seen.answers["name"], json!("Nur"));
        assert!(seen.answers.get("phone").is_none() && seen.answers.get("note").is_none(), "{}", seen.answers);
        let decide = here.node.queue(&mut here.cx().get(), &here.staff("Amina").await, None).await.unwrap();
        assert!(decide[0].elsewhere);

        acts(&there, &staff, row.case, Action::Accept).await;
        acts(&there, &staff, row.case, Action::Reply { text: "We look it up.".into(), phrases: vec![] }).await;
        carry(&here, &there).await;
        let told = handed(&here, &card).await;
        assert_eq!((told.standing, told.letters.len()), (Standing::There, 1));
        let paper = File { name: "c.txt".into(), media_type: "text/plain".into(), bytes: b"no record".to_vec() };
        acts(&there, &staff, row.case, Action::Attach(paper)).await;
        acts(&there, &staff, row.case, answer("Nothing is recorded.")).await;
        carry(&here, &there).await;

        let end = view(&here, &card).await;
        assert_eq!((end.stage, end.handed[0].standing), ("answered", Standing::Answered), "on {}", here.database);
        let letters: Vec<&str> = end.handed[0].letters.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(letters, ["We look it up.", "", "Nothing is recorded."]);
        let number = end.handed[0].number;
        let file = here.node.letter_paper(&mut here.cx().get(), &card, number, 2).await.unwrap();
        assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("c.txt", b"no record".as_slice()));
        assert_eq!(carry(&here, &there).await, 0, "nothing more is to be said");
    }
}

#[tokio::test]
async fn the_card_opens_both_and_neither_town_learns_the_others_card() {
    for [here, there] in TestTown::pairs(201).await {
        agreed(&here, &there, None).await;
        let (_, card, staff, row) = gone_over(&here, &there).await;
        let told = handed(&here, &card).await;
        let unknown = there.node.view(&mut there.cx().get(), &card).await;
        assert!(matches!(unknown, Err(Error::UnknownCard)), "the card itself says nothing there");
        let card_there = card.elsewhere(&told.town, told.nth);
        let seen = view(&there, &card_there).await;
        assert_eq!((seen.case, seen.came.map(|came| came.town)), (row.case, Some("testing".into())));
        there.node.message(&mut there.cx().get(), &card_there, "When?").await.unwrap();
        let thread = there.node.look(&mut there.cx().get(), &staff, row.case).await.unwrap().thread;
        assert_eq!(thread.last().map(|m| m.text.as_str()), Some("When?"));
        let receipts = there.node.receipts(&mut there.cx().get(), &card_there).await.unwrap();
        let numbers: Vec<u32> = receipts.iter().map(|receipt| receipt.event.number).collect();
        assert_eq!(receipts[0].event.kind, "came", "on {}", there.database);
        assert_eq!(numbers, (1..=u32::try_from(numbers.len()).unwrap()).collect::<Vec<_>>(), "every event is promised");
    }
}
