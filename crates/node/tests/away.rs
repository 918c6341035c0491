//! Somebody is away, an office is closed: who acts, until when, and what the holder sees.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use id::{CaseId, MemberId};
use jiff::civil::{Date, date};
use node::{Action, Card, Error, NewClosure, Opening};
use office::{Reason, Span};
use serde_json::json;
use testkit::{TestTown, point};

async fn opened(town: &TestTown, at: &str) -> (CaseId, Card) {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: Some(point(at)),
        language: "en".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

fn span(first: Date, last: Date) -> Span {
    Span { first, last }
}

fn member(town: &TestTown, name: &str) -> MemberId {
    town.node.rota().seats.iter().find(|s| s.name == name).unwrap().member
}

async fn sees(town: &TestTown, token: &str, case: CaseId) -> bool {
    let staff = town.node.staff(&mut town.cx().get(), token).await.unwrap();
    let queue = town.node.queue(&mut town.cx().get(), &staff, None).await.unwrap();
    let listed = queue.iter().any(|row| row.case == case);
    let looked = town.node.look(&mut town.cx().get(), &staff, case).await.is_ok();
    assert_eq!(listed, looked, "{}: the queue and the case tell two stories", town.database);
    looked
}

#[tokio::test]
async fn cover_reads_for_exactly_that_time() {
    for town in TestTown::all(71).await {
        let (case, card) = opened(&town, "desk").await;
        let dilnur = town.token("Dilnur").await;
        assert!(!sees(&town, &dilnur, case).await);
        let chen = town.staff("Chen").await;
        let days = span(date(2026, 3, 3), date(2026, 3, 4));
        let cover = Some(member(&town, "Dilnur"));
        town.node.away(&mut town.cx().get(), &chen, None, days, cover).await.unwrap();
        assert!(!sees(&town, &dilnur, case).await, "not before the first day");

        town.world.advance_days(1);
        let dilnur = town.token("Dilnur").await;
        assert!(sees(&town, &dilnur, case).await);
        let view = town.node.view(&mut town.cx().get(), &card).await.unwrap();
        let look = view.timeline.iter().find(|e| e.kind == "looked").unwrap();
        assert_eq!((look.point, look.member.as_deref()), (Some(point("desk")), Some("Dilnur")));
        assert_eq!(view.attendance.covered_by, Some(point("school-lead")), "the card page says who acts");
        let staff = town.node.staff(&mut town.cx().get(), &dilnur).await.unwrap();
        assert_eq!((staff.lent[0].point, staff.lent[0].until), (point("desk"), date(2026, 3, 4)));
        town.node.act(&mut town.cx().get(), &staff, case, Action::Accept).await.unwrap();

        // The last minute of the last day, and the first of the next: one session, one click apart.
        town.world.advance_days(1);
        let dilnur = town.token("Dilnur").await;
        assert!(sees(&town, &dilnur, case).await);
        town.world.advance_minutes(14 * 60);
        let late = town.token("Dilnur").await;
        assert!(!sees(&town, &late, case).await, "refused after the last day");
        let view = town.node.view(&mut town.cx().get(), &card).await.unwrap();
        assert_eq!(view.attendance.covered_by, None);
    }
}

#[tokio::test]
async fn who_is_back_takes_it_back_at_the_next_click() {
    for town in TestTown::all(72).await {
        let (case, _) = opened(&town, "desk").await;
        let chen = town.staff("Chen").await;
        let days = span(date(2026, 3, 2), date(2026, 3, 20));
        let cover = Some(member(&town, "Dilnur"));
        town.node.away(&mut town.cx().get(), &chen, None, days, cover).await.unwrap();
        let dilnur = town.token("Dilnur").await;
        assert!(sees(&town, &dilnur, case).await);
        let absence = town.node.leave(&town.cx().get(), &chen).absences[0].id;
        let amina = town.staff("Amina").await;
        let strange = town.node.back(&mut town.cx().get(), &amina, absence).await;
        assert!(matches!(strange, Err(Error::UnknownLeave)), "another office's absence: {strange:?}");
        town.node.back(&mut town.cx().get(), &chen, absence).await.unwrap();
        assert!(!sees(&town, &dilnur, case).await);
    }
}

#[tokio::test]
async fn what_cannot_be_said_is_refused() {
    let town = TestTown::sqlite(73).await;
    let (chen, bo) = (town.staff("Chen").await, town.staff("Bo").await);
    let (stan, amina) = (town.staff("Stan").await, town.staff("Amina").await);
    let dilnur = town.staff("Dilnur").await;
    let id = |name: &str| member(&town, name);
    let days = span(date(2026, 3, 2), date(2026, 3, 6));
    let check = async |staff: &node::Staff, of: Option<&str>, days: Span, cover: Option<&str>| {
        let done = town.node.away(&mut town.cx().get(), staff, of.map(id), days, cover.map(id)).await;
        done.unwrap_err().key()
    };
    assert_eq!(check(&stan, None, days, None).await, "error-not-allowed");
    assert_eq!(check(&amina, Some("Bo"), days, None).await, "error-not-allowed");
    assert_eq!(check(&bo, Some("Chen"), days, None).await, "error-unknown-colleague");
    assert_eq!(check(&chen, None, days, Some("Amina")).await, "error-unknown-colleague");
    assert_eq!(check(&chen, None, days, Some("Chen")).await, "error-unknown-colleague");
    for (first, last) in [(1, 3), (6, 2)] {
        let wrong = span(date(2026, 3, first), date(2026, 3, last));
        assert_eq!(check(&chen, None, wrong, None).await, "error-bad-days");
    }
    assert_eq!(check(&chen, None, span(date(2026, 3, 2), date(2027, 6, 1)), None).await, "error-bad-days");
    town.node.away(&mut town.cx().get(), &dilnur, Some(id("Chen")), days, None).await.unwrap();
    assert_eq!(check(&chen, None, days, None).await, "error-away-already");
    assert_eq!(check(&dilnur, None, days, Some("Chen")).await, "error-away-already");
}

fn closed(at: &str, whole_office: bool, first: Date, last: Date) -> NewClosure {
    NewClosure { point: point(at), whole_office, span: span(first, last), reason: Reason::Emergency }
}

#[tokio::test]
async fn a_short_closure_moves_the_dates_of_running_cases_and_they_are_told() {
    for town in TestTown::all(74).await {
        let (_, card) = opened(&town, "desk").await;
        let view = async || town.node.view(&mut town.cx().get(), &card).await.unwrap();
        let before = view().await.deadlines[0].date;
        let dilnur = town.staff("Dilnur").await;
        let new = closed("desk", false, date(2026, 3, 3), date(2026, 3, 4));
        town.node.shut(&mut town.cx().get(), &dilnur, new).await.unwrap();
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let moved = view().await;
        assert_eq!((before, moved.deadlines[0].date), (date(2026, 3, 9), date(2026, 3, 11)), "{}", town.database);
        let lines = &moved.deadlines[0].lines;
        assert!(lines.iter().any(|l| l.what == calendar::What::Closed && l.from == date(2026, 3, 3)), "{lines:?}");
        assert_eq!(moved.timeline.iter().filter(|e| e.kind == "dates_moved").count(), 1);
        assert_eq!(moved.responsible, point("desk"), "a short closure hands nothing on");
        let queue = town.node.queue(&mut town.cx().get(), &town.staff("Chen").await, None).await.unwrap();
        assert_eq!(queue[0].due, Some(date(2026, 3, 11)));

        // Ended early, the second day counts again; and once more the case is told.
        town.world.advance_days(2);
        let id = town.node.closures(&town.cx().get(), &dilnur)[0].id;
        town.node.reopen(&mut town.cx().get(), &dilnur, id).await.unwrap();
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!(view().await.deadlines[0].date, date(2026, 3, 10));
        assert_eq!(view().await.timeline.iter().filter(|e| e.kind == "dates_moved").count(), 2);
    }
}

#[tokio::test]
async fn a_closed_office_hands_on_to_its_lead_and_then_to_the_next_office() {
    for town in TestTown::all(75).await {
        let (case, card) = opened(&town, "desk").await;
        let view = async || town.node.view(&mut town.cx().get(), &card).await.unwrap();
        let standby = view().await.readers;
        assert!(standby.iter().any(|r| r.point == Some(point("hall-lead")) && r.dormant), "shown from the start");
        let promised = view().await.deadlines[0].date;

        let dilnur = town.staff("Dilnur").await;
        let three_weeks = closed("desk", false, date(2026, 3, 2), date(2026, 3, 20));
        town.node.shut(&mut town.cx().get(), &dilnur, three_weeks).await.unwrap();
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let seen = view().await;
        assert_eq!((seen.responsible, seen.attendance.stands_for), (point("school-lead"), Some(point("desk"))));
        assert_eq!(seen.attendance.closed.unwrap().until, date(2026, 3, 20));
        assert_eq!(seen.deadlines[0].date, promised, "who acts keeps the promise");
        let readers: Vec<_> = seen
            .readers
            .iter()
            .filter(|r| !r.dormant && r.parts.iter().any(|p| p == "answers"))
            .filter_map(|r| r.point)
            .collect();
        assert_eq!(readers, [point("school-lead")], "one office at a time");
        assert!(sees(&town, &town.token("Dilnur").await, case).await);
        assert!(!sees(&town, &town.token("Chen").await, case).await);

        // New requests begin where somebody is.
        let (_, fresh) = opened(&town, "desk").await;
        let fresh = town.node.view(&mut town.cx().get(), &fresh).await.unwrap();
        assert_eq!((fresh.responsible, fresh.attendance.stands_for), (point("school-lead"), Some(point("desk"))));

        // Now the whole office.
        let stan = town.staff("Stan").await;
        let lead = closed("school-lead", false, date(2026, 3, 2), date(2026, 3, 20));
        town.node.shut(&mut town.cx().get(), &stan, lead).await.unwrap();
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let seen = view().await;
        assert_eq!((seen.responsible, seen.attendance.stands_for), (point("hall-lead"), Some(point("desk"))));
        assert_eq!(seen.timeline.iter().filter(|e| e.kind == "stood_in").count(), 2);
        let bo = town.staff("Bo").await;
        town.node.act(&mut town.cx().get(), &bo, case, Action::Accept).await.unwrap();
        let back = Action::Pass { to: point("desk"), text: "yours again".into() };
        town.world.advance_days(21);
        let bo = town.staff("Bo").await;
        town.node.act(&mut town.cx().get(), &bo, case, back).await.unwrap();
        assert!(sees(&town, &town.token("Chen").await, case).await);
        assert_eq!(view().await.attendance, node::view::Attendance::default());
    }
}

#[tokio::test]
async fn closed_days_are_not_for_everybody_to_put_down() {
    let town = TestTown::sqlite(76).await;
    let check = async |name: &str, new: NewClosure| {
        let staff = town.staff(name).await;
        town.node.shut(&mut town.cx().get(), &staff, new).await.map_err(|e| e.key())
    };
    let ok = || closed("desk", false, date(2026, 3, 2), date(2026, 3, 4));
    assert_eq!(check("Chen", ok()).await, Err("error-not-allowed"));
    assert_eq!(check("Bo", ok()).await, Err("error-unknown-point"), "another office's");
    assert_eq!(check("Dilnur", closed("desk", false, date(2026, 3, 1), date(2026, 3, 4))).await, Err("error-bad-days"));
    assert_eq!(check("Dilnur", closed("desk", false, date(2026, 3, 2), date(2026, 9, 4))).await, Err("error-bad-days"));
    assert_eq!(
        check("Dilnur", closed("nowhere", false, date(2026, 3, 2), date(2026, 3, 4))).await,
        Err("error-unknown-point")
    );
    assert_eq!(check("Stan", closed("desk", true, date(2026, 3, 2), date(2026, 3, 4))).await, Ok(()));
    let all = town.node.closures(&town.cx().get(), &town.staff("Stan").await);
    assert_eq!(all.len(), 2, "the whole office has two points");
    let bo = town.staff("Bo").await;
    let strange = town.node.reopen(&mut town.cx().get(), &bo, all[0].id).await;
    assert!(matches!(strange, Err(Error::UnknownLeave)));
}
