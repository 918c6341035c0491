//! What the holder takes away: an event, its place in the log, and who said so.

use crate::fault::Fault;
use crate::key::{KeyType, VerifierKey};
use crate::leaf::Event;
use crate::note::Note;
use crate::promise::Promise;
use crate::proof_text::Proof;
use crate::salt::Salt;
use serde::{Deserialize, Serialize};

const FORMAT: &str = "anydoor receipt v1";

/// One event, provable to anybody without the case. JSON: `docs/log-format.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    format: String,
    pub event: Event,
    #[serde(with = "crate::hex")]
    pub salt: [u8; 32],
    /// A signed note, see [`Promise`].
    pub promise: String,
    /// A tlog-proof; there is none before the next publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
    /// One key for each signature of the proof's checkpoint, in its order, the log's own first; of the log
    /// alone while there is no proof. To read by, not to believe: so every signature can be checked, also
    /// those of witnesses the reader does not know.
    pub keys: Vec<String>,
}

impl Receipt {
    /// `others` are the keys of witnesses; signatures of anybody else are left out.
    pub fn new(
        event: Event,
        salt: &Salt,
        promise: &Note,
        proof: Option<&Proof>,
        log: &VerifierKey,
        others: &[VerifierKey],
    ) -> Self {
        let (mut keys, mut proof) = (vec![log.to_string()], proof.cloned());
        if let Some(proof) = &mut proof
            && let Ok(mut note) = Note::parse(&proof.checkpoint)
        {
            let known = || [log].into_iter().chain(others.iter().filter(|key| key.kind() == KeyType::Witness));
            let of = |key: &VerifierKey| note.lines.iter().find(|line| key.wrote(line)).cloned();
            let signed: Vec<_> = known().filter_map(|key| Some((key.to_string(), of(key)?))).collect();
            (keys, note.lines) = signed.into_iter().unzip();
            proof.checkpoint = note.to_string();
        }
        let (promise, proof) = (promise.to_string(), proof.map(|proof| proof.to_string()));
        Self { format: FORMAT.to_owned(), event, salt: salt.0, promise, proof, keys }
    }

    /// # Errors
    /// [`Fault::NoReceipt`] says where the JSON goes wrong.
    pub fn parse(json: &str) -> Result<Self, Fault> {
        let receipt: Self = serde_json::from_str(json).map_err(|e| Fault::NoReceipt(e.to_string()))?;
        if receipt.format != FORMAT {
            return Err(Fault::NoReceipt(format!("its format is not “{FORMAT}”")));
        }
        Ok(receipt)
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    pub(crate) fn keys(&self) -> Result<Vec<VerifierKey>, Fault> {
        self.keys.iter().map(|key| VerifierKey::parse(key).map_err(Fault::Key)).collect()
    }

    /// What was promised, once `log` is known to have said it of this very event.
    pub(crate) fn promised(&self, log: &VerifierKey) -> Result<Promise, Fault> {
        let promise = Promise::open(&self.promise, log)?;
        let mine = promise.commitment == self.event.commit(&Salt(self.salt));
        if mine { Ok(promise) } else { Err(Fault::OtherPromise) }
    }
}
