//! A passkey stands beside the passphrase: it signs in, is taken away, and goes when its member goes.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{BadPasskey, Device as Kind, Error, SignedIn};
use testkit::{Device, TestTown, point};

const HOST: &str = "town.test:8080";

async fn add(town: &TestTown, who: &str, device: &Device) -> Result<(), Error> {
    let (staff, cx, passphrase) = (town.staff(who).await, &mut town.cx(), town.passphrase(who));
    let made = device.make(&town.node.challenge(&mut cx.get()), HOST);
    let made = (&made, device.public());
    town.node.add_passkey(&mut cx.get(), &staff, HOST, (made.0, &made.1), Kind::Phone, &passphrase).await
}

async fn enter(town: &TestTown, device: &Device) -> Result<SignedIn, Error> {
    let cx = &mut town.cx();
    let (used, signature) = device.answer(&town.node.challenge(&mut cx.get()), HOST);
    town.node.sign_in_with(&mut cx.get(), HOST, &used, &signature).await
}

#[track_caller]
fn refused<T: std::fmt::Debug>(done: Result<T, Error>, why: BadPasskey) {
    assert!(matches!(&done, Err(Error::Passkey(bad)) if *bad == why), "{why:?}: {done:?}");
}

#[tokio::test]
async fn a_passkey_opens_what_the_passphrase_opens() {
    for town in TestTown::all(71).await {
        let phone = Device::new(1);
        refused(enter(&town, &phone).await, BadPasskey::Unknown);
        add(&town, "Bo", &phone).await.unwrap();
        let token = enter(&town, &phone).await.unwrap().token;
        let bo = town.node.staff(&mut town.cx().get(), &token).await.unwrap();
        assert_eq!((bo.member.name.as_str(), bo.points().len()), ("Bo", 2), "{}", town.database);
        assert!(bo.points().contains(&point("counter")));
        let [line] = &town.node.passkeys(&bo).await.unwrap()[..] else { panic!("one passkey") };
        assert_eq!((line.device, line.added.to_string()), (Kind::Phone, "2026-03-02".into()));
        refused(add(&town, "Amina", &phone).await, BadPasskey::There);
        assert!(town.node.passkeys(&town.staff("Amina").await).await.unwrap().is_empty());
        assert!(town.staff("Bo").await.points().len() == 2, "the passphrase goes on working");
    }
}

#[tokio::test]
async fn only_this_device_here_and_now() {
    let town = TestTown::sqlite(72).await;
    let phone = Device::new(1);
    add(&town, "Bo", &phone).await.unwrap();
    let mut stranger = Device::new(2);
    stranger.credential.clone_from(&phone.credential);
    refused(enter(&town, &stranger).await, BadPasskey::Unknown);
    // Who caught what it computes cannot sign with it.
    stranger.output = phone.output;
    refused(enter(&town, &stranger).await, BadPasskey::Unknown);
    let mut otherwise = Device::new(1);
    otherwise.output = [9; 32];
    refused(enter(&town, &otherwise).await, BadPasskey::Unknown);
    let mut careless = Device::new(1);
    careless.careful = false;
    refused(enter(&town, &careless).await, BadPasskey::Unfit);

    let cx = &mut town.cx();
    let challenge = town.node.challenge(&mut cx.get());
    let (elsewhere, signature) = phone.answer(&challenge, "evil.test:8080");
    refused(town.node.sign_in_with(&mut cx.get(), HOST, &elsewhere, &signature).await, BadPasskey::Unfit);
    let (_, signature) = phone.answer(&challenge, HOST);
    let made = phone.make(&challenge, HOST);
    refused(town.node.sign_in_with(&mut cx.get(), HOST, &made, &signature).await, BadPasskey::Unfit);
    let (invented, signature) = phone.answer("AAAA", HOST);
    refused(town.node.sign_in_with(&mut cx.get(), HOST, &invented, &signature).await, BadPasskey::Unfit);
    let (used, signature) = phone.answer(&challenge, HOST);
    town.world.advance_minutes(6);
    refused(town.node.sign_in_with(&mut town.cx().get(), HOST, &used, &signature).await, BadPasskey::Late);
    enter(&town, &phone).await.unwrap();
}

#[tokio::test]
async fn adding_one_asks_for_the_passphrase_and_ends_somewhere() {
    let town = TestTown::sqlite(73).await;
    let (stan, cx) = (town.staff("Stan").await, &mut town.cx());
    let phone = Device::new(1);
    let made = phone.make(&town.node.challenge(&mut cx.get()), HOST);
    let new = (&made, &*phone.public());
    let wrong = town.node.add_passkey(&mut cx.get(), &stan, HOST, new, Kind::Tablet, "wrong").await;
    assert!(matches!(wrong, Err(Error::BadPassphrase)), "{wrong:?}");
    let other = town
        .node
        .add_passkey(&mut cx.get(), &stan, HOST, (&made, "AAAA"), Kind::Tablet, &town.passphrase("Stan"))
        .await;
    refused(other, BadPasskey::Unfit);
    for seed in 1..=8 {
        add(&town, "Stan", &Device::new(seed)).await.unwrap();
    }
    refused(add(&town, "Stan", &Device::new(9)).await, BadPasskey::TooMany);
    assert_eq!(town.node.passkeys(&stan).await.unwrap().len(), 8);
}

#[tokio::test]
async fn what_was_taken_away_opens_nothing() {
    for town in TestTown::all(74).await {
        let phone = Device::new(1);
        add(&town, "Amina", &phone).await.unwrap();
        let lost = enter(&town, &phone).await.unwrap().token;
        let here = town.token("Amina").await;
        let (amina, bo) = (town.staff("Amina").await, town.staff("Bo").await);
        let id = town.node.passkeys(&amina).await.unwrap()[0].id.clone();
        refused(town.node.remove_passkey(&bo, &here, &id).await, BadPasskey::Gone);
        town.node.remove_passkey(&amina, &here, &id).await.unwrap();
        refused(town.node.remove_passkey(&amina, &here, &id).await, BadPasskey::Gone);
        refused(enter(&town, &phone).await, BadPasskey::Unknown);
        let theirs = town.node.staff(&mut town.cx().get(), &lost).await;
        assert!(matches!(theirs, Err(Error::SignedOut)), "{}: the page on the lost phone is closed", town.database);
        town.node.staff(&mut town.cx().get(), &here).await.unwrap();
    }
}

#[tokio::test]
async fn they_go_with_the_passphrase_and_with_the_member() {
    for town in TestTown::all(75).await {
        let (one, two) = (Device::new(1), Device::new(2));
        add(&town, "Amina", &one).await.unwrap();
        add(&town, "Chen", &two).await.unwrap();
        let chen = town.staff("Chen").await;
        town.node.renew_passphrase(&mut town.cx().get(), &chen, &town.passphrase("Chen")).await.unwrap();
        refused(enter(&town, &two).await, BadPasskey::Unknown);
        let (bo, amina) = (town.staff("Bo").await, town.staff("Amina").await.member.id);
        town.node.remove(&mut town.cx().get(), &bo, amina, false, &town.passphrase("Bo")).await.unwrap();
        refused(enter(&town, &one).await, BadPasskey::Unknown);
    }
}
