//! The tree that a pack writes.

use crate::written::Written;
use serde::{Deserialize, Serialize};

/// Who can get something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Rule {
    All(Vec<Rule>),
    Any(Vec<Rule>),
    Not(Box<Rule>),
    /// So many of these.
    AtLeast(usize, Vec<Rule>),
    If(Condition),
}

/// One question and what has to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub ask: String,
    pub test: Test,
    /// Message key: what has to be so at this place of the tree, as a sentence for the person. Inside a
    /// `not` it says the opposite of the test.
    pub says: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    Is(bool),
    OneOf(Vec<String>),
    /// Of numbers, and of money in whole units.
    AtLeast(i64),
    AtMost(i64),
    Below(i64),
    /// Of a day: so many full months or years have passed since.
    MonthsAtLeast(i64),
    MonthsBelow(i64),
    YearsAtLeast(i64),
    YearsBelow(i64),
}

impl Rule {
    /// Every condition, in the order of the file.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Rule::If(condition) => vec![condition],
            Rule::Not(rule) => rule.conditions(),
            Rule::All(rules) | Rule::Any(rules) | Rule::AtLeast(_, rules) => {
                rules.iter().flat_map(Rule::conditions).collect()
            }
        }
    }
}
