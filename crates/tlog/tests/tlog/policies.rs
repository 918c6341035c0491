//! Whom to believe, out of a file.

use crate::made::{Log, town};
use tlog::{Ask, BadKey, Fault, Quorum, Trusted, VerifierKey, WitnessKey, Wrong};

fn witness(n: u8) -> WitnessKey {
    WitnessKey::new(&format!("w{n}.example"), &[n; 32]).unwrap()
}

fn key(n: u8) -> VerifierKey {
    witness(n).public().clone()
}

/// Two of three here, and any there.
fn policy() -> String {
    let mut text = format!("# a town's friends\n\nlog {} https://town.example/log\n", town().public());
    for n in 11..=15 {
        text += &format!("\twitness  W{n} {}\n", key(n));
    }
    text + "group X 2 W11 W12 W13\ngroup Y any W14 W15\n group both all X Y \nquorum both\n"
}

#[test]
fn groups_of_groups() {
    let trusted = Trusted::parse(&policy()).unwrap();
    assert_eq!((trusted.logs.len(), trusted.witnesses.len()), (1, 5));
    let open = |signers: &[u8]| {
        let mut note = Log::of(3).head().sign(&town());
        for n in signers {
            let ask = Ask { old: 0, proof: vec![], checkpoint: note.to_string() };
            let (line, _) = ask.answer(None, &crate::made::trusted(0), &witness(*n), 5).unwrap();
            tlog::add_lines(&mut note, vec![line]);
        }
        trusted.open(&note.to_string()).map(|opened| opened.seen.len())
    };
    assert_eq!(open(&[11, 13, 15]), Ok(3));
    assert_eq!(open(&[11, 12, 13, 14, 15]), Ok(5));
    assert_eq!(open(&[11, 12, 13]), Err(Fault::FewWitnesses(3)));
    assert_eq!(open(&[11, 14, 15]), Err(Fault::FewWitnesses(3)));
    // A witness that is not in the file is passed over.
    assert_eq!(open(&[11, 12, 99]), Err(Fault::FewWitnesses(2)));
    assert_eq!(open(&[]), Err(Fault::FewWitnesses(0)));
}

#[test]
fn small_ones() {
    assert_eq!(Trusted::parse("quorum none").unwrap().quorum, Quorum::None);
    let one = format!("witness a {}\nquorum a\n", key(1));
    assert_eq!(Trusted::parse(&one).unwrap().quorum, Quorum::Witness(key(1)));
}

#[test]
fn bad_ones() {
    #[track_caller]
    fn check(text: &str, line: usize, what: Wrong) {
        let bad = Trusted::parse(text).unwrap_err();
        assert_eq!((bad.line, bad.what), (line, what), "{text}");
    }
    let (a, b, log) = (key(1), key(2), town().public().to_string());
    let same = WitnessKey::new("other.example", &[1; 32]).unwrap();
    check("", 0, Wrong::Quorum);
    check("quorum none\nquorum none", 2, Wrong::Quorum);
    check("trust me", 1, Wrong::Word);
    check("log", 1, Wrong::Form);
    check("log a b c d", 1, Wrong::Form);
    check("quorum a", 1, Wrong::Name);
    check("quorum none\r\n", 1, Wrong::Form);
    check("log nothing", 1, Wrong::Key(BadKey::Form));
    check(&format!("log {a}"), 1, Wrong::Type);
    check(&format!("witness a {log}"), 1, Wrong::Type);
    check(&format!("log {log}\nlog {log}"), 2, Wrong::Again);
    check(&format!("witness a {a}\nwitness b {}", same.public()), 2, Wrong::Again);
    check(&format!("witness a {a}\nwitness a {b}"), 2, Wrong::Taken);
    check(&format!("witness none {a}"), 1, Wrong::Taken);
    let two = format!("witness a {a}\nwitness b {b}\n");
    check(&format!("{two}group g 3 a b"), 3, Wrong::Threshold);
    check(&format!("{two}group g 0 a b"), 3, Wrong::Threshold);
    check(&format!("{two}group g some a b"), 3, Wrong::Threshold);
    check(&format!("{two}group g any"), 3, Wrong::Threshold);
    check(&format!("{two}group g any a c"), 3, Wrong::Name);
    check(&format!("{two}group g any a none"), 3, Wrong::Name);
    check(&format!("{two}group g any a a"), 3, Wrong::Name);
    check(&format!("{two}group g any a\ngroup h any a b"), 4, Wrong::Name);
}
