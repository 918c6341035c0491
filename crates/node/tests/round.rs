//! The stories of a case, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::view::{CaseView, File, MessageKind};
use node::{Action, Card, Contact, Error, Opening, Way};
use serde_json::json;
use testkit::{TestTown, point};

async fn asks(town: &TestTown, need: &str, draft: bool) -> Card {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": need, "name": "Ayşe" }),
        card: None,
        // These stories are about the clock of the case; tests/news.rs is about unread news.
        contact: Some(Contact::typed(Way::Nothing, "", None, "ug").unwrap()),
        point: None,
        language: "ug".into(),
        area: None,
        draft,
    };
    town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

fn kinds(view: &CaseView) -> Vec<&str> {
    view.timeline.iter().map(|e| e.kind).collect()
}

#[tokio::test]
async fn a_case_goes_round() {
    for town in TestTown::all(1).await {
        let card = asks(&town, "My wages were not paid", true).await;
        assert_eq!(view(&town, &card).await.stage, "draft");
        assert_eq!(view(&town, &card).await.readers.len(), 1, "a draft is the card's alone");
        let amina = town.staff("Amina").await;
        assert!(town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap().is_empty());

        town.node.send(&mut town.cx().get(), &card).await.unwrap();
        town.node.send(&mut town.cx().get(), &card).await.unwrap();
        let queue = town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap();
        assert_eq!((queue.len(), queue[0].procedure.as_str(), queue[0].language.as_str()), (1, "ask-for-help", "ug"));
        let case = queue[0].case;
        let seen = town.node.look(&mut town.cx().get(), &amina, case).await.unwrap();
        assert_eq!(seen.answers["need"], "My wages were not paid");
        assert_eq!(kinds(&view(&town, &card).await), ["drafted", "sent", "listed", "looked"]);

        let act = async |action| town.node.act(&mut town.cx().get(), &amina, case, action).await;
        let missing = Action::Complete { evidence: vec!["pay-slips".into()], text: "The last three, please".into() };
        act(missing).await.unwrap();
        let file = File {
            name: "C:\\slips\\مائاش.txt".into(),
            media_type: "image/jpeg".into(),
            bytes: b"ab\n".repeat(100_000),
        };
        town.node.attach(&mut town.cx().get(), &card, file).await.unwrap();
        town.node.complete(&mut town.cx().get(), &card).await.unwrap();
        act(Action::Accept).await.unwrap();
        let after = town.node.look(&mut town.cx().get(), &amina, case).await.unwrap();
        let document = after.thread.iter().find_map(|m| m.document.clone()).unwrap();
        assert_eq!((document.name.as_str(), document.media_type.as_str()), ("مائاش.txt", "text/plain"));
        let opened = town.node.look_document(&mut town.cx().get(), &amina, case, document.number).await.unwrap();
        assert_eq!(opened.bytes, b"ab\n".repeat(100_000));

        act(Action::Decide { granted: true, text: "You are right".into() }).await.unwrap();
        act(Action::Answer { text: "Come on Monday".into(), phrases: vec!["come-to-counter".into()] }).await.unwrap();
        let end = view(&town, &card).await;
        assert_eq!(end.stage, "answered");
        let said: Vec<MessageKind> = end.thread.iter().map(|m| m.kind).collect();
        assert_eq!(said, [MessageKind::Asked, MessageKind::Document, MessageKind::DecidedYes, MessageKind::Answer]);
        assert!(kinds(&end).ends_with(&["looked", "looked", "decided", "answered"]), "{:?}", kinds(&end));
        town.node.close(&mut town.cx().get(), &card).await.unwrap();
        assert!(town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn nobody_without_a_grant_reads_a_case() {
    for town in TestTown::all(2).await {
        let card = asks(&town, "help", false).await;
        let case = view(&town, &card).await.case;
        for name in ["Chen", "Dilnur"] {
            let staff = town.staff(name).await;
            let looked = town.node.look(&mut town.cx().get(), &staff, case).await;
            assert!(matches!(looked, Err(Error::NoGrant)), "{name} on {}", town.database);
        }
        let steward = town.staff("Stan").await;
        let looked = town.node.look(&mut town.cx().get(), &steward, case).await;
        assert!(matches!(looked, Err(Error::NotAllowed)));
        let amina = town.staff("Amina").await;
        let extended = town.node.act(&mut town.cx().get(), &amina, case, Action::Extend { text: "busy".into() }).await;
        assert!(matches!(extended, Err(Error::NotAllowed)));
        let other = Card::random(&mut testkit::rng(99));
        assert!(matches!(town.node.view(&mut town.cx().get(), &other).await, Err(Error::UnknownCard)));
        assert_eq!(kinds(&view(&town, &card).await), ["sent"], "a refused look leaves no trace and shows nothing");
    }
}

#[tokio::test]
async fn not_ours_takes_the_keys_along() {
    for town in TestTown::all(3).await {
        let card = asks(&town, "school place", false).await;
        let file = File { name: "letter.txt".into(), media_type: "text/plain".into(), bytes: b"A letter.".to_vec() };
        town.node.attach(&mut town.cx().get(), &card, file).await.unwrap();
        let case = view(&town, &card).await.case;
        let (amina, chen) = (town.staff("Amina").await, town.staff("Chen").await);
        let pass = Action::Pass { to: point("desk"), text: "The school decides this".into() };
        town.node.act(&mut town.cx().get(), &amina, case, pass).await.unwrap();
        assert!(matches!(town.node.look(&mut town.cx().get(), &amina, case).await, Err(Error::NoGrant)));
        let seen = town.node.look(&mut town.cx().get(), &chen, case).await.unwrap();
        let number = seen.thread[0].document.as_ref().unwrap().number;
        assert!(town.node.look_document(&mut town.cx().get(), &chen, case, number).await.is_ok());
        let holder = view(&town, &card).await;
        assert_eq!((holder.responsible, holder.receiving), (point("desk"), point("counter")));
        assert_eq!(holder.escalation, Some(point("school-lead")));
        let readers: Vec<_> = holder.readers.iter().filter_map(|r| r.point).collect();
        assert!(readers.contains(&point("desk")) && !readers.contains(&point("counter")));
    }
}

#[tokio::test]
async fn a_late_case_reaches_the_escalation_office_and_the_holder_knows() {
    for town in TestTown::all(4).await {
        let card = asks(&town, "nobody answers", false).await;
        let case = view(&town, &card).await.case;
        let (amina, dilnur) = (town.staff("Amina").await, town.staff("Dilnur").await);
        let pass = Action::Pass { to: point("desk"), text: "The school's".into() };
        town.node.act(&mut town.cx().get(), &amina, case, pass).await.unwrap();

        town.world.advance_days(8);
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 1);
        assert_eq!(view(&town, &card).await.stage, "accepted");
        assert!(town.node.queue(&mut town.cx().get(), &dilnur, None).await.unwrap().is_empty());
        town.world.advance_days(30);
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 1);
        let holder = view(&town, &card).await;
        assert!(holder.late && holder.released);
        assert_eq!(kinds(&holder), ["sent", "passed", "accepted_by_silence", "late"]);
        // All but the office that takes over only if both of these are closed.
        let asleep: Vec<_> = holder.readers.iter().filter(|r| r.dormant).map(|r| r.point).collect();
        assert_eq!(asleep, [Some(point("hall-lead"))]);

        let queue = town.node.queue(&mut town.cx().get(), &dilnur, None).await.unwrap();
        assert_eq!(queue.len(), 1);
        assert!(queue[0].escalated && queue[0].late && queue[0].point == point("school-lead"));
        assert!(town.node.look(&mut town.cx().get(), &dilnur, case).await.is_ok());
        let take = Action::Pass { to: point("school-lead"), text: "I take this over".into() };
        town.node.act(&mut town.cx().get(), &dilnur, case, take).await.unwrap();
        assert_eq!(view(&town, &card).await.responsible, point("school-lead"));
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 0, "late once");
    }
}

#[tokio::test]
async fn who_sits_at_both_points_of_a_late_case_sees_it_once() {
    for town in TestTown::all(8).await {
        let card = asks(&town, "nobody answers", false).await;
        town.world.advance_days(40);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(view(&town, &card).await.released);
        let bo = town.staff("Bo").await;
        let queue = town.node.queue(&mut town.cx().get(), &bo, None).await.unwrap();
        assert_eq!(queue.iter().map(|row| (row.point, row.escalated)).collect::<Vec<_>>(), [(point("counter"), false)]);
    }
}

#[tokio::test]
async fn the_same_card_and_body_is_one_case_and_another_body_a_conflict() {
    for town in TestTown::all(5).await {
        let card = Card::random(&mut testkit::rng(5));
        let opening = |need: &str| Opening {
            procedure: "ask-for-help".into(),
            answers: json!({ "need": need }),
            card: Some(card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft: false,
        };
        let first = town.node.open(&mut town.cx().get(), opening("a")).await.unwrap();
        let again = town.node.open(&mut town.cx().get(), opening("a")).await.unwrap();
        assert_eq!((first.case, first.again, again.again), (again.case, false, true));
        assert!(again.card.is_none());
        let other = town.node.open(&mut town.cx().get(), opening("b")).await;
        assert!(matches!(other, Err(Error::OtherBody)));
        let (x, y) = tokio::join!(
            async { town.node.open(&mut town.cx().get(), Opening { card: None, ..opening("x") }).await },
            async { town.node.open(&mut town.cx().get(), Opening { card: None, ..opening("x") }).await },
        );
        assert_ne!(x.unwrap().case, y.unwrap().case, "two people may need the same thing");
    }
}

#[tokio::test]
async fn sessions_end_and_wrong_passphrases_do_not_open() {
    for town in TestTown::all(6).await {
        let sign_in =
            async |name: &str, passphrase: &str| town.node.sign_in(&mut town.cx().get(), name, passphrase).await;
        assert!(matches!(sign_in("Amina", "wrong").await, Err(Error::BadSignIn)));
        assert!(matches!(sign_in("Nobody", "wrong").await, Err(Error::BadSignIn)));
        let token = sign_in(" amina ", &town.passphrase("Amina").to_uppercase()).await.unwrap().token;
        let session = async || town.node.staff(&mut town.cx().get(), &token).await;
        town.world.advance_minutes(14);
        assert!(session().await.is_ok());
        town.world.advance_minutes(14);
        assert!(session().await.is_ok(), "a click keeps it open");
        town.world.advance_minutes(16);
        assert!(matches!(session().await, Err(Error::SignedOut)));
        let token = town.token("Amina").await;
        town.node.sign_out(&mut town.cx().get(), &token).await.unwrap();
        assert!(matches!(town.node.staff(&mut town.cx().get(), &token).await, Err(Error::SignedOut)));
    }
}

#[tokio::test]
async fn what_is_typed_badly_is_refused_by_name() {
    for town in TestTown::all(7).await {
        let card = asks(&town, "help", false).await;
        let message = async |text: &str| town.node.message(&mut town.cx().get(), &card, text).await;
        assert!(matches!(message("  ").await, Err(Error::Empty)));
        assert!(matches!(message(&"x".repeat(4_001)).await, Err(Error::TooLong { max: 4_000 })));
        assert!(matches!(message("a\0b").await, Err(Error::Unreadable)));
        assert!(message(&"学".repeat(4_000)).await.is_ok());
        let attach = async |bytes| {
            let file = File { name: String::new(), media_type: String::new(), bytes };
            town.node.attach(&mut town.cx().get(), &card, file).await
        };
        assert!(matches!(attach(vec![]).await, Err(Error::Unfit(node::Unfit::Empty))));
        assert!(matches!(attach(vec![b'a'; node::MAX_DOCUMENT + 1]).await, Err(Error::TooLarge { .. })));
        assert!(attach(vec![b'a'; node::MAX_DOCUMENT]).await.is_ok());
    }
}

#[tokio::test]
async fn a_second_card_reads_along_until_it_is_taken_back() {
    for town in TestTown::all(9).await {
        let card = asks(&town, "school place", false).await;
        let share = async |label: &str, days| town.node.share(&mut town.cx().get(), &card, label, days).await;
        let (father, fathers) = share("father", None).await.unwrap();
        let (_, helpers) = share("helper", Some(7)).await.unwrap();
        let amina = town.staff("Amina").await;
        let case = view(&town, &card).await.case;
        let file = File { name: "letter.txt".into(), media_type: "text/plain".into(), bytes: b"hello".to_vec() };
        town.node.act(&mut town.cx().get(), &amina, case, Action::Attach(file)).await.unwrap();

        let along = view(&town, &fathers).await;
        assert_eq!(
            (along.answers["need"].as_str(), along.may.is_empty(), along.as_guest),
            (Some("school place"), true, true)
        );
        let number = along.thread[0].document.as_ref().unwrap().number;
        assert_eq!(town.node.document(&mut town.cx().get(), &fathers, number).await.unwrap().bytes, b"hello");
        let said = town.node.message(&mut town.cx().get(), &fathers, "I decide").await;
        assert!(matches!(said, Err(Error::Refused(case::Refusal::NotHolder))), "{said:?}");
        let more = town.node.share(&mut town.cx().get(), &fathers, "friend", None).await;
        assert!(matches!(more, Err(Error::Refused(case::Refusal::NotHolder))));
        let seen = view(&town, &card).await;
        let looks: Vec<_> = seen.timeline.iter().filter(|e| e.kind == "looked").map(|e| e.guest.clone()).collect();
        assert_eq!(looks, [Some("father".to_owned()), Some("father".to_owned())]);
        assert_eq!(seen.guests.iter().map(|g| g.label.as_str()).collect::<Vec<_>>(), ["father", "helper"]);

        town.world.advance_days(2);
        town.node.unshare(&mut town.cx().get(), &card, father).await.unwrap();
        assert!(matches!(town.node.view(&mut town.cx().get(), &fathers).await, Err(Error::UnknownCard)));
        assert!(town.node.view(&mut town.cx().get(), &helpers).await.is_ok());
        town.world.advance_days(6);
        assert!(matches!(town.node.view(&mut town.cx().get(), &helpers).await, Err(Error::UnknownCard)), "seven days");
        let twice = town.node.unshare(&mut town.cx().get(), &card, father).await;
        assert!(matches!(twice, Err(Error::UnknownGuest)));
        for n in 0..4 {
            share(&format!("friend {n}"), None).await.unwrap();
        }
        assert!(matches!(share("too many", None).await, Err(Error::TooManyGuests { max: 5 })));
    }
}

#[tokio::test]
async fn a_complaint_reaches_the_office_above() {
    for town in TestTown::all(10).await {
        let card = asks(&town, "no answer", false).await;
        let case = view(&town, &card).await.case;
        town.node.complain(&mut town.cx().get(), &card, "Nobody calls back").await.unwrap();
        let holder = view(&town, &card).await;
        assert!(holder.complaint && holder.released && !holder.late);
        assert!(holder.deadlines.iter().any(|d| d.what == "complaint"));
        let (amina, bo) = (town.staff("Amina").await, town.staff("Bo").await);
        let due = holder.deadlines.iter().find(|d| d.what == "complaint").unwrap().date;
        let queue = town.node.queue(&mut town.cx().get(), &bo, None).await.unwrap();
        assert!(queue.iter().any(|row| row.case == case && row.due.is_some_and(|day| day <= due)));
        let resolve = async |staff| {
            let action = Action::Resolve { text: "We are sorry; it is decided by Friday.".into() };
            town.node.act(&mut town.cx().get(), staff, case, action).await
        };
        assert!(matches!(resolve(&amina).await, Err(Error::NotAllowed)));
        resolve(&bo).await.unwrap();
        let after = view(&town, &card).await;
        assert!(!after.complaint);
        let kinds: Vec<_> = after.thread.iter().map(|m| m.kind).collect();
        assert_eq!(kinds, [MessageKind::Complaint, MessageKind::Resolved]);
    }
}

#[tokio::test]
async fn a_withdrawal_is_undone_and_paper_keyed_in() {
    for town in TestTown::all(11).await {
        let card = asks(&town, "by mistake", false).await;
        town.node.withdraw(&mut town.cx().get(), &card).await.unwrap();
        assert_eq!(view(&town, &card).await.may, ["restore", "delete"]);
        town.world.advance_days(2);
        town.node.restore(&mut town.cx().get(), &card).await.unwrap();
        assert_eq!(view(&town, &card).await.stage, "sent");

        let draft = asks(&town, "on paper", true).await;
        let amina = town.staff("Amina").await;
        let on = jiff::civil::date(2026, 2, 27);
        town.node.send_received(&mut town.cx().get(), &draft, &amina, on).await.unwrap();
        let keyed = view(&town, &draft).await;
        assert_eq!(keyed.received, Some(on));
        assert_eq!(keyed.timeline.last().unwrap().member.as_deref(), Some("Amina"));
    }
}

#[tokio::test]
async fn a_complaint_about_a_finished_case_has_its_day_in_the_queue() {
    let town = TestTown::sqlite(14).await;
    let card = asks(&town, "done, but badly", false).await;
    let case = view(&town, &card).await.case;
    let answer = Action::Answer { text: "Here.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Amina").await, case, answer).await.unwrap();
    town.node.complain(&mut town.cx().get(), &card, "It was wrong").await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    let due = view(&town, &card).await.deadlines.iter().find(|d| d.what == "complaint").unwrap().date;
    let queue = town.node.queue(&mut town.cx().get(), &town.staff("Bo").await, None).await.unwrap();
    assert_eq!(queue.iter().find(|row| row.case == case).unwrap().due, Some(due));
}

#[tokio::test]
async fn a_message_pressed_twice_is_one_and_said_again_later_is_another() {
    for town in TestTown::all(15).await {
        let card = asks(&town, "hello", false).await;
        let say = async |text: &str| town.node.message(&mut town.cx().get(), &card, text).await.unwrap();
        let count = async || view(&town, &card).await.thread.len();
        say("Is anybody there?").await;
        say("Is anybody there?\r\n").await;
        assert_eq!(count().await, 1, "{}", town.database);
        say("Hello?").await;
        say("Is anybody there?").await;
        assert_eq!(count().await, 3, "something else was said between");
        town.world.advance_minutes(11);
        say("Is anybody there?").await;
        assert_eq!(count().await, 4);
    }
}
