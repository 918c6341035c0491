//! Several keys to one reader with one encapsulation (RFC 9180, section 5.3: secret export).
//!
//! A case begins with four parts and each of its readers is given most of them: what takes time is the
//! encapsulation, and it need not be done again for each part.

use crate::kem::{ByTable, Opener};
use crate::keys::{ENCAPSULATED, WrappedKey};
use crate::own::Own;
use crate::recipient::Recipient;
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hpke::aead::{AeadCtxR, AeadCtxS, ExportOnlyAead};
use hpke::kdf::HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// How keys go to one reader for one purpose.
pub(crate) enum Wrap<'a> {
    /// Whoever wraps is the reader.
    Own(Own<'a>),
    Sent {
        encapsulated: [u8; ENCAPSULATED],
        context: Box<AeadCtxS<ExportOnlyAead, HkdfSha256, ByTable>>,
    },
}

impl<'a> Wrap<'a> {
    /// `None` for a public key that is no valid point.
    pub(crate) fn to(recipient: &'a Recipient, info: &'a [u8], rng: &mut dyn CryptoRng) -> Option<Self> {
        if let Some(secret) = recipient.secret() {
            return Some(Self::Own(Own::of(secret, info)));
        }
        let (encapsulated, context) =
            setup_sender_with_rng::<_, _, ByTable>(&OpModeS::Base, recipient, info, &mut &mut *rng).ok()?;
        Some(Self::Sent { encapsulated: encapsulated.to_bytes().into(), context: context.into() })
    }

    /// Wraps `key` as the one that `name` stands for. A name is to be used once: what it is wrapped with
    /// follows from it, so that two keys under one name would tell their difference.
    pub(crate) fn key(&self, name: &str, key: &[u8; 32], rng: &mut dyn CryptoRng) -> Option<WrappedKey> {
        let (encapsulated, context) = match self {
            Self::Own(own) => return own.seal(name, key, rng),
            Self::Sent { encapsulated, context } => (encapsulated, context),
        };
        let mut exported = Zeroizing::new([0; 32]);
        context.export(name.as_bytes(), &mut *exported).ok()?;
        let sealed = cipher(&exported).encrypt(&Nonce::default(), key.as_slice()).ok()?;
        Some([encapsulated, sealed.as_slice()].concat())
    }
}

/// An encapsulation, opened by the reader it is for.
pub(crate) struct Unwrap {
    encapsulated: [u8; ENCAPSULATED],
    info: Vec<u8>,
    context: AeadCtxR<ExportOnlyAead, HkdfSha256, ByTable>,
}

impl Unwrap {
    /// `None` for what agrees on nothing with this key. Whether it is the right key shows with the first name.
    pub(crate) fn by(opener: &Opener, info: &[u8], encapsulated: &[u8; ENCAPSULATED]) -> Option<Self> {
        let sent = <ByTable as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let context = setup_receiver(&OpModeR::Base, opener, &sent, info).ok()?;
        Some(Self { encapsulated: *encapsulated, info: info.to_vec(), context })
    }

    pub(crate) fn is(&self, info: &[u8], encapsulated: &[u8; ENCAPSULATED]) -> bool {
        self.encapsulated == *encapsulated && self.info == info
    }

    /// `None` when it was not wrapped to this key, for this `info` and under this name, or was altered.
    pub(crate) fn key(&self, name: &str, sealed: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let mut exported = Zeroizing::new([0; 32]);
        self.context.export(name.as_bytes(), &mut *exported).ok()?;
        let key = Zeroizing::new(cipher(&exported).decrypt(&Nonce::default(), sealed).ok()?);
        Some(Zeroizing::new(key.as_slice().try_into().ok()?))
    }
}

/// With a key for one message no nonce can come twice.
fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}
