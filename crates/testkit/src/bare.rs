//! What the cryptography and the commits of a handover take by themselves: for benchmarks to stand beside.

use std::sync::Arc;
use store::{Store, Waiting};
use tokio::task::JoinSet;
use vault::{SecretKey, Statement, TownKey};

/// Ed25519, of one handover: two messages and two answers signed and verified, a promise to the log in each town
/// and the key for its salts there signed, that key here and the person's word there verified.
pub const SIGNED: usize = 7;
pub const VERIFIED: usize = 6;
/// Durable, of one handover: held, released, acts, known.
pub const COMMITS: usize = 4;

/// Seconds for `many` handovers of nothing but these signatures, `sealed` times HPKE (RFC 9180) each, and the
/// commits, half of them in each store, of one small row each; `at_once` side by side.
///
/// # Panics
///
/// When a store fails.
#[expect(clippy::disallowed_methods, reason = "it measures time")]
pub async fn bare(stores: [Arc<Store>; 2], many: usize, at_once: usize, sealed: usize) -> f64 {
    let begun = std::time::Instant::now();
    let mut hands = JoinSet::new();
    for hand in 0..at_once {
        let stores = stores.clone();
        let mut rng = crate::rng(hand as u64);
        hands.spawn(async move {
            let (key, to) = (TownKey::random(&mut rng), SecretKey::random(&mut rng).public());
            for nth in 0..many / at_once {
                let said = Statement::new("bare", &nth.to_string(), &to.0);
                let signature = (0..SIGNED).map(|_| key.sign(&said)).next_back().unwrap_or_default();
                assert!((0..VERIFIED).all(|_| key.said(&said, &signature)), "its own signature");
                (0..sealed).for_each(|_| drop(to.wrap_key(b"bare", &to.0, &mut rng).expect("a key")));
                for commit in 0..COMMITS {
                    let mut token = [0; 16];
                    rand_core::Rng::fill_bytes(&mut rng, &mut token);
                    let row = Waiting { token, sealed: signature.clone() };
                    stores[commit % 2].wait(&[row]).await.expect("a row");
                }
            }
        });
    }
    hands.join_all().await;
    begun.elapsed().as_secs_f64()
}
