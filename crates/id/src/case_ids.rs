//! Ids of the cases that one node opens.

use crate::CaseId;
use rand_core::Rng;

/// How many begin alike: as many as a page of an index holds.
const ALIKE: u8 = 64;

/// Draws ids of which 64 in a row begin with the same six random bytes, and have nothing else in common.
///
/// A database keeps its indexes in order. Ids that have nothing in common put each row of each case on another page, and
/// whoever writes a kilobyte waits for dozens of pages; these put 64 cases on one. Two ids that begin alike say that
/// not more than 63 cases lie between them, and nothing of when. With ids that begin with the time they would say when.
#[derive(Debug, Default)]
pub struct CaseIds {
    beginning: [u8; 6],
    left: u8,
}

impl CaseIds {
    /// The next id: 48 bits of its beginning, 74 of its own.
    pub fn draw(&mut self, rng: &mut dyn Rng) -> CaseId {
        if self.left == 0 {
            rng.fill_bytes(&mut self.beginning);
            self.left = ALIKE;
        }
        self.left -= 1;
        let mut bytes = [0; 16];
        bytes[..6].copy_from_slice(&self.beginning);
        rng.fill_bytes(&mut bytes[6..]);
        CaseId(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_core::SeedableRng;
    use std::collections::BTreeSet;

    #[test]
    fn sixty_four_begin_alike_and_no_two_are_the_same() {
        let (rng, mut ids) = (&mut rand_chacha::ChaCha20Rng::seed_from_u64(1), CaseIds::default());
        let drawn: Vec<CaseId> = (0..640).map(|_| ids.draw(rng)).collect();
        let beginning = |id: &CaseId| id.bytes()[..6].to_vec();
        for alike in drawn.chunks(64) {
            assert_eq!(alike.iter().map(beginning).collect::<BTreeSet<_>>().len(), 1);
        }
        assert_eq!(drawn.iter().map(beginning).collect::<BTreeSet<_>>().len(), 10);
        let own = |id: &CaseId| id.bytes()[6..].to_vec();
        assert_eq!(drawn.iter().map(own).collect::<BTreeSet<_>>().len(), 640);
        assert!(drawn.iter().all(|id| id.uuid().get_version_num() == 4));
    }
}
