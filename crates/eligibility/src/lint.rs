//! What is wrong with a rule as a rule, found by trying every combination of answers that it can tell
//! apart. The thresholds that it names are the only places where anything can change, so this is exact.

use crate::compile::{Compiled, Leaf};
use crate::region::Region;
use crate::{BadRule, Questions, Rule, State, Truth};
use std::collections::BTreeSet;
use std::fmt;

/// Combinations that are tried.
const MOST: usize = 20_000;

/// Something to put right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lint {
    /// Contradictory: nobody can get it, whatever they answer.
    NeverYes,
    /// Everybody can get it: there is nothing to ask.
    AlwaysYes,
    /// This condition, by what it says, never makes a difference: its branch cannot be reached, or the rest
    /// says the same.
    Idle(String),
    /// Answers to this question from one to the other come to a no, and both less and more to a yes.
    Gap { question: String, from: i64, to: i64 },
    /// More combinations than are tried; nothing else is said of the rule.
    TooMany(usize),
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Lint::NeverYes => write!(f, "contradicts itself: nobody can get it, whatever they answer"),
            Lint::AlwaysYes => write!(f, "says yes to everybody: it needs no rule"),
            Lint::Idle(says) => write!(f, "{says} never makes a difference: cannot be reached, or is said elsewhere"),
            Lint::Gap { question, from, to } => {
                write!(f, "has a gap: {question} from {from} to {to} is a no, and less and more than that is a yes")
            }
            Lint::TooMany(count) => write!(f, "has {count} combinations of answers, more than {MOST}: split it"),
        }
    }
}

/// Everything to put right in one rule, in a fixed order.
pub fn lint(questions: &Questions, rule: &Rule) -> Result<Vec<Lint>, BadRule> {
    let rule = Compiled::new(questions, "rule", rule)?;
    let count = rule.asks.iter().try_fold(1usize, |n, (_, regions)| n.checked_mul(regions.len()));
    match count {
        Some(count) if count <= MOST => Ok(try_all(questions, &rule)),
        count => Ok(vec![Lint::TooMany(count.unwrap_or(usize::MAX))]),
    }
}

fn try_all(questions: &Questions, rule: &Compiled) -> Vec<Lint> {
    let mut all = Combinations::new(questions.len(), rule);
    let mut verdicts = Vec::new();
    // Of each condition: whether the rule says the same with it always true, and always false.
    let mut idle = vec![[true, true]; rule.conditions];
    while let Some(states) = all.next() {
        let verdict = rule.root.truth(states);
        for (number, same) in idle.iter_mut().enumerate() {
            for (same, fixed) in same.iter_mut().zip([Truth::Yes, Truth::No]) {
                let truth = |leaf: &Leaf| if leaf.number == number { fixed } else { leaf.truth(states) };
                *same = *same && rule.root.judge(&truth) == verdict;
            }
        }
        verdicts.push(verdict == Truth::Yes);
    }
    if !verdicts.contains(&true) {
        return vec![Lint::NeverYes];
    }
    if !verdicts.contains(&false) {
        return vec![Lint::AlwaysYes];
    }
    let leaves = rule.root.leaves().into_iter().filter(|leaf| idle[leaf.number].contains(&true));
    let mut found: Vec<Lint> = leaves.map(|leaf| Lint::Idle(leaf.says.clone())).collect();
    found.extend(gaps(questions, rule, &verdicts));
    found.dedup();
    found
}

/// Along each question that has an order, with every other answer held still.
fn gaps(questions: &Questions, rule: &Compiled, verdicts: &[bool]) -> BTreeSet<Lint> {
    let mut found = BTreeSet::new();
    // The last question turns fastest, as in `Combinations`.
    let mut stride = 1;
    for (question, regions) in rule.asks.iter().rev() {
        let (asked, kind) = questions.at(*question);
        let ordered = !matches!(kind, crate::Kind::YesNo | crate::Kind::Choice(_));
        for start in (0..verdicts.len()).filter(|at| ordered && (at / stride) % regions.len() == 0) {
            let line: Vec<bool> = (0..regions.len()).map(|at| verdicts[start + at * stride]).collect();
            for (from, to) in islands(&line) {
                let (from, to) = (regions[from].from, regions[to].to);
                found.insert(Lint::Gap { question: asked.id.clone(), from, to });
            }
        }
        stride *= regions.len();
    }
    found
}

/// First and last place of each run of `false` with `true` on both sides.
fn islands(line: &[bool]) -> Vec<(usize, usize)> {
    let yes: Vec<usize> = (0..line.len()).filter(|at| line[*at]).collect();
    yes.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| (pair[0] + 1, pair[1] - 1)).collect()
}

/// Counts through all regions of all questions of a rule.
struct Combinations<'a> {
    asks: &'a [(usize, Vec<Region>)],
    at: Vec<usize>,
    states: Vec<State>,
    begun: bool,
}

impl<'a> Combinations<'a> {
    fn new(questions: usize, rule: &'a Compiled) -> Self {
        Self { asks: &rule.asks, at: vec![0; rule.asks.len()], states: vec![State::Unasked; questions], begun: false }
    }

    fn next(&mut self) -> Option<&[State]> {
        if self.begun {
            let mut place = self.asks.len();
            loop {
                place = place.checked_sub(1)?;
                self.at[place] += 1;
                if self.at[place] < self.asks[place].1.len() {
                    break;
                }
                self.at[place] = 0;
            }
        }
        self.begun = true;
        for ((question, regions), at) in self.asks.iter().zip(&self.at) {
            self.states[*question] = State::Known(regions[*at].from);
        }
        Some(&self.states)
    }
}
