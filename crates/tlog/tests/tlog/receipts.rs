//! A receipt in words, and every way in which it is not believed.

use crate::made::{ORIGIN, event, receipt, town, trusted, witness};
use tlog::{Ask, Event, Fault, Head, Kept, LogKey, Note, Promise, Receipt, Trusted, verify};

pub fn cosign(note: &mut Note, head: Head) {
    let ask = Ask { old: 0, proof: vec![], checkpoint: note.to_string() };
    let (line, kept) = ask.answer(None, &trusted(0), &witness(), 1_795_339_999).unwrap();
    assert_eq!(kept, head);
    tlog::add_lines(note, vec![line]);
}

#[track_caller]
fn words(receipt: &Receipt, trusted: &Trusted, want: &str) {
    assert_eq!(Receipt::parse(&receipt.to_json()).as_ref(), Ok(receipt));
    let found = match verify(receipt, trusted) {
        Ok(verdict) => verdict.to_string(),
        Err(fault) => fault.to_string(),
    };
    assert_eq!(found, want);
}

#[test]
fn in_words() {
    let (plain, seen) = (receipt(300, |_, _| ()), receipt(300, cosign));
    let place = "In the log, at index 295 of 300, signed by town.example/log; ";
    words(&plain, &trusted(0), &format!("{place}unwitnessed."));
    words(&seen, &trusted(1), &format!("{place}witnessed by elsewhere.example/witness."));
    let no_witness = Trusted { witnesses: vec![], ..trusted(0) };
    words(&seen, &no_witness, &format!("{place}unwitnessed by anybody you trust."));
    words(&plain, &trusted(1), "Of your witnesses 0 signed it, and you ask for others or for more.");
    let mut promised = plain.clone();
    promised.proof = None;
    words(&promised, &trusted(0), "Promised by town.example/log, and not shown to be in the log yet.");

    let nobody = Trusted::default();
    words(&plain, &nobody, "It is of the log town.example/log, whose key you did not give.");
    let other = LogKey::new(ORIGIN, &[9; 32]).unwrap();
    let other = Trusted { logs: vec![other.public().clone()], ..nobody };
    words(&plain, &other, "It is signed in the name of town.example/log, but not with the key you gave.");
}

#[test]
fn put_together_wrongly() {
    let whole = receipt(300, cosign);
    let fault = |change: &dyn Fn(&mut Receipt)| {
        let mut altered = whole.clone();
        change(&mut altered);
        verify(&altered, &trusted(0)).unwrap_err()
    };
    assert_eq!(fault(&|r| r.event.kind = "accepted".into()), Fault::OtherPromise);
    assert_eq!(fault(&|r| r.event.number = 4), Fault::OtherPromise);
    assert_eq!(fault(&|r| r.event.what.push(' ')), Fault::OtherPromise);
    assert_eq!(fault(&|r| r.salt = [0; 32]), Fault::OtherPromise);
    assert_eq!(fault(&|r| r.keys.clear()), Fault::Keys);
    assert_eq!(fault(&|r| r.keys.truncate(1)), Fault::Keys);
    assert_eq!(fault(&|r| r.keys.swap(0, 1)), Fault::Keys);
    assert_eq!(fault(&|r| r.proof = None), Fault::Keys);
    let stranger = tlog::WitnessKey::new("elsewhere.example/witness", &[6; 32]).unwrap().public().to_string();
    assert_eq!(fault(&|r| r.keys[1] = stranger.clone()), Fault::Keys);
    let moved = |proof: &str| proof.replace("index 295\n", "index 294\n");
    assert_eq!(fault(&|r| r.proof = r.proof.as_deref().map(moved)), Fault::NotIncluded);
    assert_eq!(fault(&|r| r.proof = Some("nothing".into())), Fault::NoProof);
    let elsewhere = LogKey::new("elsewhere.example/log", &[3; 32]).unwrap();
    let commitment = event().commit(&tlog::Salt(whole.salt));
    let theirs = Promise::sign(commitment, 0, &elsewhere).to_string();
    assert_eq!(fault(&|r| r.promise = theirs.clone()), Fault::Keys);
    assert!(matches!(Receipt::parse("{}"), Err(Fault::NoReceipt(_))));
    let next = whole.to_json().replace("receipt v1", "receipt v2");
    assert!(matches!(Receipt::parse(&next), Err(Fault::NoReceipt(_))));
}

#[test]
fn what_the_card_keeps_makes_the_promise_again() {
    let (kept, commitment) = Kept::promise(&event(), 99, &town(), &mut crate::bits::seeded(1));
    let bytes = kept.to_bytes();
    assert_eq!((bytes.len(), Kept::from_bytes(&bytes)), (Kept::LENGTH, Some(kept.clone())));
    assert_eq!((Kept::from_bytes(&bytes[1..]), Kept::from_bytes(&[&bytes[..], &[0]].concat())), (None, None));
    assert_eq!(kept.note(&event(), ORIGIN), Promise::sign(commitment, 99, &town()));
    let (other, again) = Kept::promise(&event(), 99, &town(), &mut crate::bits::seeded(2));
    assert!(other.salt != kept.salt && again != commitment, "the same event never looks the same twice");
    let altered = Event { chain: [8; 32], ..event() };
    assert!(Promise::open(&kept.note(&altered, ORIGIN).to_string(), town().public()).is_err());
}
