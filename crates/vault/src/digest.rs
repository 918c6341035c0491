//! Digests, and the chain of a case's events.

use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;

/// SHA-256 over length-prefixed pieces; compared in constant time.
/// The order is that of the bytes and means nothing; it puts lists into one order.
#[derive(Clone, Copy, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl PartialEq for Digest {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}
impl Eq for Digest {}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x}{:02x}{:02x}{:02x}…", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}

/// The digest of `pieces`; each is prefixed by its length, so that no two lists collide.
pub fn digest(pieces: &[&[u8]]) -> Digest {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update((piece.len() as u64).to_be_bytes());
        hash.update(piece);
    }
    Digest(hash.finalize().into())
}

/// One event as its chain commits to it: the ciphertexts it brought are covered, so that no
/// co-reader can later replace or roll back a version.
#[derive(Debug)]
pub struct Link<'a> {
    pub case: &'a [u8; 16],
    pub seq: u32,
    pub kind: &'a str,
    /// Days since 1970-01-01.
    pub day: i64,
    pub detail: &'a [u8],
    /// Part name, version and digest of the ciphertext of every version that came with it, in
    /// order of part names.
    pub versions: &'a [(String, u32, Digest)],
}

/// The head of a case's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain(pub Digest);

impl Chain {
    /// Before the first event.
    pub fn start(case: &[u8; 16]) -> Self {
        Self(digest(&[b"anydoor chain", case]))
    }

    #[must_use]
    pub fn then(self, link: &Link<'_>) -> Self {
        let mut pieces: Vec<Vec<u8>> = vec![
            self.0.0.to_vec(),
            link.case.to_vec(),
            link.seq.to_be_bytes().to_vec(),
            link.kind.as_bytes().to_vec(),
            link.day.to_be_bytes().to_vec(),
            digest(&[link.detail]).0.to_vec(),
        ];
        for (part, version, body) in link.versions {
            pieces.push(part.as_bytes().to_vec());
            pieces.push(version.to_be_bytes().to_vec());
            pieces.push(body.0.to_vec());
        }
        let pieces: Vec<&[u8]> = pieces.iter().map(Vec::as_slice).collect();
        Self(digest(&pieces))
    }
}
