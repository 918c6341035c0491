//! A sealed version of a part.
//!
//! `1 format ‖ 32 salt ‖ 32 key commitment ‖ chunks`, where chunks are AES-256-GCM in the STREAM
//! construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015; 64 KiB chunks, index and last flag in
//! the nonce) under HKDF-SHA256(part key, salt). The salt is fresh for every version, so the
//! nonce may start at zero and is never used twice, concurrent writers and retries included.
//! GCM alone does not commit to its key; the header does, so one ciphertext has one meaning.

use crate::digest::Digest;
use crate::padding::padded_len;
use aead_stream::{NewStream, Nonce, StreamBE32, StreamPrimitive};
use aes_gcm::{Aes256Gcm, KeyInit, aead::Payload};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Bytes of plaintext in a chunk.
pub const CHUNK: usize = 64 * 1024;
/// The longest body in bytes: documents are at most 25 MB.
pub const MAX_BODY: usize = 26 * 1024 * 1024;
const FORMAT: u8 = 1;
const SALT: usize = 32;
const COMMITMENT: usize = 32;
const HEADER: usize = 1 + SALT + COMMITMENT;
const TAG: usize = 16;

/// A body that does not open: altered, another key, another place, or too long to seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed part does not open: it was altered, or sealed for another place")]
pub struct BadBody;

type Cipher = StreamBE32<Aes256Gcm>;

fn keys(key: &[u8; 32], salt: &[u8]) -> (Cipher, Zeroizing<[u8; 32]>) {
    let kdf = Hkdf::<Sha256>::new(Some(salt), key);
    let mut body = Zeroizing::new([0u8; 32]);
    let mut commitment = Zeroizing::new([0u8; 32]);
    let fits = kdf.expand(b"anydoor body", &mut *body).and(kdf.expand(b"anydoor commitment", &mut *commitment));
    debug_assert!(fits.is_ok(), "32 bytes are within HKDF's limit");
    let cipher = Cipher::from_aead(Aes256Gcm::new((&*body).into()), &Nonce::<Aes256Gcm, Cipher>::default());
    (cipher, commitment)
}

/// Seals `plain`, padded, for the place that `context` names.
///
/// # Errors
/// [`BadBody`] for a body longer than [`MAX_BODY`].
pub(crate) fn seal(
    key: &[u8; 32],
    context: &Digest,
    plain: &[u8],
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, BadBody> {
    if plain.len() > MAX_BODY {
        return Err(BadBody);
    }
    let mut salt = [0u8; SALT];
    rng.fill_bytes(&mut salt);
    let (cipher, commitment) = keys(key, &salt);

    let padded = usize::try_from(padded_len(plain.len() as u64 + 8)).map_err(|_| BadBody)?;

    let mut sealed = Vec::with_capacity(HEADER + padded + TAG * (padded / CHUNK + 1));
    sealed.push(FORMAT);
    sealed.extend_from_slice(&salt);
    sealed.extend_from_slice(&*commitment);
    // The length, the plaintext and then zeros, of which no more than a chunk is ever in one piece.
    let (mut rest, mut left) = (plain, padded);
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK.min(padded)));
    chunk.extend_from_slice(&(plain.len() as u64).to_be_bytes());
    for position in 0..u32::try_from(padded.div_ceil(CHUNK)).map_err(|_| BadBody)? {
        let size = left.min(CHUNK);
        let (now, later) = rest.split_at(rest.len().min(size - chunk.len()));
        chunk.extend_from_slice(now);
        chunk.resize(size, 0);
        (rest, left) = (later, left - size);
        let payload = Payload { msg: &chunk, aad: &context.0 };
        sealed.extend(cipher.encrypt(position, left == 0, payload).map_err(|_| BadBody)?);
        chunk.clear();
    }
    Ok(sealed)
}

/// Opens what [`seal`] made, with the same key and context.
///
/// # Errors
/// [`BadBody`]: nothing is returned of a body that is not whole.
pub(crate) fn open(key: &[u8; 32], context: &Digest, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BadBody> {
    let (header, chunks) = sealed.split_at_checked(HEADER).ok_or(BadBody)?;
    if header[0] != FORMAT {
        return Err(BadBody);
    }
    let (salt, claimed) = header[1..].split_at(SALT);
    let (cipher, commitment) = keys(key, salt);
    if !bool::from(commitment.as_slice().ct_eq(claimed)) {
        return Err(BadBody);
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(chunks.len()));
    let count = chunks.chunks(CHUNK + TAG).len();
    for (i, chunk) in chunks.chunks(CHUNK + TAG).enumerate() {
        let position = u32::try_from(i).map_err(|_| BadBody)?;
        let payload = Payload { msg: chunk, aad: &context.0 };
        let opened = Zeroizing::new(cipher.decrypt(position, i + 1 == count, payload).map_err(|_| BadBody)?);
        plain.extend_from_slice(&opened);
    }
    let (len, rest) = plain.split_first_chunk::<8>().ok_or(BadBody)?;
    let len = usize::try_from(u64::from_be_bytes(*len)).map_err(|_| BadBody)?;
    Ok(Zeroizing::new(rest.get(..len).ok_or(BadBody)?.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::digest;
    use proptest::prelude::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    fn here() -> Digest {
        digest(&[b"here"])
    }

    fn sealed(plain: &[u8]) -> Vec<u8> {
        seal(&[7; 32], &here(), plain, &mut ChaCha20Rng::seed_from_u64(plain.len() as u64)).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn opens_what_was_sealed_and_nothing_altered(
            plain in proptest::collection::vec(any::<u8>(), 0..200_000),
            at in any::<proptest::sample::Index>(),
            bit in 0u8..8,
        ) {
            let mut body = sealed(&plain);
            prop_assert_eq!(&*open(&[7; 32], &here(), &body).unwrap(), &plain);
            prop_assert!(open(&[8; 32], &here(), &body).is_err());
            prop_assert!(open(&[7; 32], &digest(&[b"there"]), &body).is_err());
            let cut = at.index(body.len());
            prop_assert!(open(&[7; 32], &here(), &body[..cut]).is_err());
            body[cut] ^= 1 << bit;
            prop_assert!(open(&[7; 32], &here(), &body).is_err());
        }
    }

    #[test]
    fn chunks_cannot_be_dropped_or_exchanged() {
        let body = sealed(&vec![9; 4 * CHUNK]);
        let chunk = CHUNK + TAG;
        let without_last = &body[..HEADER + 4 * chunk];
        assert_eq!(open(&[7; 32], &here(), without_last), Err(BadBody));
        let mut exchanged = body.clone();
        exchanged[HEADER..HEADER + chunk].copy_from_slice(&body[HEADER + chunk..HEADER + 2 * chunk]);
        assert_eq!(open(&[7; 32], &here(), &exchanged), Err(BadBody));
    }

    #[test]
    fn short_texts_are_all_of_one_size() {
        assert_eq!(sealed(b"yes").len(), sealed(&[1; 240]).len());
    }
}
