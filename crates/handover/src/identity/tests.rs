use super::*;
use crate::agreement::Party;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const TOWN: &str = "saltmarket";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    at("2026-03-02T02:00:00Z")
}

fn document(identity: &Identity) -> KeyDocument {
    let names = || [("en".to_owned(), "Desk".to_owned())].into();
    let reader = |dormant| ReaderKey { point: "desk".into(), key: "07".repeat(32), dormant };
    let office = OfficeKeys {
        id: "desk".into(),
        names: names(),
        readers: vec![reader(false), reader(true)],
        procedures: vec!["no-record-certificate".into()],
    };
    let document = KeyDocument {
        format: FORMAT.into(),
        town: TOWN.into(),
        names: names(),
        practice: false,
        authority: "salt.example".into(),
        identity: String::new(),
        keys: vec![],
        offices: vec![office],
        ends: vec![],
        log: LogKey { name: "salt.example/log".into(), key: "k".into() },
        made: now(),
    };
    document.with_keys_of(identity)
}

fn party(identity: &Identity) -> Party {
    let (town, authority) = (TOWN.into(), "salt.example".into());
    Party { town, names: Default::default(), authority, identity: identity.public() }
}

fn identity() -> Identity {
    Identity::from_seed(&[1; 32])
}

#[test]
fn a_key_counts_in_its_time_with_a_day_around_it() {
    let (identity, slack) = (identity(), SLACK.seconds());
    let document = document(&identity);
    let (id, signing) = identity.working(TOWN, now());
    assert_eq!(document.key(&id, now()), Some(signing.verifying_key()));
    assert_eq!(document.keys.len(), 3, "the one before, this one and the next");
    assert_eq!(document.key("saltmarket/1", now()), None);
    let [before, own, next] = [0, 1, 2].map(|i| document.keys[i].clone());
    assert_eq!(own.id, id);
    assert_eq!((own.from + slack, own.until - slack), (before.until - slack, next.from + slack));
    assert_eq!(document.key(&before.id, now()), None, "expired");
    assert_eq!(document.key(&next.id, now()), None, "of the future");
    assert!(document.key(&before.id, before.until).is_some() && document.key(&next.id, next.from).is_some());
    assert!(document.key(&before.id, before.until + 1.second()).is_none());
    assert!(document.key(&next.id, next.from - 1.second()).is_none());
    // Whoever learnt the document at its last moment knows what is signed a month later.
    let (later, _) = identity.working(TOWN, now() + EPOCH.seconds());
    assert_eq!(later, next.id);
}

#[test]
fn every_epoch_every_identity_has_another_key() {
    let other = Identity::from_seed(&[2; 32]);
    let keys = [identity(), other].map(|of| of.working_keys(TOWN, now()));
    let mut all: Vec<String> = keys.into_iter().flatten().map(|key| key.key).collect();
    all.extend([identity().public(), Identity::from_seed(&[2; 32]).public()]);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 8);
    assert_eq!(identity().working(TOWN, now()).1, identity().working(TOWN, now()).1, "after a restart too");
}

#[test]
fn a_document_is_believed_of_the_town_in_the_agreement_alone() {
    let (own, other) = (identity(), Identity::from_seed(&[2; 32]));
    let signed = SignedKeys::make(&document(&own), &own).unwrap();
    assert_eq!(signed.open_of(&party(&own)).unwrap(), document(&own));
    assert_eq!(signed.open_of(&party(&other)), Err(BadKeys::Stranger));
    let elsewhere = Party { authority: "evil.example".into(), ..party(&own) };
    assert_eq!(signed.open_of(&elsewhere), Err(BadKeys::Stranger));
    let theirs = SignedKeys::make(&document(&other), &other).unwrap();
    assert_eq!(theirs.open_of(&party(&own)), Err(BadKeys::Stranger));
    // Signed by somebody else than it says.
    assert_eq!(SignedKeys::make(&document(&own), &other), Err(BadKeys::Signature));
    assert_eq!(SignedKeys { signature: theirs.signature, ..signed.clone() }.open(), Err(BadKeys::Signature));
    let json = serde_json::to_string(&signed).unwrap();
    assert_eq!(SignedKeys::parse(&json), Ok(signed));
    assert!(matches!(SignedKeys::parse("{}"), Err(BadKeys::Unreadable(_))));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let with = |change: fn(&mut KeyDocument)| {
        let mut document = document(&identity());
        change(&mut document);
        SignedKeys::make(&document, &identity()).unwrap_err().to_string()
    };
    assert!(with(|d| d.format = "v2".into()).contains("format"));
    assert!(with(|d| d.town = "other".into()).contains("no working key of other"));
    assert!(with(|d| d.keys[1] = d.keys[0].clone()).contains("twice"));
    assert!(with(|d| d.keys[0].key = "00".repeat(32)).contains("no working key"));
    assert!(with(|d| d.offices[0].readers.clear()).contains("no reader"));
    assert!(with(|d| d.offices[0].readers[0].dormant = true).contains("no reader"));
    assert!(with(|d| d.offices[0].readers[1].key = "07".into()).contains("no reader"));
}

proptest! {
    #[test]
    fn every_changed_byte_is_refused(at in 0..4096_usize, to in 32_u8..127) {
        let mut signed = SignedKeys::make(&document(&identity()), &identity()).unwrap();
        let mut bytes = signed.text.clone().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != to);
        bytes[at] = to;
        signed.text = String::from_utf8(bytes).unwrap();
        prop_assert!(signed.open().is_err());
    }
}
