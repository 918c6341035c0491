//! A town in which people practise, beside a real one: nothing of one opens anything of the other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use node::{Card, Error, Opening};
use serde_json::json;
use testkit::TestTown;
use vault::SecretKey;

async fn asks(town: &TestTown, card: Option<Card>) -> Result<Card, Error> {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card,
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft: false,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await?;
    Ok(opened.card.unwrap())
}

#[tokio::test]
async fn a_card_of_one_opens_nothing_in_the_other() {
    let (real, practice) = (TestTown::sqlite(91).await, TestTown::practice(91).await);
    let (real_card, practice_card) = (asks(&real, None).await.unwrap(), asks(&practice, None).await.unwrap());
    let view = async |town: &TestTown, card: &Card| town.node.view(&mut town.cx().get(), card).await.map(drop);
    view(&real, &real_card).await.unwrap();
    view(&practice, &practice_card).await.unwrap();
    assert_eq!(view(&real, &practice_card).await.unwrap_err().key(), "error-practice-card");
    assert_eq!(view(&practice, &real_card).await.unwrap_err().key(), "error-real-card");
    // As it is typed, too.
    let typed = Card::parse(&practice_card.text()).unwrap();
    assert_eq!(view(&real, &typed).await.unwrap_err().key(), "error-practice-card");
    let brought = asks(&real, Some(typed)).await;
    assert_eq!(brought.unwrap_err().key(), "error-practice-card", "nor is a request opened with it");
}

#[tokio::test]
async fn members_of_one_do_not_sign_in_to_the_other_and_nobody_is_sent_anything() {
    let (real, practice) = (TestTown::sqlite(92).await, TestTown::practice(92).await);
    let passphrase = practice.passphrase("Amina");
    assert!(practice.node.sign_in(&mut practice.cx().get(), "Amina", &passphrase).await.is_ok());
    let token = practice.token("Amina").await;
    assert!(matches!(real.node.staff(&mut real.cx().get(), &token).await, Err(Error::SignedOut)));
    let key = SecretKey::random(&mut testkit::rng(5)).public();
    let refused = practice.node.register_notifier(key, false).await;
    assert_eq!(refused.unwrap_err().key(), "error-no-practice");
    real.node.register_notifier(key, false).await.unwrap();
}
