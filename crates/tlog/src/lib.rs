//! The transparency log: commitments, tree, checkpoints, promises, receipts.
//!
//! Pure: no clock, no I/O, and randomness is passed in. What stands on a disk or comes over a wire is asked
//! for by a closure. The formats are C2SP's (tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature,
//! tlog-witness, tlog-proof, tlog-policy) and RFC 9162's tree; what is ours is in `docs/log-format.md`.

mod audit;
mod bad_policy;
mod batch;
mod bundle;
mod check;
mod checkpoint;
mod edge;
mod ended;
mod fault;
mod file;
mod files;
mod finding;
mod follow;
mod hash;
mod hex;
mod kept;
mod key;
mod leaf;
mod note;
mod open;
mod policy;
mod promise;
mod proof;
mod proof_text;
mod receipt;
mod refusal;
mod root;
mod salt;
mod sign;
mod tile;
mod tree;
mod verdict;
mod vkey;
mod witness;

pub use audit::{audit, audit_share};
pub use bad_policy::{BadPolicy, Wrong};
pub use batch::{Batch, filled, next_batch, shuffled};
pub use bundle::{bundle, unbundle};
pub use check::{is_consistent, is_included};
pub use checkpoint::{Checkpoint, Head, add_lines};
pub use edge::{Damaged, Edge};
pub use ended::Ended;
pub use fault::Fault;
pub use file::File;
pub use files::{fetch_part, wanted};
pub use finding::Finding;
pub use follow::follow;
pub use hash::Hash;
pub use kept::Kept;
pub use key::{KeyType, VerifierKey};
pub use leaf::{Commitment, Event};
pub use note::{BadNote, Line, Note, is_name};
pub use open::{Opened, Quorum, Seen, Trusted};
pub use promise::Promise;
pub use proof::{prove_consistency, prove_inclusion};
pub use proof_text::Proof;
pub use receipt::Receipt;
pub use refusal::Refusal;
pub use salt::Salt;
pub use sign::{LogKey, WitnessKey};
pub use tile::{Tile, WIDTH};
pub use tree::{Fetch, Tiles, Unread};
pub use verdict::{Place, Verdict, verify};
pub use vkey::BadKey;
pub use witness::Ask;
