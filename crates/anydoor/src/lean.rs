//! Memory: what the allocator is told before it begins.

use std::os::unix::process::CommandExt as _;

/// What the allocator reads when a process starts, before any line of ours, and why. Whoever set one keeps theirs.
const SETTINGS: [(&str, &str); 2] = [
    // A page of 2 MiB is resident whole for the sake of one small thing in it: 20 to 40 MB of an idle node.
    ("MIMALLOC_ALLOW_THP", "0"),
    // What is free goes back at once. Later would be with the next work, which an idle node has none of.
    ("MIMALLOC_PURGE_DELAY", "0"),
];

/// Starts this program again as it was started, in the same process, with the allocator's settings; goes on without
/// them where that cannot be.
pub fn lean() {
    let missing: Vec<_> = SETTINGS.into_iter().filter(|(name, _)| std::env::var_os(name).is_none()).collect();
    let (Ok(program), false) = (std::env::current_exe(), missing.is_empty()) else { return };
    let mut args = std::env::args_os();
    let mut again = std::process::Command::new(program);
    if let Some(name) = args.next() {
        again.arg0(name);
    }
    let error = again.args(args).envs(missing).exec();
    eprintln!("the allocator keeps its own settings: {error}");
}
