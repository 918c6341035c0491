//! What is published: everything that waited, once, and nothing that tells.

use crate::bits::seeded;
use crate::made::{Files, get, leaf};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tlog::{Batch, Commitment, Edge, File, Tiles, audit, filled, is_included, next_batch, prove_inclusion};

fn waiting(many: u64) -> Vec<Commitment> {
    (0..many).map(leaf).collect()
}

/// As a store would: new files in, the partial ones of full tiles out.
fn write(files: &mut Files, batch: &Batch) {
    for (file, bytes) in &batch.files {
        let before = files.insert(*file, bytes.clone());
        assert!(before.is_none_or(|before| before == *bytes), "{file} changed");
    }
    for full in batch.full() {
        files.retain(|file, _| !file.to_string().starts_with(&format!("{full}.p/")));
    }
}

#[test]
fn sizes_tell_little() {
    let sizes: Vec<usize> = [0, 1, 7, 8, 9, 16, 17, 5000].map(|waiting| filled(waiting, 8)).to_vec();
    assert_eq!(sizes, [8, 8, 8, 8, 16, 16, 32, 8192]);
    assert_eq!((filled(0, 0), filled(3, 0), filled(1, 9)), (1, 4, 16));
}

#[test]
fn an_order_that_says_nothing() {
    // Where the first of ten lands, in many batches: about a sixteenth of the time at each place.
    let mut places = [0u32; 16];
    for seed in 0..1600 {
        let batch = next_batch(&Edge::default(), &waiting(10), 16, &mut seeded(seed));
        let (_, place) = batch.placed.iter().find(|(found, _)| *found == leaf(0)).unwrap();
        places[*place as usize] += 1;
    }
    assert!(places.iter().all(|times| (60..150).contains(times)), "{places:?}");
}

#[test]
fn twice_is_once_and_again_is_the_same() {
    let twice = [waiting(3), waiting(3)].concat();
    let batch = next_batch(&Edge::default(), &twice, 1, &mut seeded(1));
    assert_eq!((batch.placed.len(), batch.after.size), (4, 4));
    let again = next_batch(&Edge::default(), &waiting(3), 1, &mut seeded(1));
    assert_eq!((batch.files, batch.after), (again.files, again.after), "whoever writes it, it is one log");
}

#[test]
fn dummies_are_leaves_like_any() {
    let batch = next_batch(&Edge::default(), &[], 64, &mut seeded(5));
    let (_, bytes) = batch.files.iter().find(|(file, _)| matches!(file, File::Entries(_))).unwrap();
    let leaves: BTreeSet<&[u8]> = tlog::unbundle(bytes).unwrap().into_iter().collect();
    assert_eq!((leaves.len(), batch.placed.len()), (64, 64));
    assert!(leaves.iter().all(|leaf| leaf.len() == 32 && leaf.iter().any(|byte| *byte != 0)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_log_grows(batches in prop::collection::vec(0usize..200, 1..9), least in 0usize..40) {
        let (mut files, mut edge, mut next) = (Files::new(), Edge::default(), 0);
        for (seed, many) in batches.iter().enumerate() {
            let new: Vec<Commitment> = (next..next + *many as u64).map(leaf).collect();
            next += *many as u64;
            // Begun from the files, as after a restart.
            edge = Edge::load(edge.head(), &mut |file| get(&files, file)).unwrap();
            let batch = next_batch(&edge, &new, least, &mut seeded(seed as u64));
            prop_assert_eq!(batch.placed.len(), filled(*many, least));
            prop_assert_eq!(batch.after.size - batch.before.size, filled(*many, least) as u64);
            write(&mut files, &batch);
            prop_assert_eq!(audit(batch.after, &mut |file| get(&files, file)), Ok(()));
            for (found, index) in batch.placed.iter().step_by(17) {
                let mut fetch = |file: &File| get(&files, file);
                let path = prove_inclusion(&mut Tiles::new(batch.after.size, &mut fetch), *index).unwrap();
                prop_assert!(is_included(&found.leaf(), *index, batch.after.size, &path, &batch.after.root));
            }
            edge = batch.edge;
        }
        prop_assert!(edge.head().size >= next);
    }
}
