//! What we compare with: BM25 (k1 1.2, b 0.75) over a listing's name and text, with one way to cut.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use std::collections::BTreeMap;

#[derive(Clone, Copy)]
pub enum Cut {
    /// Words between blanks and punctuation.
    Blanks,
    /// Every two neighbouring letters of such a word, in every script.
    Pairs,
    /// The words of a dictionary, where a script has no blanks.
    Segments,
}

impl Cut {
    fn terms(self, text: &str) -> Vec<String> {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        match self {
            Cut::Blanks => words.map(str::to_owned).collect(),
            Cut::Pairs => words.flat_map(pairs).collect(),
            Cut::Segments => {
                let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
                let ends: Vec<usize> = segmenter.segment_str(&text).collect();
                let pieces = ends.windows(2).map(|two| &text[two[0]..two[1]]);
                pieces.filter(|piece| piece.chars().any(char::is_alphanumeric)).map(str::to_owned).collect()
            }
        }
    }
}

fn pairs(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    match letters.len() {
        0 | 1 => vec![word.to_owned()],
        _ => letters.windows(2).map(|two| two.iter().collect()).collect(),
    }
}

pub struct Plain {
    cut: Cut,
    /// How often each term stands in it, and how many there are.
    listings: Vec<(String, BTreeMap<String, f64>, f64)>,
    /// In how many listings.
    with: BTreeMap<String, f64>,
}

impl Plain {
    pub fn new(cut: Cut, listings: &BTreeMap<String, [String; 2]>) -> Self {
        let mut with = BTreeMap::new();
        let mut all = Vec::new();
        for (id, [name, text]) in listings {
            let terms = cut.terms(&format!("{name} {text}"));
            let length = terms.len() as f64;
            let mut times = BTreeMap::new();
            terms.into_iter().for_each(|term| *times.entry(term).or_insert(0.0) += 1.0);
            times.keys().for_each(|term: &String| *with.entry(term.clone()).or_insert(0.0) += 1.0);
            all.push((id.clone(), times, length));
        }
        Self { cut, listings: all, with }
    }

    pub fn find(&self, query: &str) -> Vec<String> {
        let count = self.listings.len() as f64;
        let usual = self.listings.iter().map(|(.., length)| length).sum::<f64>() / count;
        let mut asked = self.cut.terms(query);
        asked.sort();
        asked.dedup();
        let mut scores: Vec<(f64, &String)> = Vec::new();
        for (id, terms, length) in &self.listings {
            let score: f64 = asked.iter().filter_map(|term| Some((self.with.get(term)?, terms.get(term)?))).fold(
                0.0,
                |sum, (with, times)| {
                    let rare = (1.0 + (count - with + 0.5) / (with + 0.5)).ln();
                    sum + rare * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / usual))
                },
            );
            if score > 0.0 {
                scores.push((score, id));
            }
        }
        scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        scores.into_iter().map(|(_, id)| id.clone()).collect()
    }
}
