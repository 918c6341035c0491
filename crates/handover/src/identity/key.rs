//! The identity key of a town.

use data_encoding::HEXLOWER as HEX;
use ed25519_dalek::SigningKey;
use std::fmt;

/// Signs agreements and the document of working keys; kept outside the database, and the same as long as the
/// agreements are.
#[derive(Clone)]
pub struct Identity(SigningKey);

impl Identity {
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// As agreements name it: 64 hexadecimal digits.
    pub fn public(&self) -> String {
        HEX.encode(self.0.verifying_key().as_bytes())
    }

    pub fn key(&self) -> &SigningKey {
        &self.0
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}
