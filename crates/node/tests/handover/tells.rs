//! What the databases of the two towns tell: nothing that was not declared, and no way from one case to the other.

use crate::asks::{agrees, certificate, gone_over, time_to_think};
use memchr::memmem;
use std::path::Path;
use testkit::{TestTown, agreed};

fn holds(folder: &Path, needle: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        match path.is_dir() {
            true => holds(&path, needle),
            false => memmem::find(&std::fs::read(&path).unwrap_or_default(), needle).is_some(),
        }
    })
}

#[tokio::test]
async fn neither_town_has_what_the_other_calls_its_case() {
    let here = TestTown::sqlite(240).await;
    let there = TestTown::elsewhere(240).await;
    agreed(&here, &there, None).await;
    // One that waits to be sent, and one that is there.
    let (waiting, card) = certificate(&here).await;
    agrees(&here, &card).await;
    let (case, _, _, row) = gone_over(&here, &there).await;
    time_to_think(&here, &there);
    for ours in [waiting, case] {
        assert!(holds(here.folder.path(), ours.to_string().as_bytes()), "the needle is found where it is");
        assert!(!holds(there.folder.path(), ours.to_string().as_bytes()) && !holds(there.folder.path(), ours.bytes()));
    }
    assert!(holds(there.folder.path(), row.case.to_string().as_bytes()));
    for needle in [row.case.to_string().as_bytes(), row.case.bytes()] {
        assert!(!holds(here.folder.path(), needle), "the database of the town that asked names the case there");
    }
    for typed in ["canary note", "555-canary", "New Street 1"] {
        for town in [&here, &there] {
            assert!(!holds(town.folder.path(), typed.as_bytes()), "{typed}");
        }
    }
}
