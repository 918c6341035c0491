//! SHA-256 as Merkle trees use it: RFC 9162 §2.1.1, which is RFC 6962's.

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// What a leaf, an inner node or a whole tree comes to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Bytes of one.
    pub const LENGTH: usize = 32;

    /// The tree without leaves.
    pub fn of_nothing() -> Self {
        Self(Sha256::digest([]).into())
    }

    pub fn of_leaf(data: &[u8]) -> Self {
        Self(Sha256::new().chain_update([0]).chain_update(data).finalize().into())
    }

    pub fn of_node(left: &Hash, right: &Hash) -> Self {
        Self(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
    }

    /// The root over `hashes` as leaves of a full tree; their number is a power of two.
    pub(crate) fn of_full(hashes: &[Hash]) -> Option<Self> {
        match hashes {
            [] => None,
            [one] => Some(*one),
            many => {
                let (left, right) = many.split_at(many.len() / 2);
                Some(Self::of_node(&Self::of_full(left)?, &Self::of_full(right)?))
            }
        }
    }

    /// From base64 as it stands in checkpoints and proofs: RFC 4648 §4, padded, one spelling only.
    pub fn parse(text: &str) -> Option<Self> {
        BASE64.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// The hashes of a tile; `None` when the length does not fit.
    pub(crate) fn list(bytes: &[u8]) -> Option<Vec<Self>> {
        let (hashes, rest) = bytes.as_chunks::<{ Self::LENGTH }>();
        rest.is_empty().then(|| hashes.iter().map(|hash| Self(*hash)).collect())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64.encode(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
