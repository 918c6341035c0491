//! Received elsewhere, and done together.

use crate::asks::{acts, answer, asked, time_to_think, view};
use case::Refusal;
use node::{Action, Error, HandoverStanding as Standing};
use serde_json::json;
use testkit::{TestTown, agreed, carry};

#[tokio::test]
async fn a_counter_checks_first_where_the_law_asks_for_presence() {
    for [here, there] in TestTown::pairs(220).await {
        agreed(&here, &there, None).await;
        let answers = json!({
            "reason": "lost", "collect": "counter", "name": "Nur", "born": "1990-01-01", "from_town": "Elsewhere",
            "address": "New Street 1", "phone": "555",
        });
        let (case, card) = asked(&here, "identity-document-replacement", answers).await;
        let none = here.node.crossings(&mut here.cx().get(), &card).await.unwrap();
        assert!(none.is_empty(), "nobody here has looked at it: {none:?}");
        let amina = here.staff("Amina").await;
        acts(&here, &amina, case, Action::Accept).await;
        acts(&here, &amina, case, Action::Attest { what: node::custody::PERSON.into() }).await;
        crate::asks::agrees(&here, &card).await;
        time_to_think(&here, &there);
        carry(&here, &there).await;
        let refused = here.node.act(&mut here.cx().get(), &amina, case, answer("x")).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Elsewhere))), "{refused:?}");
        let staff = there.staff("Amina").await;
        let row = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap().pop().unwrap();
        let came = there.node.look(&mut there.cx().get(), &staff, row.case).await.unwrap();
        assert!(!came.unseen, "seen here is seen there");
        acts(&there, &staff, row.case, Action::Accept).await;
        acts(&there, &staff, row.case, Action::Decide { granted: true, text: "Yes.".into() }).await;
        acts(&there, &staff, row.case, answer("Collect it at your counter.")).await;
        carry(&here, &there).await;
        let end = view(&here, &card).await;
        assert_eq!((end.stage, end.handed[0].letters.len()), ("answered", 2), "on {}", here.database);
        // The office there decided: sixty days from the 2nd, and 1 May is a holiday up to the 5th.
        let reviews: Vec<_> = end.handed[0].letters.iter().map(|l| l.review.map(|day| day.date)).collect();
        assert_eq!(reviews, [Some(jiff::civil::date(2026, 5, 6)), None]);
        assert_eq!(end.handed[0].decided().map(|letter| letter.text.as_str()), Some("Yes."));
    }
}

#[tokio::test]
async fn two_steps_run_beside_each_other_and_one_office_answers() {
    for [here, there] in TestTown::pairs(221).await {
        agreed(&here, &there, None).await;
        let answers = json!({
            "town": "Elsewhere", "business": "Nur's noodles", "trade": "restaurant", "premises": "Gate 1", "start": "2026-05-01",
            "size": 20, "people": 2, "name": "Nur", "address": "New Street 1", "phone": "555",
        });
        let (case, card) = asked(&here, "starting-a-business", answers).await;
        let amina = here.staff("Amina").await;
        acts(&here, &amina, case, Action::Accept).await;
        acts(&here, &amina, case, Action::Attest { what: node::custody::PERSON.into() }).await;
        for step in ["business-licence", "food-permit"] {
            let all = here.node.crossings(&mut here.cx().get(), &card).await.unwrap();
            let one = all.iter().find(|c| c.step == step).unwrap();
            here.node.hand_over(&mut here.cx().get(), &card, &one.agreement, step).await.unwrap();
        }
        time_to_think(&here, &there);
        carry(&here, &there).await;
        let staff = there.staff("Amina").await;
        let rows = there.node.queue(&mut there.cx().get(), &staff, None).await.unwrap();
        assert_eq!(rows.len(), 2, "each a case of its own there");
        let decide = || Action::Decide { granted: true, text: "Yes.".into() };
        acts(&there, &staff, rows[0].case, answer("The first.")).await;
        carry(&here, &there).await;
        let early = here.node.act(&mut here.cx().get(), &amina, case, decide()).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::Elsewhere))), "one is still there");
        acts(&there, &staff, rows[1].case, answer("The second.")).await;
        carry(&here, &there).await;
        let back = view(&here, &card).await;
        assert_eq!(back.stage, "accepted", "the office here answers");
        assert!(back.handed.iter().all(|h| h.standing == Standing::Answered));
        acts(&here, &amina, case, decide()).await;
        acts(&here, &amina, case, answer("Both permits are there.")).await;
    }
}
