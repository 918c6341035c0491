//! Listings into an index.

use crate::dictionary::Dictionary;
use crate::facts::FactsBuilder;
use crate::index::Index;
use crate::listing::{Field, Listing};
use crate::postings::{CHUNK, Chunk, Sealed, join};
use crate::same::Same;
use crate::terms::{Sort, terms};
use compact_str::CompactString;
use foldhash::HashMap;

/// How soon more of the same counts less (BM25's `k1`).
const SOON: f32 = 1.2;
/// The length of a usual name and of a usual text, in words. Fixed, so that a listing's weight does not
/// change when others come and go.
const NAME: f32 = 5.0;
const TEXT: f32 = 40.0;
/// A Chinese letter is about so much of a word.
const LETTER: f32 = 0.6;
/// What the first word of a name weighs more.
const FIRST: f32 = 1.25;

/// Takes listings in the order in which equals are to be found.
#[derive(Debug, Default)]
pub struct Builder {
    numbers: HashMap<CompactString, u32>,
    /// How a word was first written, where that is not how it is compared.
    written: HashMap<u32, Box<str>>,
    chunk: Chunk,
    sealed: Vec<Sealed>,
    facts: FactsBuilder,
    of_one: Vec<(u32, f32)>,
}

impl Builder {
    pub fn add(&mut self, listing: &Listing<'_>) {
        let doc = self.facts.add(listing);
        let mut found = std::mem::take(&mut self.of_one);
        for text in &listing.texts {
            let from = found.len();
            let mut length = 0.0;
            terms(text.text, text.language, text.field.named(), &mut |term, range, sort| {
                length += match sort {
                    Sort::Word => 1.0,
                    Sort::Letter => LETTER,
                    _ => 0.0,
                };
                let first = if text.field == Field::Name && range.start == 0 { FIRST } else { 1.0 };
                let number = self.number(term, sort, &text.text[range]);
                found.push((number, part(sort) * first));
            });
            let weight = weight(text.field) / norm(text.field, length);
            found[from..].iter_mut().for_each(|(_, much)| *much *= weight);
        }
        found.sort_unstable_by_key(|(term, _)| *term);
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let sum: f32 = same.iter().map(|(_, much)| much).sum();
            let much = (255.0 * sum / (sum + SOON)).round().clamp(1.0, 255.0);
            if let Some((term, _)) = same.first() {
                self.chunk.push(*term, (doc % CHUNK) as u16, much as u8);
            }
        }
        found.clear();
        self.of_one = found;
        if doc % CHUNK == CHUNK - 1 {
            self.sealed.push(self.chunk.seal());
        }
    }

    fn number(&mut self, term: &str, sort: Sort, as_written: &str) -> u32 {
        if let Some(number) = self.numbers.get(term) {
            return *number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(term.into(), number);
        if sort == Sort::Word {
            let lower = as_written.to_lowercase();
            if lower != term {
                self.written.insert(number, lower.into());
            }
        }
        number
    }

    /// `same`: words that mean the same, whatever listing they stand in.
    pub fn finish(mut self, same: Same) -> Index {
        self.sealed.push(self.chunk.seal());
        let mut names: Vec<(CompactString, u32)> = self.numbers.into_iter().collect();
        names.sort_unstable();
        let mut order = vec![0; names.len()];
        for ((_, number), at) in names.iter().zip(0u32..) {
            order[*number as usize] = at;
        }
        let dictionary = Dictionary::new(names.iter().map(|(term, _)| term.as_str()));
        drop(names);
        let mut written: Vec<(u32, Box<str>)> =
            self.written.into_iter().map(|(number, text)| (order[number as usize], text)).collect();
        written.sort_unstable();
        let postings = join(self.sealed, &order);
        Index { dictionary, postings, written, facts: self.facts.finish(), same }
    }
}

fn weight(field: Field) -> f32 {
    match field {
        Field::Name => 4.0,
        Field::Also => 3.0,
        Field::Office => 1.0,
        Field::Text | Field::Address => 1.0,
    }
}

/// Longer texts say the same more often (BM25F: each field by its own length).
fn norm(field: Field, length: f32) -> f32 {
    match field {
        Field::Name => 0.5 + 0.5 * length / NAME,
        Field::Text => 0.4 + 0.6 * length / TEXT,
        Field::Also | Field::Office | Field::Address => 1.0,
    }
}

/// What is nearer to the word as it stands weighs more.
fn part(sort: Sort) -> f32 {
    match sort {
        Sort::Word | Sort::Pair => 1.0,
        Sort::Stem | Sort::Latin => 0.8,
        Sort::Letter | Sort::Sounds => 0.6,
        Sort::Sound => 0.3,
    }
}
