//! The transparency log: commitments, tree, checkpoints, promises, receipts.
//!
//! Pure: no clock, no I/O, and randomness is passed in. What stands on a disk or comes over a wire is asked
//! for by a closure. The formats are C2SP's (tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature,
//! tlog-witness, tlog-proof) and RFC 9162's tree; what is ours is in `docs/log-format.md`.

mod batch;
mod bundle;
mod check;
mod checkpoint;
mod edge;
mod fault;
mod file;
mod follow;
mod hash;
mod hex;
mod kept;
mod key;
mod leaf;
mod note;
mod open;
mod promise;
mod proof;
mod proof_text;
mod receipt;
mod sign;
mod tile;
mod tree;
mod verdict;
mod witness;

pub use batch::{Batch, filled, next_batch};
pub use bundle::{bundle, unbundle};
pub use check::{is_consistent, is_included};
pub use checkpoint::{Checkpoint, Head, add_lines};
pub use edge::{Damaged, Edge};
pub use fault::Fault;
pub use file::File;
pub use follow::{Finding, audit, follow};
pub use hash::Hash;
pub use kept::Kept;
pub use key::{BadKey, KeyType, VerifierKey};
pub use leaf::{Commitment, Event, Salt};
pub use note::{BadNote, Line, Note, is_name};
pub use open::{Opened, Seen, Trusted};
pub use promise::Promise;
pub use proof::{prove_consistency, prove_inclusion};
pub use proof_text::Proof;
pub use receipt::Receipt;
pub use sign::{LogKey, WitnessKey};
pub use tile::{Tile, WIDTH};
pub use tree::{Fetch, Tiles, Unread, wanted};
pub use verdict::{Place, Verdict, verify};
pub use witness::{Ask, Refusal};
