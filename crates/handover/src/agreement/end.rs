//! One town ends an agreement: signed, public, and enough.

use super::terms::Terms;
use crate::identity::{Identity, holds, sign};
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
    pub fn sign(agreement: &str, on: Date, with: &Identity) -> Self {
        let signature = sign(&said(agreement, on), with.key());
        Self { agreement: agreement.to_owned(), on, identity: with.public(), signature }
    }

    /// # Errors
    /// [`Ended`] when it is not a party's word about this agreement.
    pub fn check(&self, terms: &Terms) -> Result<Date, Ended> {
        let party = terms.parties.iter().any(|party| party.identity == self.identity);
        let holds = holds(&self.identity, &said(&self.agreement, self.on), &self.signature);
        if party && holds && self.agreement == terms.id { Ok(self.on) } else { Err(Ended) }
    }
}
