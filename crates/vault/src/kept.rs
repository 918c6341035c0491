//! What is kept of an event for the card alone: the salt of its leaf in the public log, and the promise.
//!
//! HPKE like a grant, to a key that stands in the clear, so that time and counters, who read nothing of a
//! case, can seal to it too. Whoever makes a card seals the first under its secret.

use crate::digest::digest;
use crate::keys::SecretKey;
use crate::own::Own;
use crate::recipient::Recipient;
use id::CaseId;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const KEPT: &str = "kept";

/// `None` only for a key that is no valid point.
pub fn seal_kept(to: &Recipient, case: CaseId, seq: u32, plain: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
    let info = info(case, seq);
    match to.secret() {
        Some(secret) => Own::of(secret, &info).seal(KEPT, plain, rng),
        None => to.seal(&info, plain, rng),
    }
}

/// `None` when it was sealed to another card, for another event, or altered.
pub fn open_kept(with: &SecretKey, case: CaseId, seq: u32, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let info = info(case, seq);
    Own::of(with, &info).open(KEPT, sealed).or_else(|| with.open(&info, sealed))
}

fn info(case: CaseId, seq: u32) -> [u8; 32] {
    digest(&[b"anydoor kept", case.bytes(), &seq.to_be_bytes()]).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Card;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn only_the_card_opens_it_and_only_for_its_event() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let (card, other) = (Card::random(rng), Card::random(rng));
        let (key, case) = (card.salt_key("a", &[1; 16]), CaseId::named("a"));
        for (to, bytes) in [(key.public().into(), 156), ((&key).into(), 136)] {
            let sealed = seal_kept(&to, case, 3, &[7; 108], rng).unwrap();
            assert_eq!(sealed.len(), bytes);
            assert_eq!(open_kept(&key, case, 3, &sealed).unwrap().as_slice(), [7; 108]);
            assert_eq!(open_kept(&key, case, 4, &sealed), None);
            assert_eq!(open_kept(&key, CaseId::named("b"), 3, &sealed), None);
            for wrong in [other.salt_key("a", &[1; 16]), card.salt_key("b", &[1; 16]), card.salt_key("a", &[2; 16])] {
                assert_eq!(open_kept(&wrong, case, 3, &sealed), None);
            }
        }
        assert_ne!(key.public(), card.reader("a", &[1; 16]).public());
    }
}
