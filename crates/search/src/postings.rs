//! Which listings have a term, and how much each is about it.
//!
//! Listings are numbered in the order given, in chunks of 65,536: within a chunk a number takes two
//! bytes. How much is one byte, apart from the numbers: to pass over what cannot come first is to look
//! for a large byte in a row of bytes.

/// Listings of a chunk.
pub(crate) const CHUNK: u32 = 1 << 16;

#[derive(Debug, Clone, Default)]
pub(crate) struct Postings {
    /// Of each term, in order, where its runs begin; one more at the end.
    terms: Vec<u32>,
    /// Of each term one for each chunk that has it; one more at the end.
    runs: Vec<Run>,
    docs: Vec<u16>,
    /// How much, 1 to 255.
    much: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    start: u32,
    chunk: u16,
    /// The largest in it.
    most: u8,
}

/// A term in a chunk: numbers in order, how much beside them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slice<'a> {
    pub docs: &'a [u16],
    pub much: &'a [u8],
    pub most: u8,
}

impl Postings {
    /// In how many listings it is.
    pub fn count(&self, term: u32) -> u32 {
        let start =
            |term: usize| self.terms.get(term).and_then(|run| self.runs.get(*run as usize)).map(|run| run.start);
        let term = term as usize;
        start(term).zip(start(term + 1)).map_or(0, |(from, to)| to - from)
    }

    pub fn slice(&self, term: u32, chunk: usize) -> Option<Slice<'_>> {
        let (from, to) = (*self.terms.get(term as usize)? as usize, *self.terms.get(term as usize + 1)? as usize);
        let runs = self.runs.get(from..to)?;
        let at = from + runs.binary_search_by_key(&chunk, |run| usize::from(run.chunk)).ok()?;
        let (run, next) = (self.runs.get(at)?, self.runs.get(at + 1)?);
        let range = run.start as usize..next.start as usize;
        Some(Slice { docs: self.docs.get(range.clone())?, much: self.much.get(range)?, most: run.most })
    }

    /// How much `doc` is about a term; 0 when it is not in it.
    pub fn much(&self, term: u32, doc: u32) -> u8 {
        self.slice(term, (doc / CHUNK) as usize).map_or(0, |slice| slice.of((doc % CHUNK) as u16))
    }

    pub fn bytes(&self) -> usize {
        self.terms.len() * 4 + self.runs.len() * size_of::<Run>() + self.docs.len() * 2 + self.much.len()
    }
}

impl Slice<'_> {
    pub fn of(&self, doc: u16) -> u8 {
        self.docs.binary_search(&doc).ok().and_then(|at| self.much.get(at)).copied().unwrap_or(0)
    }
}

/// The postings of one chunk while the index is built.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// Term, listing, how much: sorted as one number.
    packed: Vec<u64>,
}

/// A chunk with all its listings: of each term in it, where it begins.
#[derive(Debug, Default)]
pub(crate) struct Sealed {
    terms: Vec<(u32, u32)>,
    docs: Vec<u16>,
    much: Vec<u8>,
}

impl Chunk {
    pub fn push(&mut self, term: u32, doc: u16, much: u8) {
        self.packed.push(u64::from(term) << 24 | u64::from(doc) << 8 | u64::from(much));
    }

    pub fn seal(&mut self) -> Sealed {
        self.packed.sort_unstable();
        let mut it = Sealed::default();
        it.docs.reserve_exact(self.packed.len());
        it.much.reserve_exact(self.packed.len());
        for packed in self.packed.drain(..) {
            let term = (packed >> 24) as u32;
            if it.terms.last().is_none_or(|(last, _)| *last != term) {
                it.terms.push((term, it.docs.len() as u32));
            }
            it.docs.push((packed >> 8) as u16);
            it.much.push(packed as u8);
        }
        it
    }
}

/// `order`: of each term as it was numbered while building, its number in the index.
pub(crate) fn join(chunks: Vec<Sealed>, order: &[u32]) -> Postings {
    let mut runs: Vec<(u32, u16, u32, u32)> = Vec::new();
    for (number, chunk) in chunks.iter().enumerate() {
        let ends = chunk.terms.iter().skip(1).map(|(_, start)| *start).chain([chunk.docs.len() as u32]);
        let term = |term: u32| order.get(term as usize).copied().unwrap_or(u32::MAX);
        runs.extend(chunk.terms.iter().zip(ends).map(|((at, from), to)| (term(*at), number as u16, *from, to)));
    }
    runs.sort_unstable();
    let total = chunks.iter().map(|chunk| chunk.docs.len()).sum();
    let mut it = Postings { docs: Vec::with_capacity(total), much: Vec::with_capacity(total), ..Postings::default() };
    it.runs.reserve_exact(runs.len() + 1);
    it.terms.reserve_exact(order.len() + 1);
    let mut last = None;
    for (term, number, from, to) in runs {
        if last != Some(term) {
            it.terms.push(it.runs.len() as u32);
            last = Some(term);
        }
        let Some(chunk) = chunks.get(usize::from(number)) else { continue };
        let range = from as usize..to as usize;
        let most = chunk.much[range.clone()].iter().copied().max().unwrap_or(0);
        it.runs.push(Run { start: it.docs.len() as u32, chunk: number, most });
        it.docs.extend_from_slice(&chunk.docs[range.clone()]);
        it.much.extend_from_slice(&chunk.much[range]);
    }
    it.terms.push(it.runs.len() as u32);
    it.runs.push(Run { start: it.docs.len() as u32, chunk: u16::MAX, most: 0 });
    it
}
