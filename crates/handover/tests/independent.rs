//! A program that knows nothing of this crate reads what it signed, and signs what it reads. Without Node the
//! tests fail: they are not to be skipped.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use handover::signature::{Component, Expected, Message, Parameters, Unsigned, content_digest, sign, verify};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const BODY: &str = r#"{"id":"1"}"#;
const NOW: i64 = 1_795_000_000;

fn node(what: &str, message: &Value) -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/independent.mjs");
    let mut command = Command::new("node");
    let child =
        command.args([script, what]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("Node is installed");
    child.stdin.take().unwrap().write_all(message.to_string().as_bytes()).unwrap();
    let said = child.wait_with_output().unwrap();
    String::from_utf8([said.stdout, said.stderr].concat()).unwrap()
}

fn covered() -> Vec<Component> {
    ["@method", "@authority", "@path", "content-type", "content-digest"].map(Component::new).to_vec()
}

fn fields() -> Vec<(String, String)> {
    let pairs = [("Content-Type", "application/json".to_owned()), ("Content-Digest", content_digest(BODY.as_bytes()))];
    pairs.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

#[test]
fn ours_is_good_there() {
    let mut fields = fields();
    let terms = Parameters {
        created: NOW,
        expires: NOW + 300,
        nonce: "0123456789abcdef".into(),
        keyid: "town-a".into(),
        tag: "anydoor-handover".into(),
    };
    let message = Message::request("POST", "B.example", "/exchange/offers", &fields);
    let signed = sign("anydoor", &covered(), &terms, &message, None, &key()).unwrap();
    fields.extend([("Signature-Input".into(), signed.input), ("Signature".into(), signed.signature)]);
    let public = HEXLOWER.encode(key().verifying_key().as_bytes());
    let there = |path: &str, body: &str| {
        let message = json!({
            "method": "POST", "authority": "b.example", "path": path, "fields": fields, "body": body,
            "label": "anydoor", "public": public,
        });
        node("verify", &message)
    };
    assert_eq!(there("/exchange/offers", BODY).trim(), "good");
    assert!(there("/exchange/cancel", BODY).contains("forged"));
    assert!(there("/exchange/offers", "{}").contains("another body"));
}

#[test]
fn theirs_is_good_here() {
    let mut fields = fields();
    let terms = format!(
        "(\"@method\" \"@authority\" \"@path\" \"content-type\" \"content-digest\");created={NOW};expires={};\
         nonce=\"0123456789abcdef\";keyid=\"town-b\";tag=\"anydoor-handover\"",
        NOW + 300
    );
    let message = json!({
        "method": "POST", "authority": "b.example", "path": "/exchange/offers", "fields": fields,
        "label": "anydoor", "terms": terms, "secret": HEXLOWER.encode(&[9; 32]),
    });
    let said: Value = serde_json::from_str(&node("sign", &message)).unwrap();
    let text = |name: &str| said[name].as_str().unwrap().to_owned();
    fields.extend([("signature-input".into(), text("input")), ("signature".into(), text("signature"))]);
    let covered = covered();
    let expected = Expected { label: "anydoor", tag: "anydoor-handover", components: &covered, now: NOW };
    let check = |path: &str| {
        let message = Message::request("POST", "b.example", path, &fields);
        verify(&expected, &message, None, BODY.as_bytes(), |_| Some(key().verifying_key()))
    };
    assert_eq!(check("/exchange/offers").unwrap().terms.keyid, "town-b");
    assert_eq!(check("/exchange/cancel").unwrap_err(), Unsigned::Forged);
}
