//! The document of keys with the identity's signature under it.

use super::document::{FORMAT, KeyDocument};
use super::{Identity, holds, public, sign};
use crate::agreement::Party;
use serde::{Deserialize, Serialize};

/// Bytes of the document at most.
const LARGEST: usize = 1 << 20;

/// The document as it was written, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedKeys {
    /// [`KeyDocument`] as JSON.
    pub text: String,
    /// By the identity key that it names, in hexadecimal.
    pub signature: String,
}

/// Why a document of keys is not believed: a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadKeys {
    #[error("this is no document of a town’s keys: {0}")]
    Unreadable(String),
    #[error("this document of keys was altered, or not signed by the town that it names")]
    Signature,
    #[error("this document of keys is not that of the town in the agreement")]
    Stranger,
}

fn said(text: &str) -> Vec<u8> {
    format!("{FORMAT}\n{text}").into_bytes()
}

impl SignedKeys {
    /// # Errors
    /// [`BadKeys::Unreadable`] for what [`SignedKeys::open`] would refuse.
    pub fn make(document: &KeyDocument, identity: &Identity) -> Result<Self, BadKeys> {
        let text = serde_json::to_string_pretty(document).map_err(|e| BadKeys::Unreadable(e.to_string()))?;
        let signature = sign(&said(&text), identity.key());
        let made = Self { text, signature };
        made.open()?;
        Ok(made)
    }

    /// Reads what another town serves.
    ///
    /// # Errors
    /// [`BadKeys::Unreadable`].
    pub fn parse(json: &str) -> Result<Self, BadKeys> {
        if json.len() > 2 * LARGEST {
            return Err(BadKeys::Unreadable(format!("it has more than {LARGEST} bytes")));
        }
        serde_json::from_str(json).map_err(|error| BadKeys::Unreadable(error.to_string()))
    }

    /// The document, if the town that it names signed it. Who that is only an agreement says:
    /// see [`SignedKeys::open_of`].
    ///
    /// # Errors
    /// [`BadKeys`].
    pub fn open(&self) -> Result<KeyDocument, BadKeys> {
        if self.text.len() > LARGEST {
            return Err(BadKeys::Unreadable(format!("it has more than {LARGEST} bytes")));
        }
        let document: KeyDocument =
            serde_json::from_str(&self.text).map_err(|error| BadKeys::Unreadable(error.to_string()))?;
        if let Some(fault) = document.fault() {
            return Err(BadKeys::Unreadable(fault));
        }
        if public(&document.identity).is_none() || !holds(&document.identity, &said(&self.text), &self.signature) {
            return Err(BadKeys::Signature);
        }
        Ok(document)
    }

    /// The document of this party of an agreement.
    ///
    /// # Errors
    /// [`BadKeys::Stranger`] when another town, or another key, signed it.
    pub fn open_of(&self, party: &Party) -> Result<KeyDocument, BadKeys> {
        let document = self.open()?;
        let theirs = document.town == party.town && document.identity == party.identity;
        if theirs && document.authority == party.authority { Ok(document) } else { Err(BadKeys::Stranger) }
    }
}
