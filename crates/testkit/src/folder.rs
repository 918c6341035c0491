//! A folder for one test's data.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// An empty folder, in memory where the machine has `/dev/shm`; removed with all in it when dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    #[expect(clippy::new_without_default, reason = "it makes a folder; a default should not")]
    pub fn new() -> Folder {
        let memory = Path::new("/dev/shm");
        Folder::below(&if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() })
    }

    /// The same on a disk: where what outlives a restart lies, so that to wait for it is to wait for a device.
    pub fn on_disk() -> Folder {
        let kept = Path::new("/var/tmp");
        Folder::below(&if kept.is_dir() { kept.to_path_buf() } else { std::env::temp_dir() })
    }

    fn below(base: &Path) -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = base.join(format!("anydoor-test-{}-{number}", std::process::id()));
        // Left over from a killed process that had our id.
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir(&path).expect("a folder for the test");
        Folder(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::Folder;

    #[test]
    fn two_are_apart_and_both_go() {
        let (one, two) = (Folder::new(), Folder::new());
        assert_ne!(one.path(), two.path());
        std::fs::write(one.path().join("file"), "data").unwrap();
        let path = one.path().to_path_buf();
        drop(one);
        assert!(!path.exists());
        assert!(two.path().is_dir());
    }
}
