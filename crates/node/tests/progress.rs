//! How far a case is, in two languages: the office's own steps, interpreters, sentences with gaps.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use id::CaseId;
use jiff::civil::{date, time};
use node::{Action, Card, Chosen, Error, Filled, Opening};
use procedure::Gap;
use serde_json::json;
use testkit::{TestTown, point};

async fn opened(town: &TestTown) -> (CaseId, Card) {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: Some(point("desk")),
        language: "en".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

#[tokio::test]
async fn the_last_step_is_shown_while_the_office_works_on_it() {
    for town in TestTown::all(81).await {
        let (case, card) = opened(&town).await;
        let chen = town.staff("Chen").await;
        let act = async |action| town.node.act(&mut town.cx().get(), &chen, case, action).await;
        let step = |id: &str| Action::Step { step: id.into(), text: String::new() };
        let shown = async || town.node.view(&mut town.cx().get(), &card).await.unwrap().step;
        assert_eq!(act(step("in-review")).await.unwrap_err().key(), "refusal-stage", "nobody has taken it yet");
        act(Action::Accept).await.unwrap();
        assert!(matches!(act(step("nowhere")).await, Err(Error::UnknownWord)));
        assert_eq!(shown().await, None);
        act(step("in-review")).await.unwrap();
        act(step("ready")).await.unwrap();
        assert_eq!(shown().await.as_deref(), Some("step-ready"));
        act(Action::Answer { text: "here it is".into(), phrases: vec![] }).await.unwrap();
        assert_eq!(shown().await, None, "an answer says more than a step");
    }
}

#[tokio::test]
async fn a_case_asks_for_an_interpreter_until_one_was_there() {
    for town in TestTown::all(82).await {
        let (case, card) = opened(&town).await;
        let chen = town.staff("Chen").await;
        let asks = async || {
            let held = town.node.view(&mut town.cx().get(), &card).await.unwrap().interpreter;
            let seen = town.node.look(&mut town.cx().get(), &chen, case).await.unwrap();
            assert_eq!((seen.interpreter, seen.may.contains(&"interpreted")), (held, held));
            held
        };
        assert!(!asks().await);
        town.node.interpret(&mut town.cx().get(), &card, "ياردەم كېرەك").await.unwrap();
        assert!(asks().await);
        town.node.act(&mut town.cx().get(), &chen, case, Action::Interpreted).await.unwrap();
        assert!(!asks().await);
        let reply = Action::Interpret { text: "请带上护照".into(), phrases: vec![] };
        town.node.act(&mut town.cx().get(), &chen, case, reply).await.unwrap();
        assert!(asks().await, "the office writes what she may not read");
    }
}

#[tokio::test]
async fn a_sentence_with_gaps_is_kept_by_what_stands_in_them() {
    let town = TestTown::sqlite(83).await;
    let (case, card) = opened(&town).await;
    let chen = town.staff("Chen").await;
    let reply = async |gaps: &[(Gap, &str)]| {
        let gaps = gaps.iter().map(|(gap, text)| (*gap, (*text).to_owned())).collect();
        let phrases = vec![Chosen { id: "appointment".into(), gaps }];
        let action = Action::Reply { text: String::new(), phrases };
        town.node.act(&mut town.cx().get(), &chen, case, action).await.map_err(|e| e.key())
    };
    assert_eq!(reply(&[]).await, Err("error-gap"));
    assert_eq!(reply(&[(Gap::Day, "2026-03-09"), (Gap::Hour, "soon"), (Gap::Place, "Hall 2")]).await, Err("error-gap"));
    reply(&[(Gap::Day, "2026-03-09"), (Gap::Hour, "09:30"), (Gap::Place, "Hall 2")]).await.unwrap();
    let said = town.node.view(&mut town.cx().get(), &card).await.unwrap().thread.pop().unwrap().phrases;
    let filled = vec![Filled::Day(date(2026, 3, 9)), Filled::Hour(time(9, 30, 0, 0)), Filled::Place("Hall 2".into())];
    assert_eq!((said[0].key.as_str(), &said[0].filled), ("phrase-appointment", &filled));
}
