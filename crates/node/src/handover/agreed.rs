//! What a case keeps of a step that another town does: sealed, for whoever reads the case.

use handover::wire::Consent;
use id::HandoverId;
use jiff::Timestamp;
use office::Names;
use serde::{Deserialize, Serialize};

/// The part `packet/<number>`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Agreed {
    pub handover: HandoverId,
    pub town: String,
    pub names: Names,
    pub authority: String,
    /// With what the town signs for ever, in hexadecimal.
    pub identity: String,
    pub office: Names,
    /// Id in the procedure, and its message key.
    pub step: String,
    pub text: String,
    /// What the person agreed to.
    pub consent: Consent,
    /// Nothing is sent before.
    pub until: Timestamp,
    /// Opens what the other town's office writes.
    pub back: [u8; 32],
}
