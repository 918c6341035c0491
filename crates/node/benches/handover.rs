//! How many steps a second go from one town to another: `cargo bench -p node --bench handover`. Offered, held,
//! released and begun there; every message and every answer signed and checked, the packet sealed and opened,
//! everything durable in both towns before it is answered. What signatures and commits alone would allow is
//! measured beside it.
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

use handover::identity::Identity;
use handover::signature::{Component, Expected, LIFETIME, Message, Parameters, content_digest, sign, verify};
use node::{Card, Node, Opening, Request};
use rand_core::Rng;
use serde_json::json;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Store, Waiting};
use testkit::{Cx, TestTown, TestWorld, agreed};
use tokio::task::JoinSet;

/// Steps that are handed over.
const STEPS: usize = 2_000;
/// So many messages are on their way at a time.
const AT_ONCE: usize = 32;
/// What is wanted, steps a second.
const NEEDED: f64 = 1_000.0;
/// Of one step: messages, and commits here and there.
const MESSAGES: usize = 2;
const COMMITS: [usize; 2] = [3, 2];

fn rate(took: Duration) -> f64 {
    STEPS as f64 / took.as_secs_f64()
}

/// Does `work` for every one of `all`, several at a time. How long that took.
async fn together<T: Send + 'static, F: Future<Output = ()> + Send + 'static>(
    all: Vec<T>,
    work: impl Fn(T) -> F + Send + Sync + Clone + 'static,
) -> Duration {
    let (begun, mut lanes) = (Instant::now(), JoinSet::new());
    let each = all.len().div_ceil(AT_ONCE).max(1);
    let mut all = all.into_iter().peekable();
    while all.peek().is_some() {
        let (own, work) = (all.by_ref().take(each).collect::<Vec<T>>(), work.clone());
        lanes.spawn(async move {
            for one in own {
                work(one).await;
            }
        });
    }
    lanes.join_all().await;
    begun.elapsed()
}

async fn asks(node: Arc<Node>, world: Arc<TestWorld>, of: usize) -> Card {
    let card = Card::random(&mut testkit::rng(of as u64));
    let answers = json!({ "from_town": "Elsewhere", "purpose": "work", "name": format!("name {of}"),
        "born": "1990-05-01", "address": "1 Gate Street", "phone": "555" });
    let opening = Opening {
        procedure: "no-record-certificate".into(),
        answers,
        card: Some(card.clone()),
        contact: None,
        point: None,
        language: "en".into(),
        area: None,
        draft: false,
    };
    node.open(&mut Cx::new(&world).get(), opening).await.unwrap();
    card
}

async fn agrees(node: Arc<Node>, world: Arc<TestWorld>, agreement: String, card: Card) {
    node.hand_over(&mut Cx::new(&world).get(), &card, &agreement, "certificate").await.unwrap();
}

/// Everything that is due, over and back. How many messages, and how long that took.
async fn carried(from: &Arc<Node>, to: &Arc<Node>, world: &Arc<TestWorld>) -> (usize, Duration) {
    let begun = Instant::now();
    let parcels = from.outgoing(&mut Cx::new(world).get()).await.unwrap();
    let many = parcels.len();
    let (from, to, world) = (from.clone(), to.clone(), world.clone());
    together(parcels, move |parcel| {
        let (from, to, world) = (from.clone(), to.clone(), world.clone());
        async move {
            let (path, fields, body) = (parcel.path.clone(), parcel.fields.clone(), parcel.body.clone());
            let request = Request { method: "POST".into(), path, fields, body };
            let reply = to.receive(&mut Cx::new(&world).get(), request).await;
            assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
            from.delivered(&mut Cx::new(&world).get(), &parcel, Some(reply)).await.unwrap();
        }
    })
    .await;
    (many, begun.elapsed())
}

/// Signs and checks what [`MESSAGES`] and their answers would be.
fn signs() {
    let (key, body) = (Identity::from_seed(&[9; 32]), vec![7_u8; 3_000]);
    let (_, key) = key.working("town", "2026-03-02T02:00:00Z".parse().unwrap());
    let terms = Parameters { created: 0, expires: LIFETIME, nonce: "n".into(), keyid: "k".into(), tag: "t".into() };
    let covered = ["@method", "@authority", "@path", "content-type", "content-digest"].map(Component::new);
    for _ in 0..2 * MESSAGES {
        let mut fields =
            vec![("content-type".into(), "application/json".into()), ("content-digest".into(), content_digest(&body))];
        let message = Message::request("POST", "b.example", "/handover", &fields);
        let signed = sign("town", &covered, &terms, &message, None, &key).unwrap();
        fields.extend([("signature-input".to_owned(), signed.input), ("signature".to_owned(), signed.signature)]);
        let message = Message::request("POST", "b.example", "/handover", &fields);
        let expected = Expected { label: "town", tag: "t", components: &covered, now: 1 };
        verify(&expected, &message, None, &body, |_| Some(key.verifying_key())).unwrap();
    }
}

/// Steps a second that signatures and commits alone would allow.
async fn bare(here: &TestTown, there: &TestTown) -> f64 {
    let stores: [Arc<Store>; 2] = [Arc::new(here.store().await), Arc::new(there.store().await)];
    let took = together((0..STEPS).collect(), move |of| {
        let stores = stores.clone();
        async move {
            signs();
            let mut rng = testkit::rng(of as u64 + 1_000_000);
            for (store, commits) in stores.iter().zip(COMMITS) {
                for _ in 0..commits {
                    let (mut token, mut sealed) = ([0; 16], vec![0; 1_500]);
                    rng.fill_bytes(&mut token);
                    rng.fill_bytes(&mut sealed);
                    store.wait(&[Waiting { token, sealed }]).await.unwrap();
                }
            }
        }
    })
    .await;
    rate(took)
}

#[tokio::main]
async fn main() {
    let mut enough = true;
    for [here, there] in TestTown::pairs(1).await {
        let agreement = agreed(&here, &there, None).await;
        let (node, world) = (here.node.clone(), here.world.clone());
        let (mut cards, mut asking) = (vec![], JoinSet::new());
        for of in 0..STEPS {
            asking.spawn(asks(node.clone(), world.clone(), of));
            if asking.len() >= AT_ONCE {
                cards.push(asking.join_next().await.unwrap().unwrap());
            }
        }
        cards.extend(asking.join_all().await);
        let agreeing = {
            let (node, world) = (node.clone(), world.clone());
            together(cards, move |card| agrees(node.clone(), world.clone(), agreement.clone(), card)).await
        };
        world.advance_minutes(61);
        let (mut messages, mut crossing) = (0, Duration::ZERO);
        while let (many @ 1.., took) = carried(&here.node, &there.node, &world).await {
            (messages, crossing) = (messages + many, crossing + took);
        }
        assert_eq!(messages, MESSAGES * STEPS, "an offer and a release for each");
        println!("{}, {STEPS} steps, {AT_ONCE} at a time:", here.database);
        for (what, took) in [("agreed to and sealed", agreeing), ("offered, released, begun", crossing)] {
            println!("  {what:<26} {:>8.0} steps/s", rate(took));
        }
        let whole = rate(agreeing + crossing);
        println!("  {:<26} {whole:>8.0} steps/s, {:.1} times the {NEEDED} needed", "both", whole / NEEDED);
        let bare = bare(&here, &there).await;
        println!("  {:<26} {bare:>8.0} steps/s; ours is {:.0} % of it", "signatures and commits", 100.0 * whole / bare);
        enough &= rate(crossing) >= NEEDED;
    }
    if !enough {
        println!("TOO SLOW");
        std::process::exit(1);
    }
}
