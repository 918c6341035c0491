//! Encapsulating by tables: DHKEM(X25519, HKDF-SHA256) of RFC 9180, section 4.1, byte for byte what the library
//! does, for a sender who sends to the same few keys all day, or made the recipient's key itself.
//!
//! Four fifths of an encapsulation is one multiplication of a point that nothing is known of. Here it is one of a
//! point with a table of its multiples, which takes a third of the time, and as long for every secret.

use crate::keys::{PublicKey, SecretKey};
use curve25519_dalek::edwards::EdwardsBasepointTable;
use curve25519_dalek::montgomery::MontgomeryPoint;
use curve25519_dalek::scalar::{Scalar, clamp_integer};
use curve25519_dalek::traits::BasepointTable;
use hpke::kdf::{HkdfSha256, Kdf};
use hpke::kem::{Kem, SharedSecret, X25519HkdfSha256};
use hpke::{Deserializable, HpkeError, Serializable};
use rand_core::CryptoRng;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// How many keys have a table, of 30 KiB each: those that were sent to first.
const TABLES: usize = 128;

/// The library's KEM to every receiver; it only sends otherwise.
pub(crate) struct ByTable;

type Secret = <X25519HkdfSha256 as Kem>::PrivateKey;

/// Whom something is wrapped to, and what makes that quicker.
#[derive(Clone)]
pub struct Recipient {
    key: PublicKey,
    known: Known,
}

#[derive(Clone)]
enum Known {
    Nothing,
    Table(Arc<EdwardsBasepointTable>),
    /// Their secret: whoever makes a card for somebody has it in hands anyway.
    Secret(SecretKey),
}

/// The tables of keys that much is sent to: those of points, a few of which take most of what comes.
#[derive(Default)]
pub struct Often(Mutex<HashMap<[u8; 32], Option<Arc<EdwardsBasepointTable>>>>);

impl Often {
    pub fn recipient(&self, key: PublicKey) -> Recipient {
        let mut tables = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let table = match tables.get(&key.0) {
            Some(table) => table.clone(),
            None if tables.len() < TABLES => {
                // No point of this curve but of its twist: no town makes such a key, and the ladder takes it.
                let point = MontgomeryPoint(key.0).to_edwards(0);
                let table = point.map(|point| Arc::new(EdwardsBasepointTable::create(&point)));
                tables.insert(key.0, table.clone());
                table
            }
            None => None,
        };
        Recipient { key, known: table.map_or(Known::Nothing, Known::Table) }
    }
}

impl Recipient {
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// RFC 7748, section 5, whichever way is shortest; the sign that an x coordinate does not tell is lost again.
    fn agreed(&self, ephemeral: [u8; 32]) -> Zeroizing<[u8; 32]> {
        let shared = match &self.known {
            Known::Nothing => MontgomeryPoint(self.key.0).mul_clamped(ephemeral),
            Known::Table(table) => table.mul_base_clamped(ephemeral).to_montgomery(),
            Known::Secret(secret) => {
                let scalar = |bytes| Zeroizing::new(Scalar::from_bytes_mod_order(clamp_integer(bytes)));
                MontgomeryPoint::mul_base(&(*scalar(ephemeral) * *scalar(*secret.bytes())))
            }
        };
        Zeroizing::new(shared.to_bytes())
    }
}

impl From<PublicKey> for Recipient {
    fn from(key: PublicKey) -> Self {
        Self { key, known: Known::Nothing }
    }
}

impl From<&SecretKey> for Recipient {
    fn from(secret: &SecretKey) -> Self {
        Self { key: secret.public(), known: Known::Secret(secret.clone()) }
    }
}

impl Kem for ByTable {
    type PublicKey = Recipient;
    type PrivateKey = Secret;
    type EncappedKey = <X25519HkdfSha256 as Kem>::EncappedKey;
    type NSecret = <X25519HkdfSha256 as Kem>::NSecret;

    const KEM_ID: u16 = X25519HkdfSha256::KEM_ID;

    fn sk_to_pk(secret: &Secret) -> Recipient {
        PublicKey(X25519HkdfSha256::sk_to_pk(secret).to_bytes().into()).into()
    }

    fn derive_keypair(ikm: &[u8]) -> (Secret, Recipient) {
        let (secret, public) = X25519HkdfSha256::derive_keypair(ikm);
        (secret, PublicKey(public.to_bytes().into()).into())
    }

    fn encap_with_rng(
        to: &Recipient,
        sender: Option<(&Secret, &Recipient)>,
        rng: &mut impl CryptoRng,
    ) -> Result<(SharedSecret<Self>, Self::EncappedKey), HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::EncapError);
        }
        let (secret, public) = Self::gen_keypair_with_rng(rng);
        let agreed = to.agreed(*Zeroizing::new(secret.to_bytes().into()));
        if bool::from(agreed.ct_eq(&[0; 32])) {
            return Err(HpkeError::EncapError);
        }
        let context = [public.key.0, to.key.0].concat();
        let [high, low] = Self::KEM_ID.to_be_bytes();
        let mut shared = SharedSecret::default();
        HkdfSha256::extract_and_expand(&*agreed, &[b'K', b'E', b'M', high, low], &context, &mut shared.0)?;
        Ok((shared, Self::EncappedKey::from_bytes(&public.key.0)?))
    }

    fn decap(
        secret: &Secret,
        sender: Option<&Recipient>,
        encapped: &Self::EncappedKey,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::DecapError);
        }
        let opened = X25519HkdfSha256::decap(secret, None, encapped)?;
        Ok(SharedSecret(opened.0))
    }
}

impl Serializable for Recipient {
    type OutputSize = <<X25519HkdfSha256 as Kem>::PublicKey as Serializable>::OutputSize;

    fn write_exact(&self, buf: &mut [u8]) {
        buf.copy_from_slice(&self.key.0);
    }
}

impl Deserializable for Recipient {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let key = <[u8; 32]>::try_from(bytes).map_err(|_| HpkeError::IncorrectInputLength(32, bytes.len()))?;
        Ok(PublicKey(key).into())
    }
}

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Recipient {}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({:?})", self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn there_are_not_more_tables_than_fit() {
        let often = Often::default();
        let keys = (0..TABLES as u64 + 2).map(|n| SecretKey::random(&mut ChaCha20Rng::seed_from_u64(n)).public());
        let with_table = keys.filter(|key| matches!(often.recipient(*key).known, Known::Table(_))).count();
        assert_eq!(with_table, TABLES);
    }
}
