//! All terms, in order: looked up whole, by their beginning, and with letters wrong.

use crate::fold::han;
use crate::slip::near;
use crate::sound::SOUND;
use fst::{IntoStreamer, Map, Streamer};

/// Terms that are looked at for one beginning.
const BEGINNINGS: usize = 4096;

#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    terms: Option<Map<Vec<u8>>>,
    /// Words from their last letter to their first.
    turned: Option<Map<Vec<u8>>>,
}

fn turn(word: &str) -> String {
    word.chars().rev().collect()
}

impl Dictionary {
    /// Of terms in order, each once.
    pub fn new<'a>(terms: impl Iterator<Item = &'a str>) -> Self {
        let (mut all, mut turned) = (Vec::new(), Vec::new());
        for (term, at) in terms.zip(0u64..) {
            all.push((term, at));
            // Sounds and Chinese are not looked for with letters wrong.
            if !term.starts_with(|c| c == SOUND || han(c)) {
                turned.push((turn(term), at));
            }
        }
        turned.sort_unstable();
        Self { terms: Map::from_iter(all).ok(), turned: Map::from_iter(turned).ok() }
    }

    pub fn get(&self, term: &str) -> Option<u32> {
        self.terms.as_ref()?.get(term).map(|at| at as u32)
    }

    /// Longer terms that begin so, and how many letters each has more.
    pub fn beginning(&self, with: &str) -> Vec<(String, u32, usize)> {
        let letters = with.chars().count();
        let found =
            self.terms.as_ref().map(|map| take(map.range().ge(with), BEGINNINGS, |term| term.starts_with(with)));
        let longer = found.unwrap_or_default().into_iter().map(|(term, at)| {
            let more = term.chars().count() - letters;
            (term, at, more)
        });
        longer.filter(|(_, _, more)| *more > 0).collect()
    }

    /// Terms that are `wrong` letters away at most, one or two: one put in, left out, or another, or two
    /// neighbours changed about. With their distance; in no order.
    ///
    /// Of all mistakes in a word, its first half or its last has at most one less than all. So terms are gone through
    /// twice, from their beginning and from their end, and most are left after a few letters.
    pub fn like(&self, word: &str, wrong: u8) -> Vec<(String, u32, u8)> {
        let (Some(terms), Some(turned)) = (&self.terms, &self.turned) else { return Vec::new() };
        let mut found = near(terms, word, wrong);
        for (term, at, far) in near(turned, &turn(word), wrong) {
            if !found.iter().any(|(_, known, _)| *known == at) {
                found.push((turn(&term), at, far));
            }
        }
        found
    }

    pub fn len(&self) -> usize {
        self.terms.as_ref().map_or(0, Map::len)
    }

    pub fn bytes(&self) -> usize {
        [&self.terms, &self.turned].into_iter().flatten().map(|map| map.as_fst().size()).sum()
    }
}

pub(crate) fn take<'m, I, S>(stream: I, most: usize, while_: impl Fn(&str) -> bool) -> Vec<(String, u32)>
where
    I: IntoStreamer<'m, Into = S, Item = (&'m [u8], u64)>,
    S: 'm + for<'a> Streamer<'a, Item = (&'a [u8], u64)>,
{
    let mut stream = stream.into_stream();
    let mut found = Vec::new();
    while let Some((term, at)) = stream.next() {
        let Ok(term) = std::str::from_utf8(term) else { break };
        if found.len() == most || !while_(term) {
            break;
        }
        found.push((term.to_owned(), at as u32));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_by_beginning_and_with_letters_wrong() {
        let all = ["ab", "school", "schooling", "scool", "مدرسه"];
        let it = Dictionary::new(all.into_iter());
        assert_eq!((it.get("school"), it.get("scho"), it.len()), (Some(1), None, 5));
        assert_eq!(it.beginning("school"), [("schooling".to_owned(), 2, 3)]);
        let mut like: Vec<_> = it.like("shcool", 1).into_iter().map(|(term, _, far)| (term, far)).collect();
        like.sort();
        assert_eq!(like, [("school".to_owned(), 1), ("scool".to_owned(), 1)]);
        assert_eq!(it.like("مدرسا", 1).len(), 1);
        assert!(Dictionary::default().like("x", 2).is_empty());
    }

    proptest! {
        #[test]
        fn letters_wrong_are_those_of_the_definition(
            words in prop::collection::btree_set("[abcه]{1,9}", 1..30), word in "[abcه]{3,9}", wrong in 1u8..3,
        ) {
            let it = Dictionary::new(words.iter().map(String::as_str));
            let mut found: Vec<_> = it.like(&word, wrong).into_iter().map(|(term, _, far)| (term, far)).collect();
            found.sort();
            let far = |term: &String| Some((term.clone(), distance(term, &word))).filter(|(_, far)| *far <= wrong);
            prop_assert_eq!(found, words.iter().filter_map(far).collect::<Vec<_>>());
        }
    }

    /// Letters put in, left out, another, or two neighbours changed about (optimal string alignment).
    fn distance(a: &str, b: &str) -> u8 {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut rows = vec![vec![0u8; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                if i == 0 || j == 0 {
                    rows[i][j] = (i + j) as u8;
                    continue;
                }
                let other = rows[i - 1][j - 1] + u8::from(a[i - 1] != b[j - 1]);
                let mut least = other.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
            }
        }
        rows[a.len()][b.len()]
    }
}
