//! Which question to ask: the one whose answer settles most procedures at once.

use crate::compile::{Leaf, Node};
use crate::{Answers, Question, Rules, State, Truth};
use std::cmp::Ordering;

/// What asking a question would bring.
#[derive(Debug, Clone, Copy, Default)]
struct Worth {
    /// Open procedures that the question has to do with.
    touched: usize,
    /// Procedures settled, added up over all kinds of answers, of which there are so many.
    settled: usize,
    kinds: usize,
}

impl Worth {
    /// By the procedures that an answer settles on average, then by those it touches.
    fn compare(&self, other: &Worth) -> Ordering {
        let (ours, theirs) = (self.settled * other.kinds, other.settled * self.kinds);
        ours.cmp(&theirs).then(self.touched.cmp(&other.touched))
    }
}

impl Rules {
    /// The question that decides most, over all procedures that are still open; of equal ones, the first
    /// in the catalogue. `None` when no question that was not asked yet could decide anything.
    pub fn next_question(&self, answers: &Answers) -> Option<&Question> {
        let worth = self.worth(answers);
        let open = worth.iter().enumerate().filter(|(_, worth)| worth.touched > 0);
        let best = open.reduce(|best, next| if next.1.compare(best.1) == Ordering::Greater { next } else { best });
        best.map(|(at, _)| self.questions.at(at).0)
    }

    /// How many questions are left at most.
    pub fn questions_left(&self, answers: &Answers) -> usize {
        self.worth(answers).iter().filter(|worth| worth.touched > 0).count()
    }

    fn worth(&self, answers: &Answers) -> Vec<Worth> {
        let mut states = answers.states.clone();
        let mut worth = vec![Worth::default(); states.len()];
        let mut open = Vec::new();
        for rule in &self.rules {
            open.clear();
            if unasked(&rule.root, &states, &mut open) != Truth::CannotTell {
                continue;
            }
            open.sort_unstable();
            open.dedup();
            for &question in &open {
                let worth = &mut worth[question];
                worth.touched += 1;
                worth.kinds = self.regions[question].len();
                for region in &self.regions[question] {
                    states[question] = State::Known(region.from);
                    worth.settled += usize::from(rule.root.truth(&states).is_decided());
                }
                states[question] = State::Unasked;
            }
        }
        worth
    }
}

/// The truth of a tree; adds the questions not asked yet on which it hangs.
fn unasked(node: &Node, states: &[State], open: &mut Vec<usize>) -> Truth {
    match node {
        Node::Leaf(Leaf { question, .. }) => {
            if states[*question] == State::Unasked {
                open.push(*question);
            }
        }
        Node::Count { of, .. } => {
            for child in of {
                let begun = open.len();
                if unasked(child, states, open) != Truth::CannotTell {
                    open.truncate(begun);
                }
            }
        }
    }
    node.truth(states)
}
