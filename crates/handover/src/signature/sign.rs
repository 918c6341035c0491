//! Signing a message.

use super::base::{base, parameters, strict};
use super::component::Component;
use super::message::Message;
use super::terms::Parameters;
use data_encoding::BASE64;
use ed25519_dalek::{Signer, SigningKey};
use sfv::ListEntry;

/// The two fields that carry a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// `Signature-Input`.
    pub input: String,
    /// `Signature`.
    pub signature: String,
}

/// Signs `message` under `label`. For an answer, `request` is what it answers. `None` when the message lacks
/// one of the components, or a parameter is not plain ASCII.
pub fn sign(
    label: &str,
    components: &[Component],
    terms: &Parameters,
    message: &Message<'_>,
    request: Option<&Message<'_>>,
    key: &SigningKey,
) -> Option<Signed> {
    let list = parameters(components, terms)?;
    let signature = key.sign(base(&list, message, request)?.as_bytes());
    Some(Signed {
        input: format!("{label}={}", strict(ListEntry::InnerList(list))?),
        signature: format!("{label}=:{}:", BASE64.encode(&signature.to_bytes())),
    })
}
