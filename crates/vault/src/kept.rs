//! What is kept of an event for the card alone: the salt of its leaf in the public log, and the promise.
//!
//! HPKE like a grant, to a key that stands in the clear, so that time and counters, who read nothing of a
//! case, can seal to it too.

use crate::digest::digest;
use crate::keys::SecretKey;
use crate::recipient::Recipient;
use id::CaseId;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// `None` only for a key that is no valid point.
pub fn seal_kept(to: &Recipient, case: CaseId, seq: u32, plain: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
    to.seal(&info(case, seq), plain, rng)
}

/// `None` when it was sealed to another card, for another event, or altered.
pub fn open_kept(with: &SecretKey, case: CaseId, seq: u32, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    with.open(&info(case, seq), sealed)
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
        let sealed = seal_kept(&key.public().into(), case, 3, &[7; 108], rng).unwrap();
        assert_eq!(sealed.len(), 156);
        assert_eq!(open_kept(&key, case, 3, &sealed).unwrap().as_slice(), [7; 108]);
        assert_eq!(open_kept(&key, case, 4, &sealed), None);
        assert_eq!(open_kept(&key, CaseId::named("b"), 3, &sealed), None);
        for wrong in [other.salt_key("a", &[1; 16]), card.salt_key("b", &[1; 16]), card.salt_key("a", &[2; 16])] {
            assert_eq!(open_kept(&wrong, case, 3, &sealed), None);
        }
        assert_ne!(key.public(), card.reader("a", &[1; 16]).public());
    }
}
