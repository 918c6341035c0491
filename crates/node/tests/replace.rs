//! A lost card: two members check, three working days pass, the new card works and the old does not.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use case::Refusal;
use id::CaseId;
use node::view::{CaseView, File};
use node::{Action, Card, Contact, Error, Opening, Way};
use testkit::{TestTown, point};

/// A sent case whose card may be replaced, and its number.
async fn asks(town: &TestTown, replaceable: bool) -> (Card, CaseId, String) {
    let opening = Opening { draft: true, ..testkit::help() };
    let card = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
    town.node.replaceable(&mut town.cx().get(), &card, replaceable).await.unwrap();
    town.node.send(&mut town.cx().get(), &card).await.unwrap();
    let view = view(town, &card).await.unwrap();
    (card, view.case, view.number.unwrap().to_string())
}

async fn view(town: &TestTown, card: &Card) -> Result<CaseView, Error> {
    town.node.view(&mut town.cx().get(), card).await
}

async fn check(town: &TestTown, name: &str, case: CaseId) -> Result<Option<Card>, Error> {
    let staff = town.staff(name).await;
    town.node.check_card(&mut town.cx().get(), &staff, case, &town.passphrase(name)).await
}

async fn attach(town: &TestTown, case: CaseId, byte: u8) {
    let amina = town.staff("Amina").await;
    let file = File { name: format!("{byte}.txt"), media_type: "text/plain".into(), bytes: vec![b'a' + byte; 9] };
    town.node.act(&mut town.cx().get(), &amina, case, Action::Attach(file)).await.unwrap();
}

/// Asked for elsewhere, checked by two, handed over: the new card.
async fn replaced(town: &TestTown, case: CaseId, number: &str) -> Card {
    let chen = town.staff("Chen").await;
    let told = town.node.ask_card(&mut town.cx().get(), &chen, number).await.unwrap();
    assert_eq!(told, point("counter"));
    assert!(check(town, "Amina", case).await.unwrap().is_none());
    let again = check(town, "Amina", case).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::SameMember))), "{again:?}");
    let new = check(town, "Bo", case).await.unwrap().unwrap();
    let amina = town.staff("Amina").await;
    town.node.hand_card(&mut town.cx().get(), &amina, case).await.unwrap();
    new
}

#[tokio::test]
async fn the_new_card_works_and_the_old_one_says_that_it_was_replaced() {
    for town in TestTown::all(51).await {
        let (old, case, number) = asks(&town, true).await;
        attach(&town, case, 1).await;
        let (other, other_case, _) = asks(&town, true).await;
        let new = replaced(&town, case, &number).await;
        attach(&town, case, 2).await;

        assert!(matches!(view(&town, &new).await, Err(Error::CardNotYet)), "nobody holds two working cards");
        let warned = view(&town, &old).await.unwrap();
        let replacement = warned.replacement.clone().unwrap();
        assert_eq!((replacement.step, replacement.until), ("waiting", Some(jiff::civil::date(2026, 3, 5))));
        assert!(warned.may.contains(&"veto"));

        town.world.advance_days(3);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(view(&town, &old).await.is_ok(), "Thursday is still a day to object");
        town.world.advance_days(1);
        assert_eq!(town.node.catch_up(&mut town.cx().get()).await.unwrap(), 1);
        assert!(matches!(view(&town, &old).await, Err(Error::CardReplaced)));
        assert!(matches!(town.node.message(&mut town.cx().get(), &old, "hello").await, Err(Error::CardReplaced)));
        attach(&town, case, 3).await;

        let now = view(&town, &new).await.unwrap();
        assert_eq!(now.answers["need"], "help");
        let numbers: Vec<u32> = now.thread.iter().filter_map(|m| m.document.as_ref().map(|d| d.number)).collect();
        assert_eq!(numbers.len(), 3);
        for (number, byte) in numbers.into_iter().zip(1..) {
            let file = town.node.document(&mut town.cx().get(), &new, number).await.unwrap();
            assert_eq!(file.bytes, vec![b'a' + byte; 9], "from before, from the days between, and from after");
        }
        let kinds: Vec<&str> = now.timeline.iter().map(|e| e.kind).filter(|k| k.starts_with("card_")).collect();
        let told = ["card_allowed", "card_asked", "card_checked", "card_made", "card_handed", "card_replaced"];
        assert_eq!(kinds, told);
        let looks = |name: &str| now.timeline.iter().any(|e| e.kind == "looked" && e.member.as_deref() == Some(name));
        assert!(looks("Amina") && looks("Bo"), "each check is a look");
        town.node.message(&mut town.cx().get(), &new, "thank you").await.unwrap();
        let untouched = view(&town, &other).await.unwrap();
        assert_eq!(untouched.case, other_case);
        assert!(untouched.timeline.iter().all(|e| e.kind != "looked"), "no other case was opened");

        // And once more: the second card is lost as well.
        town.world.advance_days(3);
        let third = replaced(&town, case, &number).await;
        town.world.advance_days(6);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(matches!(view(&town, &new).await, Err(Error::CardReplaced)));
        assert!(matches!(view(&town, &old).await, Err(Error::CardReplaced)));
        attach(&town, case, 4).await;
        let last = view(&town, &third).await.unwrap().thread.last().unwrap().document.clone().unwrap();
        assert!(town.node.document(&mut town.cx().get(), &third, last.number).await.is_ok());
    }
}

#[tokio::test]
async fn the_new_card_has_receipts_from_its_taking_over_on() {
    for town in TestTown::all(57).await {
        let (_, case, number) = asks(&town, true).await;
        let new = replaced(&town, case, &number).await;
        town.world.advance_days(6);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        town.node.message(&mut town.cx().get(), &new, "thank you").await.unwrap();
        town.node.publish_log(&mut town.cx().get()).await.unwrap();
        let receipts = town.node.receipts(&mut town.cx().get(), &new).await.unwrap();
        let kinds: Vec<&str> = receipts.iter().map(|receipt| receipt.event.kind.as_str()).collect();
        assert_eq!(kinds, ["card_replaced", "message"], "on {}", town.database);
        assert!(receipts.iter().all(|receipt| receipt.proof.is_some()));
    }
}

#[tokio::test]
async fn a_new_card_chooses_anew_how_news_finds_its_holder() {
    for town in TestTown::all(57).await {
        let (old, case, number) = asks(&town, true).await;
        let call = |to: &str| Contact::typed(Way::Call, to, None, "en").unwrap();
        town.node.choose(&mut town.cx().get(), &old, call("+86 10 1111")).await.unwrap();
        let new = replaced(&town, case, &number).await;
        town.world.advance_days(4);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        view(&town, &new).await.unwrap();
        town.node.choose(&mut town.cx().get(), &new, call("+86 10 2222")).await.unwrap();
        let now = view(&town, &new).await.unwrap();
        assert_eq!(now.contact.unwrap().to, "+86 10 2222");
        attach(&town, case, 1).await;
        town.world.advance_days(9);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        let amina = town.staff("Amina").await;
        let seen = town.node.reach_out(&mut town.cx().get(), &amina, case).await.unwrap();
        assert_eq!(seen.contact.to, "+86 10 2222", "who tells reads the new choice");
        assert!(view(&town, &new).await.is_ok());
    }
}

#[tokio::test]
async fn the_old_card_objects_with_one_press() {
    for town in TestTown::all(52).await {
        let (old, case, number) = asks(&town, true).await;
        let new = replaced(&town, case, &number).await;
        town.world.advance_days(2);
        town.node.veto(&mut town.cx().get(), &old).await.unwrap();
        attach(&town, case, 1).await;
        town.world.advance_days(30);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(matches!(view(&town, &new).await, Err(Error::CardVoid)));
        let still = view(&town, &old).await.unwrap();
        assert!(still.replacement.is_none() && still.readers.iter().all(|r| r.point.is_some() || !r.dormant));
        assert!(still.timeline.iter().any(|e| e.kind == "card_vetoed"));
        // Not allowed any more, so not asked for again.
        town.node.replaceable(&mut town.cx().get(), &old, false).await.unwrap();
        let chen = town.staff("Chen").await;
        let asked = town.node.ask_card(&mut town.cx().get(), &chen, &number).await;
        assert!(matches!(asked, Err(Error::Refused(Refusal::NotReplaceable))));
    }
}

#[tokio::test]
async fn what_is_refused_on_the_way() {
    for town in TestTown::all(53).await {
        let (old, case, number) = asks(&town, true).await;
        let (_, _, unchosen) = asks(&town, false).await;
        let (amina, stan) = (town.staff("Amina").await, town.staff("Stan").await);
        let ask = async |staff, number: &str| town.node.ask_card(&mut town.cx().get(), staff, number).await;
        assert!(matches!(ask(&stan, &number).await, Err(Error::NotAllowed)));
        assert!(matches!(ask(&amina, "000-000-000").await, Err(Error::UnknownNumber)));
        assert!(matches!(ask(&amina, "lost").await, Err(Error::UnknownNumber)));
        assert!(matches!(ask(&amina, &unchosen).await, Err(Error::Refused(Refusal::NotReplaceable))));
        let early = check(&town, "Amina", case).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::NoReplacement))));
        ask(&amina, &number).await.unwrap();
        ask(&amina, &number).await.unwrap();
        let wrong = town.node.check_card(&mut town.cx().get(), &amina, case, "wrong").await;
        assert!(matches!(wrong, Err(Error::BadPassphrase)));
        let elsewhere = check(&town, "Chen", case).await;
        assert!(matches!(elsewhere, Err(Error::NoGrant)));
        check(&town, "Amina", case).await.unwrap();
        let first = check(&town, "Bo", case).await.unwrap().unwrap();
        // The printer was out of paper: called off, and done again.
        town.node.stop_card(&mut town.cx().get(), &amina, case).await.unwrap();
        assert!(matches!(view(&town, &first).await, Err(Error::CardVoid)));
        let second = replaced(&town, case, &number).await;
        town.world.advance_days(6);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
        assert!(view(&town, &second).await.is_ok() && view(&town, &old).await.is_err());
    }
}

#[tokio::test]
async fn a_card_that_was_made_and_not_handed_over_takes_nothing() {
    let town = TestTown::sqlite(54).await;
    let (old, case, number) = asks(&town, true).await;
    let chen = town.staff("Chen").await;
    town.node.ask_card(&mut town.cx().get(), &chen, &number).await.unwrap();
    check(&town, "Bo", case).await.unwrap();
    let new = check(&town, "Amina", case).await.unwrap().unwrap();
    town.world.advance_days(20);
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    assert!(view(&town, &old).await.is_ok());
    assert!(matches!(view(&town, &new).await, Err(Error::CardNotYet)));
}
