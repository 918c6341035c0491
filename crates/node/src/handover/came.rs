//! What the head of a case says when it is a step of another town's case.

use id::HandoverId;
use office::Names;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CameHead {
    pub handover: HandoverId,
    pub town: String,
    pub names: Names,
    pub authority: String,
    /// Id of the step in the procedure, and its message key.
    pub step: String,
    pub text: String,
    /// The answers that cross, by their paths: more is not shown, whatever was sealed.
    pub fields: Vec<String>,
    /// What is written here is sealed to it too.
    pub back: [u8; 32],
}
