//! DHKEM(X25519, HKDF-SHA256) of RFC 9180, section 4.1: byte for byte what the library does, for [`Recipient`]s with a
//! table and for openers whose public half is at hand.

use crate::keys::{PublicKey, SecretKey};
use crate::recipient::Recipient;
use hpke::kdf::{HkdfSha256, Kdf};
use hpke::kem::{Kem, SharedSecret, X25519HkdfSha256};
use hpke::{Deserializable, HpkeError, Serializable};
use rand_core::CryptoRng;
use std::sync::OnceLock;
use subtle::{Choice, ConstantTimeEq};

/// The library's KEM, of another make.
pub(crate) struct ByTable;

/// Who opens, with the public half at hand once it was asked for: the library computes it anew for everything that is
/// opened.
#[derive(Clone)]
pub(crate) struct Opener {
    pub secret: SecretKey,
    public: OnceLock<PublicKey>,
}

impl Opener {
    pub fn public(&self) -> PublicKey {
        *self.public.get_or_init(|| self.secret.public())
    }
}

impl Kem for ByTable {
    type PublicKey = Recipient;
    type PrivateKey = Opener;
    type EncappedKey = <X25519HkdfSha256 as Kem>::EncappedKey;
    type NSecret = <X25519HkdfSha256 as Kem>::NSecret;

    const KEM_ID: u16 = X25519HkdfSha256::KEM_ID;

    fn sk_to_pk(opener: &Opener) -> Recipient {
        opener.public().into()
    }

    fn derive_keypair(ikm: &[u8]) -> (Opener, Recipient) {
        let (secret, public) = X25519HkdfSha256::derive_keypair(ikm);
        let (secret, public) = (SecretKey::from_bytes(secret.to_bytes().into()), PublicKey(public.to_bytes().into()));
        (Opener { secret, public: public.into() }, public.into())
    }

    fn encap_with_rng(
        to: &Recipient,
        sender: Option<(&Opener, &Recipient)>,
        rng: &mut impl CryptoRng,
    ) -> Result<(SharedSecret<Self>, Self::EncappedKey), HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::EncapError);
        }
        let (ephemeral, public) = Self::gen_keypair_with_rng(rng);
        let agreed = to.agreed(*ephemeral.secret.bytes());
        let shared = shared(&agreed, public.key(), to.key()).ok_or(HpkeError::EncapError)?;
        Ok((shared, Self::EncappedKey::from_bytes(&public.key().0)?))
    }

    fn decap(
        opener: &Opener,
        sender: Option<&Recipient>,
        encapped: &Self::EncappedKey,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::DecapError);
        }
        let sent = Recipient::from(PublicKey(encapped.to_bytes().into()));
        let agreed = sent.agreed(*opener.secret.bytes());
        shared(&agreed, sent.key(), opener.public()).ok_or(HpkeError::DecapError)
    }
}

/// By which derivations of this KEM are told from others (RFC 9180, section 4.1: `suite_id`).
pub(crate) fn suite() -> [u8; 5] {
    let [high, low] = X25519HkdfSha256::KEM_ID.to_be_bytes();
    [b'K', b'E', b'M', high, low]
}

/// ExtractAndExpand of RFC 9180, section 4.1. `None` for what agrees on nothing (section 7.1.4).
fn shared(agreed: &[u8; 32], sent: PublicKey, to: PublicKey) -> Option<SharedSecret<ByTable>> {
    if bool::from(agreed.ct_eq(&[0; 32])) {
        return None;
    }
    let mut shared = SharedSecret::default();
    let context = [sent.0, to.0].concat();
    HkdfSha256::extract_and_expand(agreed, &suite(), &context, &mut shared.0).ok()?;
    Some(shared)
}

impl Serializable for Opener {
    type OutputSize = hpke::hybrid_array::typenum::U32;

    fn write_exact(&self, buf: &mut [u8]) {
        buf.copy_from_slice(self.secret.bytes());
    }
}

impl Deserializable for Opener {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let secret = <[u8; 32]>::try_from(bytes).map_err(|_| HpkeError::IncorrectInputLength(32, bytes.len()))?;
        Ok((&SecretKey::from_bytes(secret)).into())
    }
}

impl From<&SecretKey> for Opener {
    fn from(secret: &SecretKey) -> Self {
        Self { secret: secret.clone(), public: OnceLock::new() }
    }
}

impl ConstantTimeEq for Opener {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.secret.bytes().ct_eq(other.secret.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Often;
    use proptest::prelude::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    fn sent<K: Kem>(to: &[u8], seed: u64) -> Result<(Vec<u8>, Vec<u8>), HpkeError> {
        let rng = &mut ChaCha20Rng::seed_from_u64(seed);
        let (shared, encapped) = K::encap_with_rng(&K::PublicKey::from_bytes(to)?, None, rng)?;
        Ok((shared.0.to_vec(), encapped.to_bytes().to_vec()))
    }

    fn by_table(to: &Recipient, seed: u64) -> Result<(Vec<u8>, Vec<u8>), HpkeError> {
        let (shared, encapped) = ByTable::encap_with_rng(to, None, &mut ChaCha20Rng::seed_from_u64(seed))?;
        Ok((shared.0.to_vec(), encapped.to_bytes().to_vec()))
    }

    proptest! {
        /// Any 32 bytes are a key: of the curve, of its twist, with a part of small order, not reduced.
        #[test]
        fn every_way_is_the_librarys(key: [u8; 32], secret: [u8; 32], seed: u64) {
            let lib = |key: &PublicKey| sent::<X25519HkdfSha256>(&key.0, seed);
            let often = Often::default();
            for key in [PublicKey(key), SecretKey::from_seed(&secret).public()] {
                prop_assert_eq!(by_table(&key.into(), seed), lib(&key));
                prop_assert_eq!(by_table(&often.recipient(key), seed), lib(&key));
            }
            let secret = SecretKey::from_bytes(secret);
            prop_assert_eq!(by_table(&(&secret).into(), seed), lib(&secret.public()));

            let sent = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&key)?;
            let theirs = X25519HkdfSha256::decap(&secret.hpke(), None, &sent).map(|shared| shared.0);
            prop_assert_eq!(ByTable::decap(&(&secret).into(), None, &sent).map(|shared| shared.0), theirs);
        }
    }

    #[test]
    fn what_agrees_on_nothing_is_refused() {
        // RFC 7748, section 6.1: points of small order.
        for low in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            let often = Often::default();
            assert_eq!(by_table(&PublicKey(low).into(), 1), Err(HpkeError::EncapError));
            assert_eq!(by_table(&often.recipient(PublicKey(low)), 1), Err(HpkeError::EncapError));
        }
    }
}
