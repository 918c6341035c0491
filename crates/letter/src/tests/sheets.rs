//! The file itself.

use super::{pdf, samples};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Name;

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let letter = || samples::letter(&["ug", "zh-Hans"], 2);
    assert!(pdf(&letter()) == pdf(&letter()), "two runs differ");
    let mut other = letter();
    other.number = Some("482-193-576".into());
    assert!(pdf(&letter()) != pdf(&other));
}

#[test]
fn it_is_small_and_says_nothing_of_the_machine() {
    let bytes = pdf(&samples::letter(&["zh-Hans", "ar"], 3));
    assert!(bytes.len() < 150_000, "{}", bytes.len());
    let text = String::from_utf8_lossy(&bytes);
    for said in ["/usr/", "krilla", "<pdf:Producer>", "CreatorTool", "/Producer", "/Author"] {
        assert!(!text.contains(said), "{said}");
    }
    for said in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>U<", "2026-03-05T09:30:00Z"] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn every_text_has_its_tag_and_its_language() {
    let bytes = pdf(&samples::letter(&["en", "ug"], 2));
    let pdf = Pdf::new(bytes).unwrap();
    let mut kinds = std::collections::BTreeMap::new();
    let mut languages = std::collections::BTreeSet::new();
    for object in pdf.objects() {
        let Some(dict) = object.into_dict() else { continue };
        if dict.get::<Name<'_>>(b"P").is_some() || !dict.contains_key(b"S") {
            continue;
        }
        let kind = dict.get::<Name<'_>>(b"S").map(|name| name.as_str().to_owned()).unwrap_or_default();
        *kinds.entry(kind).or_insert(0) += 1;
        let lang = dict.get::<hayro::hayro_syntax::object::String<'_>>(b"Lang");
        languages.extend(lang.map(|l| String::from_utf8_lossy(l.as_bytes()).into_owned()));
    }
    for (kind, n) in [("H1", 1), ("H2", 4), ("Table", 1), ("TR", 5), ("TH", 4), ("TD", 16), ("LI", 16)] {
        assert_eq!(kinds.get(kind), Some(&n), "{kind} in {kinds:?}");
    }
    assert!(languages.contains("ug") && languages.contains("en"), "{languages:?}");
}
