//! One town ends an agreement: signed, public, and enough.

use super::signed::key;
use super::terms::Terms;
use data_encoding::HEXLOWER as HEX;
use ed25519_dalek::{Signature, Signer, SigningKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Said by one party about an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    pub agreement: String,
    /// Nothing new crosses from this day on; what is on its way comes to its end.
    pub on: Date,
    pub identity: String,
    pub signature: String,
}

/// It does not end anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this does not end that agreement: it is about another one, or not signed by a party")]
pub struct Ended;

fn said(agreement: &str, on: Date) -> Vec<u8> {
    format!("anydoor agreement end v1\n{agreement}\n{on}\n").into_bytes()
}

impl End {
    pub fn sign(agreement: &str, on: Date, with: &SigningKey) -> Self {
        let signature = HEX.encode(&with.sign(&said(agreement, on)).to_bytes());
        let identity = HEX.encode(with.verifying_key().as_bytes());
        Self { agreement: agreement.to_owned(), on, identity, signature }
    }

    /// # Errors
    /// [`Ended`] when it is not a party's word about this agreement.
    pub fn check(&self, terms: &Terms) -> Result<Date, Ended> {
        let party = terms.parties.iter().any(|party| party.identity == self.identity);
        let signature = HEX.decode(self.signature.as_bytes()).ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
        let (Some(key), Some(signature)) = (key(&self.identity), signature) else { return Err(Ended) };
        let holds = key.verify_strict(&said(&self.agreement, self.on), &signature).is_ok();
        if party && holds && self.agreement == terms.id { Ok(self.on) } else { Err(Ended) }
    }
}
