//! Notes that others signed, and notes that nobody should believe.

use crate::made::{ORIGIN, town, trusted, witness};
use data_encoding::BASE64;
use tlog::{BadKey, BadNote, Fault, Hash, Head, KeyType, Line, LogKey, Note, VerifierKey};

const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

/// The example of Go's `sumdb/note`, from which the specification was written.
#[test]
fn the_first_note() {
    let (key, note) = (VerifierKey::parse(PETER).unwrap(), Note::parse(NOTE).unwrap());
    assert_eq!((key.to_string().as_str(), note.to_string().as_str()), (PETER, NOTE));
    assert_eq!(key.verify(&note.text, &note.lines[0]), Some(0));
    assert_eq!(key.verify("another text\n", &note.lines[0]), None);
    let seed = BASE64.decode(b"AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").unwrap();
    let signer = LogKey::new("PeterNeumann", &seed[1..].try_into().unwrap()).unwrap();
    assert_eq!(signer.public(), &key);
}

/// A checkpoint that Go's checksum database published.
#[test]
fn a_tree_head_of_others() {
    let key = VerifierKey::parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").unwrap();
    let note = Note::parse(
        "go.sum database tree\n13485\n/ZWur4obeiqK+ASdnPK+/Rmz6LPQMUeSmHh0+UkL54Y=\n\n\
         \u{2014} sum.golang.org Az3grnQReYTvpCrRxT+w50vixbqBlB/aPS8bL8f8KW4HHP+UjLSXOJgCh4f54n8hO6lrESglzyRXMXnhaWzaeY3zqw8=\n",
    );
    let note = note.unwrap();
    assert_eq!(key.verify(&note.text, &note.lines[0]), Some(0));
    assert_eq!(tlog::Checkpoint::parse(&note.text).unwrap().head.size, 13485);
}

/// The example of tlog-cosignature names no key; its framing is known.
#[test]
fn the_line_of_a_witness() {
    let line = "\u{2014} witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";
    let parsed = Line::parse(line).unwrap();
    assert_eq!((parsed.id, parsed.signature.len(), parsed.to_string().as_str()), ([0x8d, 0x66, 0xcf, 0x3f], 72, line));
    assert_eq!(parsed.signature[..8], 1_679_315_147u64.to_be_bytes());
}

#[test]
fn mangled_keys() {
    for from in 0..PETER.len() {
        for to in from + 1..=PETER.len() {
            assert_eq!(VerifierKey::parse(&PETER[from..to]).is_ok(), (from, to) == (0, PETER.len()));
        }
    }
    let weak = BASE64.encode(&[&[1][..], &[0; 32]].concat());
    assert_eq!(VerifierKey::parse(&format!("a+00000000+{weak}")), Err(BadKey::Point));
    assert_eq!(VerifierKey::parse("a+00000000+Ag=="), Err(BadKey::Type));
    assert_eq!(LogKey::new("two words", &[1; 32]).unwrap_err(), BadKey::Name);
    assert_eq!(LogKey::new("one+one", &[1; 32]).unwrap_err(), BadKey::Name);
    assert_eq!((town().public().kind(), witness().public().kind()), (KeyType::Log, KeyType::Witness));
}

#[test]
fn mangled_notes() {
    #[track_caller]
    fn check(note: &str, want: BadNote) {
        assert_eq!(Note::parse(note), Err(want), "{note:?}");
    }
    check("", BadNote::Text);
    check(NOTE.trim_end(), BadNote::Text);
    check(&NOTE.replace('I', "\t"), BadNote::Text);
    check("text\n", BadNote::Unsigned);
    check("text\n\n", BadNote::Unsigned);
    check(&NOTE.replace("\u{2014} ", "- "), BadNote::Line);
    check(&NOTE.replace("AM=\n", "AN=\n"), BadNote::Line);
    check(&NOTE.replace("PeterNeumann ", "Peter+Neumann "), BadNote::Line);
    let line = NOTE.lines().last().unwrap();
    check(&format!("{NOTE}{line}\n"), BadNote::Twice);
    let many: String = (0..65).map(|n| line.replace("Peter", &format!("P{n}")) + "\n").collect();
    check(&format!("text\n\n{many}"), BadNote::Many);
    // The last empty line divides.
    assert_eq!(Note::parse(&format!("one\n\ntwo\n\n{line}\n")).unwrap().text, "one\n\ntwo\n");
}

#[test]
fn who_is_believed() {
    let head = Head { size: 5, root: Hash([5; 32]) };
    let opened = trusted(0).open(&head.sign(&town()).to_string()).unwrap();
    assert_eq!((opened.checkpoint.head, opened.checkpoint.origin.as_str()), (head, ORIGIN));
    let same_name = LogKey::new(ORIGIN, &[8; 32]).unwrap();
    let refused = |quorum, note: Note| trusted(quorum).open(&note.to_string()).unwrap_err();
    assert_eq!(refused(0, head.sign(&same_name)), Fault::OtherKey(ORIGIN.into()));
    let elsewhere = LogKey::new("elsewhere.example/log", &[1; 32]).unwrap();
    assert_eq!(refused(0, head.sign(&elsewhere)), Fault::UnknownLog("elsewhere.example/log".into()));
    assert_eq!(refused(1, head.sign(&town())), Fault::FewWitnesses(0));
    for text in ["a\n1\n", "a\n01\nAAAA\n", "a\n1\nAAAA\n", "\n1\nAAAA\n"] {
        assert_eq!(tlog::Checkpoint::parse(text), Err(Fault::NoCheckpoint), "{text:?}");
    }
    let empty = format!("a\n0\n{}\n", Hash([0; 32]));
    assert_eq!(tlog::Checkpoint::parse(&empty), Err(Fault::NoCheckpoint), "an empty tree has one root");
}
