//! Where files lie.

use tlog::{File, Tile};

#[track_caller]
fn check(file: File, path: &str) {
    assert_eq!(file.to_string(), path);
    assert_eq!(File::parse(path), Some(file));
}

fn tile(level: u8, index: u64, width: u16) -> Tile {
    Tile { level, index, width }
}

#[test]
fn there_and_back() {
    check(File::Checkpoint, "checkpoint");
    check(File::Hashes(tile(0, 0, 256)), "tile/0/000");
    check(File::Hashes(tile(1, 7, 3)), "tile/1/007.p/3");
    check(File::Hashes(tile(0, 999, 256)), "tile/0/999");
    check(File::Hashes(tile(0, 1000, 255)), "tile/0/x001/000.p/255");
    check(File::Hashes(tile(2, 1_234_067, 256)), "tile/2/x001/x234/067");
    check(File::Hashes(tile(63, u64::MAX, 1)), "tile/63/x018/x446/x744/x073/x709/x551/615.p/1");
    check(File::Entries(tile(0, 1234, 256)), "tile/entries/x001/234");
}

#[test]
fn one_spelling_only() {
    for path in [
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/x001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/00/000",
        "tile/64/000",
        "tile/+1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/+1",
        "tile/0/000.p/",
        "tile/0/+01",
        "/checkpoint",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/../000",
        "tile/data/000",
        "tile/entries/x000/000",
        "tile/0/000.p/1/2",
        "checkpoint/",
    ] {
        assert_eq!(File::parse(path), None, "{path}");
    }
}
