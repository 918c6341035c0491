//! All terms, in order: looked up whole, by their beginning, and with letters wrong.

use fst::automaton::Automaton;
use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::sync::OnceLock;

/// Terms that are looked at for one beginning.
const BEGINNINGS: usize = 4096;

#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary(Option<Map<Vec<u8>>>);

impl Dictionary {
    /// Of terms in order, each once.
    pub fn new<'a>(terms: impl Iterator<Item = &'a str>) -> Self {
        Self(Map::from_iter(terms.zip(0u64..)).ok())
    }

    pub fn get(&self, term: &str) -> Option<u32> {
        self.0.as_ref()?.get(term).map(|at| at as u32)
    }

    /// Longer terms that begin so, and how many letters each has more.
    pub fn beginning(&self, with: &str) -> Vec<(String, u32, usize)> {
        let letters = with.chars().count();
        let found = self.0.as_ref().map(|map| take(map.range().ge(with), BEGINNINGS, |term| term.starts_with(with)));
        let longer = found.unwrap_or_default().into_iter().map(|(term, at)| {
            let more = term.chars().count() - letters;
            (term, at, more)
        });
        longer.filter(|(_, _, more)| *more > 0).collect()
    }

    /// Terms that are `wrong` letters away at most: one put in, left out, or another, or two neighbours
    /// changed about. With their distance.
    pub fn like(&self, word: &str, wrong: u8) -> Vec<(String, u32, u8)> {
        static ONE: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
        static TWO: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
        let builder = match wrong {
            1 => ONE.get_or_init(|| LevenshteinAutomatonBuilder::new(1, true)),
            _ => TWO.get_or_init(|| LevenshteinAutomatonBuilder::new(2, true)),
        };
        let Some(map) = &self.0 else { return Vec::new() };
        let near = Near(builder.build_dfa(word));
        let found = take(map.search(&near), usize::MAX, |_| true);
        let far = |term: &str| match near.0.eval(term) {
            Distance::Exact(far) => Some(far),
            Distance::AtLeast(_) => None,
        };
        found.into_iter().filter_map(|(term, at)| far(&term).map(|far| (term, at, far))).collect()
    }

    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, Map::len)
    }

    pub fn bytes(&self) -> usize {
        self.0.as_ref().map_or(0, |map| map.as_fst().size())
    }
}

fn take<'m, I, S>(stream: I, most: usize, while_: impl Fn(&str) -> bool) -> Vec<(String, u32)>
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

struct Near(DFA);

impl Automaton for &Near {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_by_beginning_and_with_letters_wrong() {
        let all = ["ab", "school", "schooling", "scool", "مدرسه"];
        let it = Dictionary::new(all.into_iter());
        assert_eq!((it.get("school"), it.get("scho"), it.len()), (Some(1), None, 5));
        assert_eq!(it.beginning("school"), [("schooling".to_owned(), 2, 3)]);
        let like: Vec<_> = it.like("shcool", 1).into_iter().map(|(term, _, far)| (term, far)).collect();
        assert_eq!(like, [("school".to_owned(), 1), ("scool".to_owned(), 1)]);
        assert_eq!(it.like("مدرسا", 1).len(), 1);
        assert!(Dictionary::default().like("x", 2).is_empty());
    }
}
