//! A set of listings as one bit each.

/// Listings of one chunk: [`crate::postings::CHUNK`].
pub(crate) const WORDS: usize = 1024;

#[derive(Debug, Clone, Default)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub fn set(&mut self, at: u32) {
        let word = (at / 64) as usize;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (at % 64);
    }

    pub fn has(&self, at: u32) -> bool {
        self.0.get((at / 64) as usize).is_some_and(|word| word & (1 << (at % 64)) != 0)
    }

    /// What is in both. A set ends at its last word with a bit.
    pub fn and(&mut self, other: &Bits) {
        self.0.truncate(other.0.len());
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
    }

    /// The words of one chunk; what lies behind the end is empty.
    pub fn chunk(&self, chunk: usize) -> &[u64] {
        let from = (chunk * WORDS).min(self.0.len());
        &self.0[from..(from + WORDS).min(self.0.len())]
    }

    pub fn bytes(&self) -> usize {
        self.0.len() * 8
    }
}

/// The places of the bits of a word.
pub(crate) fn ones(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let at = (word != 0).then(|| word.trailing_zeros())?;
        word &= word - 1;
        Some(at)
    })
}
