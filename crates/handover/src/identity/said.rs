//! What an identity key says: Ed25519 (RFC 8032), verified strictly, in hexadecimal.

use data_encoding::HEXLOWER as HEX;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// The key in `text`, unless it is none or one under which signatures mean nothing.
pub fn public(text: &str) -> Option<VerifyingKey> {
    let bytes = HEX.decode(text.as_bytes()).ok()?;
    VerifyingKey::from_bytes(&bytes.try_into().ok()?).ok().filter(|key| !key.is_weak())
}

pub fn sign(said: &[u8], key: &SigningKey) -> String {
    HEX.encode(&key.sign(said).to_bytes())
}

/// Whether `identity` said so.
pub fn holds(identity: &str, said: &[u8], signature: &str) -> bool {
    let signature = HEX.decode(signature.as_bytes()).ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
    match (public(identity), signature) {
        (Some(key), Some(signature)) => key.verify_strict(said, &signature).is_ok(),
        _ => false,
    }
}
