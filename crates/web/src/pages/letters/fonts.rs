//! The fonts of this machine that letters are set in, looked for once, when the first PDF is asked for.

use letter::{FILES, Fonts};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Where packages and administrators put fonts.
const FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];
/// Folders inside folders, at most.
const DEPTH: u8 = 4;

/// Kept: about 45 MB, nearly all of it Chinese.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut found = HashMap::new();
    for folder in FOLDERS {
        walk(Path::new(folder), DEPTH, &mut found);
    }
    for file in FILES.iter().filter(|file| !found.contains_key(**file)) {
        // Once, and of no letter: who runs this can install fonts-noto-core and fonts-noto-cjk.
        tracing::warn!(file, "no such font here: letters that need it are not made as PDF");
    }
    Fonts::new(FILES.iter().filter_map(|file| std::fs::read(found.get(*file)?).ok()))
});

fn walk(folder: &Path, depth: u8, found: &mut HashMap<String, PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.file_name().and_then(|name| name.to_str()) {
            Some(name) if FILES.contains(&name) => {
                found.entry(name.to_owned()).or_insert(path);
            }
            _ if depth > 0 && path.is_dir() => walk(&path, depth - 1, found),
            _ => {}
        }
    }
}
