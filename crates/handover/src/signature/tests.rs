use super::verify::Unsigned;
use super::*;
use data_encoding::BASE64;
use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use proptest::prelude::*;
use sfv::{Dictionary, ListEntry, Parser};

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// RFC 9421 appendix B.1.4 and B.2.6.
#[test]
fn the_vector_of_the_specification() {
    let public = BASE64.decode(b"JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=").unwrap();
    let secret = BASE64.decode(b"n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=").unwrap();
    let fields = fields(&[
        ("Host", "example.com"),
        ("Date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("Content-Type", "application/json"),
        ("Content-Length", "18"),
    ]);
    let message = Message::request("POST", "example.com", "/foo", &fields);
    let input = r#"sig=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
    let parsed: Dictionary = Parser::new(input).parse().unwrap();
    let ListEntry::InnerList(terms) = parsed[0].clone() else { panic!("a list") };
    let text = base(&terms, &message, None).unwrap();
    let said = BASE64
        .decode(b"wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==")
        .unwrap();
    let signature = Signature::from_slice(&said).unwrap();
    let key = VerifyingKey::from_bytes(&public.try_into().unwrap()).unwrap();
    key.verify_strict(text.as_bytes(), &signature).unwrap();
    let ours = SigningKey::from_bytes(&secret.try_into().unwrap());
    assert_eq!(ed25519_dalek::Signer::sign(&ours, text.as_bytes()), signature);
}

const NOW: i64 = 1_795_000_000;
const BODY: &[u8] = br#"{"id":"1"}"#;

fn covered() -> Vec<Component> {
    ["@method", "@authority", "@path", "content-type", "content-digest"].map(Component::new).to_vec()
}

fn terms() -> Parameters {
    Parameters {
        created: NOW,
        expires: NOW + LIFETIME,
        nonce: "0123456789abcdef".into(),
        keyid: "town-a".into(),
        tag: "anydoor-handover".into(),
    }
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// A request that town A signed, as its fields.
fn request(terms: &Parameters, components: &[Component], body: &[u8]) -> Vec<(String, String)> {
    let mut fields = fields(&[("content-type", "application/json"), ("content-digest", &content_digest(body))]);
    let message = Message::request("POST", "b.example", "/exchange/offers", &fields);
    let signed = sign("anydoor", components, terms, &message, None, &key()).unwrap();
    fields.push(("Signature-Input".into(), signed.input));
    fields.push(("Signature".into(), signed.signature));
    fields
}

fn check(
    fields: &[(String, String)],
    authority: &str,
    path: &str,
    body: &[u8],
    now: i64,
) -> Result<Verified, Unsigned> {
    let message = Message::request("POST", authority, path, fields);
    let covered = covered();
    let expected = Expected { label: "anydoor", tag: "anydoor-handover", components: &covered, now };
    verify(&expected, &message, None, body, |id| (id == "town-a").then(|| key().verifying_key()))
}

#[test]
fn what_was_signed_is_believed_and_nothing_else() {
    let good = request(&terms(), &covered(), BODY);
    let here = |fields: &[(String, String)], body: &[u8]| check(fields, "b.example", "/exchange/offers", body, NOW);
    assert_eq!(here(&good, BODY).unwrap().terms, terms());
    assert_eq!(here(&good, b"{}").unwrap_err(), Unsigned::Digest);
    assert_eq!(check(&good, "c.example", "/exchange/offers", BODY, NOW).unwrap_err(), Unsigned::Forged);
    assert_eq!(check(&good, "b.example", "/exchange/cancel", BODY, NOW).unwrap_err(), Unsigned::Forged);
    let less = request(&terms(), &covered()[..4], BODY);
    assert_eq!(here(&less, BODY).unwrap_err(), Unsigned::Uncovered("content-digest".into()));
    let other = request(&Parameters { keyid: "town-x".into(), ..terms() }, &covered(), BODY);
    assert_eq!(here(&other, BODY).unwrap_err(), Unsigned::UnknownKey("town-x".into()));
    let receipt = request(&Parameters { tag: "anydoor-receipt".into(), ..terms() }, &covered(), BODY);
    assert_eq!(here(&receipt, BODY).unwrap_err(), Unsigned::Tag);
    assert_eq!(here(&good[..2], BODY).unwrap_err(), Unsigned::Missing);
}

#[test]
fn it_counts_for_five_minutes_and_ten_either_side() {
    let good = request(&terms(), &covered(), BODY);
    let at = |now| check(&good, "b.example", "/exchange/offers", BODY, now);
    assert!(at(NOW - SKEW).is_ok() && at(NOW + LIFETIME + SKEW).is_ok());
    for now in [NOW - SKEW - 1, NOW + LIFETIME + SKEW + 1, i64::MIN, i64::MAX] {
        assert_eq!(at(now).unwrap_err(), Unsigned::Expired);
    }
    let long = request(&Parameters { expires: NOW + LIFETIME + 1, ..terms() }, &covered(), BODY);
    assert_eq!(check(&long, "b.example", "/exchange/offers", BODY, NOW).unwrap_err(), Unsigned::Expired);
}

#[test]
fn an_answer_is_bound_to_the_request_it_answers() {
    let asked = request(&terms(), &covered(), BODY);
    let question = Message::request("POST", "b.example", "/exchange/offers", &asked);
    let components =
        vec![Component::new("@status"), Component::new("content-digest"), Component::request_signature("anydoor")];
    let mut answer = fields(&[("content-digest", &content_digest(b"held"))]);
    let reply = Message::answer(200, &answer);
    let signed = sign("anydoor", &components, &terms(), &reply, Some(&question), &key()).unwrap();
    answer.push(("signature-input".into(), signed.input));
    answer.push(("signature".into(), signed.signature));
    let other = request(&Parameters { nonce: "fedcba9876543210".into(), ..terms() }, &covered(), BODY);
    let expected = Expected { label: "anydoor", tag: "anydoor-handover", components: &components, now: NOW };
    let check = |asked: &[(String, String)]| {
        let question = Message::request("POST", "b.example", "/exchange/offers", asked);
        let key = |_: &str| Some(key().verifying_key());
        verify(&expected, &Message::answer(200, &answer), Some(&question), b"held", key)
    };
    assert!(check(&asked).is_ok());
    assert_eq!(check(&other).unwrap_err(), Unsigned::Forged);
}

proptest! {
    /// Each changed byte of any field or of the body is refused.
    #[test]
    fn every_changed_bit_is_refused(field in 0..5_usize, at in 0..200_usize, bit in 0..7_u32) {
        let mut fields = request(&terms(), &covered(), BODY);
        let mut body = BODY.to_vec();
        let bytes = if field < 4 { fields[field].1.clone().into_bytes() } else { body.clone() };
        let mut changed = bytes.clone();
        let at = at % changed.len();
        changed[at] ^= 1 << bit;
        let Ok(text) = String::from_utf8(changed.clone()) else { return Ok(()) };
        if field < 4 { fields[field].1 = text.clone(); } else { body = changed; }
        // Blanks around a value, and between the members of a list, are nobody's to sign.
        prop_assume!(text.trim() == text);
        let found = check(&fields, "b.example", "/exchange/offers", &body, NOW);
        // A second spelling of the same field, such as a blank more, means the same.
        let same = found.as_ref().is_ok_and(|v| v.terms == terms() && body == BODY);
        prop_assert!(found.is_err() || same && field >= 2, "{fields:?}");
    }
}
