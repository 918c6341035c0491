//! Nothing altered by one bit is believed: every bit is tried.

use crate::made::{Log, get, receipt, town, trusted};
use crate::receipts::cosign;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use tlog::{Commitment, Damaged, Edge, File, Promise, Receipt, Tile, verify};

pub fn seeded(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

/// The bit whose change passes, if there is one.
fn passes(bytes: &[u8], good: impl Fn(&[u8]) -> bool) -> Option<usize> {
    assert!(good(bytes));
    let mut altered = bytes.to_vec();
    (0..bytes.len() * 8).find(|bit| {
        altered[bit / 8] ^= 1 << (bit % 8);
        let passed = good(&altered);
        altered[bit / 8] ^= 1 << (bit % 8);
        passed
    })
}

fn text(good: impl Fn(&str) -> bool) -> impl Fn(&[u8]) -> bool {
    move |bytes| std::str::from_utf8(bytes).is_ok_and(&good)
}

#[test]
fn a_receipt() {
    let good = |quorum| text(move |json| Receipt::parse(json).is_ok_and(|r| verify(&r, &trusted(quorum)).is_ok()));
    let seen = receipt(30, cosign);
    assert_eq!(passes(seen.to_json().as_bytes(), good(0)), None);
    let mut promised = seen;
    promised.proof = None;
    promised.keys.truncate(1);
    assert_eq!(passes(promised.to_json().as_bytes(), good(0)), None);
}

#[test]
fn a_checkpoint() {
    let mut note = Log::of(70).head().sign(&town());
    assert_eq!(passes(note.to_string().as_bytes(), text(|note| trusted(0).open(note).is_ok())), None);
    cosign(&mut note, Log::of(70).head());
    assert_eq!(passes(note.to_string().as_bytes(), text(|note| trusted(1).open(note).is_ok())), None);
}

#[test]
fn a_promise() {
    let note = Promise::sign(Commitment([4; 32]), 1_795_340_000, &town()).to_string();
    assert_eq!(passes(note.as_bytes(), text(|note| Promise::open(note, town().public()).is_ok())), None);
}

#[test]
fn the_right_edge() {
    let log = Log::of(256 * 3 + 11);
    let tile = |level, index| Tile::of(level, index, 256 * 3 + 11).unwrap();
    for file in [File::Hashes(tile(0, 3)), File::Hashes(tile(1, 0)), File::Entries(tile(0, 3))] {
        let good = |bytes: &[u8]| {
            let mut fetch = |asked: &File| if *asked == file { Ok(bytes.to_vec()) } else { get(&log.files, asked) };
            Edge::load(log.head(), &mut fetch).is_ok()
        };
        assert_eq!(passes(&log.files[&file], good), None, "{file}");
    }
}

/// One bit of every byte here, each bit in its turn: a whole tile has 65,536 of them.
#[test]
fn a_whole_tile() {
    let log = Log::of(257);
    let tile = Tile::of(0, 0, 257).unwrap();
    for file in [File::Hashes(tile), File::Entries(tile)] {
        let good = |bytes: &[u8]| {
            let mut fetch = |asked: &File| if *asked == file { Ok(bytes.to_vec()) } else { get(&log.files, asked) };
            tlog::audit(log.head(), &mut fetch).is_ok()
        };
        let mut bytes = log.files[&file].clone();
        assert!(good(&bytes));
        for at in 0..bytes.len() {
            bytes[at] ^= 1 << (at % 8);
            assert!(!good(&bytes), "{file}: byte {at}");
            bytes[at] ^= 1 << (at % 8);
        }
    }
}

#[test]
fn an_edge_goes_on_where_it_was() {
    for size in [0, 1, 255, 256, 300, 512] {
        let log = Log::of(size);
        let mut edge = Edge::load(log.head(), &mut |file| get(&log.files, file)).unwrap();
        assert_eq!(edge, log.edge);
        assert!(Edge::files(size).iter().all(|file| log.files.contains_key(file)));
        edge.push(&Commitment([3; 32]), &mut vec![]);
        let wrong = Edge::load(edge.head(), &mut |file| get(&log.files, file));
        assert!(matches!(wrong, Err(Damaged::Unread(_))), "{size}");
    }
}
