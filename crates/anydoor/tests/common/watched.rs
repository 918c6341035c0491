//! A log in a folder, as an export writes it, and the program that audits it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tlog::{Edge, File, Head, LogKey, Tiles, next_batch};

pub const ORIGIN: &str = "town.example/log";

/// The key of the town whose log is made here.
pub fn town() -> LogKey {
    LogKey::new(ORIGIN, &[1; 32]).unwrap()
}

/// A log that grows; two of the same seed are the same log.
#[derive(Clone)]
pub struct Made {
    edge: Edge,
    files: BTreeMap<File, Vec<u8>>,
    times: u64,
}

impl Made {
    pub fn new() -> Self {
        Self { edge: Edge::default(), files: BTreeMap::new(), times: 0 }
    }

    /// Adds as many leaves (a power of two) as `seed` says they are.
    pub fn grow(&mut self, many: usize, seed: u64) {
        self.times += 1;
        let batch = next_batch(&self.edge, &[], many, &mut testkit::rng(seed * 1000 + self.times));
        self.files.extend(batch.files);
        self.edge = batch.edge;
    }

    pub fn head(&self) -> Head {
        self.edge.head()
    }

    /// What `ask` finds in its tree.
    pub fn ask<T>(&self, ask: impl FnOnce(&mut Tiles<'_>) -> T) -> T {
        let mut get = |file: &File| self.files.get(file).cloned().ok_or_else(|| "no such file".to_owned());
        ask(&mut Tiles::new(self.head().size, &mut get))
    }

    /// Into an empty folder.
    pub fn write(&self, folder: &Path, key: &LogKey) {
        let _ = fs::remove_dir_all(folder);
        let checkpoint = (File::Checkpoint, self.head().sign(key).to_string().into_bytes());
        for (file, bytes) in self.files.clone().into_iter().chain([checkpoint]) {
            let path = folder.join(file.to_string());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Whether all was well, and what was said.
pub fn anydoor(args: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_anydoor")).args(args).output().unwrap();
    assert!(output.status.code().is_some_and(|code| code < 2), "{args:?}: {output:?}");
    (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

/// Follows `log`, with the town's key unless another is given.
pub fn audit(log: &str, key: Option<&str>, seen: Option<&Path>) -> (bool, String) {
    let own = town().public().to_string();
    let mut args = vec!["log", "audit", log, "--key", key.unwrap_or(&own)];
    if let Some(seen) = seen {
        args.extend(["--seen", seen.to_str().unwrap()]);
    }
    anydoor(&args)
}
