//! A device with one passkey, as a browser would speak for it.

use crate::rng;
use data_encoding::BASE64URL_NOPAD as BASE64;
use node::FromDevice;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::Generate;
use sha2::{Digest, Sha256};

/// RFC 5480, before the point.
const SPKI: &str = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

pub struct Device {
    key: SigningKey,
    pub credential: Vec<u8>,
    /// What it computes.
    pub output: [u8; 32],
    /// Whether it makes sure who holds it.
    pub careful: bool,
}

impl Device {
    pub fn new(seed: u64) -> Self {
        let mark = Sha256::digest(seed.to_be_bytes());
        let key = SigningKey::generate_from_rng(&mut rng(seed));
        Self { key, credential: mark[..16].to_vec(), output: mark.into(), careful: true }
    }

    /// In base64url, as browsers give it.
    pub fn public(&self) -> String {
        let spki = data_encoding::HEXLOWER.decode(SPKI.as_bytes()).expect("hexadecimal");
        BASE64.encode(&[&spki, self.key.verifying_key().to_sec1_point(false).as_bytes()].concat())
    }

    /// A new passkey for the page at `host`.
    pub fn make(&self, challenge: &str, host: &str) -> FromDevice {
        self.say("webauthn.create", challenge, host)
    }

    /// The passkey, used, with the signature.
    pub fn answer(&self, challenge: &str, host: &str) -> (FromDevice, String) {
        let said = self.say("webauthn.get", challenge, host);
        let signed = [&said.authenticator_data[..], &Sha256::digest(&said.client_data)].concat();
        let signature: Signature = self.key.sign(&signed);
        (said, BASE64.encode(signature.to_der().as_bytes()))
    }

    fn say(&self, kind: &str, challenge: &str, host: &str) -> FromDevice {
        let client = format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"https://{host}"}}"#);
        let site = host.split(':').next().unwrap_or_default();
        let flags = if self.careful { 0b101 } else { 0b001 };
        let authenticator = [&Sha256::digest(site)[..], &[flags], &[0; 4]].concat();
        let [credential, client, authenticator, output] =
            [&self.credential[..], client.as_bytes(), &authenticator, &self.output].map(|b| BASE64.encode(b));
        FromDevice::parse(&credential, &client, &authenticator, &output).expect("what devices say")
    }
}
