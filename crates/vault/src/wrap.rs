//! Several keys to one reader with one encapsulation (RFC 9180, section 5.3: secret export).
//!
//! A case begins with four parts and each of its readers is given most of them: what takes time is the
//! encapsulation, and it need not be done again for each part.

use crate::keys::{ENCAPSULATED, PublicKey, SecretKey, WrappedKey};
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hpke::aead::{AeadCtxS, ExportOnlyAead};
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// An encapsulation to one reader for one purpose.
pub(crate) struct Wrap {
    encapsulated: [u8; ENCAPSULATED],
    context: AeadCtxS<ExportOnlyAead, HkdfSha256, X25519HkdfSha256>,
}

impl Wrap {
    /// `None` for a public key that is no valid point.
    pub(crate) fn to(public: PublicKey, info: &[u8], rng: &mut dyn CryptoRng) -> Option<Self> {
        let public = Deserializable::from_bytes(&public.0).ok()?;
        let (encapsulated, context) =
            setup_sender_with_rng::<_, _, X25519HkdfSha256>(&OpModeS::Base, &public, info, &mut &mut *rng).ok()?;
        Some(Self { encapsulated: encapsulated.to_bytes().into(), context })
    }

    /// Wraps `key` as the one that `name` stands for. A name is to be used once: what it is wrapped with
    /// follows from it, so that two keys under one name would tell their difference.
    pub(crate) fn key(&self, name: &str, key: &[u8; 32]) -> Option<WrappedKey> {
        let mut exported = Zeroizing::new([0; 32]);
        self.context.export(name.as_bytes(), &mut *exported).ok()?;
        let sealed = cipher(&exported).encrypt(&Nonce::default(), key.as_slice()).ok()?;
        Some([&self.encapsulated, sealed.as_slice()].concat())
    }
}

impl SecretKey {
    /// `None` when it was not wrapped to this key, for this `info` and under this name, or was altered.
    pub(crate) fn unwrap_named(&self, info: &[u8], name: &str, wrapped: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let (encapsulated, sealed) = wrapped.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let context = setup_receiver::<ExportOnlyAead, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.hpke(),
            &encapsulated,
            info,
        );
        let mut exported = Zeroizing::new([0; 32]);
        context.ok()?.export(name.as_bytes(), &mut *exported).ok()?;
        let key = Zeroizing::new(cipher(&exported).decrypt(&Nonce::default(), sealed).ok()?);
        Some(Zeroizing::new(key.as_slice().try_into().ok()?))
    }
}

/// With a key for one message no nonce can come twice.
fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}
