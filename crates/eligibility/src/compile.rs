//! From the written tree to one that is quick to evaluate: questions are places in a list, a `not` is
//! moved into the conditions (De Morgan holds in three values), and `all` and `any` are both "so many of".

use crate::question::Kind;
use crate::region::{self, Region};
use crate::wire::is_word;
use crate::{Condition, Questions, Rule, State, Test, Truth};
use std::collections::BTreeSet;

/// Conditions of one rule, and how deep it goes.
pub(crate) const MAX_CONDITIONS: usize = 64;
pub(crate) const MAX_DEPTH: usize = 12;
/// Different questions of one rule: so that everything about it can be tried out.
const MAX_QUESTIONS: usize = 12;
/// What is wrong with a name that cannot be one.
const NO_WORD: &str = "is called by one word without spaces";

/// Why a rule cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{rule}: {name}: {problem}")]
pub struct BadRule {
    pub rule: String,
    /// The question or choice that is wrong; empty for the whole.
    pub name: String,
    pub problem: &'static str,
}

/// Rules of several procedures over the same questions.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    pub(crate) questions: Questions,
    pub(crate) rules: Vec<Compiled>,
    /// Of each question: the answers that no rule can tell apart.
    pub(crate) regions: Vec<Vec<Region>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub id: String,
    pub root: Node,
    pub conditions: usize,
    /// The questions of this rule, with the answers that it cannot tell apart.
    pub asks: Vec<(usize, Vec<Region>)>,
}

#[derive(Debug, Clone)]
pub(crate) enum Node {
    Leaf(Leaf),
    Count { need: usize, of: Vec<Node> },
}

#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    /// Its place among the conditions of the rule.
    pub number: usize,
    pub question: usize,
    pub held: Held,
    /// False under an odd number of `not`.
    pub wanted: bool,
    pub says: String,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Held {
    /// Both ends belong to it.
    Within(i64, i64),
    /// Places of choices, as bits.
    Among(u64),
}

impl Rules {
    /// Compiles every rule; `named` gives each a name, such as the procedure's.
    pub fn new<'a>(
        questions: Questions,
        named: impl IntoIterator<Item = (&'a str, &'a Rule)>,
    ) -> Result<Self, BadRule> {
        let compile = |(id, rule)| Compiled::new(&questions, id, rule);
        let rules = named.into_iter().map(compile).collect::<Result<_, _>>()?;
        Ok(Self::of(questions, rules))
    }

    pub(crate) fn of(questions: Questions, rules: Vec<Compiled>) -> Self {
        let leaves: Vec<&Leaf> = rules.iter().flat_map(|rule| rule.root.leaves()).collect();
        let of = |at| region::regions(questions.at(at).1, leaves.iter().filter(|leaf| leaf.question == at).copied());
        let regions = (0..questions.len()).map(of).collect();
        Self { regions, rules, questions }
    }

    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    /// Whether no procedure has a rule.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}

impl Compiled {
    pub fn new(questions: &Questions, id: &str, rule: &Rule) -> Result<Self, BadRule> {
        let mut build = Build { questions, id, conditions: 0 };
        if !is_word(id) {
            return Err(build.bad("", NO_WORD));
        }
        let root = build.node(rule, true, 0)?;
        Self::of(questions, id, root, build.conditions)
    }

    pub fn of(questions: &Questions, id: &str, root: Node, conditions: usize) -> Result<Self, BadRule> {
        let asked: BTreeSet<usize> = root.leaves().iter().map(|leaf| leaf.question).collect();
        if asked.len() > MAX_QUESTIONS {
            let problem = "asks more than 12 questions: nobody could say why it says no";
            return Err(BadRule { rule: id.to_owned(), name: String::new(), problem });
        }
        let of = |at: usize| {
            let leaves = root.leaves().into_iter().filter(|leaf| leaf.question == at);
            (at, region::regions(questions.at(at).1, leaves))
        };
        let asks = asked.into_iter().map(of).collect();
        Ok(Self { id: id.to_owned(), asks, conditions, root })
    }
}

struct Build<'a> {
    questions: &'a Questions,
    id: &'a str,
    conditions: usize,
}

impl Build<'_> {
    fn bad(&self, name: &str, problem: &'static str) -> BadRule {
        BadRule { rule: self.id.to_owned(), name: name.to_owned(), problem }
    }

    fn node(&mut self, rule: &Rule, wanted: bool, depth: usize) -> Result<Node, BadRule> {
        if depth > MAX_DEPTH {
            return Err(self.bad("", "goes deeper than 12 levels"));
        }
        let (need, of) = match rule {
            Rule::Not(rule) => return self.node(rule, !wanted, depth + 1),
            Rule::If(condition) => return self.leaf(condition, wanted).map(Node::Leaf),
            Rule::All(of) => (of.len(), of),
            Rule::Any(of) => (1, of),
            Rule::AtLeast(need, of) => (*need, of),
        };
        if !(1..=of.len()).contains(&need) {
            return Err(
                self.bad("", "needs at least one and at most as many as there are: an empty list, or a wrong number")
            );
        }
        // Not (n of k) is (k - n + 1) of the opposites.
        let need = if wanted { need } else { of.len() - need + 1 };
        let of = of.iter().map(|rule| self.node(rule, wanted, depth + 1)).collect::<Result<_, _>>()?;
        Ok(Node::Count { need, of })
    }

    fn leaf(&mut self, condition: &Condition, wanted: bool) -> Result<Leaf, BadRule> {
        let ask = &condition.ask;
        let (question, _, kind) = self.questions.find(ask).ok_or_else(|| self.bad(ask, "there is no such question"))?;
        if !is_word(&condition.says) {
            return Err(self.bad(ask, NO_WORD));
        }
        let number = self.conditions;
        self.conditions += 1;
        if self.conditions > MAX_CONDITIONS {
            return Err(self.bad("", "has more than 64 conditions"));
        }
        let cents = |units: i64| units.saturating_mul(100);
        let held = match (kind, &condition.test) {
            (Kind::YesNo, Test::Is(is)) => Held::Among(if *is { 0b10 } else { 0b01 }),
            (Kind::Choice(all), Test::OneOf(some)) => {
                let mut among = 0;
                for value in some {
                    let at =
                        all.iter().position(|v| v == value).ok_or_else(|| self.bad(value, "is not a choice there"))?;
                    among |= 1 << at;
                }
                Held::Among(among)
            }
            (Kind::Number { .. }, Test::AtLeast(n)) => Held::Within(*n, i64::MAX),
            (Kind::Number { .. }, Test::AtMost(n)) => Held::Within(i64::MIN, *n),
            (Kind::Number { .. }, Test::Below(n)) => Held::Within(i64::MIN, n.saturating_sub(1)),
            (Kind::Money, Test::AtLeast(n)) => Held::Within(cents(*n), i64::MAX),
            (Kind::Money, Test::AtMost(n)) => Held::Within(i64::MIN, cents(*n)),
            (Kind::Money, Test::Below(n)) => Held::Within(i64::MIN, cents(*n).saturating_sub(1)),
            (Kind::Date, Test::MonthsAtLeast(n)) => Held::Within(*n, i64::MAX),
            (Kind::Date, Test::MonthsBelow(n)) => Held::Within(i64::MIN, n.saturating_sub(1)),
            (Kind::Date, Test::YearsAtLeast(n)) => Held::Within(n.saturating_mul(12), i64::MAX),
            (Kind::Date, Test::YearsBelow(n)) => Held::Within(i64::MIN, n.saturating_mul(12).saturating_sub(1)),
            _ => return Err(self.bad(ask, "this question has no such comparison")),
        };
        Ok(Leaf { number, question, held, wanted, says: condition.says.clone() })
    }
}

impl Leaf {
    pub fn holds(&self, value: i64) -> bool {
        let held = match self.held {
            Held::Within(from, to) => (from..=to).contains(&value),
            Held::Among(places) => u32::try_from(value).is_ok_and(|at| places.checked_shr(at).unwrap_or(0) & 1 == 1),
        };
        held == self.wanted
    }

    pub fn truth(&self, states: &[State]) -> Truth {
        match states[self.question] {
            State::Known(value) => Truth::from(self.holds(value)),
            State::Unasked | State::Open => Truth::CannotTell,
        }
    }
}

impl Node {
    /// The truth of the tree, with each condition judged by `leaf`.
    pub fn judge(&self, leaf: &impl Fn(&Leaf) -> Truth) -> Truth {
        match self {
            Node::Leaf(one) => leaf(one),
            Node::Count { need, of } => {
                let (mut yes, mut open) = (0, 0);
                for node in of {
                    match node.judge(leaf) {
                        Truth::Yes => yes += 1,
                        Truth::CannotTell => open += 1,
                        Truth::No => {}
                    }
                }
                Truth::at_least(*need, yes, open)
            }
        }
    }

    pub fn truth(&self, states: &[State]) -> Truth {
        self.judge(&|leaf| leaf.truth(states))
    }

    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Node::Leaf(leaf) => vec![leaf],
            Node::Count { of, .. } => of.iter().flat_map(Node::leaves).collect(),
        }
    }
}
