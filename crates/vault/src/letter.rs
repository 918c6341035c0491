//! What one town's office writes to whoever asked in another: sealed to a key that was made for this one step.
//!
//! A fresh key, wrapped by HPKE, and the text under it as every body is sealed: padded, and in one meaning.

use crate::body::{self, BadBody};
use crate::digest::{Digest, digest};
use crate::keys::{PublicKey, SecretKey};
use id::HandoverId;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Bytes of a key wrapped by HPKE: 32 encapsulated, 32 of key, 16 of tag.
const WRAPPED: usize = 80;

/// Letter `number` of `handover`.
///
/// # Errors
/// [`BadBody`] for a text that is too long, or a key that is no valid point.
pub fn seal_letter(
    to: PublicKey,
    handover: HandoverId,
    number: u32,
    plain: &[u8],
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, BadBody> {
    let context = context(handover, number);
    let mut key = Zeroizing::new([0u8; 32]);
    rng.fill_bytes(&mut *key);
    let mut sealed = to.wrap_key(&context.0, &key, rng).ok_or(BadBody)?;
    sealed.extend(body::seal(&key, &context, plain, rng)?);
    Ok(sealed)
}

/// # Errors
/// [`BadBody`] when it was altered, or sealed to another key or as another letter.
pub fn open_letter(
    with: &SecretKey,
    handover: HandoverId,
    number: u32,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, BadBody> {
    let context = context(handover, number);
    let (wrapped, sealed) = sealed.split_at_checked(WRAPPED).ok_or(BadBody)?;
    let key = with.unwrap_key(&context.0, wrapped).ok_or(BadBody)?;
    body::open(&key, &context, sealed)
}

fn context(handover: HandoverId, number: u32) -> Digest {
    digest(&[b"anydoor letter", handover.bytes(), &number.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn a_letter_opens_with_its_key_and_in_its_place_only() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let (key, other, id) = (SecretKey::random(rng), SecretKey::random(rng), HandoverId::named("a"));
        let sealed = seal_letter(key.public(), id, 2, b"come on Monday", rng).unwrap();
        assert_eq!(open_letter(&key, id, 2, &sealed).unwrap().as_slice(), b"come on Monday");
        assert_eq!(open_letter(&other, id, 2, &sealed), Err(BadBody));
        assert_eq!(open_letter(&key, id, 3, &sealed), Err(BadBody));
        assert_eq!(open_letter(&key, HandoverId::named("b"), 2, &sealed), Err(BadBody));
        for at in [0, 40, 79, 80, 120, sealed.len() - 1] {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert_eq!(open_letter(&key, id, 2, &altered), Err(BadBody), "byte {at}");
        }
        assert_eq!(open_letter(&key, id, 2, &sealed[..60]), Err(BadBody));
    }
}
