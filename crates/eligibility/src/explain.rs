//! Whether somebody can get something, and which conditions decided that.

use crate::compile::{Compiled, Leaf, Node};
use crate::{Answers, Rules, State, Truth};

/// What the rule of one procedure says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// The rule's name.
    pub id: &'a str,
    pub truth: Truth,
    /// The conditions that decided it, all with the same truth as the outcome: of a yes those that hold,
    /// of a no each that fails, of neither those still open. Their answers alone come to the same.
    pub reasons: Vec<Reason<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason<'a> {
    pub question: &'a str,
    /// Message key: what has to be so.
    pub says: &'a str,
    pub holds: Truth,
}

impl Rules {
    /// Every procedure's outcome, in the order of the rules.
    pub fn outcomes(&self, answers: &Answers) -> Vec<Outcome<'_>> {
        self.rules.iter().map(|rule| self.outcome(rule, &answers.states)).collect()
    }

    fn outcome<'a>(&'a self, rule: &'a Compiled, states: &[State]) -> Outcome<'a> {
        let mut found = Vec::with_capacity(rule.conditions);
        let truth = explain(&rule.root, states, &mut found);
        let reason = |(leaf, holds): (&'a Leaf, Truth)| Reason {
            question: &self.questions.at(leaf.question).0.id,
            says: &leaf.says,
            holds,
        };
        Outcome { id: &rule.id, truth, reasons: found.into_iter().map(reason).collect() }
    }
}

/// The truth of a tree. What is added to `found` are the conditions below those children that have the
/// tree's own truth; by induction they all have it too.
pub(crate) fn explain<'a>(node: &'a Node, states: &[State], found: &mut Vec<(&'a Leaf, Truth)>) -> Truth {
    match node {
        Node::Leaf(leaf) => {
            let truth = leaf.truth(states);
            found.push((leaf, truth));
            truth
        }
        Node::Count { need, of } => {
            let begun = found.len();
            let (mut yes, mut open) = (0, 0);
            for child in of {
                match explain(child, states, found) {
                    Truth::Yes => yes += 1,
                    Truth::CannotTell => open += 1,
                    Truth::No => {}
                }
            }
            let truth = Truth::at_least(*need, yes, open);
            let mut keep = begun;
            for at in begun..found.len() {
                if found[at].1 == truth {
                    found.swap(keep, at);
                    keep += 1;
                }
            }
            found.truncate(keep);
            truth
        }
    }
}
