//! What comes back from a device when a passkey is made or used, and whether it was made or used
//! now, here, and by its owner (WebAuthn level 3, sections 7.1 and 7.2).

use crate::{Context, Error, Node};
use data_encoding::BASE64URL_NOPAD as BASE64;
use serde::Deserialize;
use vault::{DeviceSecret, open_token, seal_token, speaks_to};

/// Seconds from a challenge to its answer; a browser's own prompt gives up before.
const GOOD_FOR: i64 = 5 * 60;
/// Bytes of the longest name that a device gives a passkey (WebAuthn, section 4).
const LONGEST_NAME: usize = 1023;

/// Why a passkey was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPasskey {
    /// The same for one that nobody has, one that was taken away, and one that does not open.
    #[error("this passkey opens nothing")]
    Unknown,
    #[error("answered too late")]
    Late,
    /// Not made here, not by its owner, or not a passkey.
    #[error("not an answer that counts here")]
    Unfit,
    #[error("more than {max} passkeys", max = crate::passkeys::MOST)]
    TooMany,
    #[error("this passkey is there already")]
    There,
    #[error("no such passkey")]
    Gone,
}

impl BadPasskey {
    /// The message that says what to do.
    pub fn key(self) -> &'static str {
        match self {
            BadPasskey::Unknown => "error-passkey-unknown",
            BadPasskey::Late => "error-passkey-late",
            BadPasskey::Unfit => "error-passkey-unfit",
            BadPasskey::TooMany => "error-passkey-many",
            BadPasskey::There => "error-passkey-there",
            BadPasskey::Gone => "error-passkey-gone",
        }
    }
}

/// What a device gives, as the browser passes it on.
#[derive(Debug, Clone)]
pub struct FromDevice {
    pub credential: Vec<u8>,
    pub client_data: Vec<u8>,
    pub authenticator_data: Vec<u8>,
    pub(crate) output: DeviceSecret,
}

impl FromDevice {
    /// Each in base64url; the last is what the device computed.
    ///
    /// # Errors
    /// [`BadPasskey::Unfit`] when it is not.
    pub fn parse(credential: &str, client: &str, authenticator: &str, output: &str) -> Result<Self, Error> {
        let output = DeviceSecret(bytes(output)?.try_into().map_err(|_| BadPasskey::Unfit)?);
        let credential = bytes(credential)?;
        if credential.is_empty() || credential.len() > LONGEST_NAME {
            return Err(BadPasskey::Unfit.into());
        }
        Ok(Self { credential, client_data: bytes(client)?, authenticator_data: bytes(authenticator)?, output })
    }
}

/// # Errors
/// [`BadPasskey::Unfit`] for what is no base64url.
pub(crate) fn bytes(text: &str) -> Result<Vec<u8>, Error> {
    BASE64.decode(text.as_bytes()).map_err(|_| BadPasskey::Unfit.into())
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ceremony {
    Made,
    Used,
}

/// What the browser says; the device signs it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

impl Node {
    /// What a device is asked to answer: the time, sealed. Nothing is kept of it here, so whoever
    /// catches an answer whole can give it once more until its time is over.
    pub fn challenge(&self, cx: &mut Context<'_>) -> String {
        BASE64.encode(&seal_token(&self.secrets.cookie, b"passkey", &cx.now.as_second().to_be_bytes(), cx.rng))
    }

    /// # Errors
    /// [`BadPasskey::Late`], [`BadPasskey::Unfit`].
    pub(crate) fn heard(&self, cx: &Context<'_>, host: &str, what: Ceremony, from: &FromDevice) -> Result<(), Error> {
        let said: ClientData = serde_json::from_slice(&from.client_data).map_err(|_| BadPasskey::Unfit)?;
        let kind = if what == Ceremony::Made { "webauthn.create" } else { "webauthn.get" };
        // Browsers do this only on pages that came encrypted or from this machine: the scheme adds nothing.
        let here = said.origin.split_once("://").is_some_and(|(_, at)| at.eq_ignore_ascii_case(host));
        if said.r#type != kind || !here || said.cross_origin || !speaks_to(site(host), &from.authenticator_data) {
            return Err(BadPasskey::Unfit.into());
        }
        let asked = || {
            let sealed = BASE64.decode(said.challenge.as_bytes()).ok()?;
            let plain = open_token(&self.secrets.cookie, b"passkey", &sealed)?;
            Some(i64::from_be_bytes(plain.as_slice().try_into().ok()?))
        };
        let asked = asked().ok_or(BadPasskey::Unfit)?;
        let fresh = (0..=GOOD_FOR).contains(&(cx.now.as_second() - asked));
        fresh.then_some(()).ok_or(BadPasskey::Late.into())
    }
}

/// The host of an address, without its port.
fn site(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}
