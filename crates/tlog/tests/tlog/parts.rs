//! Partial tiles go when they are full: what was in them is found in the full one.

use crate::made::{Files, Log, get, town, trusted};
use tlog::{File, Head, audit, fetch_part, follow};

/// A reader who has the checkpoint of `old` leaves, while the log went on to `new` and dropped the parts.
fn reads(old: u64, new: u64) -> (Head, Files) {
    let mut log = Log::of(old);
    let head = log.head();
    log.grow(new);
    let all = log.files.clone();
    log.files.retain(|file, _| file.whole().is_none_or(|whole| !all.contains_key(&whole)));
    log.files.insert(File::Checkpoint, head.sign(&town()).to_string().into_bytes());
    (head, log.files)
}

#[test]
fn a_log_that_went_on_meanwhile() {
    for (old, new) in [(1, 256), (300, 600), (255, 700), (600, 768)] {
        let (head, files) = reads(old, new);
        assert!(audit(head, &mut |file| get(&files, file)).is_err(), "{old}: the parts are gone");
        let mut get = |file: &File| fetch_part(file, &mut |file| get(&files, file));
        assert_eq!(follow(None, &trusted(0), &mut get).unwrap().checkpoint.head, head);
        assert_eq!(audit(head, &mut get), Ok(()), "{old} of {new}");
    }
}

#[test]
fn all_files_and_what_is_too_short() {
    let log = Log::of(700);
    let mut all: Vec<File> = File::all(700).collect();
    all.sort_unstable();
    assert_eq!(all, log.files.keys().copied().collect::<Vec<_>>());
    for file in all.into_iter().filter(|file| file.whole().is_some()) {
        let bytes = get(&log.files, &file).unwrap();
        assert_eq!(file.cut(&bytes).as_ref(), Some(&bytes), "{file}");
        assert_eq!(file.cut(&bytes[..bytes.len() - 1]), None, "{file}");
    }
    assert_eq!((File::Checkpoint.whole(), File::Checkpoint.cut(&[])), (None, None));
}
