//! What the pages of one session opened: a queue shows the same fifty heads again and again, and what takes time
//! is to open their grants.
//!
//! Between two pages it is sealed under the key that only the session's cookie carries, as the member's own secret
//! is: it opens nothing that this secret would not open, and nowhere else.

use crate::digest::{Digest, digest};
use crate::token::{TokenKey, open_token, seal_token};
use rand_core::CryptoRng;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// Grants at most: five pages of a queue.
const MOST: usize = 256;
const EACH: usize = 64;
const PLACE: &[u8] = b"anydoor opened in a session";

type Keys = BTreeMap<Digest, Zeroizing<[u8; 32]>>;

#[derive(Default)]
pub struct Opened {
    keys: Mutex<(Keys, bool)>,
}

impl Opened {
    /// What was sealed before; nothing when it does not open.
    pub fn unsealed(key: &TokenKey, sealed: &[u8]) -> Self {
        let plain = open_token(key, PLACE, sealed).unwrap_or_default();
        let pairs = plain.chunks_exact(EACH).filter_map(|pair| {
            let (name, rest) = pair.split_first_chunk()?;
            Some((Digest(*name), Zeroizing::new(*rest.first_chunk()?)))
        });
        Self { keys: Mutex::new((pairs.collect(), false)) }
    }

    /// To be kept until the next page; `None` when nothing was opened that was not known.
    pub fn sealed(&self, key: &TokenKey, rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        let (keys, new) = &*self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if !new {
            return None;
        }
        let mut plain = Zeroizing::new(Vec::with_capacity(keys.len() * EACH));
        for (name, key) in keys {
            plain.extend_from_slice(&name.0);
            plain.extend_from_slice(&**key);
        }
        Some(seal_token(key, PLACE, &plain, rng))
    }

    pub(crate) fn key(&self, name: &Digest) -> Option<Zeroizing<[u8; 32]>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).0.get(name).cloned()
    }

    pub(crate) fn learn(&self, name: Digest, key: &[u8; 32]) {
        let (keys, new) = &mut *self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        // Names are digests: whichever goes is any.
        while keys.len() >= MOST && keys.pop_first().is_some() {}
        keys.insert(name, Zeroizing::new(*key));
        *new = true;
    }
}

/// One grant to one reader: all that it opens with, and all that it is.
pub(crate) fn name(info: &[u8], part: &str, wrapped: &[u8]) -> Digest {
    digest(&[info, part.as_bytes(), wrapped])
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fresh, Part, Reader, ReaderId, SecretKey};
    use id::{CaseId, PointId};
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
    use std::sync::Arc;

    #[test]
    fn the_next_page_opens_what_this_one_did_and_nothing_else() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let (key, other) = (TokenKey::random(rng), TokenKey::random(rng));
        let secret = SecretKey::random(rng);
        let desk = |opened: &Arc<Opened>, name| {
            let id = ReaderId::Point(PointId::named(name));
            Reader::new(id, secret.clone()).remembering(opened.clone())
        };
        let first = Arc::new(Opened::default());
        let reader = desk(&first, "desk");
        let case = CaseId::random(rng);
        let part = |part, rng: &mut ChaCha20Rng| Fresh::new(case, part, ReaderId::Card, rng).into_part();
        let (head, thread) = (part(Part::Head, rng), part(Part::Thread, rng));
        let [of_head, of_thread] = [&head, &thread].map(|part| part.grant(reader.id(), reader.public(), rng).unwrap());
        let body = head.seal(1, "card", b"said", rng).unwrap();
        reader.open(&of_thread).unwrap();
        assert!(first.sealed(&key, rng).is_none(), "heads only");
        reader.open(&of_head).unwrap();
        let kept = first.sealed(&key, rng).unwrap();

        let next = Arc::new(Opened::unsealed(&key, &kept));
        let access = desk(&next, "desk").open(&of_head).unwrap();
        assert_eq!(access.open(1, "card", &body).unwrap().as_slice(), b"said");
        assert!(next.sealed(&key, rng).is_none(), "nothing new");
        for (opened, name) in [(&next, "hall"), (&Arc::new(Opened::unsealed(&other, &kept)), "hall")] {
            assert!(desk(opened, name).open(&of_head).is_err());
        }
        let elsewhere = Opened::unsealed(&other, &kept);
        assert!(elsewhere.keys.lock().unwrap().0.is_empty(), "another session");
        let mut altered = of_head.clone();
        for at in 0..altered.wrapped.len() {
            altered.wrapped[at] ^= 1;
            assert!(desk(&next, "desk").open(&altered).is_err(), "byte {at}");
            altered.wrapped[at] ^= 1;
        }
        assert!(desk(&next, "desk").open(&crate::SealedGrant { part: Part::Answers, ..altered }).is_err());
    }

    #[test]
    fn it_does_not_grow() {
        let rng = &mut ChaCha20Rng::seed_from_u64(2);
        let opened = Opened::default();
        for number in 0..2_000_u32 {
            opened.learn(name(b"desk", "head", &number.to_be_bytes()), &[7; 32]);
        }
        let sealed = opened.sealed(&TokenKey::random(rng), rng).unwrap();
        assert!((MOST * EACH..MOST * EACH + 64).contains(&sealed.len()), "{}", sealed.len());
    }
}
