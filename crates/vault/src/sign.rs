//! What a town or one of its members says: Ed25519 (RFC 8032), verified strictly.

use crate::digest::{Digest, digest};
use crate::keys::SecretKey;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Signs for a town; kept outside the database, so that who can write to the database cannot sign.
#[derive(Clone)]
pub struct TownKey(SigningKey);

/// Signs for a member. It derives from the secret that opens what is wrapped to them, so that one
/// passphrase, one session and one passkey carry both.
#[derive(Clone)]
pub struct Signer(SigningKey);

/// What a member's signature is checked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verifier(pub [u8; 32]);

/// What somebody says of a key, or of what they saw.
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

    /// What this town alone has to know again, and nobody else has to believe: HKDF-SHA256 (RFC 5869) under a label of
    /// its own, which is a hundredth of what a signature and its check take.
    pub fn mark(&self, statement: &Statement) -> [u8; 32] {
        let mut mark = [0; 32];
        let kdf = Hkdf::<Sha256>::new(None, self.bytes());
        let fits = kdf.expand_multi_info(&[b"anydoor town knows again ", &statement.0.0], &mut mark);
        // Only a length above 255 × 32 bytes can fail here.
        debug_assert!(fits.is_ok());
        mark
    }

    /// Whether this town marked it; or signed it, as it did before it marked.
    pub fn knows(&self, statement: &Statement, mark: &[u8]) -> bool {
        bool::from(self.mark(statement)[..].ct_eq(mark)) || self.said(statement, mark)
    }

    /// Whether this town said so.
    pub fn said(&self, statement: &Statement, signature: &[u8]) -> bool {
        verified(&self.0.verifying_key(), statement, signature)
    }
}

impl SecretKey {
    /// HKDF-SHA256 (RFC 5869) under a label of its own keeps the two uses of the secret apart.
    pub fn signer(&self) -> Signer {
        let mut seed = Zeroizing::new([0; 32]);
        let fits = Hkdf::<Sha256>::new(None, self.bytes()).expand(b"anydoor member signs", &mut *seed);
        // Only a length above 255 × 32 bytes can fail here.
        debug_assert!(fits.is_ok());
        Signer(SigningKey::from_bytes(&seed))
    }
}

impl Signer {
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    pub fn verifier(&self) -> Verifier {
        Verifier(self.0.verifying_key().to_bytes())
    }

    pub fn sign(&self, statement: &Statement) -> Vec<u8> {
        self.0.sign(&statement.0.0).to_bytes().to_vec()
    }
}

impl Verifier {
    /// Whether the member with this key said so.
    pub fn said(&self, statement: &Statement, signature: &[u8]) -> bool {
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| verified(&key, statement, signature))
    }
}

fn verified(key: &VerifyingKey, statement: &Statement, signature: &[u8]) -> bool {
    Signature::from_slice(signature).is_ok_and(|s| key.verify_strict(&statement.0.0, &s).is_ok())
}

impl fmt::Debug for TownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TownKey(…)")
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signer(…)")
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

    #[test]
    fn a_town_knows_again_what_it_marked_or_signed_and_nothing_else() {
        let (town, other) = (TownKey::from_bytes(&[1; 32]), TownKey::from_bytes(&[2; 32]));
        let key = Statement::new("log key", "case", &[3; 32]);
        for mark in [town.mark(&key).to_vec(), town.sign(&key)] {
            assert!(town.knows(&key, &mark));
            assert!(!other.knows(&key, &mark));
            assert!(!town.knows(&Statement::new("log key", "case", &[4; 32]), &mark));
            for bit in 0..mark.len() * 8 {
                let mut altered = mark.clone();
                altered[bit / 8] ^= 1 << (bit % 8);
                assert!(!town.knows(&key, &altered), "bit {bit}");
            }
        }
        assert!(!town.said(&key, &town.mark(&key)), "a mark is no signature");
        assert!(!town.knows(&key, &[]));
    }

    #[test]
    fn a_member_signs_with_a_key_of_their_own() {
        let (one, other) = (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]));
        let seen = Statement::new("seen", "pay-slips", &[3; 32]);
        let signature = one.signer().sign(&seen);
        assert!(one.signer().verifier().said(&seen, &signature));
        assert!(!other.signer().verifier().said(&seen, &signature));
        assert!(!one.signer().verifier().said(&Statement::new("seen", "diploma", &[3; 32]), &signature));
        assert!(!Verifier([0; 32]).said(&seen, &signature), "a weak key says nothing");
        assert_ne!(one.signer().verifier().0, one.public().0);
    }
}
