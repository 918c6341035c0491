//! Looks at one file and ends: a process of its own for each, so that a file made to exhaust a
//! decoder exhausts this and nothing else.

use anyhow::Result;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io;
use std::time::Duration;

/// Bytes of address space. The largest photo that is taken needs a fifth of it.
const MEMORY: u64 = 2 << 30;
/// Seconds of work, and seconds on the clock.
const WORK: u64 = 20;
const CLOCK: Duration = Duration::from_secs(30);

/// Does what the standard input asks; see `paper::job`.
#[expect(clippy::disallowed_methods, reason = "the sleep that ends this process")]
pub fn run() -> Result<()> {
    let limit = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::As, limit(MEMORY))?;
    setrlimit(Resource::Cpu, limit(WORK))?;
    setrlimit(Resource::Core, limit(0))?;
    setrlimit(Resource::Fsize, limit(0))?;
    std::thread::Builder::new().spawn(|| {
        std::thread::sleep(CLOCK);
        std::process::exit(3);
    })?;
    paper::job::serve(io::stdin().lock(), io::stdout().lock())?;
    Ok(())
}
