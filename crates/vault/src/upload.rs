//! A file on its way in pieces. Everything about it derives from the card: who does not hold the
//! card cannot find the pieces, open them, or tell which case they will belong to.

use crate::body::{self, BadBody};
use crate::card::Card;
use crate::digest::{Digest, digest};
use rand_core::CryptoRng;
use std::fmt;
use zeroize::Zeroizing;

/// Where pieces lie, and their key.
pub struct Upload {
    /// The same for all files of one card.
    pub folder: [u8; 16],
    pub name: [u8; 16],
    key: Zeroizing<[u8; 32]>,
}

impl Card {
    /// The file that the caller calls `id`, on its way to `town`.
    pub fn upload(&self, town: &str, id: &str) -> Upload {
        let mut upload = Upload { folder: [0; 16], name: [0; 16], key: Zeroizing::new([0; 32]) };
        self.derive(town, &[], b"uploads", &mut upload.folder);
        self.derive(town, id.as_bytes(), b"upload", &mut upload.name);
        self.derive(town, id.as_bytes(), b"upload key", &mut *upload.key);
        upload
    }
}

impl Upload {
    /// # Errors
    /// [`BadBody`] when it is too long.
    pub fn seal(&self, piece: u32, plain: &[u8], rng: &mut dyn CryptoRng) -> Result<Vec<u8>, BadBody> {
        body::seal(&self.key, &self.context(piece), plain, rng)
    }

    /// # Errors
    /// [`BadBody`] when it was altered, or is another piece.
    pub fn open(&self, piece: u32, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BadBody> {
        body::open(&self.key, &self.context(piece), sealed)
    }

    fn context(&self, piece: u32) -> Digest {
        digest(&[b"anydoor piece", &self.name, &piece.to_be_bytes()])
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Upload(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn a_piece_opens_in_its_place_with_its_card_only() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let (card, other) = (Card::random(rng), Card::random(rng));
        let upload = card.upload("a", "x");
        let sealed = upload.seal(3, b"piece", rng).unwrap();
        assert_eq!(card.upload("a", "x").open(3, &sealed).unwrap().as_slice(), b"piece");
        assert_eq!(upload.open(4, &sealed), Err(BadBody));
        for wrong in [card.upload("a", "y"), card.upload("b", "x"), other.upload("a", "x")] {
            assert_eq!(wrong.open(3, &sealed), Err(BadBody));
            assert_ne!(wrong.name, upload.name);
        }
        assert_eq!(card.upload("a", "y").folder, upload.folder);
    }
}
