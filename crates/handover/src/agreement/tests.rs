use super::terms::FORMAT;
use super::*;
use crate::identity::Identity;
use jiff::civil::date;
use proptest::prelude::*;

fn key(of: u8) -> Identity {
    Identity::from_seed(&[of; 32])
}

fn party(town: &str, of: u8) -> Party {
    Party {
        town: town.into(),
        names: [("en".to_owned(), town.to_owned())].into(),
        authority: format!("{town}.example"),
        identity: key(of).public(),
    }
}

fn terms() -> Terms {
    let clause = Clause {
        procedure: "no-record-certificate".into(),
        step: None,
        mode: Mode::Online,
        at: "b".into(),
        office: Office { id: "desk".into(), names: [("en".to_owned(), "Desk".to_owned())].into() },
        days: 5,
        fields: vec!["name".into(), "born".into()],
    };
    Terms {
        format: FORMAT.into(),
        id: "4f1c".into(),
        parties: [party("a", 1), party("b", 2)],
        clauses: vec![clause],
        from: date(2026, 12, 1),
        until: date(2027, 11, 30),
    }
}

fn signed() -> Agreement {
    let mut agreement = Agreement::propose(&terms(), &key(1)).unwrap();
    agreement.sign(&key(2));
    agreement
}

#[test]
fn it_stands_when_both_have_signed_and_between_its_days() {
    let proposal = Agreement::propose(&terms(), &key(1)).unwrap();
    assert_eq!(proposal.stands(date(2027, 1, 1)), Ok(Standing::Proposed));
    let both = signed();
    assert_eq!(both.stands(date(2026, 11, 30)), Ok(Standing::NotYet));
    assert_eq!(both.stands(date(2026, 12, 1)), Ok(Standing::InForce));
    assert_eq!(both.stands(date(2027, 12, 1)), Ok(Standing::Over));
    let terms = both.open().unwrap();
    assert_eq!(terms.partner("a").map(|p| p.town.as_str()), Some("b"));
    assert!(terms.clause("no-record-certificate", None, "b").is_some());
    assert!(terms.clause("no-record-certificate", None, "a").is_none(), "one direction only");
}

#[test]
fn what_makes_no_sense_is_refused_by_name() {
    let with = |change: fn(&mut Terms)| {
        let mut terms = terms();
        change(&mut terms);
        Agreement::propose(&terms, &key(1)).unwrap_err()
    };
    assert_eq!(with(|t| t.parties[1] = party("a", 2)), BadAgreement::OneParty);
    assert_eq!(with(|t| t.until = date(2026, 1, 1)), BadAgreement::Days);
    assert_eq!(with(|t| t.clauses[0].at = "c".into()), BadAgreement::Stranger("no-record-certificate".into()));
    assert_eq!(with(|t| t.clauses.push(t.clauses[0].clone())), BadAgreement::Twice("no-record-certificate".into()));
    assert_eq!(with(|t| t.parties[1].identity = "00".repeat(32)), BadAgreement::Key("00".repeat(32)));
    assert!(matches!(with(|t| t.format = "v2".into()), BadAgreement::Unreadable(_)));
    assert!(matches!(with(|t| t.id = "../x".into()), BadAgreement::Unreadable(_)));
    for wrong in ["b.example/x", "me@b.example", "B.example", ""] {
        let mut terms = terms();
        terms.parties[1].authority = wrong.into();
        let refused = Agreement::propose(&terms, &key(1)).unwrap_err();
        assert_eq!(refused, BadAgreement::Authority(wrong.into()));
    }
    let stranger = Agreement::propose(&terms(), &key(3)).unwrap_err();
    assert_eq!(stranger, BadAgreement::Signature);
}

#[test]
fn either_party_ends_it_and_nobody_else() {
    let (terms, day) = (terms(), date(2027, 2, 1));
    assert_eq!(End::sign("4f1c", day, &key(2)).check(&terms), Ok(day));
    assert_eq!(End::sign("4f1c", day, &key(3)).check(&terms), Err(Ended));
    assert_eq!(End::sign("other", day, &key(2)).check(&terms), Err(Ended));
    let later = End { on: date(2027, 3, 1), ..End::sign("4f1c", day, &key(2)) };
    assert_eq!(later.check(&terms), Err(Ended));
}

proptest! {
    #[test]
    fn every_changed_byte_is_refused(at in 0..4096_usize, to in 32_u8..127) {
        let mut agreement = signed();
        let mut bytes = agreement.text.clone().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != to);
        bytes[at] = to;
        agreement.text = String::from_utf8(bytes).unwrap();
        prop_assert!(agreement.open().is_err());
    }
}
