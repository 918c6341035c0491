//! Every byte of a town's database, its write-ahead log and what lies beside it.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use std::path::{Path, PathBuf};

/// How many of `needles` lie in any file of the folder `data`, or of the database at `url`.
pub async fn found(data: &Path, url: Option<&str>, needles: &[Vec<u8>]) -> usize {
    let mut places = vec![data.to_owned()];
    if let Some(url) = url {
        testkit::checkpoint(url).await;
        let cluster = PathBuf::from(cluster());
        places.extend([cluster.join("pg_wal"), cluster.join("base").join(testkit::database_folder(url).await)]);
    }
    let mut left: Vec<&[u8]> = needles.iter().map(|needle| &needle[4..needle.len() - 4]).collect();
    for file in places.iter().flat_map(|place| files(place)) {
        // Another test's file may be gone by now.
        let Ok(bytes) = std::fs::read(&file) else { continue };
        left.retain(|needle| memchr::memmem::find(&bytes, needle).is_none());
    }
    needles.len() - left.len()
}

#[expect(clippy::disallowed_methods, reason = "the cluster of the test run is named by a variable")]
fn cluster() -> String {
    std::env::var("ANYDOOR_TEST_POSTGRES_DATA").expect("named beside ANYDOOR_TEST_POSTGRES")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
