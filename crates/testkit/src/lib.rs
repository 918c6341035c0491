//! What tests share: a generator with a seed, a folder that goes, a database of one's own, and the
//! built program as a process that can be killed. For dev-dependencies only.
#![expect(clippy::disallowed_methods, reason = "tests of whole processes read the environment and watch the clock")]

mod agreed;
mod bare;
mod carry;
mod cpu;
mod database;
mod device;
mod folder;
mod opening;
mod pair;
mod process;
mod record;
mod town;

pub use agreed::{agreed, learn};
pub use bare::{COMMITS, SIGNED, VERIFIED, bare};
pub use carry::{carry, deliver, request};
pub use cpu::{cpu, memory, server};
pub use database::{checkpoint, database_folder, fill, number, postgres, run, without_recycling};
pub use device::Device;
pub use folder::Folder;
pub use opening::help;
pub use pair::Pair;
pub use process::Anydoor;
pub use record::Record;
pub use town::{Cx, TestTown, TestWorld, plan, point};

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;

/// The same bytes for the same seed, on every machine.
pub fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}
