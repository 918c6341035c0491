//! Proofs out of tiles, against the reference, at sizes of every shape.

use crate::made::Log;
use crate::reference;
use proptest::prelude::*;
use std::sync::LazyLock;
use tlog::{Hash, is_consistent, is_included, prove_consistency, prove_inclusion, wanted};

const MOST: u64 = 2100;
static LOG: LazyLock<Log> = LazyLock::new(|| Log::of(MOST));

/// The log as it was at `size`: tiles that are full by now are read in part.
fn at(size: u64) -> Log {
    Log::of(size)
}

fn check(log: &Log, size: u64, index: u64, old: u64) {
    let leaves = &LOG.leaves[..size as usize];
    let root = reference::root(leaves);
    assert_eq!(log.ask(size, |tiles| tiles.root()).unwrap(), root, "{size}");
    let path = log.ask(size, |tiles| prove_inclusion(tiles, index)).unwrap();
    assert_eq!(path, reference::path(index as usize, leaves), "{index} in {size}");
    let leaf = &LOG.leaves[index as usize];
    assert!(is_included(leaf, index, size, &path, &root), "{index} in {size}");
    let proof = log.ask(size, |tiles| prove_consistency(tiles, old)).unwrap();
    assert_eq!(proof, reference::consistency(old as usize, leaves), "{old} in {size}");
    let before = reference::root(&LOG.leaves[..old as usize]);
    assert!(is_consistent(old, &before, size, &root, &proof), "{old} in {size}");

    // Nothing else is believed.
    let other = Hash([9; 32]);
    assert!(!is_included(&other, index, size, &path, &root));
    assert!(!is_included(leaf, index + 1, size, &path, &root) && !is_included(leaf, index, size, &path, &other));
    // A tree that is said to be larger needs a longer proof.
    assert!(!is_included(leaf, index, size * 4, &path, &root));
    assert!(proof.is_empty() || !is_consistent(old, &before, size * 4, &root, &proof));
    let longer = |proof: &[Hash]| [proof, &[other]].concat();
    assert!(!is_included(leaf, index, size, &longer(&path), &root));
    assert!(!is_consistent(old, &before, size, &root, &longer(&proof)));
    assert!(!is_consistent(old, &before, size, &other, &proof) || old == 0);
    assert!(old == 0 || !is_consistent(old, &other, size, &root, &proof));
    if let Some((_, shorter)) = path.split_last() {
        assert!(!is_included(leaf, index, size, shorter, &root));
    }
    if let Some((_, shorter)) = proof.split_last() {
        assert!(!is_consistent(old, &before, size, &root, shorter));
    }
}

#[test]
fn every_small_tree() {
    for size in 1..=40 {
        let log = at(size);
        assert_eq!(log.head().root, reference::root(&LOG.leaves[..size as usize]));
        for other in 0..size {
            check(&log, size, other, other);
        }
        check(&log, size, 0, size);
    }
}

#[test]
fn around_full_tiles() {
    for size in [255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 2047, 2048, 2049] {
        let log = at(size);
        for other in [0, 1, 254, 255, 256, 257, 511, 512, size - 1] {
            check(&log, size, other.min(size - 1), other.min(size));
        }
    }
}

#[test]
fn three_levels() {
    let log = Log::of(65_536 + 300);
    let head = log.head();
    assert_eq!(log.ask(head.size, |tiles| tiles.root()).unwrap(), head.root);
    for index in [0, 65_535, 65_536, head.size - 1] {
        let path = log.ask(head.size, |tiles| prove_inclusion(tiles, index)).unwrap();
        assert!(is_included(&log.leaves[index as usize], index, head.size, &path, &head.root));
    }
    let files = wanted(head.size, |tiles| prove_inclusion(tiles, 7));
    assert!(files.len() <= 5 && files.iter().all(|file| log.files.contains_key(file)), "{files:?}");
}

#[test]
fn what_is_not_there_is_no_proof() {
    let log = at(10);
    assert!(log.ask(10, |tiles| prove_inclusion(tiles, 10)).is_err());
    assert!(log.ask(10, |tiles| prove_consistency(tiles, 11)).is_err());
    assert!(log.ask(11, |tiles| tiles.root()).is_err(), "its tile was never published");
    assert_eq!(log.ask(0, |tiles| tiles.root()).unwrap(), Hash::of_nothing());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_size((size, index, old) in (1..MOST).prop_flat_map(|n| (Just(n), 0..n, 0..=n))) {
        check(&at(size), size, index, old);
    }
}
