//! The best of all listings for the words of a query.
//!
//! Each word has a weight and a row of "how much" in every chunk; a listing's score is the sum. Words
//! that even together cannot lift a listing among the best are looked up only for listings that others
//! have brought forward (Turtle and Flood's MaxScore).

use crate::bits::{WORDS, ones};
use crate::filter::{Pass, Passed};
use crate::group::{Group, Row, Scratch};
use crate::postings::{CHUNK, Postings};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What the nearest place adds to a listing's score, as a part of it.
const NEARNESS: f32 = 0.25;
/// Bytes that are compared at once.
const BLOCK: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub score: f32,
    pub doc: u32,
    pub metres: Option<f64>,
}

impl Eq for Found {}

impl Ord for Found {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.score.total_cmp(&other.score).then(other.doc.cmp(&self.doc))
    }
}

impl PartialOrd for Found {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// The best so far: never more than asked for.
struct Best<'p, 'a> {
    heap: BinaryHeap<Reverse<Found>>,
    most: usize,
    pass: &'p mut Pass<'a>,
    /// The distance at which nearness adds nothing.
    reach: Option<f64>,
}

impl Best<'_, '_> {
    /// What a score must be above.
    fn bar(&self) -> f32 {
        let full = self.heap.len() >= self.most;
        let least = self.heap.peek().filter(|_| full).map_or(0.0, |least| least.0.score);
        if self.reach.is_some() { least / (1.0 + NEARNESS) } else { least }
    }

    fn offer(&mut self, doc: u32, score: f32) {
        if score <= self.bar() {
            return;
        }
        let Some(Passed { metres }) = self.pass.check(doc) else { return };
        let near = self.reach.zip(metres).map_or(0.0, |(reach, metres)| (1.0 - metres / reach) as f32);
        let found = Found { score: score * (1.0 + NEARNESS * near), doc, metres };
        if self.heap.len() < self.most {
            self.heap.push(Reverse(found));
        } else if self.heap.peek().is_some_and(|least| found > least.0) {
            self.heap.pop();
            self.heap.push(Reverse(found));
        }
    }
}

/// The best `most`, in order; of equals the first. `docs`: how many listings there are.
pub(crate) fn best(
    postings: &Postings,
    groups: &[Group],
    pass: &mut Pass<'_>,
    reach: Option<f64>,
    docs: u32,
    most: usize,
) -> Vec<Found> {
    let mut best = Best { heap: BinaryHeap::new(), most, pass, reach };
    let (mut table, mut scratch) = (Table::default(), Scratch::default());
    for chunk in 0..docs.div_ceil(CHUNK) as usize {
        let allowed = best.pass.bits.as_ref().map(|bits| bits.chunk(chunk).to_vec());
        if most == 0 || allowed.as_ref().is_some_and(|words| words.iter().all(|word| *word == 0)) {
            continue;
        }
        let mut rows: Vec<(f32, Row<'_>)> =
            groups.iter().filter_map(|g| Some((g.weight / 255.0, g.row(postings, chunk, &mut scratch)?))).collect();
        rows.sort_by(|a, b| (a.0 * f32::from(a.1.most())).total_cmp(&(b.0 * f32::from(b.1.most()))));
        let mut chunk = InChunk { rows: &rows, first: chunk as u32 * CHUNK, allowed: allowed.as_deref() };
        chunk.go(&mut best, &mut table);
    }
    let mut found: Vec<Found> = best.heap.into_iter().map(|Reverse(found)| found).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found
}

/// A sum for each listing of a chunk.
#[derive(Default)]
struct Table {
    sums: Vec<f32>,
    touched: Vec<u64>,
}

struct InChunk<'r> {
    /// Weight and row, those that can add least first.
    rows: &'r [(f32, Row<'r>)],
    first: u32,
    allowed: Option<&'r [u64]>,
}

impl InChunk<'_> {
    /// What the first `n` rows can add together.
    fn together(&self, n: usize) -> f32 {
        self.rows[..n].iter().map(|(weight, row)| weight * f32::from(row.most())).sum()
    }

    /// How many of the first rows cannot reach the bar together.
    fn left_out(&self, bar: f32) -> usize {
        (0..self.rows.len()).take_while(|n| self.together(n + 1) <= bar).count()
    }

    fn allowed(&self, doc: u16) -> bool {
        let word = |words: &[u64]| words.get(usize::from(doc / 64)).copied().unwrap_or(0);
        self.allowed.is_none_or(|words| word(words) & (1 << (doc % 64)) != 0)
    }

    fn go(&mut self, best: &mut Best<'_, '_>, table: &mut Table) {
        let out = self.left_out(best.bar());
        let brought: usize = self.rows[out..].iter().map(|(_, row)| row.docs().len()).sum();
        let few = self.allowed.map(|words| words.iter().map(|w| w.count_ones() as usize).sum::<usize>());
        match self.rows.len() - out {
            0 => {}
            _ if few.is_some_and(|few| few * 16 < brought) => self.one_by_one(best),
            1 => self.one_row(out, best),
            _ => self.several(out, best, table),
        }
    }

    /// The rest of a listing's score, from the first `n` rows.
    fn rest(&self, n: usize, doc: u16, mut score: f32, bar: f32) -> f32 {
        for (n, (weight, row)) in self.rows[..n].iter().enumerate().rev() {
            if score + self.together(n + 1) <= bar {
                return 0.0;
            }
            score += weight * f32::from(row.of(doc));
        }
        score
    }

    /// Filters leave few: each of them is looked up.
    fn one_by_one(&self, best: &mut Best<'_, '_>) {
        for (at, word) in self.allowed.unwrap_or_default().iter().enumerate() {
            for bit in ones(*word) {
                let doc = (at as u32 * 64 + bit) as u16;
                let score = self.rest(self.rows.len(), doc, 0.0, best.bar());
                best.offer(self.first + u32::from(doc), score);
            }
        }
    }

    fn one_row(&self, out: usize, best: &mut Best<'_, '_>) {
        let Some((weight, row)) = self.rows.get(out) else { return };
        let others = self.together(out);
        let needed = |bar: f32| (((bar - others) / weight).floor()).clamp(0.0, 255.0) as u8;
        let mut least = needed(best.bar());
        for (docs, much) in row.docs().chunks(BLOCK).zip(row.much().chunks(BLOCK)) {
            if much.iter().copied().fold(0, u8::max) < least {
                continue;
            }
            for (doc, much) in docs.iter().zip(much) {
                if *much >= least && self.allowed(*doc) {
                    let bar = best.bar();
                    let score = self.rest(out, *doc, weight * f32::from(*much), bar);
                    best.offer(self.first + u32::from(*doc), score);
                    least = needed(best.bar());
                }
            }
        }
    }

    fn several(&self, out: usize, best: &mut Best<'_, '_>, table: &mut Table) {
        table.sums.resize(CHUNK as usize, 0.0);
        table.touched.resize(WORDS, 0);
        for (weight, row) in &self.rows[out..] {
            for (doc, much) in row.docs().iter().zip(row.much()) {
                table.sums[usize::from(*doc)] += weight * f32::from(*much);
                table.touched[usize::from(doc / 64)] |= 1 << (doc % 64);
            }
        }
        let others = self.together(out);
        for (at, word) in table.touched.iter_mut().enumerate() {
            let allowed = self.allowed.map_or(u64::MAX, |words| words.get(at).copied().unwrap_or(0));
            for bit in ones(*word) {
                let doc = (at as u32 * 64 + bit) as u16;
                let sum = std::mem::take(&mut table.sums[usize::from(doc)]);
                let bar = best.bar();
                if allowed & (1 << bit) != 0 && sum + others > bar {
                    let score = self.rest(out, doc, sum, bar);
                    best.offer(self.first + u32::from(doc), score);
                }
            }
            *word = 0;
        }
    }
}
