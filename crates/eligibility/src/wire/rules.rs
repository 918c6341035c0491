//! Questions and compiled rules as lines:
//!
//! ```text
//! question home choice rented own family
//! question age number 0 120
//! question arrived date
//! rule startup-grant            the tree follows, each node before its children
//! of 2 3                        two of the next three
//! age yes 18 . if-adult         from 18 on, and no upper end
//! home not 5 if-elsewhere       places of choices as bits; "not" where it must not be so
//! ```

use crate::compile::{Compiled, Held, Leaf, MAX_CONDITIONS, MAX_DEPTH, Node};
use crate::{Choice, KindName, Question, Questions, Rules};

/// Lines that no server of ours wrote; counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not one of rules")]
pub struct BadLines(pub usize);

/// Everything that a browser needs to work out what fits.
pub fn write_rules(rules: &Rules) -> String {
    let mut out = String::new();
    for question in rules.questions.iter() {
        line(&mut out, &["question", &question.id, name(question.kind)]);
        let ends = [question.min, question.max].into_iter().flatten().map(|end| end.to_string());
        let choices = question.choices.iter().map(|choice| choice.value.clone());
        more(&mut out, ends.chain(choices));
    }
    for rule in &rules.rules {
        line(&mut out, &["rule", &rule.id]);
        more(&mut out, []);
        tree(&mut out, rules, &rule.root);
    }
    out
}

fn tree(out: &mut String, rules: &Rules, node: &Node) {
    match node {
        Node::Count { need, of } => {
            line(out, &["of", &need.to_string(), &of.len().to_string()]);
            more(out, []);
            of.iter().for_each(|node| tree(out, rules, node));
        }
        Node::Leaf(leaf) => {
            line(out, &[&rules.questions.at(leaf.question).0.id, if leaf.wanted { "yes" } else { "not" }]);
            let end = |end: i64, open| if end == open { ".".to_owned() } else { end.to_string() };
            match leaf.held {
                Held::Within(from, to) => more(out, [end(from, i64::MIN), end(to, i64::MAX), leaf.says.clone()]),
                Held::Among(places) => more(out, [places.to_string(), leaf.says.clone()]),
            }
        }
    }
}

fn line(out: &mut String, words: &[&str]) {
    out.push_str(&words.join(" "));
}

fn more(out: &mut String, words: impl IntoIterator<Item = String>) {
    for word in words {
        out.push(' ');
        out.push_str(&word);
    }
    out.push('\n');
}

fn name(kind: KindName) -> &'static str {
    match kind {
        KindName::YesNo => "yes-no",
        KindName::Number => "number",
        KindName::Money => "money",
        KindName::Date => "date",
        KindName::Choice => "choice",
    }
}

/// Reads what [`write_rules`] wrote; questions come back without their texts.
///
/// # Errors
/// The first line that says nothing, or not what can be.
pub fn read_rules(text: &str) -> Result<Rules, BadLines> {
    let mut lines = Lines { all: text.lines(), at: 0 };
    let (mut questions, mut known, mut rules) = (Vec::new(), None, Vec::new());
    while let Some(words) = lines.next() {
        let bad = BadLines(lines.at);
        match words.as_slice() {
            ["question", id, kind, rest @ ..] if known.is_none() => {
                questions.push(question(id, kind, rest).ok_or(bad)?);
            }
            ["rule", id] => {
                if known.is_none() {
                    known = Some(Questions::new(std::mem::take(&mut questions)).map_err(|_| bad)?);
                }
                let mut reading = Reading { questions: known.as_ref().ok_or(bad)?, lines: &mut lines, conditions: 0 };
                let root = reading.node(0)?;
                let conditions = reading.conditions;
                rules.push(Compiled::of(reading.questions, id, root, conditions).map_err(|_| bad)?);
            }
            _ => return Err(bad),
        }
    }
    let bad = BadLines(lines.at);
    let questions = known.map_or_else(|| Questions::new(questions).map_err(|_| bad), Ok)?;
    Ok(Rules::of(questions, rules))
}

fn question(id: &str, kind: &str, rest: &[&str]) -> Option<Question> {
    let kinds = [KindName::YesNo, KindName::Number, KindName::Money, KindName::Date, KindName::Choice];
    let kind = kinds.into_iter().find(|known| name(*known) == kind)?;
    let mut question = Question { id: id.to_owned(), kind, ..Question::default() };
    match (kind, rest) {
        (KindName::Number, [min, max]) => {
            (question.min, question.max) = (Some(min.parse().ok()?), Some(max.parse().ok()?))
        }
        (KindName::Choice, values) => {
            question.choices =
                values.iter().map(|value| Choice { value: (*value).to_owned(), label: String::new() }).collect();
        }
        (_, []) => {}
        _ => return None,
    }
    Some(question)
}

struct Lines<'a> {
    all: std::str::Lines<'a>,
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<Vec<&'a str>> {
        self.at += 1;
        self.all.next().map(|line| line.split(' ').collect())
    }
}

struct Reading<'a, 'b> {
    questions: &'a Questions,
    lines: &'a mut Lines<'b>,
    conditions: usize,
}

impl Reading<'_, '_> {
    fn node(&mut self, depth: usize) -> Result<Node, BadLines> {
        let words = self.lines.next();
        let bad = BadLines(self.lines.at);
        match words.as_deref().filter(|_| depth <= MAX_DEPTH).ok_or(bad)? {
            ["of", need, count] => {
                let (need, count): (usize, usize) = (need.parse().map_err(|_| bad)?, count.parse().map_err(|_| bad)?);
                if need == 0 || need > count {
                    return Err(bad);
                }
                // The lines say how many there are, not the number that was written.
                let of = (0..count).map(|_| self.node(depth + 1)).collect::<Result<_, _>>()?;
                Ok(Node::Count { need, of })
            }
            [ask, wanted, held @ .., says] => {
                let (question, _, _) = self.questions.find(ask).ok_or(bad)?;
                let number = self.conditions;
                self.conditions += 1;
                let held = self::held(held).filter(|_| self.conditions <= MAX_CONDITIONS).ok_or(bad)?;
                let wanted = match *wanted {
                    "yes" => true,
                    "not" => false,
                    _ => return Err(bad),
                };
                Ok(Node::Leaf(Leaf { number, question, held, wanted, says: (*says).to_owned() }))
            }
            _ => Err(bad),
        }
    }
}

fn held(words: &[&str]) -> Option<Held> {
    let end = |word: &str, open| if word == "." { Some(open) } else { word.parse().ok() };
    match words {
        [from, to] => Some(Held::Within(end(from, i64::MIN)?, end(to, i64::MAX)?)),
        [places] => places.parse().ok().map(Held::Among),
        _ => None,
    }
}
