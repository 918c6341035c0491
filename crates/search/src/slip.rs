//! Terms of which some letters differ from a word, looked for from their first letter on.

use crate::dictionary::take;
use fst::Map;
use fst::automaton::Automaton;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::sync::LazyLock;

/// For none, one and two letters wrong; two neighbours changed about are one.
static BUILDERS: LazyLock<[LevenshteinAutomatonBuilder; 3]> =
    LazyLock::new(|| [0, 1, 2].map(|wrong| LevenshteinAutomatonBuilder::new(wrong, true)));

/// Those `wrong` letters away, one or two, of which at least one is not in the first half.
pub(crate) fn near(terms: &Map<Vec<u8>>, word: &str, wrong: u8) -> Vec<(String, u32, u8)> {
    let (most, less) = (usize::from(wrong.clamp(1, 2)), usize::from(wrong.clamp(1, 2)) - 1);
    // Without the letter in the middle: two neighbours there are in one half only.
    let half: String = word.chars().take(word.chars().count().saturating_sub(1) / 2).collect();
    let whole = Near(BUILDERS[most].build_dfa(word));
    let both = (&whole).intersection(Near(BUILDERS[less].build_prefix_dfa(&half)));
    let found = take(terms.search(both), usize::MAX, |_| true);
    let far = |term: &str| match whole.0.eval(term) {
        Distance::Exact(far) => Some(far),
        Distance::AtLeast(_) => None,
    };
    found.into_iter().filter_map(|(term, at)| far(&term).map(|far| (term, at, far))).collect()
}

struct Near(DFA);

impl Automaton for Near {
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
