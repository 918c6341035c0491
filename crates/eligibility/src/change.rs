//! What would change it: the fewest other answers with which somebody could get it.

use crate::compile::{Compiled, Leaf};
use crate::explain::explain;
use crate::region::Region;
use crate::{Answers, Rules, State, Truth};
use std::collections::BTreeSet;

/// Other answers to so many questions at most are a suggestion to anybody.
const MOST_STEPS: usize = 3;
/// So many ways are shown.
const MOST_WAYS: usize = 6;

/// One way to a yes: all of its steps together. With any fewer other answers there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    pub steps: Vec<Step<'a>>,
    /// Message keys: the conditions that would come to hold.
    pub says: Vec<&'a str>,
}

/// Another answer to one question: the nearest one that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    pub question: &'a str,
    /// As in [`State::Known`].
    pub value: i64,
}

impl Rules {
    /// The smallest ways from a no, or from what is open, to a yes; none for a yes, and none where it
    /// would take other answers to more than three questions.
    pub fn changes(&self, id: &str, answers: &Answers) -> Vec<Change<'_>> {
        let Some(rule) = self.rules.iter().find(|rule| rule.id == id) else { return Vec::new() };
        let mut states = answers.states.clone();
        if rule.root.truth(&states) == Truth::Yes {
            return Vec::new();
        }
        let mut search =
            Search { rules: self, rule, before: &answers.states, found: Vec::new(), seen: BTreeSet::new() };
        for size in 1..=MOST_STEPS.min(rule.asks.len()) {
            search.choose(size, 0, &mut Vec::new(), &mut states);
            if !search.found.is_empty() {
                break;
            }
        }
        search.found
    }
}

struct Search<'a, 'b> {
    rules: &'a Rules,
    rule: &'a Compiled,
    before: &'b [State],
    found: Vec<Change<'a>>,
    seen: BTreeSet<Vec<&'a str>>,
}

impl<'a> Search<'a, '_> {
    /// Tries every region of every `size` questions from the one at `from` on.
    fn choose(&mut self, size: usize, from: usize, chosen: &mut Vec<(usize, i64)>, states: &mut Vec<State>) {
        if chosen.len() == size {
            if self.rule.root.truth(states) == Truth::Yes {
                self.add(chosen, states);
            }
            return;
        }
        for at in from..self.rule.asks.len() {
            let (question, ref regions) = self.rule.asks[at];
            let now = match self.before[question] {
                State::Known(value) => Some(value),
                State::Unasked | State::Open => None,
            };
            let others = regions.iter().filter(|region| now.is_none_or(|value| !region.has(value)));
            for region in nearest_first(others, now) {
                let value = region.nearest(now);
                states[question] = State::Known(value);
                chosen.push((question, value));
                self.choose(size, at + 1, chosen, states);
                chosen.pop();
            }
            states[question] = self.before[question];
        }
    }

    fn add(&mut self, chosen: &[(usize, i64)], states: &[State]) {
        let mut reasons = Vec::new();
        explain(&self.rule.root, states, &mut reasons);
        let comes_to_hold = |leaf: &Leaf| leaf.truth(self.before) != Truth::Yes;
        let mut says: Vec<&str> = Vec::new();
        for (leaf, _) in reasons.into_iter().filter(|(leaf, _)| comes_to_hold(leaf)) {
            if !says.contains(&leaf.says.as_str()) {
                says.push(&leaf.says);
            }
        }
        if self.found.len() < MOST_WAYS && self.seen.insert(says.clone()) {
            let step = |(question, value): &(usize, i64)| Step {
                question: &self.rules.questions.at(*question).0.id,
                value: *value,
            };
            self.found.push(Change { steps: chosen.iter().map(step).collect(), says });
        }
    }
}

fn nearest_first<'r>(regions: impl Iterator<Item = &'r Region>, now: Option<i64>) -> Vec<&'r Region> {
    let mut regions: Vec<&Region> = regions.collect();
    if let Some(now) = now {
        regions.sort_by_key(|region| region.nearest(Some(now)).abs_diff(now));
    }
    regions
}
