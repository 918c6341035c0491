//! Answers that a rule cannot tell apart. There are few of them, so that what is true of every answer
//! can be found by trying each region once.

use crate::compile::{Held, Leaf};
use crate::question::{Kind, Question};

/// Months before and after which no day lies that can be typed.
const FAR: i64 = 300 * 12;

/// Values from one end to the other, both of them in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region {
    pub from: i64,
    pub to: i64,
    /// Whether it begins where the question's answers begin.
    first: bool,
}

impl Region {
    /// The value of this region that is nearest to the one given, or to the edge that a rule draws.
    pub fn nearest(self, value: Option<i64>) -> i64 {
        match value {
            Some(value) => value.clamp(self.from, self.to),
            None if self.first => self.to,
            None => self.from,
        }
    }

    pub fn has(self, value: i64) -> bool {
        (self.from..=self.to).contains(&value)
    }
}

/// The regions of one question, in order. Of a choice, one choice stands for all that are used alike.
pub(crate) fn regions<'a>(kind: &Kind, leaves: impl Iterator<Item = &'a Leaf>) -> Vec<Region> {
    let leaves: Vec<&Leaf> = leaves.collect();
    let (min, max) = match kind {
        Kind::YesNo => return alike(2, &leaves),
        Kind::Choice(values) => return alike(values.len(), &leaves),
        Kind::Number { min, max } => (*min, *max),
        Kind::Money => (0, Question::MOST_MONEY),
        Kind::Date => (-FAR, FAR),
    };
    let edges = leaves.iter().flat_map(|leaf| match leaf.held {
        Held::Within(from, to) => [from, to.saturating_add(1)],
        Held::Among(_) => [i64::MIN, i64::MIN],
    });
    let mut starts: Vec<i64> = edges.filter(|edge| *edge > min && *edge <= max).chain([min]).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([max]);
    starts.iter().zip(ends).map(|(from, to)| Region { from: *from, to, first: *from == min }).collect()
}

fn alike(choices: usize, leaves: &[&Leaf]) -> Vec<Region> {
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut found = Vec::new();
    for at in (0..).take(choices) {
        let used: Vec<bool> = leaves.iter().map(|leaf| leaf.holds(at)).collect();
        if !seen.contains(&used) {
            seen.push(used);
            found.push(Region { from: at, to: at, first: false });
        }
    }
    found
}
