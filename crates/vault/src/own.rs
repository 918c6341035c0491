//! What somebody seals for themselves, under their own secret. It needs no key of a curve, which is most of what an
//! encapsulation costs; and who records it today opens nothing with a quantum computer one day.

use crate::digest::digest;
use crate::keys::SecretKey;
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

const NONCE: usize = 12;
const TAG: usize = 16;
/// Bytes of a key that is sealed so. One that somebody else sealed has twenty more, of its encapsulation.
pub(crate) const OWN_KEY: usize = NONCE + 32 + TAG;

/// The secret of a reader, for one purpose.
pub(crate) struct Own<'a> {
    secret: &'a SecretKey,
    info: &'a [u8],
}

impl<'a> Own<'a> {
    pub(crate) fn of(secret: &'a SecretKey, info: &'a [u8]) -> Self {
        Self { secret, info }
    }

    /// Under a random nonce, so that a name may come again. `None` only for what no memory holds.
    pub(crate) fn seal(&self, name: &str, plain: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        rng.fill_bytes(&mut nonce);
        let sealed = self.cipher(name)?.encrypt(&Nonce::from(nonce), plain).ok()?;
        Some([&nonce[..], &sealed].concat())
    }

    /// `None` when it was not sealed under this secret, for this purpose and name, or was altered.
    pub(crate) fn open(&self, name: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        Some(Zeroizing::new(self.cipher(name)?.decrypt(&Nonce::from(*nonce), sealed).ok()?))
    }

    /// HKDF-SHA256 (RFC 5869) under a label, which keeps this apart from the agreement of keys and from signing.
    fn cipher(&self, name: &str) -> Option<Aes256Gcm> {
        let mut key = Zeroizing::new([0; 32]);
        let purpose = digest(&[self.info, name.as_bytes()]).0;
        let kdf = Hkdf::<Sha256>::new(None, self.secret.bytes());
        kdf.expand_multi_info(&[b"anydoor own ", &purpose], &mut *key).ok()?;
        Some(Aes256Gcm::new((&*key).into()))
    }
}
