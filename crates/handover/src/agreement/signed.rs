//! The document with the towns' signatures under it.

use super::terms::{FORMAT, Terms};
use crate::identity::{Identity, holds, public, sign};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Bytes of the document at most.
const LARGEST: usize = 1 << 20;

/// The document as it was written, byte for byte, and who signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// [`Terms`] as JSON.
    pub text: String,
    /// By identity key: the signature, both in hexadecimal.
    pub signatures: std::collections::BTreeMap<String, String>,
}

/// Where an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// One town proposed it.
    Proposed,
    NotYet,
    InForce,
    Over,
}

/// Why a document is no agreement: a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadAgreement {
    #[error("this is no agreement: {0}")]
    Unreadable(String),
    #[error("the two parties are one")]
    OneParty,
    #[error("{0} is no identity key: 64 hexadecimal digits of an Ed25519 key")]
    Key(String),
    #[error("{0} is no address: host and port, such as town.example or 127.0.0.1:8080")]
    Authority(String),
    #[error("the clause for {0} names a town that is no party")]
    Stranger(String),
    #[error("{0} stands in two clauses")]
    Twice(String),
    #[error("it ends before it begins")]
    Days,
    #[error("a signature is not of a party, or not over this text")]
    Signature,
}

fn said(text: &str) -> Vec<u8> {
    format!("{FORMAT}\n{text}").into_bytes()
}

impl Agreement {
    /// A proposal, signed by one of its parties.
    ///
    /// # Errors
    /// [`BadAgreement`], as [`Agreement::open`] finds it.
    pub fn propose(terms: &Terms, key: &Identity) -> Result<Self, BadAgreement> {
        let text = serde_json::to_string_pretty(terms).map_err(|e| BadAgreement::Unreadable(e.to_string()))?;
        let mut proposal = Self { text, signatures: Default::default() };
        proposal.sign(key);
        proposal.open()?;
        Ok(proposal)
    }

    /// Signs what stands there.
    pub fn sign(&mut self, key: &Identity) {
        self.signatures.insert(key.public(), sign(&said(&self.text), key.key()));
    }

    /// Reads the file that towns send each other.
    ///
    /// # Errors
    /// [`BadAgreement::Unreadable`].
    pub fn parse(json: &str) -> Result<Self, BadAgreement> {
        if json.len() > 2 * LARGEST {
            return Err(BadAgreement::Unreadable(format!("it has more than {LARGEST} bytes")));
        }
        serde_json::from_str(json).map_err(|error| BadAgreement::Unreadable(error.to_string()))
    }

    /// Reads and checks the document and every signature under it.
    ///
    /// # Errors
    /// [`BadAgreement`]: nothing in it is to be believed.
    pub fn open(&self) -> Result<Terms, BadAgreement> {
        if self.text.len() > LARGEST {
            return Err(BadAgreement::Unreadable(format!("it has more than {LARGEST} bytes")));
        }
        let terms: Terms =
            serde_json::from_str(&self.text).map_err(|error| BadAgreement::Unreadable(error.to_string()))?;
        if terms.format != FORMAT {
            return Err(BadAgreement::Unreadable(format!("its format is {}, not {FORMAT}", terms.format)));
        }
        if !(4..=64).contains(&terms.id.len()) || !terms.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(BadAgreement::Unreadable("its id is none".into()));
        }
        let [a, b] = &terms.parties;
        if a.town == b.town || a.identity == b.identity || a.authority == b.authority {
            return Err(BadAgreement::OneParty);
        }
        if terms.until < terms.from {
            return Err(BadAgreement::Days);
        }
        for (i, clause) in terms.clauses.iter().enumerate() {
            if terms.partner(&clause.at).is_none() {
                return Err(BadAgreement::Stranger(clause.procedure.clone()));
            }
            let same =
                |c: &&super::Clause| (&c.procedure, &c.step, &c.at) == (&clause.procedure, &clause.step, &clause.at);
            if terms.clauses[..i].iter().any(|c| same(&c)) {
                return Err(BadAgreement::Twice(clause.procedure.clone()));
            }
        }
        for party in &terms.parties {
            public(&party.identity).ok_or_else(|| BadAgreement::Key(party.identity.clone()))?;
            if !is_authority(&party.authority) {
                return Err(BadAgreement::Authority(party.authority.clone()));
            }
        }
        for (identity, signature) in &self.signatures {
            let party = terms.parties.iter().any(|party| party.identity == *identity);
            if !party || !holds(identity, &said(&self.text), signature) {
                return Err(BadAgreement::Signature);
            }
        }
        Ok(terms)
    }

    /// Where it stands on `day`; endings are looked at by whoever keeps them.
    ///
    /// # Errors
    /// [`BadAgreement`].
    pub fn stands(&self, day: Date) -> Result<Standing, BadAgreement> {
        let terms = self.open()?;
        Ok(match self.signatures.len() {
            2 if day < terms.from => Standing::NotYet,
            2 if day <= terms.until => Standing::InForce,
            2 => Standing::Over,
            _ => Standing::Proposed,
        })
    }
}

/// Host and port, as they stand between the slashes of an address: nothing that could lead elsewhere.
pub fn is_authority(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.:[]".contains(&b);
    (1..=255).contains(&text.len()) && text.bytes().all(plain)
}
