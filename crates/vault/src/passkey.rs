//! Passkeys: a member's secret, wrapped under what one device computes for this site alone.
//!
//! Over a passkey a device gives 32 bytes that are the same each time (WebAuthn level 3, the `prf`
//! extension). They are random, so HKDF with the pepper does for them what Argon2id does for a
//! passphrase. The wrap is bound to the passkey: a key put in the place of its own opens nothing.

use crate::digest::digest;
use crate::keys::SecretKey;
use crate::passphrase::{Pepper, WrappedSecret};
use crate::token::{TokenKey, open_token, seal_token};
use hkdf::Hkdf;
use id::MemberId;
use p256::ecdsa::{SigningKey, VerifyingKey};
use p256::elliptic_curve::Generate;
use rand_core::CryptoRng;
use sha2::Sha256;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What a device computes for a passkey: opens the member's secret.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DeviceSecret(pub [u8; 32]);

/// What names a passkey, and what its signatures are checked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// As the device calls it.
    pub credential: Vec<u8>,
    /// A point of P-256, uncompressed (SEC 1, section 2.3.3).
    pub public: Vec<u8>,
}

/// RFC 5480: SubjectPublicKeyInfo of P-256, before the point.
const SPKI: &[u8] = &[
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

impl Passkey {
    /// From the public key as browsers give it. `None` for anything but a point of P-256.
    pub fn from_spki(credential: &[u8], spki: &[u8]) -> Option<Self> {
        let public = spki.strip_prefix(SPKI)?;
        VerifyingKey::from_sec1_bytes(public).ok()?;
        Some(Self { credential: credential.to_vec(), public: public.to_vec() })
    }

    /// One that no device has.
    pub fn nobodys(rng: &mut dyn CryptoRng) -> Self {
        let mut credential = vec![0; 16];
        rng.fill_bytes(&mut credential);
        let key = SigningKey::generate_from_rng(&mut &mut *rng);
        Self { credential, public: key.verifying_key().to_sec1_point(false).as_bytes().to_vec() }
    }

    pub fn wrap(
        &self,
        member: MemberId,
        secret: &SecretKey,
        by: &DeviceSecret,
        pepper: &Pepper,
        rng: &mut dyn CryptoRng,
    ) -> WrappedSecret {
        seal_token(&by.key(pepper), &self.place(member), secret.bytes(), rng)
    }

    /// `None` for another device, another pepper, another member, or another key of the passkey.
    pub fn unwrap(&self, member: MemberId, wrapped: &[u8], by: &DeviceSecret, pepper: &Pepper) -> Option<SecretKey> {
        let plain = open_token(&by.key(pepper), &self.place(member), wrapped)?;
        Some(SecretKey::from_bytes(plain.as_slice().try_into().ok()?))
    }

    fn place(&self, member: MemberId) -> [u8; 32] {
        digest(&[b"anydoor passkey", member.bytes(), &self.credential, &self.public]).0
    }
}

impl DeviceSecret {
    fn key(&self, pepper: &Pepper) -> TokenKey {
        let mut key = TokenKey([0; 32]);
        let fits = Hkdf::<Sha256>::new(Some(&pepper.0), &self.0).expand(b"anydoor passkey opens", &mut key.0);
        // Only a length above 255 × 32 bytes can fail here.
        debug_assert!(fits.is_ok());
        key
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(…)")
    }
}
