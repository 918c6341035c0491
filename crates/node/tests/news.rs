//! News finds the holder: the task of the receiving counter, the notifier, and who reads the contact.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use data_encoding::BASE64;
use node::view::{CaseView, How};
use node::{Action, Card, Contact, Error, Opening, Tried, Way};
use serde_json::json;
use testkit::{TestTown, point};
use vault::{Part, Reader, ReaderId, SealedGrant, SecretKey};

async fn asks(town: &TestTown, way: Way, to: &str) -> Card {
    let contact = Contact::typed(way, to, None, "ug").unwrap();
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: Some(contact),
        point: None,
        language: "ug".into(),
        area: None,
        draft: false,
    };
    town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

async fn reply(town: &TestTown, name: &str, case: id::CaseId) {
    let staff = town.staff(name).await;
    let action = Action::Reply { text: "Please come".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &staff, case, action).await.unwrap();
}

async fn tasks(town: &TestTown, name: &str) -> usize {
    let staff = town.staff(name).await;
    town.node.tasks(&mut town.cx().get(), &staff).await.unwrap().len()
}

fn kinds(view: &CaseView) -> Vec<&str> {
    view.timeline.iter().map(|e| e.kind).collect()
}

#[tokio::test]
async fn what_nobody_reads_becomes_the_counters_task_and_goes_when_it_is_read() {
    for town in TestTown::all(31).await {
        let card = asks(&town, Way::Collect, "").await;
        let case = view(&town, &card).await.case;
        reply(&town, "Amina", case).await;
        town.world.advance_days(7);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!(tasks(&town, "Amina").await, 0, "five working days are not over");
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!((tasks(&town, "Amina").await, tasks(&town, "Chen").await), (1, 0));
        let stan = town.staff("Stan").await;
        assert!(matches!(town.node.tasks(&mut town.cx().get(), &stan).await, Err(Error::NotAllowed)));

        // What the holder does with their own case is no event.
        let first = view(&town, &card).await;
        assert_eq!(kinds(&first), ["sent", "reply", "accepted_by_silence", "unread"]);
        assert!(first.news.is_some());
        let second = view(&town, &card).await;
        assert!(second.news.is_none() && second.timeline.len() == first.timeline.len());
        assert_eq!(tasks(&town, "Amina").await, 0);
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn who_tells_reads_the_contact_and_nothing_else_and_the_holder_sees_it() {
    for town in TestTown::all(32).await {
        let card = asks(&town, Way::Call, "555 1234, ask for Ayşe").await;
        let case = view(&town, &card).await.case;
        let (amina, chen) = (town.staff("Amina").await, town.staff("Chen").await);
        let pass = Action::Pass { to: point("desk"), text: "The school's".into() };
        town.node.act(&mut town.cx().get(), &amina, case, pass).await.unwrap();
        assert_eq!(tasks(&town, "Amina").await, 1, "a call is owed at once, by where it came in");

        // The counter cannot read the case any more, and the desk cannot read how to reach the holder.
        assert!(matches!(town.node.look(&mut town.cx().get(), &amina, case).await, Err(Error::NoGrant)));
        assert!(matches!(town.node.reach_out(&mut town.cx().get(), &chen, case).await, Err(Error::NoGrant)));
        let seen = town.node.look(&mut town.cx().get(), &chen, case).await.unwrap();
        assert!(seen.contact.is_none() && seen.news.unwrap().due.is_some() && !seen.may.contains(&"tell"));

        let found = town.node.reach_out(&mut town.cx().get(), &amina, case).await.unwrap();
        assert_eq!((found.contact.to.as_str(), found.contact.language.as_str()), ("555 1234, ask for Ayşe", "ug"));
        town.node.tell(&mut town.cx().get(), &amina, case, How::Called).await.unwrap();
        assert_eq!(tasks(&town, "Amina").await, 0);

        let holder = view(&town, &card).await;
        let told: Vec<_> = holder.timeline.iter().filter(|e| ["contact_seen", "told"].contains(&e.kind)).collect();
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|e| e.member.as_deref() == Some("Amina") && e.point == Some(point("counter"))));
        assert_eq!(told[1].told, Some(How::Called));
        let again = town.node.tell(&mut town.cx().get(), &amina, case, How::Called).await;
        assert!(matches!(again, Err(Error::Refused(case::Refusal::NoNews))), "it was read");

        // Over: nobody but the card reads the contact.
        town.node.withdraw(&mut town.cx().get(), &card).await.unwrap();
        let over = view(&town, &card).await;
        let readers = |view: &CaseView| view.readers.iter().filter(|r| r.parts.contains(&"contact".into())).count();
        assert_eq!(readers(&over), 1);
        town.node.restore(&mut town.cx().get(), &card).await.unwrap();
        assert_eq!(readers(&view(&town, &card).await), 2);
    }
}

#[tokio::test]
async fn the_notifier_is_given_what_it_needs_and_no_more() {
    for town in TestTown::all(33).await {
        let none = town.node.choose(&mut town.cx().get(), &asks(&town, Way::Nothing, "").await, text("12345")).await;
        assert!(matches!(none, Err(Error::NoNotifier)));
        let key = SecretKey::random(&mut testkit::rng(5));
        town.node.register_notifier(key.public(), false).await.unwrap();
        let other = SecretKey::random(&mut testkit::rng(6)).public();
        assert!(matches!(town.node.register_notifier(other, false).await, Err(Error::Conflict)));

        let card = asks(&town, Way::Text, "+86 139 0000 0000").await;
        let first = view(&town, &card).await;
        let readers: Vec<_> = first.readers.iter().filter(|r| r.notifier).collect();
        assert!(readers.len() == 1 && readers[0].parts == ["contact"]);
        assert!(town.node.notices(&mut town.cx().get()).await.unwrap().is_empty());
        for _ in 0..3 {
            reply(&town, "Amina", first.case).await;
        }
        let notices = town.node.notices(&mut town.cx().get()).await.unwrap();
        let [notice] = notices.as_slice() else { panic!("one message, however much is new: {notices:?}") };
        let wrapped = BASE64.decode(notice.wrapped.as_bytes()).unwrap();
        let grant =
            SealedGrant { case: notice.case, part: Part::Contact, reader: ReaderId::Notifier, wrapped, to_key: None };
        let access = Reader::new(ReaderId::Notifier, key.clone()).open(&grant).unwrap();
        let body = BASE64.decode(notice.body.as_bytes()).unwrap();
        let contact: Contact =
            serde_json::from_slice(&access.open(notice.version, &notice.author, &body).unwrap()).unwrap();
        assert_eq!((contact.to.as_str(), contact.language.as_str()), ("+8613900000000", "ug"));

        // Tried again later; then given up: somebody has to call.
        let (case, due) = (notice.case, notice.due);
        town.node.tried(&mut town.cx().get(), case, due, Tried::Later(600)).await.unwrap();
        assert!(town.node.notices(&mut town.cx().get()).await.unwrap().is_empty());
        town.world.advance_minutes(11);
        let again = town.node.notices(&mut town.cx().get()).await.unwrap();
        assert_eq!(again.len(), 1);
        town.node.tried(&mut town.cx().get(), case, again[0].due, Tried::Unreachable).await.unwrap();
        assert_eq!(tasks(&town, "Amina").await, 1);
        assert!(town.node.notices(&mut town.cx().get()).await.unwrap().is_empty());
        let holder = view(&town, &card).await;
        assert_eq!(kinds(&holder), ["sent", "reply", "reply", "reply", "notified", "unreached"]);

        // Somebody who writes to the database cannot put a key of their own there.
        let stranger = town.node.choose(&mut town.cx().get(), &card, text("5555555")).await;
        assert!(stranger.is_ok());
        let choice = view(&town, &card).await.contact.unwrap();
        assert_eq!((choice.way, choice.to.as_str()), (Way::Text, "5555555"));
    }
}

fn text(number: &str) -> Contact {
    Contact::typed(Way::Text, number, None, "en").unwrap()
}

#[tokio::test]
async fn a_draft_is_the_cards_alone_and_the_choice_goes_along_when_it_is_sent() {
    for town in TestTown::all(34).await {
        let opening = Opening { draft: true, ..testkit::help() };
        let card = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
        assert_eq!(view(&town, &card).await.contact, Some(Contact::collect(None, "en")));
        let elsewhere = |at: &str| Contact::collect(Some(point(at)), "en");
        let lead = town.node.choose(&mut town.cx().get(), &card, elsewhere("hall-lead")).await;
        assert!(matches!(lead, Err(Error::UnknownPoint)), "no counter");
        town.node.choose(&mut town.cx().get(), &card, elsewhere("desk")).await.unwrap();
        assert_eq!(view(&town, &card).await.readers.len(), 1);
        town.node.send(&mut town.cx().get(), &card).await.unwrap();
        let sent = view(&town, &card).await;
        let desk = sent.readers.iter().find(|r| r.point == Some(point("desk"))).unwrap();
        assert_eq!(desk.parts, ["contact"]);
        reply(&town, "Amina", sent.case).await;
        town.world.advance_days(8);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert_eq!((tasks(&town, "Chen").await, tasks(&town, "Amina").await), (1, 0), "where they will ask for it");
        let chen = town.staff("Chen").await;
        town.node.tell(&mut town.cx().get(), &chen, sent.case, How::HandedOver).await.unwrap();
        assert!(view(&town, &card).await.news.is_none());
    }
}
