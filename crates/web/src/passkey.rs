//! What a script passes on of a device, as a form and as JSON: base64url without padding throughout.

use crate::forms::Posted;
use axum::http::{HeaderMap, header};
use node::{Error, FromDevice};
use serde::Deserialize;
use utoipa::ToSchema;

/// The answer of `navigator.credentials.create` or `get`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceAnswer {
    /// `rawId`.
    pub credential: String,
    /// `response.clientDataJSON`.
    pub client_data: String,
    /// `response.getAuthenticatorData()`, or `response.authenticatorData`.
    pub authenticator_data: String,
    /// `getClientExtensionResults().prf.results.first`, computed from the text "anydoor: opens a member's secret".
    pub output: String,
}

impl DeviceAnswer {
    pub fn posted(posted: &Posted) -> Self {
        let field = |name| posted.get(name).to_owned();
        Self {
            credential: field("credential"),
            client_data: field("client_data"),
            authenticator_data: field("authenticator_data"),
            output: field("output"),
        }
    }

    /// # Errors
    /// When it is not what a device says.
    pub fn read(&self) -> Result<FromDevice, Error> {
        FromDevice::parse(&self.credential, &self.client_data, &self.authenticator_data, &self.output)
    }
}

/// The host that the browser sees in its address, with its port.
pub fn host(headers: &HeaderMap) -> &str {
    headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default()
}
