//! Statements of a town about its own keys: Ed25519 (RFC 8032), verified strictly.

use crate::digest::{Digest, digest};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use std::fmt;
use zeroize::Zeroizing;

/// Signs for a town; kept outside the database, so that who can write to the database cannot sign.
#[derive(Clone)]
pub struct TownKey(SigningKey);

/// What a town says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement(Digest);

impl Statement {
    /// `what` (point, member) is described by `body` and has the key `public`.
    pub fn new(what: &str, body: &str, public: &[u8; 32]) -> Self {
        Self(digest(&[b"anydoor statement", what.as_bytes(), body.as_bytes(), public]))
    }
}

impl TownKey {
    pub fn random(rng: &mut dyn CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *seed);
        Self::from_bytes(&seed)
    }

    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    pub fn sign(&self, statement: &Statement) -> Vec<u8> {
        self.0.sign(&statement.0.0).to_bytes().to_vec()
    }

    /// Whether this town said so.
    pub fn said(&self, statement: &Statement, signature: &[u8]) -> bool {
        let key: VerifyingKey = self.0.verifying_key();
        Signature::from_slice(signature).is_ok_and(|s| key.verify_strict(&statement.0.0, &s).is_ok())
    }
}

impl fmt::Debug for TownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TownKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_this_town_said_of_this_key_holds() {
        let (town, other) = (TownKey::from_bytes(&[1; 32]), TownKey::from_bytes(&[2; 32]));
        let said = Statement::new("point", "counter", &[3; 32]);
        let signature = town.sign(&said);
        assert!(town.said(&said, &signature));
        assert!(!other.said(&said, &signature));
        assert!(!town.said(&Statement::new("point", "counter", &[4; 32]), &signature));
        assert!(!town.said(&Statement::new("point", "lead", &[3; 32]), &signature));
        assert!(!town.said(&Statement::new("member", "counter", &[3; 32]), &signature));
        assert!(!town.said(&said, &[]));
        for bit in 0..signature.len() * 8 {
            let mut altered = signature.clone();
            altered[bit / 8] ^= 1 << (bit % 8);
            assert!(!town.said(&said, &altered), "bit {bit}");
        }
    }
}
