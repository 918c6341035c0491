//! What is not taken, each with its own word, and nothing of it is acted on.

use crate::asks::{agrees, certificate, time_to_think};
use handover::signature::{Component, Message, Parameters, content_digest, sign};
use handover::wire::{HEARS, LABEL, LARGEST_OFFER, Offer, PATH, SAYS, Say};
use id::HandoverId;
use node::{Parcel, Reply, Request};
use serde_json::Value;
use std::sync::atomic::{AtomicU64, Ordering};
use testkit::{TestTown, agreed, carry, deliver, request};

pub const COVERED: [&str; 5] = ["@method", "@authority", "@path", "content-type", "content-digest"];

/// An offer that is about to be sent.
async fn offer(here: &TestTown, there: &TestTown) -> Parcel {
    agreed(here, there, None).await;
    let (_, card) = certificate(here).await;
    agrees(here, &card).await;
    time_to_think(here, there);
    here.node.outgoing(&mut here.cx().get()).await.unwrap().remove(0)
}

fn read(parcel: &Parcel) -> Box<Offer> {
    match serde_json::from_slice(&parcel.body).unwrap() {
        Say::Offer(offer) => offer,
        other => panic!("{other:?}"),
    }
}

/// Signed anew by `by`, as that town's node would; `covered` and `change` can make it wrong.
pub fn signed(
    by: &TestTown,
    to: &TestTown,
    body: &[u8],
    covered: &[&str],
    change: impl FnOnce(&mut Parameters),
) -> Request {
    let now = by.cx().get().now;
    let (keyid, key) = by.secrets().identity.working(&by.node.town().key, now);
    let created = now.as_second();
    static USED: AtomicU64 = AtomicU64::new(0);
    let nonce = format!("nonce-{}", USED.fetch_add(1, Ordering::Relaxed));
    let mut terms = Parameters { created, expires: created + 300, nonce, keyid, tag: SAYS.into() };
    change(&mut terms);
    let mut fields =
        vec![("content-type".into(), "application/json".into()), ("content-digest".into(), content_digest(body))];
    let components: Vec<Component> = covered.iter().map(|name| Component::new(name)).collect();
    let message = Message::request("POST", to.node.authority(), PATH, &fields);
    let made = sign(LABEL, &components, &terms, &message, None, &key).unwrap();
    fields.push(("signature-input".into(), made.input));
    fields.push(("signature".into(), made.signature));
    Request { method: "POST".into(), path: PATH.into(), fields, body: body.to_vec() }
}

pub async fn hears(town: &TestTown, request: Request) -> (u16, String) {
    let Reply { status, body, .. } = town.node.receive(&mut town.cx().get(), request).await;
    let said: Value = serde_json::from_slice(&body).unwrap();
    let word = said.get("error").or(said.get("why")).or(said.get("answer")).and_then(Value::as_str);
    (status, word.unwrap().to_owned())
}

async fn is_empty(town: &TestTown) -> bool {
    town.node.queue(&mut town.cx().get(), &town.staff("Amina").await, None).await.unwrap().is_empty()
}

#[tokio::test]
async fn a_message_that_is_not_the_towns_own_is_refused() {
    for [here, there] in TestTown::pairs(230).await {
        let parcel = offer(&here, &there).await;
        let told = async |request| hears(&there, request).await;
        let with = |change: fn(&mut Parameters)| signed(&here, &there, &parcel.body, &COVERED, change);
        let word = |status, word: &str| (status, word.to_owned());

        let mut altered = request(&parcel);
        altered.body[20] ^= 1;
        assert_eq!(told(altered).await, word(401, "digest"), "on {}", here.database);
        for dropped in COVERED {
            let left: Vec<&str> = COVERED.into_iter().filter(|name| *name != dropped).collect();
            let bare = signed(&here, &there, &parcel.body, &left, |_| {});
            assert_eq!(told(bare).await, word(401, "uncovered"), "{dropped}");
        }
        assert_eq!(told(with(|t| t.created -= 2000)).await, word(401, "expired"));
        assert_eq!(told(with(|t| (t.created, t.expires) = (t.created - 2000, t.expires - 2000))).await.1, "expired");
        assert_eq!(told(with(|t| t.expires += 3600)).await, word(401, "expired"), "longer than any signature lives");
        assert_eq!(told(with(|t| t.tag = HEARS.into())).await, word(401, "tag"));
        assert_eq!(told(with(|t| t.keyid = "testing/1".into())).await, word(503, "unknown_key"));
        assert_eq!(told(signed(&there, &there, &parcel.body, &COVERED, |_| {})).await.0, 503, "not a partner");
        let stolen = signed(&there, &there, &parcel.body, &COVERED, |t| t.keyid = parcel_key(&parcel));
        assert_eq!(told(stolen).await, word(401, "forged"));
        let mut bare = request(&parcel);
        bare.fields.retain(|(name, _)| name != "signature");
        assert_eq!(told(bare).await, word(401, "unsigned"));
        let mut elsewhere = request(&parcel);
        elsewhere.path = "/other".into();
        assert_eq!(told(elsewhere).await, word(401, "forged"));
        assert_eq!(told(signed(&here, &there, b"{}", &COVERED, |_| {})).await, word(400, "unreadable"));
        let long = format!("{{\"say\":\"offer\",\"id\":\"{}\"}}", "x".repeat(7 << 20));
        assert_eq!(told(signed(&here, &there, long.as_bytes(), &COVERED, |_| {})).await, word(413, "too_large"));
        assert!(is_empty(&there).await);

        assert_eq!(deliver(&here, &there, &parcel).await.status, 200, "and the right one is taken");
        assert_eq!(told(request(&parcel)).await, word(409, "replayed"));
    }
}

fn parcel_key(parcel: &Parcel) -> String {
    let input = &parcel.fields.iter().find(|(name, _)| name == "signature-input").unwrap().1;
    input.split("keyid=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_offer_that_the_agreement_does_not_cover_is_declined_by_name() {
    for [here, there] in TestTown::pairs(231).await {
        let parcel = offer(&here, &there).await;
        let changed = async |change: fn(&mut Offer)| {
            let mut offer = read(&parcel);
            offer.id = HandoverId::random(here.cx().get().rng);
            change(&mut offer);
            let body = serde_json::to_vec(&Say::Offer(offer)).unwrap();
            hears(&there, signed(&here, &there, &body, &COVERED, |_| {})).await
        };
        let declined = |why: &str| (200, why.to_owned());
        assert_eq!(changed(|o| o.procedure = "market-stall-licence".into()).await, declined("no_agreement"));
        assert_eq!(changed(|o| o.step = "other".into()).await, declined("no_agreement"));
        assert_eq!(changed(|o| o.agreement = "ffff".into()).await, declined("no_agreement"));
        assert_eq!(changed(|o| o.consent.fields.push("phone".into())).await, declined("undeclared"));
        assert_eq!(changed(|_| {}).await, declined("consent"), "agreed to under another name");
        assert_eq!(changed(|o| o.consent.expires = 1_000).await, declined("expired"));
        let same = |change: fn(&mut Offer)| {
            let mut offer = read(&parcel);
            change(&mut offer);
            signed(&here, &there, &serde_json::to_vec(&Say::Offer(offer)).unwrap(), &COVERED, |_| {})
        };
        let large = same(|o| o.language = "u".repeat(LARGEST_OFFER));
        assert_eq!(hears(&there, large).await, (413, "too_large".into()), "on {}", here.database);
        assert!(is_empty(&there).await);

        deliver(&here, &there, &parcel).await;
        let other = same(|o| o.language = "en".into());
        assert_eq!(hears(&there, other).await, declined("conflict"), "the same name, something else");
        carry(&here, &there).await;
        assert!(!is_empty(&there).await, "the one that was offered");
    }
}

#[tokio::test]
async fn a_packet_for_other_keys_is_declined_and_the_person_is_told() {
    for [here, there] in TestTown::pairs(232).await {
        let parcel = offer(&here, &there).await;
        let mut offer = read(&parcel);
        for grant in &mut offer.packet.grants {
            grant.to_key = grant.to_key.as_ref().map(|_| [1; 8].into());
        }
        let body = serde_json::to_vec(&Say::Offer(offer)).unwrap();
        let told = hears(&there, signed(&here, &there, &body, &COVERED, |_| {})).await;
        assert_eq!(told, (200, "wrong_key".into()));
    }
}

#[tokio::test]
async fn a_cancelled_name_is_refused_when_it_comes_after_all() {
    for [here, there] in TestTown::pairs(233).await {
        let parcel = offer(&here, &there).await;
        let cancel = serde_json::to_vec(&Say::Cancel { id: parcel.id }).unwrap();
        let told = hears(&there, signed(&here, &there, &cancel, &COVERED, |_| {})).await;
        assert_eq!(told, (200, "cancelled".into()), "one that it has not even seen");
        assert_eq!(hears(&there, request(&parcel)).await, (200, "cancelled".into()));
        assert!(is_empty(&there).await);
    }
}

#[tokio::test]
async fn nothing_new_crosses_after_an_agreement_has_ended() {
    for [here, there] in TestTown::pairs(234).await {
        let parcel = offer(&here, &there).await;
        let agreement = read(&parcel).agreement;
        let signs = node::agreement::Signs::Owner;
        let today = there.node.today(&there.cx().get());
        there.node.end_agreement(&mut there.cx().get(), signs, &agreement, Some(today)).await.unwrap();
        assert_eq!(hears(&there, request(&parcel)).await, (200, "no_agreement".into()), "on {}", here.database);
        assert!(is_empty(&there).await);
    }
}
