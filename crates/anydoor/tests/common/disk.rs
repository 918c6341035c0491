//! Searching every byte on every disk that a node writes to.

use super::Place;
use std::fs;
use std::path::{Path, PathBuf};

pub fn find(text: &[u8], what: &str) -> bool {
    memchr::memmem::find(text, what.as_bytes()).is_some()
}

/// Files below `folder` that `wanted` says yes to.
pub fn files(folder: &Path, wanted: &dyn Fn(&[u8]) -> bool) -> Vec<String> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, wanted));
        } else if let Ok(bytes) = fs::read(&path)
            && wanted(&bytes)
        {
            found.push(path.display().to_string());
        }
    }
    found
}

/// The files of `place`, its data folder and its database, that `wanted` says yes to. What is in the
/// database's memory is written down first.
pub fn everywhere(place: &Place, wanted: &dyn Fn(&[u8]) -> bool) -> Vec<String> {
    on_disks(place.folder.path(), place.database.as_deref(), wanted)
}

/// The same of a folder and the address of a database.
pub fn on_disks(folder: &Path, database: Option<&str>, wanted: &dyn Fn(&[u8]) -> bool) -> Vec<String> {
    let mut disks = vec![folder.to_path_buf()];
    if let Some(url) = database {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(testkit::checkpoint(url));
        disks.push(postgres_data());
    }
    disks.iter().flat_map(|disk| files(disk, wanted)).collect()
}

#[expect(clippy::disallowed_methods, reason = "the cluster of the test run is named by a variable")]
fn postgres_data() -> PathBuf {
    std::env::var("ANYDOOR_TEST_POSTGRES_DATA").expect("named beside ANYDOOR_TEST_POSTGRES").into()
}
