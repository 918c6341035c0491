//! The shape of the project, held by tests: which crate may know which, how long files get, where
//! dependencies stand, what must not be written down, and which columns must never exist. Each
//! check is a function from text to findings, and is itself tried on an example that must be found.

mod edges;
mod manifests;
mod places;
mod refusals;
mod sizes;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the root").to_path_buf()
}

/// The tracked files: path from the root, and bytes. A file deleted and not yet committed is left
/// out.
fn tracked() -> Vec<(String, Vec<u8>)> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git is there");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
    let files: Vec<_> = listed
        .split_terminator('\0')
        .filter_map(|path| Some((path.to_owned(), std::fs::read(root().join(path)).ok()?)))
        .collect();
    assert!(files.len() > 10, "the files of the project are found");
    files
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
fn none(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}
