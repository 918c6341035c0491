//! Somebody watches: a fork, a rollback, a rewritten tile are called what they are.

use crate::made::{Files, Log, get, leaf, town, trusted};
use tlog::{Commitment, File, Finding, Head, LogKey, Opened, Tile, Unread, audit, audit_share, follow};

fn published(size: u64) -> (Log, Head) {
    let mut log = Log::of(size);
    let checkpoint = log.head().sign(&town()).to_string();
    log.files.insert(File::Checkpoint, checkpoint.into_bytes());
    let head = log.head();
    (log, head)
}

fn look(files: &Files, seen: Option<Head>) -> Result<Opened, Finding> {
    follow(seen, &trusted(0), &mut |file| get(files, file))
}

#[test]
fn a_log_that_grows() {
    let mut seen = None;
    for size in [0, 1, 255, 256, 700, 700, 70_000] {
        let (log, head) = published(size);
        assert_eq!(look(&log.files, seen).unwrap().checkpoint.head, head);
        assert_eq!(audit(head, &mut |file| get(&log.files, file)), Ok(()), "{size}");
        seen = Some(head);
    }
}

#[test]
fn a_rollback() {
    let (log, _) = published(500);
    assert_eq!(look(&log.files, Some(Log::of(501).head())), Err(Finding::Rollback { seen: 501, now: 500 }));
    let (empty, _) = published(0);
    assert_eq!(look(&empty.files, Some(Log::of(1).head())), Err(Finding::Rollback { seen: 1, now: 0 }));
}

#[test]
fn a_fork() {
    let (log, head) = published(600);
    let mut other = Log::of(99);
    other.push(Commitment([9; 32]));
    for n in 100..300 {
        other.push(leaf(n));
    }
    assert_eq!(look(&log.files, Some(other.head())), Err(Finding::Fork(300)));
    let same_size = Head { size: 600, ..other.head() };
    assert_eq!(look(&log.files, Some(same_size)), Err(Finding::Fork(600)));
    assert!(look(&log.files, Some(head)).is_ok());
}

/// Every file of a log, altered in its middle, is named; where several must agree, that is said.
#[test]
fn a_rewritten_file() {
    let (log, head) = published(256 * 3 + 40);
    let last = [Tile::of(0, 3, head.size).unwrap(), Tile::of(1, 0, head.size).unwrap()].map(File::Hashes);
    for (file, bytes) in log.files.iter().filter(|(file, _)| file.is_immutable()) {
        let mut files = log.files.clone();
        let mut altered = bytes.clone();
        altered[bytes.len() / 2] ^= 1;
        files.insert(*file, altered);
        let want = if last.contains(file) { Finding::Edge } else { Finding::Rewritten(*file) };
        assert_eq!(audit(head, &mut |file| get(&files, file)), Err(want.clone()), "{file}");
        // Whoever looks with others: one of them finds it, however many they are.
        for of in 2..=5 {
            let shares = (0..of).map(|nth| audit_share(head, &mut |file| get(&files, file), (nth, of)));
            assert_eq!(shares.filter_map(Result::err).next(), Some(want.clone()), "{file}, {of}");
        }

        files.remove(file);
        let found = audit(head, &mut |file| get(&files, file)).unwrap_err();
        assert!(matches!(found, Finding::Unread(Unread::Missing { file: named, .. }) if named == *file), "{found}");
    }
    // The proof of growth fails by the altered tile, not by what was signed.
    let mut files = log.files.clone();
    let first = File::Hashes(Tile::of(0, 0, head.size).unwrap());
    files.get_mut(&first).unwrap()[0] ^= 1;
    assert_eq!(look(&files, Some(Log::of(100).head())), Err(Finding::Rewritten(first)));
}

#[test]
fn what_cannot_be_read() {
    let (log, head) = published(30);
    assert!(matches!(look(&Files::new(), None), Err(Finding::Unread(Unread::Missing { file: File::Checkpoint, .. }))));
    let mut files = log.files.clone();
    let tile = Tile::of(0, 0, 30).unwrap();
    files.get_mut(&File::Hashes(tile)).unwrap().pop();
    assert_eq!(audit(head, &mut |file| get(&files, file)), Err(Unread::Length(File::Hashes(tile)).into()));
    let mut files = log.files.clone();
    let stranger = LogKey::new("elsewhere.example/log", &[3; 32]).unwrap();
    files.insert(File::Checkpoint, head.sign(&stranger).to_string().into_bytes());
    let found = look(&files, None).unwrap_err().to_string();
    assert_eq!(
        found,
        "The checkpoint is not to be believed. It is of the log elsewhere.example/log, whose key you did not give."
    );
}
