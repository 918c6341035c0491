//! Whom something is sealed to, and what makes that quicker: a table of the multiples of a key that is sent to all
//! day, or that whoever seals has the secret too.
//!
//! Four fifths of an encapsulation is one multiplication of a point that nothing is known of. One of a point with a
//! table takes a third of the time, and as long for every secret.

use crate::kem::Opener;
use crate::keys::{PublicKey, SecretKey};
use curve25519_dalek::edwards::EdwardsBasepointTable;
use curve25519_dalek::montgomery::MontgomeryPoint;
use curve25519_dalek::traits::BasepointTable;
use hpke::{Deserializable, HpkeError, Serializable};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// How many keys have a table, of 30 KiB each: those that were sent to first.
const TABLES: usize = 128;

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
    /// Their secret: whoever makes a card for somebody has it in hands anyway, and seals under it.
    Secret(SecretKey),
}

/// The tables of keys that much is sent to: those of points, a few of which take most of what comes.
#[derive(Default)]
pub struct Often(Mutex<HashMap<PublicKey, Option<Arc<EdwardsBasepointTable>>>>);

impl Often {
    pub fn recipient(&self, key: PublicKey) -> Recipient {
        let mut tables = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let table = match tables.get(&key) {
            Some(table) => table.clone(),
            None if tables.len() < TABLES => {
                // No point of this curve but of its twist: no town makes such a key, and the ladder takes it.
                let point = MontgomeryPoint(key.0).to_edwards(0);
                let table = point.map(|point| Arc::new(EdwardsBasepointTable::create(&point)));
                tables.insert(key, table.clone());
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

    pub(crate) fn made(opener: &Opener) -> Self {
        Self { key: opener.public(), known: Known::Secret(opener.secret.clone()) }
    }

    pub(crate) fn secret(&self) -> Option<&SecretKey> {
        if let Known::Secret(secret) = &self.known { Some(secret) } else { None }
    }

    /// RFC 7748, section 5, whichever way is shortest; the sign that an x coordinate does not tell is lost again.
    pub(crate) fn agreed(&self, ephemeral: [u8; 32]) -> Zeroizing<[u8; 32]> {
        let shared = match &self.known {
            Known::Table(table) => table.mul_base_clamped(ephemeral).to_montgomery(),
            Known::Nothing | Known::Secret(_) => MontgomeryPoint(self.key.0).mul_clamped(ephemeral),
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

impl Serializable for Recipient {
    type OutputSize = hpke::hybrid_array::typenum::U32;

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
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn there_are_not_more_tables_than_fit() {
        let often = Often::default();
        let keys = (0..TABLES as u64 + 2).map(|n| SecretKey::random(&mut ChaCha20Rng::seed_from_u64(n)).public());
        let with_table = keys.filter(|key| matches!(often.recipient(*key).known, Known::Table(_))).count();
        assert_eq!(with_table, TABLES);
    }
}
