//! A witness signs what only grew.

use crate::made::{Log, town, trusted, witness};
use tlog::{Ask, Fault, Hash, Head, Note, Refusal, prove_consistency};

fn ask(log: &Log, old: u64) -> Ask {
    let proof = log.ask(log.head().size, |tiles| prove_consistency(tiles, old)).unwrap();
    Ask { old, proof, checkpoint: log.head().sign(&town()).to_string() }
}

fn refused(ask: &Ask, kept: Option<Head>) -> (u16, Refusal) {
    let refusal = ask.answer(kept, &trusted(0), &witness(), 7).unwrap_err();
    (refusal.status(), refusal)
}

#[test]
fn step_by_step() {
    let (mut log, mut kept) = (Log::default(), None);
    for size in [0, 1, 2, 300, 300, 301] {
        log.grow(size);
        let ask = ask(&log, kept.map_or(0, |head: Head| head.size));
        assert_eq!(Ask::parse(&ask.to_string()), Some(ask.clone()));
        let (line, head) = ask.answer(kept, &trusted(0), &witness(), 7).unwrap();
        let mut note = Note::parse(&ask.checkpoint).unwrap();
        tlog::add_lines(&mut note, vec![line.clone()]);
        tlog::add_lines(&mut note, vec![line]);
        assert_eq!(note.lines.len(), 2);
        let opened = trusted(1).open(&note.to_string()).unwrap();
        assert_eq!((opened.seen[0].time, opened.checkpoint.head), (7, log.head()));
        kept = Some(head);
    }
}

#[test]
fn refusals() {
    let (log, before) = (Log::of(300), Log::of(200).head());
    assert_eq!(refused(&ask(&log, 0), Some(before)), (409, Refusal::Stale(200)));
    assert_eq!(refused(&ask(&log, 300), None), (409, Refusal::Stale(0)));
    let forked = Head { root: Hash([1; 32]), ..log.head() };
    assert_eq!(refused(&ask(&log, 300), Some(forked)), (409, Refusal::Fork(300)));
    let rewritten = Head { root: Hash([1; 32]), ..before };
    assert_eq!(refused(&ask(&log, 200), Some(rewritten)), (422, Refusal::NotGrown));
    assert_eq!(refused(&Ask { old: 301, ..ask(&log, 300) }, None), (400, Refusal::Form));
    assert_eq!(refused(&Ask { checkpoint: "x".into(), ..ask(&log, 0) }, None), (400, Refusal::Form));

    let elsewhere = tlog::LogKey::new("elsewhere.example/log", &[5; 32]).unwrap();
    let theirs = Ask { checkpoint: log.head().sign(&elsewhere).to_string(), ..ask(&log, 0) };
    assert_eq!(refused(&theirs, None).0, 404);
    let false_key = tlog::LogKey::new(crate::made::ORIGIN, &[5; 32]).unwrap();
    let forged = Ask { checkpoint: log.head().sign(&false_key).to_string(), ..ask(&log, 0) };
    assert_eq!(refused(&forged, None), (403, Refusal::Unsigned(Fault::OtherKey(crate::made::ORIGIN.into()))));
}

#[test]
fn bad_requests() {
    let line = Hash([1; 32]).to_string();
    for body in ["", "old 1", "old 01\n\nx", "old -1\n\nx", "new 1\n\nx", "old 1\n\u{2014}\n\nx"] {
        assert_eq!(Ask::parse(body), None, "{body:?}");
    }
    assert!(Ask::parse(&format!("old 1\n{}\nx", format!("{line}\n").repeat(63))).is_some());
    assert!(Ask::parse(&format!("old 1\n{}\nx", format!("{line}\n").repeat(64))).is_none());
}
