//! Small sealed things that live for minutes: sessions, cookies. AES-256-GCM, random nonce.

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use rand_core::CryptoRng;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const NONCE: usize = 12;

/// A symmetric key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct TokenKey(pub [u8; 32]);

impl TokenKey {
    pub fn random(rng: &mut dyn CryptoRng) -> Self {
        let mut key = [0u8; 32];
        rng.fill_bytes(&mut key);
        Self(key)
    }
}

/// Seals `plain` for the place that `context` names.
pub fn seal_token(key: &TokenKey, context: &[u8], plain: &[u8], rng: &mut dyn CryptoRng) -> Vec<u8> {
    let mut nonce = [0u8; NONCE];
    rng.fill_bytes(&mut nonce);
    let payload = Payload { msg: plain, aad: context };
    match Aes256Gcm::new((&key.0).into()).encrypt(&nonce.into(), payload) {
        Ok(sealed) => [nonce.as_slice(), &sealed].concat(),
        Err(_) => unreachable!("AES-GCM refuses only messages above 64 GiB"),
    }
}

/// `None` when it was sealed with another key, for another place, or altered.
pub fn open_token(key: &TokenKey, context: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload { msg: sealed, aad: context };
    Aes256Gcm::new((&key.0).into()).decrypt(nonce.into(), payload).ok().map(Zeroizing::new)
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenKey(…)")
    }
}
