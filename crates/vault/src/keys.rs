//! X25519 key pairs, and HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM, base mode).
//!
//! The suite is one that a browser's own cryptography can do whole, so sealing can later move
//! into the person's browser without a new format.

use crate::digest::{Digest, digest};
use crate::kem::{ByTable, suite};
use crate::recipient::Recipient;
use curve25519_dalek::scalar::clamp_integer;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable,
    aead::AesGcm256,
    kdf::{HkdfSha256, Kdf},
    kem::X25519HkdfSha256,
};
use rand_core::CryptoRng;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Whom something is wrapped to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey(pub [u8; 32]);

/// The first bytes of a public key's digest: which of a point's keys something was wrapped to.
pub type KeyTag = [u8; 8];

/// What opens it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SecretKey([u8; 32]);

/// 32 bytes of encapsulated key and then the ciphertext.
pub type WrappedKey = Vec<u8>;

pub(crate) const ENCAPSULATED: usize = 32;

impl SecretKey {
    pub fn random(rng: &mut dyn CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0u8; 32]);
        rng.fill_bytes(&mut *seed);
        Self::from_seed(&seed)
    }

    /// RFC 9180, section 7.1.3: DeriveKeyPair.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        // Without the public half, which the library would compute beside it.
        let secret = HkdfSha256::derive_x25519_sk_eph_bytes(&suite(), seed);
        Self(clamp_integer(secret))
    }

    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(X25519HkdfSha256::sk_to_pk(&self.hpke()).to_bytes().into())
    }

    pub(crate) fn hpke(&self) -> <X25519HkdfSha256 as Kem>::PrivateKey {
        match Deserializable::from_bytes(&self.0) {
            Ok(key) => key,
            Err(_) => unreachable!("any 32 bytes are an X25519 secret"),
        }
    }

    /// `None` when it was not wrapped to this key, for this `info`, or was altered.
    pub fn unwrap_key(&self, info: &[u8], wrapped: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        Some(Zeroizing::new(self.open(info, wrapped)?.as_slice().try_into().ok()?))
    }

    /// The same of any length.
    pub(crate) fn open(&self, info: &[u8], wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (encapsulated, sealed) = wrapped.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let plain = hpke::single_shot_open::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.hpke(),
            &encapsulated,
            info,
            sealed,
            &[],
        );
        plain.ok().map(Zeroizing::new)
    }
}

impl PublicKey {
    pub fn tag(&self) -> KeyTag {
        let Digest([a, b, c, d, e, f, g, h, ..]) = digest(&[b"anydoor key tag", &self.0]);
        [a, b, c, d, e, f, g, h]
    }

    /// Wraps 32 bytes to this key. `None` only for a public key that is no valid point.
    pub fn wrap_key(&self, info: &[u8], key: &[u8; 32], rng: &mut dyn CryptoRng) -> Option<WrappedKey> {
        Recipient::from(*self).seal(info, key, rng)
    }
}

impl Recipient {
    /// [`PublicKey::wrap_key`] of any length.
    pub(crate) fn seal(&self, info: &[u8], plain: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        let (encapsulated, sealed) = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, ByTable>(
            &OpModeS::Base,
            self,
            info,
            plain,
            &[],
            &mut &mut *rng,
        )
        .ok()?;
        let mut wrapped = encapsulated.to_bytes().to_vec();
        wrapped.extend(sealed);
        Some(wrapped)
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({:02x}{:02x}{:02x}{:02x}…)", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}
