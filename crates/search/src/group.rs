//! One word of a query with everything that counts as it.

use crate::bits::{WORDS, ones};
use crate::postings::{CHUNK, Postings, Slice};

/// Terms that a listing must all have to count as having the word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Alternative {
    pub terms: Vec<u32>,
    /// How near it is to what was typed, up to 1.
    pub near: f32,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    /// None for a word that no listing has.
    pub alternatives: Vec<Alternative>,
    pub weight: f32,
    /// How much it matters whether a listing has it; 0 for what only helps to order.
    pub share: f32,
    /// Nothing has the word; these only begin like it.
    pub guessed: bool,
}

/// A word in a chunk.
#[derive(Debug)]
pub(crate) enum Row<'a> {
    Kept(Slice<'a>),
    Made { docs: Vec<u16>, much: Vec<u8>, most: u8 },
}

impl Row<'_> {
    pub fn docs(&self) -> &[u16] {
        match self {
            Row::Kept(slice) => slice.docs,
            Row::Made { docs, .. } => docs,
        }
    }

    pub fn much(&self) -> &[u8] {
        match self {
            Row::Kept(slice) => slice.much,
            Row::Made { much, .. } => much,
        }
    }

    pub fn most(&self) -> u8 {
        match self {
            Row::Kept(slice) => slice.most,
            Row::Made { most, .. } => *most,
        }
    }

    pub fn of(&self, doc: u16) -> u8 {
        self.docs().binary_search(&doc).ok().and_then(|at| self.much().get(at)).copied().unwrap_or(0)
    }
}

impl Alternative {
    fn at_most(&self, postings: &Postings, chunk: usize) -> usize {
        self.terms.iter().filter_map(|term| postings.slice(*term, chunk)).map(|s| s.docs.len()).min().unwrap_or(0)
    }

    fn much(&self, postings: &Postings, doc: u32) -> f32 {
        let least = self.terms.iter().map(|term| postings.much(*term, doc)).min();
        f32::from(least.unwrap_or(0)) * self.near
    }
}

impl Group {
    pub fn has(&self, postings: &Postings, doc: u32) -> bool {
        self.alternatives.iter().any(|one| one.much(postings, doc) > 0.0)
    }

    /// In how many listings it is, at most.
    pub fn count(&self, postings: &Postings) -> u32 {
        let of_one = |one: &Alternative| one.terms.iter().map(|term| postings.count(*term)).min().unwrap_or(0);
        self.alternatives.iter().map(of_one).fold(0, u32::saturating_add)
    }

    /// `None` when no listing of the chunk has it.
    pub fn row<'a>(&self, postings: &'a Postings, chunk: usize, scratch: &mut Scratch) -> Option<Row<'a>> {
        if let [only] = self.alternatives.as_slice()
            && let [term] = only.terms.as_slice()
            && only.near == 1.0
        {
            return postings.slice(*term, chunk).map(Row::Kept);
        }
        let many: usize = self.alternatives.iter().map(|one| one.at_most(postings, chunk)).sum();
        // Dense: a table is faster than an order.
        if many > 256 {
            return Some(self.tabled(postings, chunk, scratch));
        }
        let mut found: Vec<(u16, u8)> = Vec::new();
        for one in &self.alternatives {
            each(postings, one, chunk, &mut |doc, much| found.push((doc, much)));
        }
        found.sort_unstable();
        let (mut docs, mut much): (Vec<u16>, Vec<u8>) = (Vec::new(), Vec::new());
        for (doc, how) in found {
            if docs.last() == Some(&doc) {
                // The last of equal numbers has most.
                much.pop();
                much.push(how);
            } else {
                docs.push(doc);
                much.push(how);
            }
        }
        let most = much.iter().copied().max()?;
        Some(Row::Made { docs, much, most })
    }

    fn tabled(&self, postings: &Postings, chunk: usize, scratch: &mut Scratch) -> Row<'static> {
        scratch.much.resize(CHUNK as usize, 0);
        scratch.touched.resize(WORDS, 0);
        for one in &self.alternatives {
            each(postings, one, chunk, &mut |doc, how| {
                let at = &mut scratch.much[usize::from(doc)];
                *at = (*at).max(how);
                scratch.touched[usize::from(doc / 64)] |= 1 << (doc % 64);
            });
        }
        let (mut docs, mut much): (Vec<u16>, Vec<u8>) = (Vec::new(), Vec::new());
        for (at, word) in scratch.touched.iter_mut().enumerate() {
            for bit in ones(std::mem::take(word)) {
                let doc = at * 64 + bit as usize;
                docs.push(doc as u16);
                much.push(std::mem::take(&mut scratch.much[doc]));
            }
        }
        let most = much.iter().copied().max().unwrap_or(0);
        Row::Made { docs, much, most }
    }
}

/// A byte for each listing of a chunk; all of them 0 between two uses.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    much: Vec<u8>,
    touched: Vec<u64>,
}

fn each(postings: &Postings, one: &Alternative, chunk: usize, found: &mut impl FnMut(u16, u8)) {
    let slices: Option<Vec<Slice<'_>>> = one.terms.iter().map(|term| postings.slice(*term, chunk)).collect();
    let Some(mut slices) = slices else { return };
    slices.sort_by_key(|slice| slice.docs.len());
    let Some((rarest, others)) = slices.split_first() else { return };
    for (doc, much) in rarest.docs.iter().zip(rarest.much) {
        let least = others.iter().fold(*much, |least, slice| if least == 0 { 0 } else { least.min(slice.of(*doc)) });
        if least > 0 {
            found(*doc, (f32::from(least) * one.near).max(1.0) as u8);
        }
    }
}
